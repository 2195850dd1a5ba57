// A plan that sees the truth: how much any plan for patrols could have prevented. For comparison
// after the fact only; it is no policy, because a policy sees what a trainee sees.
#pragma once

#include "engine/policy/policy.hpp"
#include "engine/session/session.hpp"

#include <string>
#include <vector>

namespace rasad::assess {

inline constexpr const char* oracle_name = "oracle";

/// Takes the coach's decisions for the coming week but sends patrols where most of the harm of that
/// week would fall, as a fork of the session shows, then plays it.
void play_oracle_week(session::Session& session);

/// Plays a whole exercise by a policy's name or the oracle's.
void play_by_name(session::Session& session, const std::string& name);
/// Names that `play_by_name` knows.
[[nodiscard]] std::vector<std::string> player_names();

}  // namespace rasad::assess
