// Where an offender group stands in its campaign, and what it remembers.
#pragma once

#include "engine/world/group_memory.hpp"

#include <cstdint>
#include <vector>

namespace rasad::world {

enum class GroupPhase { dormant, plan, prepare, execute, dispose, lie_low };

/// One person of the network, numbered through the roles in their order.
struct Member {
  std::int32_t role = 0;  ///< index into the group's roles
  base::Minutes filled;   ///< when the place is taken again; in the past: it is filled

  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("role", self.role);
    visit("filled", self.filled);
  }
};

struct GroupState {
  GroupPhase phase = GroupPhase::dormant;
  base::Minutes until;     ///< end of the phase
  std::int32_t cycle = 0;  ///< campaigns begun
  base::Minutes arrested = never;
  GroupMemory familiar;
  std::vector<Member> members;
  base::Minutes seized_until;    ///< goods were taken: less to work with
  std::int32_t disruptions = 0;  ///< removals and failed arrests so far: it grows careful
  std::int32_t lessons = 0;      ///< key roles lost and to be filled again: it grows skilled

  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("phase", self.phase);
    visit("until", self.until);
    visit("cycle", self.cycle);
    visit("arrested", self.arrested);
    visit("familiar", self.familiar);
    visit("members", self.members);
    visit("seized_until", self.seized_until);
    visit("disruptions", self.disruptions);
    visit("lessons", self.lessons);
  }
};

}  // namespace rasad::world
