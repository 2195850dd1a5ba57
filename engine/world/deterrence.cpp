// What visits, prevention and stops leave of the offences, and what visits and stops do to trust.
#include "engine/base/pinned_math.hpp"
#include "engine/world/step.hpp"

#include <algorithm>

namespace rasad::world {
namespace {

constexpr double best_minutes = 13;  // Koper 1995: 11-15 minutes
constexpr double steps_per_day = 4;
constexpr double steps_per_week = 28;
constexpr double half = 0.693147180559945309;  // ln 2

}  // namespace

Deterrence::Deterrence(const Places& places, const State& state, const Orders& orders)
    : places_(places),
      state_(state),
      hardening_(places.cell_count(), 0),
      presence_(places.cell_count(), 0),
      stops_(state.trust.size(), 1),
      cocoons_(state.trust.size(), 1) {
  for (const HardenOrder& order : orders.hardening) {
    double& level = hardening_[order.cell.index()];
    level = std::max(level, std::min(order.level, 1.0));
  }
  for (const Dose& dose : orders.doses) {
    presence_[dose.cell.index()] +=
        dose.visits_a_day * dose.minutes / static_cast<double>(base::minutes_per_day);
  }
  for (const StopOrder& order : orders.stops) {
    stops_[order.district.index()] *= 1 - order.strength;
  }
  for (const DistrictOrder& order : orders.cocoons) {
    double& left = cocoons_[order.district.index()];
    left = std::min(left, 1 - order.strength);
  }
}

double Deterrence::factor(base::CrimeTypeId type, base::CellId cell) const {
  const content::CrimeType& rules = places_.pack().world.crime_types[type.index()];
  const double deterred = base::pinned_exp(-rules.deterrence * state_.risk[cell.index()]);
  const double prevented = 1 - rules.prevention * hardening_[cell.index()];
  return deterred * prevented * stops_[places_.district(cell).index()];
}

double Deterrence::near_repeat_factor(base::CellId cell) const {
  return cocoons_[places_.district(cell).index()];
}

double Deterrence::presence(base::CellId cell) const {
  return std::min(1.0, presence_[cell.index()]);
}

double visit_effect(double minutes) {
  return minutes / best_minutes * base::pinned_exp(1 - minutes / best_minutes);
}

void step_risk(const Places& places, const Orders& orders, State& state) {
  const content::PatrolRules& rules = places.pack().world.patrol;
  std::vector<double> dose(places.cell_count(), 0);
  for (const Dose& one : orders.doses) {
    dose[one.cell.index()] += one.visits_a_day * visit_effect(one.minutes);
  }
  const double rise = 1 - base::pinned_exp(-1 / (rules.rise_days * steps_per_day));
  const double fall = 1 - base::pinned_exp(-1 / (rules.fall_days * steps_per_day));
  for (std::size_t cell = 0; cell < dose.size(); ++cell) {
    double& risk = state.risk[cell];
    double aim = rules.routine_risk;
    if (dose[cell] > 0) {
      aim = std::max(aim, 1 - base::pinned_exp(-dose[cell] / rules.saturation));
    }
    if (aim != risk) {
      risk += (aim - risk) * (aim > risk ? rise : fall);
    }
  }
}

void step_trust(const Places& places, const Orders& orders, State& state) {
  const content::Pack& pack = places.pack();
  const content::TrustRules& rules = pack.world.trust;
  std::vector<double> good(state.trust.size(), 0);
  std::vector<double> bad(state.trust.size(), 0);
  for (const Dose& dose : orders.doses) {
    good[places.district(dose.cell).index()] +=
        dose.visits_a_day / steps_per_day * rules.good_share_patrol;
  }
  for (const StopOrder& stop : orders.stops) {
    bad[stop.district.index()] += stop.people_a_day / steps_per_day * rules.bad_share_stops;
  }
  for (std::size_t i = 0; i < state.trust.size(); ++i) {
    const auto people = static_cast<double>(pack.geography.districts[i].population);
    const double limit = rules.week_limit / steps_per_week;
    const double told = 100 / people * (rules.good * good[i] - rules.bad * bad[i]) * rules.spread;
    const double back =
        (rules.level - state.trust[i]) * half / (rules.half_life_weeks * steps_per_week);
    state.trust[i] += std::clamp(told, -limit, limit) + back;
  }
  for (const TrustOrder& order : orders.trust) {
    state.trust[order.district.index()] += order.points_a_week / steps_per_week;
  }
  for (double& trust : state.trust) {
    trust = std::clamp(trust, 0.0, 100.0);
  }
}

}  // namespace rasad::world
