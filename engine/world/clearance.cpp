// Clearing by work, and what pressure on the statistics leaves out of them.
#include "engine/base/pinned_math.hpp"
#include "engine/world/purposes.hpp"
#include "engine/world/step.hpp"

#include <algorithm>

namespace rasad::world {
namespace {

constexpr double delay_spread = 0.8;  // sigma of the lognormal delay [design]
constexpr double caseload_weeks = 4;  // over which the caseload is smoothed [design]
constexpr double steps_per_week = 28;
constexpr double hours_per_day = 24;

}  // namespace

double hours_a_case(const Places& places, const Standing& standing, const State& state) {
  const double hours = places.pack().world.investigation.weekly_hours + standing.detective_hours();
  return hours / std::max(1.0, state.caseload);
}

void set_cleared(const Places& places, const Standing& standing, const State& state,
                 Offence& offence) {
  const content::CrimeType& type = places.pack().world.crime_types[offence.type.index()];
  const base::Key key{offence.key};
  const double hours = hours_a_case(places, standing, state);
  double cleared = 1 - (1 - type.solvable) * base::pinned_exp(-hours / type.solve_hours);
  cleared *= standing.is_stretched() ? 1 - places.pack().world.budget.delayed_clearance : 1;
  if (uniform(key, OffenceDraw::clearance) >= cleared) {
    return;
  }
  const double normal = base::normal_inverse(open_uniform(key, OffenceDraw::clearance_delay));
  const double delay = places.pack().world.investigation.delay_days * hours_per_day *
                       base::pinned_exp(delay_spread * normal);
  offence.cleared = {offence.known.value +
                     static_cast<std::int64_t>(delay * base::minutes_per_hour)};
  offence.convicted = uniform(key, OffenceDraw::conviction) < type.convicted;
}

void count_cases(std::size_t became_known, State& state) {
  const double kept = 1 - 1 / (caseload_weeks * steps_per_week);
  state.caseload =
      state.caseload * kept + static_cast<double>(became_known) * steps_per_week * (1 - kept);
}

double recorded_share(const content::RecordingRules& rules, const Offence& offence) {
  if (offence.cleared < never) {
    return rules.probability;
  }
  return rules.probability +
         (std::min(rules.pressed, rules.probability) - rules.probability) * rules.pressure;
}

}  // namespace rasad::world
