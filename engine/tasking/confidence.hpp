// How sure somebody is that a task will help, when nobody said it: kept as not said, so that no
// debrief ever quotes a number which no person gave.
#pragma once

#include <cstdint>

namespace rasad::tasking {

/// Stands for the confidence of a task (`TaskRequest::confidence`, permille) that was not stated.
/// The program's own plans state theirs: 500 where they know no better.
inline constexpr std::int32_t not_said = -1;

}  // namespace rasad::tasking
