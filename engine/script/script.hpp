// The script of a lesson: looks at the state at the start of a step, fires what holds, applies
// effects in file order. One pass a step: no cascades.
#pragma once

#include "engine/picture/picture.hpp"
#include "engine/script/state.hpp"
#include "engine/tasking/tasking.hpp"

#include <memory>
#include <vector>

namespace rasad::script {

/// What the script asks of the rest of the engine, in the order of the effects.
struct Requests {
  std::vector<base::ReportId> reports;
  std::vector<world::TrustOrder> trust;  ///< points at once
  std::vector<base::WaveId> waves_started;
  std::vector<base::WaveId> waves_stopped;
  std::vector<base::GroupId> groups_started;
  std::vector<base::GroupId> groups_stopped;
  tasking::Capacity capacity;  ///< more of it, or less
};

/// A look of the script at the state.
struct Look {
  base::Step step;
  std::int32_t reports = 0;  ///< in the inbox so far
  bool is_end = false;       ///< the exercise ends with this step
};

class Script {
 public:
  Script(std::shared_ptr<const content::Pack> pack, std::uint64_t seed);

  /// Fires the injects of a step; at the end of the exercise those with `at: end` and no others.
  ///
  /// facts    values of pack.facts at the start of the step
  Requests fire(const Look& look, const std::vector<std::int64_t>& facts);
  /// Fires one inject now, whatever its condition (instructor).
  Requests fire_now(base::InjectId inject, base::Step step);
  /// Keeps an inject back, or lets it go again (instructor).
  void hold(base::InjectId inject, bool is_held);
  /// Answers an open question. What the choice costs is spent at once; what else it sets off waits
  /// for `serve_answers`, so that nobody answers, looks, takes back and answers again.
  Requests answer(base::QuestionId question, std::int32_t choice, base::Minutes now);
  /// Time goes on: the consequences of what was answered since the last time. A question that one
  /// of them opens stays open until the next meeting, however few days it gives.
  Requests serve_answers(base::Minutes now);

  [[nodiscard]] const State& state() const { return state_; }
  [[nodiscard]] State& mutable_state() { return state_; }

 private:
  [[nodiscard]] bool is_moment(const content::Inject& inject, const Look& look) const;
  [[nodiscard]] bool is_due(std::size_t index, const Look& look,
                            const std::vector<std::int64_t>& facts);
  [[nodiscard]] bool is_waiting(base::InjectId inject) const;
  void collect(const Look& look, const std::vector<std::int64_t>& facts,
               std::vector<base::InjectId>& due);
  void deliver_waiting(base::Step step, std::vector<base::InjectId>& due, Requests& requests);
  void show(base::InjectId inject, base::Step step, Requests& requests);
  void apply(const std::vector<content::ScriptEffect>& effects, base::Minutes now,
             Requests& requests);
  void apply_of(const Answered& answered, bool prices, base::Minutes now, Requests& requests);
  void close_overdue(base::Minutes now);

  std::shared_ptr<const content::Pack> pack_;
  std::uint64_t seed_;
  State state_;
};

/// Whether an effect is the price of a choice (people and shifts) and not its consequence.
[[nodiscard]] bool is_price(const content::ScriptEffect& effect);

/// Carries out one effect.
void apply(const content::Scenario& scenario, const content::ScriptEffect& effect,
           base::Minutes now, State& state, Requests& requests);

/// Values of pack.facts: only what is known, never the truth.
[[nodiscard]] std::vector<std::int64_t> fact_values(const content::Pack& pack, base::Step step,
                                                    const picture::Picture& picture,
                                                    const tasking::Tasking& tasking,
                                                    const State& script);

}  // namespace rasad::script
