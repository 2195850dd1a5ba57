// The hidden truth of one moment. Everything here is in the digest.
#pragma once

#include "engine/world/agenda.hpp"
#include "engine/world/displacement.hpp"
#include "engine/world/district_state.hpp"
#include "engine/world/group_state.hpp"
#include "engine/world/offence.hpp"
#include "engine/world/touched.hpp"

#include <cstdint>
#include <vector>

namespace rasad::world {

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
  base::Step step;                ///< the next one to be played
  std::vector<Offence> offences;  ///< in order of time, then key
  Agenda repeats;                 ///< near repeats to come, with the offence they follow
  Agenda unheard;                 ///< offences that will become known
  TouchedCells touched;
  std::vector<double> trust;  ///< T by district, over its communities, 0..100
  std::vector<DistrictState> districts;
  std::vector<GroupState> groups;
  std::vector<base::Minutes> held_until;  ///< by prolific offender
  Agenda clearing;                        ///< offences of prolific offenders to be cleared
  double caseload = 0;                    ///< offences becoming known a week, smoothed
  Displacement displacement;
  std::vector<WaveState> waves;

  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("step", self.step);
    visit("offences", self.offences);
    visit("repeats", self.repeats);
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
