// The words by which scenario files name the values of enums; the schema reads by them, whoever
// shows or writes them uses the same.
#pragma once

#include <array>

namespace rasad::content {

/// In the order of `Phase`.
inline constexpr std::array<const char*, 8> phase_words{"start",    "step",   "day", "week",
                                                        "decision", "report", "end", "call"};

}  // namespace rasad::content
