// How far a part of the window is scrolled, and what of it can be seen.
#pragma once

#include "app/widget/geometry.hpp"

#include <string>

namespace rasad::widget {

/// All lengths in effective pixels.
struct Scroll {
  float offset = 0;   ///< of the content above the upper edge
  float content = 0;  ///< height of all that is in it
  Rect view;
  std::string revealed;  ///< the id chosen last
};

}  // namespace rasad::widget
