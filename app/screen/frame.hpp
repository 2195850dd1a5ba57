// The frame around every screen of an exercise: mark, top bar with phases and gauges, week rule,
// rail, key line.
#pragma once

#include "app/screen/stage.hpp"

namespace rasad::screen {

/// Draws the frame and answers the room that is left for the screen. The key line is drawn by
/// `draw_key_line` after the screen has said its keys.
[[nodiscard]] widget::Rect draw_frame(Stage& stage);
void draw_key_line(Stage& stage);

/// Id of the sentence that names a phase.
[[nodiscard]] const char* phase_word(Phase phase);

/// Height of the key line; it lies at the foot of the window.
inline constexpr float key_line_height = 26;

/// Languages in their own letters, the current one pressed; changes the language when one is
/// pressed. `ids` begins the id of each: at Home and in the settings, which may lie over it, they are
/// not the same part.
void draw_languages(Stage& stage, widget::Rect& strip, const std::string& ids);
/// The next language, for the key L.
void next_language(Stage& stage);

}  // namespace rasad::screen
