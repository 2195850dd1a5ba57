// The orders of now, worked out once when they change and not at every step.
#pragma once

#include "engine/world/orders.hpp"
#include "engine/world/places.hpp"
#include "engine/world/state.hpp"

#include <vector>

namespace rasad::world {

/// What the orders do in a district.
struct Pressure {
  double stops_left = 1;    ///< share of offences left by stop-and-check
  double cocoons_left = 1;  ///< share of near repeats left by cocooning
  double good_a_step = 0;   ///< good encounters
  double bad_a_step = 0;    ///< bad encounters
  double trust_a_step = 0;  ///< points given directly
  double visits_a_day = 0;
  double stops_a_step = 0;            ///< people stopped
  double hits_a_step = 0;             ///< that would find something on fresh ground
  std::int32_t aimed_community = -1;  ///< whose people are singled out, if anybody's
  double aimed_bad_a_step = 0;        ///< of the bad encounters, those with them
};

/// What the orders do in a cell.
struct CellSums {
  Visits visits;
  double hardening = 0;
  double problem = 0;
};

class Standing {
 public:
  explicit Standing(const Places& places);
  /// Takes over orders from the next step of `state` on. Does nothing if they are as before.
  void take(const Places& places, const Orders& orders, State& state);

  [[nodiscard]] const Pressure& in(base::DistrictId district) const {
    return districts_[district.index()];
  }
  [[nodiscard]] const std::vector<Pressure>& districts() const { return districts_; }
  /// Tasks leave too little for calls (domain.md §5.11).
  [[nodiscard]] bool is_stretched() const { return is_stretched_; }
  /// Detective hours a week besides the standing ones.
  [[nodiscard]] double detective_hours() const { return orders_.detective_hours; }
  /// exp(-beta_k * routine risk): what patrol that nobody directs leaves of a type.
  [[nodiscard]] double routine_left(base::CrimeTypeId type) const {
    return routine_left_[type.index()];
  }

 private:
  void press_districts(const Places& places);
  void add_stops(const content::WorldRules& rules, const StopOrder& order);
  void touch_cells(const PatrolCurve& curve, State& state);

  Orders orders_;
  bool is_stretched_ = false;
  std::vector<Pressure> districts_;
  std::vector<double> routine_left_;  // by type
  std::vector<CellSums> sums_;        // room for the work of touch_cells
};

}  // namespace rasad::world
