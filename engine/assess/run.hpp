// Plays whole exercises with a policy, and sums up what came of one.
#pragma once

#include "engine/policy/policy.hpp"
#include "engine/session/session.hpp"

#include <memory>
#include <string>
#include <vector>

namespace rasad::assess {

/// Takes a policy's decisions for the coming week and plays it; what is refused is left out.
void play_week(session::Session& session, policy::Policy policy);
/// Plays to the end of the exercise, or `weeks` weeks if that is less.
void play(session::Session& session, policy::Policy policy, std::int32_t weeks = 1000);

/// One week in figures: occurred (truth) beside recorded (known).
struct Week {
  std::int64_t actual = 0;
  std::int64_t recorded = 0;
  std::int64_t harm_actual = 0;
  std::int64_t harm_recorded = 0;
  base::Money budget;    ///< what could be directed
  base::Money directed;  ///< by tasks; the rest was routine patrol
};

/// What became of an exercise.
struct Outcome {
  std::vector<Week> weeks;
  std::int64_t actual = 0;    ///< offences that occurred during the exercise
  std::int64_t recorded = 0;  ///< incidents entered during the exercise
  std::int64_t harm = 0;      ///< of the offences that occurred
  base::Money cost;           ///< whole budget: directed and routine
  double trust_before = 0;    ///< mean over districts, true
  double trust_after = 0;
  double worst_trust_change = 0;  ///< of the district that lost most
  base::Digest digest;
};
[[nodiscard]] Outcome outcome_of(const session::Session& session);

/// Outcome of a policy on a fresh session of the same pack, seed and options.
[[nodiscard]] Outcome reference(const session::Session& session, const std::string& policy);

}  // namespace rasad::assess
