// What offenders see of patrol in a cell: perceived risk by closed form, rising fast and falling
// slowly (domain.md §5.3), with habit after weeks of the same (Sorg et al. 2013). Asked for at
// every candidate, so it stands where it can be inlined.
#pragma once

#include "engine/world/touched.hpp"

#include <algorithm>

namespace rasad::world {

/// Perceived risk and habit at one moment.
struct Moment {
  double risk = 0;   ///< P, 0..1
  double habit = 0;  ///< Hb, weeks, 0..26
};

/// `steps` later, while risk goes to `aim`.
[[nodiscard]] inline Moment after(const PatrolCurve& curve, Moment from, double aim,
                                  std::int32_t steps) {
  constexpr double most_habit_weeks = 26;  // range of Hb (domain.md §5.1)
  if (steps <= 0) {
    return from;
  }
  const content::PatrolRules& rules = curve.rules();
  const double pace = aim > rules.habit_risk ? 1 : -rules.habit_recovery;
  return {aim + (from.risk - aim) * curve.kept(aim > from.risk, steps),
          std::clamp(from.habit + pace * steps / base::steps_per_week, 0.0, most_habit_weeks)};
}

/// When offenders find out about fixed hours on the way to `now`.
[[nodiscard]] Moment moment_across(const PatrolCurve& curve, const Touched& cell, base::Step now);

/// At the start of a step, not before `cell.since`.
[[nodiscard]] inline Moment moment_of(const PatrolCurve& curve, const Touched& cell,
                                      base::Step now) {
  if (now > cell.known_from && cell.late_aim != cell.aim) {
    return moment_across(curve, cell, now);
  }
  return after(curve, {cell.risk, cell.habit}, cell.aim, now.value - cell.since.value);
}

/// P and h of a cell, as offenders see it.
struct Seen {
  double risk = 0;   ///< P[c], 0..1
  double habit = 0;  ///< h: share of the effect lost by habit, 0..1
};
/// At the start of a step, not before `cell.since`.
[[nodiscard]] inline Seen seen(const PatrolCurve& curve, const Touched& cell, base::Step now) {
  const content::PatrolRules& rules = curve.rules();
  const Moment at = moment_of(curve, cell, now);
  const double over = at.habit - rules.habit_from_weeks;
  if (over <= 0) {
    return {at.risk, 0};
  }
  const double span = rules.habit_full_weeks - rules.habit_from_weeks;
  return {at.risk, rules.habit * (span > 0 ? std::min(1.0, over / span) : 1.0)};
}

}  // namespace rasad::world
