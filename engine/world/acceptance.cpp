// What patrol, prevention and stops leave of the offences, and who hears of those that happen.
#include "engine/base/pinned_math.hpp"
#include "engine/world/perceived.hpp"
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
  const double prevented = 1 - (1 - rules.prevention * touched->hardening) * (1 - touched->problem);
  return deterred * (1 - prevented) * stops_left;
}

double risk_at(const Places& places, const State& state, base::CellId cell) {
  const Touched* touched = state.touched.find(cell);
  return touched == nullptr ? places.patrol().rules().routine_risk
                            : seen(places.patrol(), *touched, state.step).risk;
}

namespace {

bool is_found(const content::CrimeType& type, const State& state, const Offence& offence) {
  const Touched* touched = type.placeless ? nullptr : state.touched.find(offence.cell);
  const double presence = touched == nullptr ? 0 : touched->visits.presence;
  return presence > 0 &&
         base::is_below_one_minus_exp(uniform(base::Key{offence.key}, OffenceDraw::discovery),
                                      type.discovery * presence);
}

// logit r = logit r0 + gamma (T - 50) / 10 - mu (F - F*) / 10.
double report_share(const Places& places, const State& state, const Offence& offence) {
  const content::WorldRules& rules = places.pack().world;
  const content::CrimeType& type = rules.crime_types[offence.type.index()];
  const DistrictState& district = state.districts[offence.district.index()];
  const double trust = district.trust[offence.community];
  return base::logistic(places.report_logit(offence.type) + type.trust_slope * (trust - 50) / 10 -
                        type.fear_slope * (district.fear - rules.fear.level) / 10);
}

}  // namespace

void set_known(const Places& places, const State& state, Offence& offence) {
  const content::CrimeType& type = places.pack().world.crime_types[offence.type.index()];
  const base::Key key{offence.key};
  if (is_found(type, state, offence)) {
    offence.known = offence.occurred;
    offence.found_by_patrol = true;
    return;
  }
  if (uniform(key, OffenceDraw::reporting) >= report_share(places, state, offence)) {
    return;
  }
  const double normal = base::normal_inverse(open_uniform(key, OffenceDraw::report_delay));
  const double hours = type.delay_hours * base::pinned_exp(report_spread * normal);
  offence.known = {offence.occurred.value +
                   static_cast<std::int64_t>(hours * base::minutes_per_hour)};
}

}  // namespace rasad::world
