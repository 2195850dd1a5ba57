// A line of the hidden ledger "occurred".
#pragma once

#include "engine/base/ids.hpp"
#include "engine/base/units.hpp"

#include <cstdint>

namespace rasad::world {

/// A minute that never comes.
inline constexpr base::Minutes never{INT64_C(1) << 40};

enum class Origin : std::uint8_t { background, wave, group, near_repeat, displaced, offender };

/// Its identity is its key, the same under every policy.
struct Offence {
  std::uint64_t key = 0;
  std::uint64_t parent = 0;  ///< key of the offence it follows, 0 if none
  base::Minutes occurred;
  base::Minutes known = never;    ///< reported or found; `never` if neither
  base::Minutes cleared = never;  ///< somebody is shown to have done it; `never` if not
  std::int32_t cause = -1;        ///< index of the wave, group or offender at its root
  base::CrimeTypeId type;
  base::CellId cell;          ///< unset for a type without places, once it has happened
  base::DistrictId district;  ///< of the victim
  Origin origin = Origin::background;
  std::uint8_t community = 0;  ///< of the victim
  bool group_root = false;     ///< `cause` is a group, also of a near repeat
  bool offender_root = false;  ///< `cause` is a prolific offender, also of a near repeat
  bool same_target = false;    ///< a near repeat against the same victim
  bool found_by_patrol = false;
  bool convicted = false;
  bool warned_of = false;  ///< a near repeat of an offence that was known a day before

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
    visit("cleared", self.cleared);
    visit("district", self.district);
    visit("community", self.community);
    visit("offender_root", self.offender_root);
    visit("same_target", self.same_target);
    visit("convicted", self.convicted);
    visit("warned_of", self.warned_of);
  }
};

/// Order of time; keys are unique, so there are no ties.
struct Earlier {
  bool operator()(const Offence& a, const Offence& b) const {
    return a.occurred != b.occurred ? a.occurred < b.occurred : a.key < b.key;
  }
};

}  // namespace rasad::world
