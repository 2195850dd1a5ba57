// A line of the hidden ledger "occurred".
#pragma once

#include "engine/base/ids.hpp"
#include "engine/base/units.hpp"

#include <cstdint>

namespace rasad::world {

/// A minute that never comes.
inline constexpr base::Minutes never{INT64_C(1) << 40};

enum class Origin : std::uint8_t { background, wave, group, near_repeat };

/// Its identity is its key, the same under every policy.
struct Offence {
  std::uint64_t key = 0;
  std::uint64_t parent = 0;  ///< key of the offence it follows, 0 if none
  base::Minutes occurred;
  base::Minutes known = never;  ///< reported or found; `never` if neither
  std::int32_t cause = -1;      ///< index of the wave or group at its root
  base::CrimeTypeId type;
  base::CellId cell;
  Origin origin = Origin::background;
  bool group_root = false;  ///< `cause` is a group, also of a near repeat
  bool found_by_patrol = false;

  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("key", self.key);
    visit("parent", self.parent);
    visit("origin", self.origin);
    visit("cause", self.cause);
    visit("group_root", self.group_root);
    visit("type", self.type);
    visit("cell", self.cell);
    visit("occurred", self.occurred);
    visit("known", self.known);
    visit("found_by_patrol", self.found_by_patrol);
  }
};

/// Order of time; keys are unique, so there are no ties.
struct Earlier {
  bool operator()(const Offence& a, const Offence& b) const {
    return a.occurred != b.occurred ? a.occurred < b.occurred : a.key < b.key;
  }
};

}  // namespace rasad::world
