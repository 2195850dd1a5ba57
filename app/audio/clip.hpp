// From a table of tones to samples that a loudspeaker can play.
#pragma once

#include "app/audio/signal_table.hpp"

#include <cstdint>
#include <vector>

namespace rasad::audio {

/// Samples a second; one channel.
inline constexpr int sample_rate = 48'000;

/// Loudest sample of a signal with loudness 1000: half of full scale, so that two signals at once
/// stay clean.
inline constexpr std::int16_t loudest_sample = 16'384;

/// Samples of one signal, from silence to silence.
using Clip = std::vector<std::int16_t>;

/// Adds up the tones of a signal and brings its loudest sample to `loudest_sample` times its
/// loudness. As long as the last tone.
[[nodiscard]] Clip clip_of(const SignalTable& table, const SignalSound& sound);

}  // namespace rasad::audio
