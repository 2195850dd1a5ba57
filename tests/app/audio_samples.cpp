// Goertzel, and the clips that ship.
#include "tests/app/audio_samples.hpp"

#include "app/audio/player.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numbers>

namespace rasad::test {

int peak(Samples samples) {
  int largest = 0;
  for (const int sample : samples) {
    largest = std::max(largest, std::abs(sample));
  }
  return largest;
}

int largest_step(Samples samples) {
  int largest = 0;
  for (std::size_t i = 1; i < samples.size(); ++i) {
    largest = std::max(largest, std::abs(int{samples[i]} - int{samples[i - 1]}));
  }
  return largest;
}

double amplitude_at(Samples samples, double hz) {
  const double turn = 2 * std::numbers::pi * hz / audio::sample_rate;
  const double factor = 2 * std::cos(turn);
  double last = 0;
  double before = 0;
  for (const std::int16_t sample : samples) {
    const double now = sample + factor * last - before;
    before = last;
    last = now;
  }
  const double power = last * last + before * before - factor * last * before;
  return 2 * std::sqrt(std::max(0.0, power)) / static_cast<double>(samples.size());
}

Samples trimmed(Samples samples) {
  const auto sounds = [](std::int16_t sample) { return sample != 0; };
  const auto first = std::find_if(samples.begin(), samples.end(), sounds);
  const auto last = std::find_if(samples.rbegin(), samples.rend(), sounds).base();
  return first < last ? Samples{first, last} : Samples{};
}

audio::Clip read_pcm(const std::filesystem::path& file) {
  const std::string bytes = bytes_of(file);
  audio::Clip samples(bytes.size() / sizeof(std::int16_t));
  std::memcpy(samples.data(), bytes.data(), samples.size() * sizeof(std::int16_t));
  return samples;
}

const audio::SignalTable& shipped_table() {
  static const audio::SignalTable table = [] {
    base::Diagnostics faults;
    auto read = audio::load_signal_table(RASAD_SOURCE_DIR, faults);
    REQUIRE(faults.all().empty());
    return *read;
  }();
  return table;
}

const audio::SignalSound& sound_of(audio::Signal signal) {
  return shipped_table().signals.at(static_cast<std::size_t>(signal));
}

const audio::Clip& shipped_clip(audio::Signal signal) {
  static std::vector<audio::Clip> clips(audio::signal_count);
  audio::Clip& made = clips.at(static_cast<std::size_t>(signal));
  if (made.empty()) {
    made = audio::clip_of(shipped_table(), sound_of(signal));
  }
  return made;
}

std::vector<std::string> disk_driver(const std::filesystem::path& file) {
  return {"SDL_AUDIODRIVER=disk", "SDL_DISKAUDIOFILE=" + file.string(), "SDL_DISKAUDIODELAY=0"};
}

}  // namespace rasad::test
