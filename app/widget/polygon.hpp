// Filling any simple polygon: ImGui fills convex ones only.
#pragma once

#include "app/widget/geometry.hpp"

#include <vector>

namespace rasad::widget {

/// Corners of triangles, three each, that cover a simple polygon (ear clipping; Meisters 1975). A
/// ring that crosses itself is covered as far as ears are found.
///
/// ring  at least three spots, in either direction, the last not repeating the first
[[nodiscard]] std::vector<Spot> triangulated(std::vector<Spot> ring);

}  // namespace rasad::widget
