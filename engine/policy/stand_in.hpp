// Absent roles: the policy that the doctrine names decides what the seat may decide, from what the
// seat may see.
#pragma once

#include "engine/session/session.hpp"

#include <vector>

namespace rasad::policy {

/// Share of right evaluations of a stand-in with so many reports waiting: 0.9 − 0.3·min(1, queue /
/// 200) (domain.md §5.7). A wrong one is off by one step of one of the two scales.
[[nodiscard]] double grading_accuracy(std::size_t queue);

/// seat     index into Doctrine::roles
/// returns  what its stand-in would do now; empty if the doctrine names none. Each decision has to
///          be checked by the caller, as those before it change what can be done.
[[nodiscard]] std::vector<session::Decision> stand_in(const session::Session& session,
                                                      std::int32_t seat);

}  // namespace rasad::policy
