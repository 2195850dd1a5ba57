// When a device is opened, and when it is given back.
#include "app/audio/player.hpp"

#include "app/shell/folders.hpp"

#include <algorithm>

namespace rasad::audio {
namespace {

constexpr std::int64_t rest_after = 2 * sample_rate;

}  // namespace

std::string sentence_of(State state) {
  switch (state) {
    case State::resting:
      return "sound.state.resting";
    case State::ready:
      return "sound.state.ready";
    case State::no_device:
      return "sound.state.no_device";
    case State::no_table:
      return "sound.state.no_table";
    case State::not_built:
      break;
  }
  return "sound.state.not_built";
}

Player::Player(std::optional<SignalTable> table)
    : table_(std::move(table)),
      clips_(signal_count),
      device_([this](std::span<std::int16_t> out) { mixer_.mix(out); }) {}

const Clip& Player::clip(Signal signal) {
  const auto index = static_cast<std::size_t>(signal);
  Clip& made = clips_.at(index);
  if (made.empty()) {
    made = clip_of(*table_, table_->signals.at(index));
  }
  return made;
}

bool Player::open() {
  if (!table_ || !is_built_in() || has_failed_) {
    return false;
  }
  // A device that was unplugged is opened again, which finds the one that is there now.
  has_failed_ = !device_.is_open() && !device_.open();
  return !has_failed_;
}

std::string Player::play(Signal signal) {
  const bool is_heard = !is_muted_ && volume_ > 0;
  if (is_heard && open()) {
    mixer_.start(clip(signal));
  }
  return caption_of(signal);
}

State Player::look() {
  has_failed_ = false;
  static_cast<void>(open());
  return state();
}

State Player::state() const {
  if (!is_built_in()) {
    return State::not_built;
  }
  if (!table_) {
    return State::no_table;
  }
  if (has_failed_) {
    return State::no_device;
  }
  return device_.is_open() ? State::ready : State::resting;
}

void Player::apply_volume() {
  mixer_.set_volume(is_muted_ ? 0 : volume_);
}

void Player::set_volume(int volume) {
  volume_ = std::clamp(volume, 0, 100);
  apply_volume();
}

void Player::set_muted(bool muted) {
  has_failed_ = has_failed_ && muted;
  is_muted_ = muted;
  apply_volume();
}

bool Player::is_sounding() const {
  return device_.is_open() && !mixer_.is_silent();
}

void Player::rest() {
  if (mixer_.is_silent() && mixer_.silent_samples() >= rest_after) {
    device_.close();
  }
}

std::optional<SignalTable> load_signal_table(const std::filesystem::path& share,
                                             base::Diagnostics& diagnostics) {
  const auto bytes = shell::read_file(share / signal_file);
  if (!bytes) {
    diagnostics.error(base::Code::file_missing, signal_file, {}, "", {{"file", signal_file}});
    return std::nullopt;
  }
  return read_signal_table(signal_file, *bytes, diagnostics);
}

}  // namespace rasad::audio
