// Where a window is too narrow for panels beside a map, they fold into tabs and the map comes
// first: this decides whether the tabs stand in a column at its left or in a strip above it.
#pragma once

#include "app/screen/stage.hpp"

#include <string>
#include <vector>

namespace rasad::screen {

/// The room that is left for the map, and where what folds away is drawn.
struct MapSide {
  widget::Rect column;
  bool is_beside = true;  ///< a column at the left; else a strip above
};

/// Takes the side from `rect`: whichever leaves the larger square for the town.
///
/// column  width wanted at the left, in effective pixels
/// strip   height wanted above
[[nodiscard]] MapSide cut_map_side(widget::Rect& rect, float column, float strip);

/// Width of a column in which the tabs and the words of an act are whole.
[[nodiscard]] float side_width(Stage& stage, const std::vector<std::string>& labels,
                               const std::string& act);

}  // namespace rasad::screen
