// Parts of one step, each a function of its own so that it can be tested and read alone.
#pragma once

#include "engine/world/orders.hpp"
#include "engine/world/places.hpp"
#include "engine/world/standing.hpp"
#include "engine/world/state.hpp"

#include <vector>

namespace rasad::world {

/// What a run leaves out, by index.
struct Switches {
  std::vector<char> wave_off;
  std::vector<char> group_off;
  bool groups_fixed = false;
};
[[nodiscard]] Switches switches_of(const content::WorldRules& rules, const Options& options);

/// Candidates of the background and of all waves for a step. Independent of policy.
void add_background(const Places& places, base::Step step, std::vector<Offence>& candidates);
void add_waves(const Places& places, base::Step step, const Switches& switches,
               std::vector<Offence>& candidates);

/// Moves the groups through their phases and adds what they do in this step.
void step_groups(const Places& places, const Switches& switches, State& state,
                 std::vector<Offence>& candidates);
/// Ends a group's freedom: from now on only the replaceable share of its activity is left.
void arrest(State& state, base::GroupId group);
/// A group was kept from an offence at a place: it likes the place less for a while.
void frighten(const Places& places, const Offence& thwarted, State& state);

/// Share of a type's offences left in a cell by patrol, prevention and stops: M[c,k] (domain.md
/// §5.2), 0..1.
[[nodiscard]] double share_left(const Places& places, const State& state, const Standing& standing,
                                base::CrimeTypeId type, base::CellId cell);
/// Perceived risk P of a cell at the start of the step, 0..1.
[[nodiscard]] double risk_at(const Places& places, const State& state, base::CellId cell);

/// Trust after a step under the standing orders.
void step_trust(const Places& places, const Standing& standing, State& state);

/// Sets when (and whether) an accepted offence becomes known.
void set_known(const Places& places, const State& state, Offence& offence);

}  // namespace rasad::world
