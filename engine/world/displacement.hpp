// What is prevented in one place moves in part near by, and calms the places around (domain.md
// §5.4). Worked out week by week; empty in packs in which nothing moves.
#pragma once

#include "engine/world/offence.hpp"

#include <cstdint>
#include <vector>

namespace rasad::world {

/// Sums over a history, for one type.
struct Moved {
  double suppressed = 0;  ///< offences that patrol and prevention kept from happening, expected
  double displaced = 0;   ///< of these, put down again near by
  double diffused = 0;    ///< further ones kept from happening near by

  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("suppressed", self.suppressed);
    visit("displaced", self.displaced);
    visit("diffused", self.diffused);
  }
};

struct Displacement {
  std::vector<double> suppressed;  ///< Q by type and cell, of this week
  std::vector<double> calm;        ///< share left by diffused benefit, by type and cell, this week
  std::vector<Moved> moved;        ///< by type
  std::vector<Offence> coming;     ///< put down for the rest of the week, the earliest last

  [[nodiscard]] bool is_on() const { return !suppressed.empty(); }
  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("suppressed", self.suppressed);
    visit("calm", self.calm);
    visit("moved", self.moved);
    visit("coming", self.coming);
  }
};

}  // namespace rasad::world
