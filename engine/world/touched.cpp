// Perceived risk by closed form: towards 1 - exp(-V/saturation), rising fast, falling slowly
// (domain.md §5.3), with habit after weeks of the same (Sorg et al. 2013).
#include "engine/world/touched.hpp"

#include "engine/base/pinned_math.hpp"
#include "engine/world/perceived.hpp"

#include <algorithm>

namespace rasad::world {
namespace {

constexpr double best_minutes = 13;  // Koper 1995: 11-15 minutes
constexpr double steps_per_day = 4;

double aim_of(const content::PatrolRules& rules, double dose) {
  return dose > 0 ? std::max(rules.routine_risk, 1 - base::pinned_exp(-dose / rules.saturation))
                  : rules.routine_risk;
}

}  // namespace

// A fixed pattern is found out on the way.
Moment moment_across(const PatrolCurve& curve, const Touched& cell, base::Step now) {
  const base::Step turn = std::max(cell.known_from, cell.since);
  const Moment known =
      after(curve, {cell.risk, cell.habit}, cell.aim, turn.value - cell.since.value);
  return after(curve, known, cell.late_aim, now.value - turn.value);
}

PatrolCurve::PatrolCurve(const content::PatrolRules& rules)
    : rules_(rules), rise_(powers_of(rules.rise_days)), fall_(powers_of(rules.fall_days)) {}

PatrolCurve::Powers PatrolCurve::powers_of(double days) {
  Powers powers;
  for (std::size_t n = 0; n < powers.few.size(); ++n) {
    const double steps = static_cast<double>(n) / (days * steps_per_day);
    powers.few[n] = base::pinned_exp(-steps);
    powers.many[n] = base::pinned_exp(-steps * static_cast<double>(powers.few.size()));
  }
  return powers;
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
