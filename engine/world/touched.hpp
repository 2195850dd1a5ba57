// Cells the police have worked in: what offenders there have learned of patrol, and what protects
// the place. Perceived risk is kept as a value and the step it held at, and worked out when asked:
// a step costs nothing for a cell in which nothing happens.
#pragma once

#include "engine/base/units.hpp"
#include "engine/content/world_rules.hpp"
#include "engine/world/orders.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace rasad::world {

/// The rules of patrol with exp(-n / days) of whole steps in tables.
class PatrolCurve {
 public:
  explicit PatrolCurve(const content::PatrolRules& rules);
  [[nodiscard]] const content::PatrolRules& rules() const { return rules_; }
  /// Share of the distance to its aim that perceived risk keeps after so many steps, 0 and more;
  /// nothing after 146 weeks.
  [[nodiscard]] double kept(bool is_rising, std::int32_t steps) const {
    const Powers& powers = is_rising ? rise_ : fall_;
    const auto n = static_cast<std::size_t>(steps);
    return n < 64 * 64 ? powers.many[n / 64] * powers.few[n % 64] : 0;
  }

 private:
  content::PatrolRules rules_;
  // exp(-n / days) for n in 0..63 steps, and for n times 64 steps.
  struct Powers {
    std::array<double, 64> few{};
    std::array<double, 64> many{};
  };
  static Powers powers_of(double days);
  Powers rise_;
  Powers fall_;
};

/// What a cell's visits add up to under the orders of now.
struct Visits {
  double dose = 0;        ///< V: sum of visits a day times their effect
  double fixed_dose = 0;  ///< the part of V that comes at the same hours every day
  double presence = 0;    ///< share of the step during which patrol is there, 0..1
  friend bool operator==(const Visits&, const Visits&) = default;

  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("dose", self.dose);
    visit("fixed_dose", self.fixed_dose);
    visit("presence", self.presence);
  }
};

struct Touched {
  base::CellId cell;
  base::Step since;       ///< risk and habit held at the start of this step
  double risk = 0;        ///< P then, 0..1
  double habit = 0;       ///< Hb then: weeks of uninterrupted high dose, 0..26
  double aim = 0;         ///< where P goes
  double late_aim = 0;    ///< where P goes from `known_from` on
  base::Step known_from;  ///< offenders know the fixed hours
  Visits visits;
  double hardening = 0;  ///< X: situational prevention, 0..1
  double problem = 0;    ///< share of all offences prevented by work on the problem, 0..1

  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("cell", self.cell);
    visit("since", self.since);
    visit("risk", self.risk);
    visit("habit", self.habit);
    visit("aim", self.aim);
    visit("late_aim", self.late_aim);
    visit("known_from", self.known_from);
    visit("visits", self.visits);
    visit("hardening", self.hardening);
    visit("problem", self.problem);
  }
};

class TouchedCells {
 public:
  explicit TouchedCells(std::size_t cells = 0) : slots_(cells, -1) {}
  /// Null for a cell nobody ever worked in.
  [[nodiscard]] const Touched* find(base::CellId cell) const {
    const std::int32_t slot = slots_[cell.index()];
    return slot < 0 ? nullptr : &list_[static_cast<std::size_t>(slot)];
  }
  /// Index of a cell's entry, made if there is none.
  std::size_t slot_of(base::CellId cell, const PatrolCurve& curve, base::Step now);
  [[nodiscard]] std::vector<Touched>& list() { return list_; }
  [[nodiscard]] const std::vector<Touched>& list() const { return list_; }

  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("list", self.list_);
  }

 private:
  std::vector<Touched> list_;        // in the order in which they were first touched
  std::vector<std::int32_t> slots_;  // by cell: index into the list, -1 for none
};

/// g(m): effect of a visit of m minutes, 1 at 13 (Koper curve as in domain.md §5.3).
[[nodiscard]] double visit_effect(double minutes);
/// Takes over new visits from the start of a step on; risk and habit go on from where they are.
void set_visits(const PatrolCurve& curve, const Visits& visits, base::Step now, Touched& cell);

}  // namespace rasad::world
