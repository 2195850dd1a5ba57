// The script of a lesson: looks at the state at the start of a step, fires what holds, applies
// effects in file order. One pass a step: no cascades.
#pragma once

#include "engine/picture/picture.hpp"
#include "engine/script/state.hpp"
#include "engine/tasking/tasking.hpp"

#include <memory>
#include <vector>

namespace rasad::script {

/// What the script asks of the rest of the engine.
struct Requests {
  std::vector<base::ReportId> reports;
  std::vector<world::TrustOrder> trust;  ///< points at once
};

class Script {
 public:
  Script(std::shared_ptr<const content::Pack> pack, std::uint64_t seed);

  /// Fires the injects of a step.
  ///
  /// facts    values of pack.facts at the start of the step
  Requests fire(base::Step step, const std::vector<std::int64_t>& facts);
  /// Fires one inject now, whatever its condition (instructor).
  Requests fire_now(base::InjectId inject, base::Step step);
  /// Keeps an inject back, or lets it go again (instructor).
  void hold(base::InjectId inject, bool is_held);
  /// Answers an open question.
  Requests answer(base::QuestionId question, std::int32_t choice, base::Minutes now);

  [[nodiscard]] const State& state() const { return state_; }
  [[nodiscard]] State& mutable_state() { return state_; }

 private:
  [[nodiscard]] bool is_due(std::size_t index, base::Step step,
                            const std::vector<std::int64_t>& facts);
  void show(base::InjectId inject, base::Step step, Requests& requests);
  void apply(const content::ScriptEffect& effect, base::Minutes now, Requests& requests);
  void change_fact(std::int32_t fact, std::int64_t value);
  void close_overdue(base::Minutes now);

  std::shared_ptr<const content::Pack> pack_;
  std::uint64_t seed_;
  State state_;
};

/// Values of pack.facts: only what is known, never the truth.
[[nodiscard]] std::vector<std::int64_t> fact_values(const content::Pack& pack, base::Step step,
                                                    const picture::Picture& picture,
                                                    const tasking::Tasking& tasking,
                                                    const State& script);

}  // namespace rasad::script
