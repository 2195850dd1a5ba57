// The frame around every screen of an exercise: mark, top bar with phases and gauges, week rule,
// rail, key line.
#pragma once

#include "app/screen/stage.hpp"

namespace rasad::screen {

/// What the frame leaves free.
struct Rooms {
  widget::Rect screen;  ///< above the lines at the foot
  widget::Rect way_on;  ///< at the right end of the week rule; empty where one is already
};
/// Width of the rail at the left, 0 without an exercise.
[[nodiscard]] float rail_width(const Stage& stage);

/// Draws the frame. The key line is drawn by `draw_key_line` after the screen has said its keys.
///
/// shows_way_on  the screen has no act that leads on
[[nodiscard]] Rooms draw_frame(Stage& stage, bool shows_way_on);
/// The button that leads on, after the screen: what is typed and chosen there has the keys first.
/// Saffron and on Enter unless the screen has a saffron act of its own. True if it was pressed.
[[nodiscard]] bool draw_way_on(Stage& stage, const widget::Rect& room, bool is_primary);
void draw_key_line(Stage& stage);

/// Languages in their own letters, the current one pressed; changes the language when one is
/// pressed. `ids` begins the id of each: at Home and in the settings, which may lie over it, they
/// are not the same part.
void draw_languages(Stage& stage, widget::Rect& strip, const std::string& ids);
/// The next language, for the key L.
void next_language(Stage& stage);

}  // namespace rasad::screen
