// The line at the foot that says what the keys do now: Enter with the words of what it presses, and
// while a text is typed what belongs to the text.
#pragma once

#include "app/screen/stage.hpp"

namespace rasad::screen {

/// Height of the line; it lies at the foot of the window.
inline constexpr float key_line_height = 26;

/// Draws it with the keys that the screen named in this frame; Enter names itself.
void draw_key_line(Stage& stage, float rail_width);

}  // namespace rasad::screen
