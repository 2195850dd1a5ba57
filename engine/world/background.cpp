// Background and waves: superposed Poisson streams. The count of a stream is an inverse CDF, each
// offence has its own key, so nothing here depends on what anybody decides.
#include "engine/base/pinned_math.hpp"
#include "engine/text/language.hpp"
#include "engine/world/purposes.hpp"
#include "engine/world/step.hpp"

#include <algorithm>

namespace rasad::world {
namespace {

Offence candidate(const Places& places, base::Key key, base::Step step, base::CrimeTypeId type) {
  Offence offence;
  offence.key = key.value;
  offence.type = type;
  offence.cell = places.everywhere(type).pick(uniform(key, OffenceDraw::place));
  const double minute = uniform(key, OffenceDraw::minute) * base::minutes_per_step;
  offence.occurred = {base::start_of(step).value + static_cast<std::int64_t>(minute)};
  return offence;
}

// Day of the year (1..366) of a step; the yearly wave does not need leap years exactly.
double season_factor(const content::CrimeType& type, const content::Pack& pack, base::Step step) {
  const auto start = text::read_date(pack.world.calendar.start);
  const std::int64_t first_day = start ? text::day_of_year(*start) : 1;
  const double day = static_cast<double>(first_day) + step.value / 4.0;
  const double turns = (day - static_cast<double>(type.season_day)) / 365.0;
  return 1 + type.season * base::cos_turns(turns);
}

bool is_switched_off(const Options& options, const std::string& id) {
  return std::find(options.switched_off.begin(), options.switched_off.end(), id) !=
         options.switched_off.end();
}

}  // namespace

double background_rate(const content::Pack& pack, base::CrimeTypeId type, base::Step step) {
  const content::CrimeType& rules = pack.world.crime_types[type.index()];
  const std::int64_t day = base::start_of(step).value >= 0
                               ? step.value / base::steps_per_day
                               : (step.value - base::steps_per_day + 1) / base::steps_per_day;
  const auto weekday = static_cast<std::size_t>(((day % 7) + 7) % 7);
  const auto block = static_cast<std::size_t>(((step.value % 4) + 4) % 4);
  return rules.weekly / 7 * rules.weekdays[weekday] * rules.blocks[block] *
         season_factor(rules, pack, step) * (1 - rules.offspring);
}

double envelope(const content::Wave& wave, double day) {
  const double into = day - wave.from_day;
  const double level_from = wave.rise_days;
  const double fall_from = level_from + wave.level_days;
  if (into < 0 || into >= fall_from + wave.fall_days) {
    return 0;
  }
  if (into < level_from) {
    return into / wave.rise_days;
  }
  return into < fall_from ? 1 : 1 - (into - fall_from) / wave.fall_days;
}

void add_background(const Places& places, base::Step step, std::vector<Offence>& candidates) {
  const content::Pack& pack = places.pack();
  for (std::size_t i = 0; i < pack.world.crime_types.size(); ++i) {
    const auto type = base::id_at<base::CrimeTypeId>(i);
    const base::Key key = purpose_key(places.root(), Purpose::background)
                              .with(i)
                              .with(static_cast<std::uint64_t>(step.value));
    const int count =
        base::poisson_inverse(background_rate(pack, type, step), base::uniform(key, 0));
    for (int n = 0; n < count; ++n) {
      candidates.push_back(candidate(places, key.with(static_cast<std::uint64_t>(n)), step, type));
    }
  }
}

void add_waves(const Places& places, base::Step step, const Options& options,
               std::vector<Offence>& candidates) {
  const content::Pack& pack = places.pack();
  for (std::size_t i = 0; i < pack.world.waves.size(); ++i) {
    const content::Wave& wave = pack.world.waves[i];
    const CellChoice& area = places.of_wave(base::id_at<base::WaveId>(i));
    const double rate = (wave.factor - 1) * envelope(wave, step.value / 4.0) * area.share *
                        background_rate(pack, wave.crime_type, step);
    if (rate <= 0 || is_switched_off(options, wave.id)) {
      continue;
    }
    const base::Key key = purpose_key(places.root(), Purpose::wave)
                              .with(i)
                              .with(static_cast<std::uint64_t>(step.value));
    const int count = base::poisson_inverse(rate, base::uniform(key, 0));
    for (int n = 0; n < count; ++n) {
      const base::Key own = key.with(static_cast<std::uint64_t>(n));
      Offence offence = candidate(places, own, step, wave.crime_type);
      offence.cell = area.pick(uniform(own, OffenceDraw::place));
      offence.origin = Origin::wave;
      offence.cause = static_cast<std::int32_t>(i);
      candidates.push_back(offence);
    }
  }
}

}  // namespace rasad::world
