// The hidden truth of one moment. Everything here is in the digest.
#pragma once

#include "engine/world/group_state.hpp"
#include "engine/world/offence.hpp"
#include "engine/world/touched.hpp"

#include <cstdint>
#include <vector>

namespace rasad::world {

/// An offence that will become known.
struct Unheard {
  base::Minutes known;
  std::int32_t offence = -1;  ///< index in the ledger
  friend auto operator<=>(const Unheard&, const Unheard&) = default;

  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("known", self.known);
    visit("offence", self.offence);
  }
};

struct State {
  base::Step step;                  ///< the next one to be played
  std::vector<Offence> offences;    ///< in order of time, then key
  std::vector<Offence> candidates;  ///< near repeats to come: a heap, earliest first
  std::vector<Unheard> unheard;     ///< a heap, earliest first
  TouchedCells touched;
  std::vector<double> trust;  ///< T by district, 0..100
  std::vector<GroupState> groups;

  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("step", self.step);
    visit("offences", self.offences);
    visit("candidates", self.candidates);
    visit("unheard", self.unheard);
    visit("touched", self.touched);
    visit("trust", self.trust);
    visit("groups", self.groups);
  }
};

}  // namespace rasad::world
