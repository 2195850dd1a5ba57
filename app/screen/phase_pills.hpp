// The six phases of a week in the top bar: how far one is, and the way back to their places.
#pragma once

#include "app/screen/stage.hpp"

namespace rasad::screen {

/// Draws the phases; the current one and those before it can be pressed and show their place. Where
/// there is no room for all, the current one and its number.
void draw_phases(Stage& stage, widget::Rect rect);

/// Id of the sentence that names a phase.
[[nodiscard]] const char* phase_word(Phase phase);

}  // namespace rasad::screen
