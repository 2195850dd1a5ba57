// What lies over a screen: a question before what cannot be undone, settings, an explanation, the
// blank page for the projector.
#pragma once

#include "app/screen/stage.hpp"

namespace rasad::screen {

/// Draws the question; true when it has been answered.
[[nodiscard]] bool draw_dialog(Stage& stage, const Dialog& dialog);

/// Theme, size of text, sound, motion; true when it is to be closed.
[[nodiscard]] bool draw_settings(Stage& stage);

/// What a screen is for, in words; true when it is to be closed.
[[nodiscard]] bool draw_explanation(Stage& stage, Place place);

/// Nothing to be seen: the room looks at the lecturer. True once the page is to be shown again.
[[nodiscard]] bool draw_blank(Stage& stage);

}  // namespace rasad::screen
