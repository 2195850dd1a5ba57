// The rule of weeks below the top bar, and which of its words and signs give way where it is short:
// nothing on it lies on anything else, and nothing leaves it.
#pragma once

#include "app/screen/stage.hpp"

#include <cstdint>
#include <vector>

namespace rasad::screen {

/// What stands on the rule, in the rule's own pixels from its left end.
struct WeekRule {
  float length = 0;
  std::int32_t weeks = 1;
  std::int32_t shown = 1;             ///< the week that is shown, from 1
  float word = 0;                     ///< width of «Week 8» with its number
  float number = 0;                   ///< width of the longest number
  std::vector<double> injects{};      ///< weeks since the start, in order; 2.5 is mid-week 3
  std::vector<std::int32_t> tasks{};  ///< weeks in which tasks begin, from 0
};

/// Where they are drawn.
struct WeekSigns {
  struct Label {
    std::int32_t week = 1;
    float x = 0;
    bool has_word = false;  ///< «Week 8», not only its number
  };
  std::vector<Label> labels;
  std::vector<float> squares;   ///< left edges
  std::vector<float> diamonds;  ///< centres
};
/// First the shown week, then the tasks, then the injects, each within its own week, then the other
/// numbers where room is left. One diamond stands for several that have no room beside each other.
[[nodiscard]] WeekSigns place_week_signs(const WeekRule& rule);

/// Half of the diamond's width, and the side of a task's square.
inline constexpr float diamond_reach = 5;
inline constexpr float task_square = 8;

void draw_week_rule(Stage& stage, widget::Rect rect);

}  // namespace rasad::screen
