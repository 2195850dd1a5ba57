// Parts of one step, each a function of its own so that it can be tested and read alone.
#pragma once

#include "engine/world/orders.hpp"
#include "engine/world/places.hpp"
#include "engine/world/state.hpp"

#include <vector>

namespace rasad::world {

/// Candidates of the background and of all waves for a step. Independent of policy.
void add_background(const Places& places, base::Step step, std::vector<Offence>& candidates);
void add_waves(const Places& places, base::Step step, const Options& options,
               std::vector<Offence>& candidates);
/// Envelope of a wave: 0 outside, rising, 1, falling. `day` may be fractional.
[[nodiscard]] double envelope(const content::Wave& wave, double day);
/// Expected background offences of a type in a step, without near repeats.
[[nodiscard]] double background_rate(const content::Pack& pack, base::CrimeTypeId type,
                                     base::Step step);

/// Moves the groups through their phases and adds what they do in this step.
void step_groups(const Places& places, const Options& options, State& state,
                 std::vector<Offence>& candidates);
/// Ends a group's freedom: from now on only the replaceable share of its activity is left.
void arrest(State& state, base::GroupId group);

/// How much of each type is left in a cell under the orders: M[c,k] (domain.md §5.2).
class Deterrence {
 public:
  Deterrence(const Places& places, const State& state, const Orders& orders);
  [[nodiscard]] double factor(base::CrimeTypeId type, base::CellId cell) const;
  /// Share of near repeats left in the cell's district by cocooning.
  [[nodiscard]] double near_repeat_factor(base::CellId cell) const;
  /// Share of the step during which patrol is present.
  [[nodiscard]] double presence(base::CellId cell) const;

 private:
  const Places& places_;
  const State& state_;
  std::vector<double> hardening_;  // by cell
  std::vector<double> presence_;   // by cell
  std::vector<double> stops_;      // by district: share left
  std::vector<double> cocoons_;    // by district: share left
};

/// g(m): effect of a visit of m minutes, 1 at 13 (Koper curve as in domain.md §5.3).
[[nodiscard]] double visit_effect(double minutes);
/// Perceived risk after the step: towards 1 - exp(-V/saturation), rising fast, falling slowly.
void step_risk(const Places& places, const Orders& orders, State& state);
void step_trust(const Places& places, const Orders& orders, State& state);

/// Sets when (and whether) an accepted offence becomes known.
void set_known(const Places& places, const State& state, double presence, Offence& offence);

}  // namespace rasad::world
