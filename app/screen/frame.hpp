// The frame around every screen of an exercise: mark, top bar with phases and gauges, week rule,
// rail, key line.
#pragma once

#include "app/screen/stage.hpp"

namespace rasad::screen {

/// Draws the frame and answers the room that is left for the screen above the lines at the foot.
[[nodiscard]] widget::Rect draw_frame(Stage& stage);
/// Width of the rail at the left, 0 without an exercise.
[[nodiscard]] float rail_width(const Stage& stage);

/// Id of the sentence that names a phase.
[[nodiscard]] const char* phase_word(Phase phase);

/// Languages in their own letters, the current one pressed; changes the language when one is
/// pressed. Used at Home and in the top bar's menu.
void draw_languages(Stage& stage, widget::Rect& strip);
/// The next language, for the key L.
void next_language(Stage& stage);

}  // namespace rasad::screen
