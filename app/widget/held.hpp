// A number held between two bounds that are computed from a window: where it is too small they
// cross, and std::clamp, which may not be asked then, would end the program.
#pragma once

#include <algorithm>

namespace rasad::widget {

/// The value, at least `low` and at most `high`; `low` where `high` is below it.
template <class Number>
[[nodiscard]] constexpr Number held(Number value, Number low, Number high) {
  return std::max(low, std::min(value, high));
}

}  // namespace rasad::widget
