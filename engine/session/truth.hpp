// The hidden ledgers, for instructors and the debrief.
#pragma once

#include "engine/world/state.hpp"

#include <vector>

namespace rasad::session {

struct Truth {
  std::vector<world::Offence> offences;
  std::vector<world::GroupState> groups;
  std::vector<double> trust;  ///< by district, 0..100
};

}  // namespace rasad::session
