// Adds up what several orders do to the same cell or district.
#include "engine/world/standing.hpp"

#include "engine/base/pinned_math.hpp"

#include <algorithm>

namespace rasad::world {
namespace {

constexpr double steps_per_day = 4;
constexpr double steps_per_week = 28;

/// Remembers the last curve value: orders repeat the same minutes.
class VisitCurve {
 public:
  [[nodiscard]] double at(double minutes) {
    if (minutes != minutes_) {
      minutes_ = minutes;
      effect_ = visit_effect(minutes);
    }
    return effect_;
  }

 private:
  double minutes_ = -1;
  double effect_ = 0;
};

void add(const content::PatrolRules& rules, const Dose& dose, double effect, Visits& visits) {
  const double value = dose.visits_a_day * effect * (dose.by_car ? rules.car_effect : 1);
  visits.dose += value;
  visits.fixed_dose += dose.is_fixed ? value : 0;
  visits.presence =
      std::min(1.0, visits.presence + dose.visits_a_day * dose.minutes / base::minutes_per_day);
}

}  // namespace

Standing::Standing(const Places& places) {
  districts_.resize(places.pack().geography.districts.size());
  for (const content::CrimeType& type : places.pack().world.crime_types) {
    routine_left_.push_back(
        base::pinned_exp(-type.deterrence * places.pack().world.patrol.routine_risk));
  }
}

void Standing::take(const Places& places, const Orders& orders, State& state) {
  if (orders == orders_) {
    return;
  }
  orders_ = orders;
  touch_cells(places.patrol(), state);
  press_districts(places);
}

void Standing::touch_cells(const PatrolCurve& patrol, State& state) {
  sums_.assign(state.touched.list().size(), {});
  const auto sums_of = [&](base::CellId cell) -> CellSums& {
    const std::size_t slot = state.touched.slot_of(cell, patrol, state.step);
    if (slot == sums_.size()) {
      sums_.emplace_back();
    }
    return sums_[slot];
  };
  VisitCurve curve;
  for (const Dose& dose : orders_.doses) {
    add(patrol.rules(), dose, curve.at(dose.minutes), sums_of(dose.cell).visits);
  }
  for (const HardenOrder& order : orders_.hardening) {
    double& level = sums_of(order.cell).hardening;
    level = std::max(level, std::min(order.level, 1.0));
  }
  for (const ProblemOrder& order : orders_.problems) {
    double& share = sums_of(order.cell).problem;
    share = 1 - (1 - share) * (1 - std::clamp(order.share, 0.0, 1.0));
  }
  for (std::size_t slot = 0; slot < sums_.size(); ++slot) {
    Touched& cell = state.touched.list()[slot];
    set_visits(patrol, sums_[slot].visits, state.step, cell);
    cell.hardening = sums_[slot].hardening;
    cell.problem = sums_[slot].problem;
  }
}

void Standing::press_districts(const Places& places) {
  const content::WorldRules& rules = places.pack().world;
  districts_.assign(districts_.size(), {});
  for (const Dose& dose : orders_.doses) {
    Pressure& here = districts_[places.district(dose.cell).index()];
    here.good_a_step += dose.visits_a_day / steps_per_day * rules.trust.good_share_patrol;
    here.visits_a_day += dose.visits_a_day;
  }
  for (const StopOrder& order : orders_.stops) {
    add_stops(rules, order);
  }
  for (const DistrictOrder& order : orders_.cocoons) {
    double& left = districts_[order.district.index()].cocoons_left;
    left = std::min(left, 1 - order.strength);
  }
  for (const TrustOrder& order : orders_.trust) {
    districts_[order.district.index()].trust_a_step += order.points_a_week / steps_per_week;
  }
  is_stretched_ =
      rules.budget.response_floor > 0 && orders_.committed > 1 - rules.budget.response_floor;
}

void Standing::add_stops(const content::WorldRules& rules, const StopOrder& order) {
  Pressure& here = districts_[order.district.index()];
  const double people = order.people_a_day / steps_per_day;
  const double bad = order.bad_share < 0 ? rules.trust.bad_share_stops : order.bad_share;
  here.stops_left *= 1 - order.strength;
  here.stops_a_step += people;
  here.hits_a_step += people * (order.hit < 0 ? rules.stops.hit : order.hit);
  here.bad_a_step += people * bad;
  if (order.community >= 0) {
    here.aimed_community = order.community;
    here.aimed_bad_a_step += people * bad;
  }
}

}  // namespace rasad::world
