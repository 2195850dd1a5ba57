// Perceived risk by closed form: towards 1 - exp(-V/saturation), rising fast, falling slowly
// (domain.md §5.3), with habit after weeks of the same (Sorg et al. 2013).
#include "engine/world/touched.hpp"

#include "engine/base/pinned_math.hpp"

#include <algorithm>

namespace rasad::world {
namespace {

constexpr double best_minutes = 13;  // Koper 1995: 11-15 minutes
constexpr double steps_per_day = 4;
constexpr double steps_per_week = 28;
constexpr std::int32_t table_steps = 256;  // nine weeks; later by formula
constexpr double most_habit_weeks = 26;    // range of Hb (domain.md §5.1)

struct Moment {
  double risk = 0;
  double habit = 0;  // weeks
};

Moment after(const PatrolCurve& curve, Moment from, double aim, std::int32_t steps) {
  if (steps <= 0) {
    return from;
  }
  Moment to = from;
  if (aim != from.risk) {
    to.risk = aim + (from.risk - aim) * curve.kept(aim > from.risk, steps);
  }
  const content::PatrolRules& rules = curve.rules();
  const double pace = aim > rules.habit_risk ? 1 : -rules.habit_recovery;
  to.habit = std::clamp(from.habit + pace * steps / steps_per_week, 0.0, most_habit_weeks);
  return to;
}

Moment moment_of(const PatrolCurve& curve, const Touched& cell, base::Step now) {
  const Moment start{cell.risk, cell.habit};
  if (now <= cell.known_from || cell.late_aim == cell.aim) {
    return after(curve, start, cell.aim, now.value - cell.since.value);
  }
  const base::Step turn = std::max(cell.known_from, cell.since);
  const Moment known = after(curve, start, cell.aim, turn.value - cell.since.value);
  return after(curve, known, cell.late_aim, now.value - turn.value);
}

double aim_of(const content::PatrolRules& rules, double dose) {
  return dose > 0 ? std::max(rules.routine_risk, 1 - base::pinned_exp(-dose / rules.saturation))
                  : rules.routine_risk;
}

}  // namespace

PatrolCurve::PatrolCurve(const content::PatrolRules& rules) : rules_(rules) {
  for (std::int32_t n = 0; n < table_steps; ++n) {
    rise_.push_back(base::pinned_exp(-n / (rules.rise_days * steps_per_day)));
    fall_.push_back(base::pinned_exp(-n / (rules.fall_days * steps_per_day)));
  }
}

double PatrolCurve::kept(bool is_rising, std::int32_t steps) const {
  if (steps < table_steps) {
    return (is_rising ? rise_ : fall_)[static_cast<std::size_t>(steps)];
  }
  const double days = is_rising ? rules_.rise_days : rules_.fall_days;
  return base::pinned_exp(-steps / (days * steps_per_day));
}

std::size_t TouchedCells::slot_of(base::CellId cell, const PatrolCurve& curve, base::Step now) {
  std::int32_t& slot = slots_[cell.index()];
  if (slot < 0) {
    slot = static_cast<std::int32_t>(list_.size());
    Touched fresh;
    fresh.cell = cell;
    fresh.since = now;
    fresh.risk = curve.rules().routine_risk;
    fresh.aim = fresh.risk;
    fresh.late_aim = fresh.risk;
    list_.push_back(fresh);
  }
  return static_cast<std::size_t>(slot);
}

Seen seen(const PatrolCurve& curve, const Touched& cell, base::Step now) {
  const content::PatrolRules& rules = curve.rules();
  const Moment at = moment_of(curve, cell, now);
  const double over = std::max(0.0, at.habit - rules.habit_from_weeks);
  const double span = rules.habit_full_weeks - rules.habit_from_weeks;
  const double share = span > 0 ? std::min(1.0, over / span) : (over > 0 ? 1.0 : 0.0);
  return {at.risk, rules.habit * share};
}

double visit_effect(double minutes) {
  return minutes / best_minutes * base::pinned_exp(1 - minutes / best_minutes);
}

void set_visits(const PatrolCurve& curve, const Visits& visits, base::Step now, Touched& cell) {
  const content::PatrolRules& rules = curve.rules();
  if (visits == cell.visits) {
    return;
  }
  const Moment at = moment_of(curve, cell, now);
  const bool was_fixed = cell.visits.fixed_dose > 0;
  cell.since = now;
  cell.risk = at.risk;
  cell.habit = at.habit;
  cell.aim = aim_of(rules, visits.dose);
  const double kept = visits.dose - visits.fixed_dose * (1 - rules.fixed_effect);
  cell.late_aim = visits.fixed_dose > 0 ? aim_of(rules, kept) : cell.aim;
  if (visits.fixed_dose > 0 && !was_fixed) {
    const auto steps = static_cast<std::int32_t>(rules.fixed_known_days * steps_per_day);
    cell.known_from = {now.value + steps};
  }
  cell.visits = visits;
}

}  // namespace rasad::world
