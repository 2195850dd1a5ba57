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
void add_waves(const Places& places, const State& state, const Switches& switches,
               std::vector<Offence>& candidates);
/// Envelope of a wave that the script may have begun or stopped: once stopped, it falls from where
/// it was over its `fall_days`.
[[nodiscard]] double envelope(const content::Wave& wave, const WaveState& state, double day);

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

/// Suppressed offences of last week move or calm the places around, at the start of a week.
[[nodiscard]] Displacement displacement_of(const Places& places);
void move_crime(const Places& places, State& state);

/// Networks: everybody a group begins with; its output against a whole one, 0 and more; how easily
/// it is detected against its beginning, 0..1.
[[nodiscard]] std::vector<Member> members_of(const content::Group& group);
[[nodiscard]] double output(const content::Group& rules, const GroupState& group,
                            base::Minutes now);
[[nodiscard]] double detection(const content::Group& rules, const GroupState& group);
void remove_member(const Places& places, const Removal& removal, State& state);
void seize(const Places& places, base::GroupId group, State& state);

/// What prolific offenders do in this step; who is held because an offence was cleared.
void step_offenders(const Places& places, const State& state, std::vector<Offence>& candidates);
void hold_offenders(const Places& places, base::Step step, State& state);

/// Trust, fear, stops and complaints of all districts, one step on.
void step_districts(const Places& places, const Standing& standing, State& state);
[[nodiscard]] std::vector<DistrictState> districts_of(const Places& places);
[[nodiscard]] double mean_trust(const Places& places, const DistrictState& district);

/// Sets when (and whether) an accepted offence becomes known, and is cleared once it is known.
void set_known(const Places& places, const State& state, Offence& offence);
void set_cleared(const Places& places, const Standing& standing, const State& state,
                 Offence& offence);
/// Detective hours for each offence that becomes known.
[[nodiscard]] double hours_a_case(const Places& places, const Standing& standing,
                                  const State& state);
void count_cases(std::size_t became_known, State& state);
/// Chance that a known offence is recorded: pressure leaves out what is not solved.
[[nodiscard]] double recorded_share(const content::RecordingRules& rules, const Offence& offence);

}  // namespace rasad::world
