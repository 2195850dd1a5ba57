// The hidden truth of one moment. Everything here is in the digest.
#pragma once

#include "engine/world/displacement.hpp"
#include "engine/world/district_state.hpp"
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

/// What the script did to a wave; untouched, it follows its own days.
struct WaveState {
  base::Minutes begun = never;
  base::Minutes stopped = never;

  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("begun", self.begun);
    visit("stopped", self.stopped);
  }
};

struct State {
  base::Step step;                  ///< the next one to be played
  std::vector<Offence> offences;    ///< in order of time, then key
  std::vector<Offence> candidates;  ///< near repeats to come: a heap, earliest first
  std::vector<Unheard> unheard;     ///< a heap, earliest first
  TouchedCells touched;
  std::vector<double> trust;  ///< T by district, over its communities, 0..100
  std::vector<DistrictState> districts;
  std::vector<GroupState> groups;
  std::vector<base::Minutes> held_until;  ///< by prolific offender
  std::vector<Unheard> clearing;          ///< offences of prolific offenders to be cleared: a heap
  double caseload = 0;                    ///< offences becoming known a week, smoothed
  Displacement displacement;
  std::vector<WaveState> waves;

  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("step", self.step);
    visit("offences", self.offences);
    visit("candidates", self.candidates);
    visit("unheard", self.unheard);
    visit("touched", self.touched);
    visit("trust", self.trust);
    visit("districts", self.districts);
    visit("groups", self.groups);
    visit("held_until", self.held_until);
    visit("clearing", self.clearing);
    visit("caseload", self.caseload);
    visit("displacement", self.displacement);
    visit("waves", self.waves);
  }
};

}  // namespace rasad::world
