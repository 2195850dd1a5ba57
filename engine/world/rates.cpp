// Rates by table: a replication asks for them at every step.
#include "engine/world/rates.hpp"

#include "engine/base/pinned_math.hpp"
#include "engine/text/language.hpp"

namespace rasad::world {
namespace {

constexpr double days_a_year = 365;  // the yearly wave does not need leap years exactly
constexpr double steps_per_day = 4;

}  // namespace

Rates::Rates(const content::Pack& pack) {
  const auto start = text::read_date(pack.world.calendar.start);
  const auto first_day = static_cast<double>(start ? text::day_of_year(*start) : 1);
  for (const content::CrimeType& rules : pack.world.crime_types) {
    Type type;
    for (std::size_t block = 0; block < type.week.size(); ++block) {
      type.week[block] = rules.weekly / 7 * rules.weekdays[block / 4] * rules.blocks[block % 4] *
                         (1 - rules.offspring);
    }
    type.season = rules.season;
    type.first_turn = (first_day - static_cast<double>(rules.season_day)) / days_a_year;
    types_.push_back(type);
  }
}

double Rates::background(base::CrimeTypeId type, base::Step step) const {
  const Type& rules = types_[type.index()];
  const double rate = rules.week[block_of_week(step)];
  if (rules.season == 0 || rate == 0) {
    return rate;
  }
  const double turns = rules.first_turn + step.value / (steps_per_day * days_a_year);
  return rate * (1 + rules.season * base::cos_turns(turns));
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

}  // namespace rasad::world
