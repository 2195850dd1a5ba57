// Background and waves: superposed Poisson streams. The count of a stream is an inverse CDF, each
// offence has its own key, so nothing here depends on what anybody decides.
#include "engine/world/purposes.hpp"
#include "engine/world/step.hpp"

#include <algorithm>

namespace rasad::world {
namespace {

Offence candidate(base::Key key, base::Step step, base::CrimeTypeId type) {
  Offence offence;
  offence.key = key.value;
  offence.type = type;
  const double minute = uniform(key, OffenceDraw::minute) * base::minutes_per_step;
  offence.occurred = {base::start_of(step).value + static_cast<std::int64_t>(minute)};
  return offence;
}

base::Key stream_key(const Places& places, Purpose purpose, std::size_t index, base::Step step) {
  return places.stream(purpose, index).with(static_cast<std::uint64_t>(step.value));
}

}  // namespace

void add_background(const Places& places, base::Step step, std::vector<Offence>& candidates) {
  for (std::size_t i = 0; i < places.pack().world.crime_types.size(); ++i) {
    const auto type = base::id_at<base::CrimeTypeId>(i);
    const double rate = places.rates().background(type, step);
    const base::Key key = stream_key(places, Purpose::background, i, step);
    const int count = base::poisson_inverse(rate, base::uniform(key, 0));
    for (int n = 0; n < count; ++n) {
      const base::Key own = key.with(static_cast<std::uint64_t>(n));
      const double place = uniform(own, OffenceDraw::place);
      candidates.push_back(candidate(own, step, type));
      candidates.back().cell = base::id_at<base::CellId>(places.everywhere(type).pick(place));
    }
  }
}

double envelope(const content::Wave& wave, const WaveState& state, double day) {
  const auto day_of = [](base::Minutes at) {
    return static_cast<double>(at.value) / base::minutes_per_day;
  };
  content::Wave own = wave;
  if (state.begun < never) {
    own.from_day = day_of(state.begun);
  }
  const double stopped = day_of(state.stopped);
  if (state.stopped >= never || day < stopped) {
    return envelope(own, day);
  }
  const double left = own.fall_days > 0 ? 1 - (day - stopped) / own.fall_days : 0;
  return std::min(envelope(own, day), envelope(own, stopped) * std::max(left, 0.0));
}

void add_waves(const Places& places, const State& state, const Switches& switches,
               std::vector<Offence>& candidates) {
  const base::Step step = state.step;
  const std::vector<content::Wave>& waves = places.pack().world.waves;
  for (std::size_t i = 0; i < waves.size(); ++i) {
    const content::Wave& wave = waves[i];
    const double shape = envelope(wave, state.waves[i], step.value / 4.0);
    if (shape <= 0 || switches.wave_off[i] != 0) {
      continue;
    }
    const CellChoice& area = places.of_wave(base::id_at<base::WaveId>(i));
    const double rate =
        (wave.factor - 1) * shape * area.share * places.rates().background(wave.crime_type, step);
    const base::Key key = stream_key(places, Purpose::wave, i, step);
    const int count = base::poisson_inverse(rate, base::uniform(key, 0));
    for (int n = 0; n < count; ++n) {
      const base::Key own = key.with(static_cast<std::uint64_t>(n));
      candidates.push_back(candidate(own, step, wave.crime_type));
      candidates.back().cell = area.pick(uniform(own, OffenceDraw::place));
      candidates.back().origin = Origin::wave;
      candidates.back().cause = static_cast<std::int32_t>(i);
    }
  }
}

}  // namespace rasad::world
