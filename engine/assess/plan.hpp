// Decisions of a session as a plan that can be followed again: on other draws, or changed.
#pragma once

#include "engine/session/session.hpp"

#include <cstdint>
#include <vector>

namespace rasad::assess {

/// A decision that stood when its week began.
struct PlannedDecision {
  std::int32_t number = 0;  ///< of its journal entry in the session it comes from
  base::Step step;          ///< at which it is taken
  session::Decision decision;
};
/// In journal order; withdrawn decisions, withdrawals and the passing of time are left out.
using Plan = std::vector<PlannedDecision>;
[[nodiscard]] Plan plan_of(const session::Session& session);

/// What became of a plan: open loop, nobody adapts it to what happens.
struct Followed {
  session::Session session;
  std::int32_t refused = 0;  ///< decisions the new course of events did not allow: left out
};

/// A course of events: `options.town` set to another seed keeps that seed's town.
struct Course {
  std::uint64_t seed = 1;
  world::Options options;
};

/// Follows a plan from a fresh start until a step.
[[nodiscard]] Followed follow(const std::shared_ptr<const content::Pack>& pack, const Plan& plan,
                              const Course& course, base::Step until);

}  // namespace rasad::assess
