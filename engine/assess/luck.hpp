// Luck or skill: the same decisions on other draws of chance, and reference plans beside them.
// Limits, said wherever the answer is shown: decisions are followed as a fixed list, which does not
// adapt as a person would; the town (how attractive each place is) stays, only chance changes.
#pragma once

#include "engine/assess/interval.hpp"
#include "engine/assess/plan.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace rasad::assess {

/// Reference plans, in the order in which figures of this file list them.
enum class ReferencePlan { none, reactive, proportional, intelligence_led };
inline constexpr std::array reference_plans{ReferencePlan::none, ReferencePlan::reactive,
                                            ReferencePlan::proportional,
                                            ReferencePlan::intelligence_led};
/// The policy's name: "none", "reactive", "proportional", "intelligence-led".
[[nodiscard]] const char* policy_of(ReferencePlan plan);

/// Harm done on one other draw of chance.
struct Trial {
  std::uint64_t seed = 0;
  std::int64_t own = 0;
  std::array<std::int64_t, reference_plans.size()> references{};
  std::int32_t refused = 0;  ///< own decisions that this course of events did not allow
};

/// Where the run that was played stands among replays of its own decisions.
enum class Fortune { unlucky, ordinary, lucky };
/// Own plan against the reactive one over all trials, by the interval.
enum class Verdict { worse, cannot_be_told, better };

struct Luck {
  std::int64_t own = 0;  ///< harm of the run that was played
  std::vector<Trial> trials;
  std::int32_t decisions = 0;  ///< in the plan
  std::int32_t milder_than =
      500;  ///< permille of trials in which the plan did more harm than `own`
  /// own - reference by seed: negative is less harm.
  std::array<Interval, reference_plans.size()> differences{};
  Fortune fortune = Fortune::ordinary;
  Verdict verdict = Verdict::cannot_be_told;
};

/// Plays the trials one by one, so that a window can draw between them and stop at any time.
class LuckOrSkill {
 public:
  /// session  finished or not: trials go as far as it was played; must outlive the object
  /// trials   how many other draws, 1..10000
  explicit LuckOrSkill(const session::Session& session, std::int32_t trials = 50);

  /// Plays one trial; false if all were played.
  bool step();
  [[nodiscard]] std::int32_t done() const { return static_cast<std::int32_t>(trials_.size()); }
  [[nodiscard]] std::int32_t total() const { return total_; }
  /// What the trials so far say.
  [[nodiscard]] Luck result() const;

 private:
  const session::Session& session_;
  Plan plan_;
  std::int64_t own_ = 0;
  std::int32_t total_ = 0;
  std::vector<Trial> trials_;
};

/// All trials at once.
[[nodiscard]] Luck luck_of(const session::Session& session, std::int32_t trials = 50);

/// Seed of the n-th trial of a session, from 0: the same for all sessions of a class, and never the
/// session's own.
[[nodiscard]] std::uint64_t trial_seed(std::uint64_t own, std::int32_t n);

}  // namespace rasad::assess
