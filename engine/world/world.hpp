// The hidden world, one step at a time: offences as keyed events, thinned by what the police do.
// Model, symbols and reasons: engine/README.md; source: domain.md §5.
#pragma once

#include "engine/world/orders.hpp"
#include "engine/world/places.hpp"
#include "engine/world/standing.hpp"
#include "engine/world/state.hpp"
#include "engine/world/step.hpp"

#include <cstdint>
#include <memory>
#include <vector>

namespace rasad::world {

/// What became known in a step: indices into the ledger of offences, in order of time.
struct StepOutcome {
  std::vector<std::int32_t> known;
};

/// When a candidate of a step has its turn; keys are unique, so there are no ties.
struct Turn {
  base::Minutes at;
  std::uint64_t key = 0;
  std::size_t candidate = 0;  ///< index
  friend auto operator<=>(const Turn&, const Turn&) = default;
};

/// Room for what a step works on, kept from one to the next; nothing in it outlives its step.
struct Day {
  std::vector<Offence> candidates;
  std::vector<Turn> turns;  ///< in order of time
  std::vector<Turn> room_for_turns;
  std::vector<Due> due;
  std::vector<Due> room_for_due;
};

/// Copyable: a copy is a fork, and shares what the seed fixes.
class World {
 public:
  /// A world at its first step, `history_weeks` before the exercise begins.
  World(std::shared_ptr<const content::Pack> pack, std::uint64_t seed, Options options);
  /// Another history in a town whose tables exist already.
  World(std::shared_ptr<const Ground> ground, std::uint64_t seed, Options options);

  /// Plays one step of six hours under orders.
  StepOutcome step(const Orders& orders);
  /// Orders that hold until others are given; arrests among them are carried out once.
  void give(const Orders& orders);
  /// Plays one step under the orders given last.
  StepOutcome step();

  [[nodiscard]] const State& state() const { return state_; }
  /// For tests that flip bits and for restoring: nothing else writes from outside.
  [[nodiscard]] State& mutable_state() { return state_; }
  [[nodiscard]] const Places& places() const { return *places_; }
  [[nodiscard]] const Options& options() const { return options_; }
  /// False for a group that the options switch off: it leaves no traces.
  [[nodiscard]] bool is_active(base::GroupId group) const {
    return switches_.group_off[group.index()] == 0;
  }
  /// Perceived risk P of a cell now, 0..1.
  [[nodiscard]] double risk(base::CellId cell) const { return risk_at(*places_, state_, cell); }
  /// Share of a type's offences that the standing orders leave in a cell now, 0..1.
  [[nodiscard]] double left(base::CrimeTypeId type, base::CellId cell) const {
    return share_left(*places_, state_, standing_, type, cell);
  }
  /// A change of trust by an event of the script, in points.
  void change_trust(base::DistrictId district, double points);
  /// An event that hits one community of a district more than the others.
  void shock_trust(base::DistrictId district, std::int32_t community, double points);
  /// Output of a group against a whole one: 1 until somebody is taken out.
  [[nodiscard]] double output_of(base::GroupId group) const {
    return output(places_->pack().world.groups[group.index()], state_.groups[group.index()],
                  base::start_of(state_.step));
  }
  /// How easily a group is detected: 1 at the start, less after each disruption.
  [[nodiscard]] double detection_of(base::GroupId group) const {
    return detection(places_->pack().world.groups[group.index()], state_.groups[group.index()]);
  }
  /// Events of the script: a wave begins now or falls from now on, a group that is dormant begins
  /// to plan, a group gives up until it is started again.
  void start_wave(base::WaveId wave);
  void stop_wave(base::WaveId wave);
  void start_group(base::GroupId group);
  void stop_group(base::GroupId group);

 private:
  std::shared_ptr<const Places> places_;
  Options options_;
  Switches switches_;
  State state_;
  Standing standing_;
  Day day_;
};

}  // namespace rasad::world
