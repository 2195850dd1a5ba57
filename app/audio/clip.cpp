// Additive synthesis: sines with an attack, a fade and a release.
#include "app/audio/clip.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rasad::audio {
namespace {

constexpr double samples_per_millisecond = sample_rate / 1000.0;

std::size_t samples_in(std::int64_t milliseconds) {
  return static_cast<std::size_t>(milliseconds) * (sample_rate / 1000);
}

// From 0 to 1 without a corner at either end: a corner is heard as a click.
double ramp(double part) {
  const double x = std::clamp(part, 0.0, 1.0);
  return 0.5 - 0.5 * std::cos(std::numbers::pi * x);
}

// Attack and release at `at` milliseconds of a tone that lasts `lasts`.
double edges(const Timbre& timbre, double at, std::int64_t lasts) {
  return ramp(at / static_cast<double>(timbre.attack)) *
         ramp((static_cast<double>(lasts) - at) / static_cast<double>(timbre.release));
}

double faded(const Timbre& timbre, const Partial& partial, double at) {
  if (timbre.fade == 0) {
    return 1;
  }
  return std::exp(-at * 1000 / static_cast<double>(timbre.fade * partial.fade));
}

// One sounding of a tone, added where it begins.
void add(std::vector<double>& into, std::size_t from, const Timbre& timbre, const Tone& tone) {
  const std::size_t length = samples_in(tone.lasts);
  for (const Partial& partial : timbre.partials) {
    const double step = 2 * std::numbers::pi * tone.hz * partial.ratio / sample_rate;
    const double level = static_cast<double>(partial.level * tone.level);
    for (std::size_t i = 0; i < length; ++i) {
      const double at = static_cast<double>(i) / samples_per_millisecond;
      into[from + i] += level * edges(timbre, at, tone.lasts) * faded(timbre, partial, at) *
                        std::sin(step * static_cast<double>(i));
    }
  }
}

Clip normalised(const std::vector<double>& wave, std::int64_t loudness) {
  double peak = 0;
  for (const double sample : wave) {
    peak = std::max(peak, std::abs(sample));
  }
  const double scale =
      peak > 0 ? loudest_sample * static_cast<double>(loudness) / (1000 * peak) : 0;
  Clip clip;
  clip.reserve(wave.size());
  for (const double sample : wave) {
    clip.push_back(static_cast<std::int16_t>(std::lround(sample * scale)));
  }
  return clip;
}

}  // namespace

Clip clip_of(const SignalTable& table, const SignalSound& sound) {
  std::vector<double> wave(samples_in(sound.length()), 0.0);
  for (const Tone& tone : sound.tones) {
    const Timbre& timbre = table.timbres.at(static_cast<std::size_t>(tone.timbre));
    for (std::int64_t i = 0; i < tone.times; ++i) {
      add(wave, samples_in(tone.at + i * tone.every), timbre, tone);
    }
  }
  return normalised(wave, sound.loudness);
}

}  // namespace rasad::audio
