// The hidden truth of one moment. Everything here is in the digest.
#pragma once

#include "engine/base/ids.hpp"
#include "engine/base/units.hpp"

#include <cstdint>
#include <vector>

namespace rasad::world {

/// A minute that never comes.
inline constexpr base::Minutes never{INT64_C(1) << 40};

enum class Origin { background, wave, group, near_repeat };

/// A line of the ledger "occurred". Its identity is its key, the same under every policy.
struct Offence {
  std::uint64_t key = 0;
  std::uint64_t parent = 0;  ///< key of the offence it follows, 0 if none
  Origin origin = Origin::background;
  std::int32_t cause = -1;  ///< index of the wave or group at its root
  bool group_root = false;  ///< `cause` is a group, also of a near repeat
  base::CrimeTypeId type;
  base::CellId cell;
  base::Minutes occurred;
  base::Minutes known = never;  ///< reported or found; `never` if neither
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

enum class GroupPhase { dormant, plan, prepare, execute, dispose, lie_low };

struct FamiliarPlace {
  base::CellId cell;
  std::int32_t uses = 0;
  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("cell", self.cell);
    visit("uses", self.uses);
  }
};

struct GroupState {
  GroupPhase phase = GroupPhase::dormant;
  base::Minutes until;     ///< end of the phase
  std::int32_t cycle = 0;  ///< campaigns begun
  base::Minutes arrested = never;
  std::vector<FamiliarPlace> familiar;  ///< by cell

  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("phase", self.phase);
    visit("until", self.until);
    visit("cycle", self.cycle);
    visit("arrested", self.arrested);
    visit("familiar", self.familiar);
  }
};

struct State {
  base::Step step;                    ///< the next one to be played
  std::vector<Offence> offences;      ///< in order of time, then key
  std::vector<Offence> candidates;    ///< near repeats to come, unordered in time, by key
  std::vector<std::int32_t> unheard;  ///< offences that will become known, not yet
  std::vector<double> risk;           ///< P by cell, 0..1
  std::vector<double> trust;          ///< T by district, 0..100
  std::vector<GroupState> groups;

  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("step", self.step);
    visit("offences", self.offences);
    visit("candidates", self.candidates);
    visit("unheard", self.unheard);
    visit("risk", self.risk);
    visit("trust", self.trust);
    visit("groups", self.groups);
  }
};

}  // namespace rasad::world
