// Adds up the signals that sound at the same time. One thread starts signals, the thread of the
// sound card asks for samples; neither ever waits for the other.
#pragma once

#include "app/audio/clip.hpp"

#include <array>
#include <atomic>
#include <cstdint>
#include <span>

namespace rasad::audio {

class Mixer {
 public:
  /// Signals that can sound at once. One more makes the oldest fade out first.
  static constexpr std::size_t most_voices = 4;

  // --- the thread that shows things ---
  /// Lets a clip sound; its samples must live as long as the mixer. False, and nothing sounds, if
  /// more than `most_waiting` have been started since the sound card last asked.
  bool start(std::span<const std::int16_t> clip);
  /// 0..100; takes effect within 10 ms and without a click.
  void set_volume(int volume);
  /// Nothing sounds and nothing waits to sound.
  [[nodiscard]] bool is_silent() const;
  /// Samples of silence given since something last sounded.
  [[nodiscard]] std::int64_t silent_samples() const { return silent_samples_; }

  // --- the thread of the sound card ---
  /// Fills `out`. What would pass full scale is bent and never cut.
  void mix(std::span<std::int16_t> out);

 private:
  static constexpr std::size_t most_waiting = 8;

  struct Voice {
    std::span<const std::int16_t> rest;
    float level = 1;
    bool is_ending = false;
  };

  void take_waiting();
  [[nodiscard]] Voice* free_voice();
  void end_oldest();
  [[nodiscard]] float next_sample();

  // A ring with one writer and one reader: `started_` and `taken_` only grow.
  std::array<std::span<const std::int16_t>, most_waiting> waiting_;
  std::atomic<std::uint32_t> started_ = 0;
  std::atomic<std::uint32_t> taken_ = 0;
  std::atomic<int> volume_ = 100;
  std::atomic<int> sounding_ = 0;
  std::atomic<std::int64_t> silent_samples_ = 0;

  // Of the sound card's thread alone.
  std::array<Voice, most_voices> voices_;
  float gain_ = -1;  ///< follows the volume; below 0 before the first sample
};

}  // namespace rasad::audio
