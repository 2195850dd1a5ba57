// What patrol, prevention and stops leave of the offences, and who hears of those that happen.
#include "engine/base/pinned_math.hpp"
#include "engine/world/purposes.hpp"
#include "engine/world/step.hpp"

namespace rasad::world {
namespace {

constexpr double report_spread = 0.8;  // sigma of the lognormal delay (domain.md §5.6) [design]

}  // namespace

double share_left(const Places& places, const State& state, const Standing& standing,
                  base::CrimeTypeId type, base::CellId cell) {
  const double stops_left = standing.in(places.district(cell)).stops_left;
  const Touched* touched = state.touched.find(cell);
  if (touched == nullptr) {
    return standing.routine_left(type) * stops_left;
  }
  const content::CrimeType& rules = places.pack().world.crime_types[type.index()];
  const Seen patrol = seen(places.patrol(), *touched, state.step);
  const double deterred = base::pinned_exp(-rules.deterrence * patrol.risk * (1 - patrol.habit));
  return deterred * (1 - rules.prevention * touched->hardening) * stops_left;
}

double risk_at(const Places& places, const State& state, base::CellId cell) {
  const Touched* touched = state.touched.find(cell);
  return touched == nullptr ? places.patrol().rules().routine_risk
                            : seen(places.patrol(), *touched, state.step).risk;
}

void set_known(const Places& places, const State& state, Offence& offence) {
  const content::CrimeType& type = places.pack().world.crime_types[offence.type.index()];
  const base::Key key{offence.key};
  const Touched* touched = state.touched.find(offence.cell);
  const double presence = touched == nullptr ? 0 : touched->visits.presence;
  if (presence > 0 &&
      uniform(key, OffenceDraw::discovery) < 1 - base::pinned_exp(-type.discovery * presence)) {
    offence.known = offence.occurred;
    offence.found_by_patrol = true;
    return;
  }
  const double trust = state.trust[places.district(offence.cell).index()];
  const double reported =
      base::logistic(places.report_logit(offence.type) + type.trust_slope * (trust - 50) / 10);
  if (uniform(key, OffenceDraw::reporting) >= reported) {
    return;
  }
  const double normal = base::normal_inverse(open_uniform(key, OffenceDraw::report_delay));
  const double hours = type.delay_hours * base::pinned_exp(report_spread * normal);
  offence.known = {offence.occurred.value +
                   static_cast<std::int64_t>(hours * base::minutes_per_hour)};
}

}  // namespace rasad::world
