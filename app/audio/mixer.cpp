// Mixing in floating point; a ring instead of a lock.
#include "app/audio/mixer.hpp"

#include <algorithm>
#include <cmath>

namespace rasad::audio {
namespace {

constexpr float full_scale = 32'767;
constexpr float gain_step = 1.0F / (sample_rate / 100);    // from full to silent in 10 ms
constexpr float ending_step = 1.0F / (sample_rate / 200);  // a voice that gives way: 5 ms

float approached(float from, float to, float step) {
  return from < to ? std::min(from + step, to) : std::max(from - step, to);
}

// Straight up to 0.7 of full scale, then bent so that full scale is never reached.
std::int16_t bent(float sample) {
  constexpr float knee = 0.7F;
  constexpr float room = 1 - knee;
  const float size = std::abs(sample) / full_scale;
  const float above = size - knee;
  const float kept = above <= 0 ? size : knee + room * above / (above + room);
  return static_cast<std::int16_t>(std::lround(std::copysign(kept * full_scale, sample)));
}

}  // namespace

bool Mixer::start(std::span<const std::int16_t> clip) {
  const std::uint32_t next = started_.load(std::memory_order_relaxed);
  if (clip.empty() || next - taken_.load(std::memory_order_acquire) == most_waiting) {
    return false;
  }
  waiting_.at(next % most_waiting) = clip;
  started_.store(next + 1, std::memory_order_release);
  return true;
}

void Mixer::set_volume(int volume) {
  volume_ = std::clamp(volume, 0, 100);
}

bool Mixer::is_silent() const {
  // In this order: a clip is counted as sounding before it is counted as taken.
  return started_ == taken_ && sounding_ == 0;
}

Mixer::Voice* Mixer::free_voice() {
  for (Voice& voice : voices_) {
    if (voice.rest.empty()) {
      return &voice;
    }
  }
  return nullptr;
}

// The voice with the least left to say makes room.
void Mixer::end_oldest() {
  const auto oldest = std::min_element(
      voices_.begin(), voices_.end(),
      [](const Voice& a, const Voice& b) { return a.rest.size() < b.rest.size(); });
  oldest->is_ending = true;
}

void Mixer::take_waiting() {
  std::uint32_t next = taken_.load(std::memory_order_relaxed);
  while (next != started_.load(std::memory_order_acquire)) {
    Voice* voice = free_voice();
    if (voice == nullptr) {
      end_oldest();
      return;
    }
    *voice = {waiting_.at(next % most_waiting), 1, false};
    ++sounding_;
    silent_samples_ = 0;
    taken_.store(++next, std::memory_order_release);
  }
}

float Mixer::next_sample() {
  float sum = 0;
  for (Voice& voice : voices_) {
    if (voice.rest.empty()) {
      continue;
    }
    if (voice.is_ending) {
      voice.level = approached(voice.level, 0, ending_step);
    }
    sum += static_cast<float>(voice.rest.front()) * voice.level;
    voice.rest = voice.level > 0 ? voice.rest.subspan(1) : std::span<const std::int16_t>{};
  }
  return sum;
}

void Mixer::mix(std::span<std::int16_t> out) {
  take_waiting();
  const float wanted = static_cast<float>(volume_) / 100;
  gain_ = gain_ < 0 ? wanted : gain_;
  for (std::int16_t& sample : out) {
    gain_ = approached(gain_, wanted, gain_step);
    sample = bent(next_sample() * gain_);
  }
  const auto left = std::count_if(voices_.begin(), voices_.end(),
                                  [](const Voice& voice) { return !voice.rest.empty(); });
  if (left == 0) {
    silent_samples_ += static_cast<std::int64_t>(out.size());
  }
  sounding_ = static_cast<int>(left);
}

}  // namespace rasad::audio
