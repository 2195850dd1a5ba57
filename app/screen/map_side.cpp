// Dividing a narrow part of the window between a map and its tabs.
#include "app/screen/map_side.hpp"

#include <algorithm>

namespace rasad::screen {

using namespace widget;

MapSide cut_map_side(Rect& rect, float column, float strip) {
  const float beside = std::min(rect.w - column, rect.h);
  const float above = std::min(rect.w, rect.h - strip);
  return beside >= above ? MapSide{rect.cut_left(column), true}
                         : MapSide{rect.cut_top(strip), false};
}

float side_width(Stage& stage, const std::vector<std::string>& labels, const std::string& act) {
  constexpr float least = 148;
  constexpr float margin = 12;
  float words = stage.ui.paint().width(act, bold_text) + 20;
  for (const std::string& label : labels) {
    const Button tab{"", label, ButtonKind::small, std::nullopt, true};
    words = std::max(words, button_width(stage.ui, tab) + 4);
  }
  return std::max(least, words + 2 * margin);
}

}  // namespace rasad::screen
