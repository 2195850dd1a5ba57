// Looks at samples the way an ear does: how loud, and which frequency.
#pragma once

#include "app/audio/clip.hpp"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace rasad::test {

using Samples = std::span<const std::int16_t>;

/// Largest distance from silence.
[[nodiscard]] int peak(Samples samples);
/// Largest step from one sample to the next.
[[nodiscard]] int largest_step(Samples samples);
/// Amplitude of the sine of `hz` in the samples, by Goertzel's algorithm: a sine of amplitude a
/// that fills the samples gives a.
[[nodiscard]] double amplitude_at(Samples samples, double hz);
/// Without the silence before and after.
[[nodiscard]] Samples trimmed(Samples samples);
/// What SDL's disk driver wrote: 16-bit samples of one channel.
[[nodiscard]] audio::Clip read_pcm(const std::filesystem::path& file);

/// The table that ships; a fault fails the test.
[[nodiscard]] const audio::SignalTable& shipped_table();
[[nodiscard]] const audio::SignalSound& sound_of(audio::Signal signal);
[[nodiscard]] const audio::Clip& shipped_clip(audio::Signal signal);

/// Settings that send what sounds into a file, faster than it could be heard.
[[nodiscard]] std::vector<std::string> disk_driver(const std::filesystem::path& file);

}  // namespace rasad::test
