// What is wrong with the shape of a ring whose positions are right one by one.
#pragma once

#include "engine/content/geography.hpp"

namespace rasad::content {

/// Whether a closed ring has no area: all corners lie on one line, or in one point.
[[nodiscard]] bool is_flat(const Ring& ring);

/// Whether two edges of a closed ring cross. Rings that touch themselves do not.
[[nodiscard]] bool crosses_itself(const Ring& ring);

/// Twice the area of a closed ring, in square decimetres; never negative.
[[nodiscard]] std::int64_t doubled_area(const Ring& ring);

/// The part with the largest outer ring; a polygon with one empty ring if there is none.
[[nodiscard]] const Polygon& largest_of(const std::vector<Polygon>& parts);

}  // namespace rasad::content
