// What is wrong with the shape of a ring whose positions are right one by one.
#pragma once

#include "engine/content/geography.hpp"

namespace rasad::content {

/// Whether a closed ring has no area: all corners lie on one line, or in one point.
[[nodiscard]] bool is_flat(const Ring& ring);

/// Whether two edges of a closed ring cross. Rings that touch themselves do not, and rings of more
/// than 1000 corners are not looked at: each edge is compared with each other.
[[nodiscard]] bool crosses_itself(const Ring& ring);

}  // namespace rasad::content
