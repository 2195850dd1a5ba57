// What lies over a screen: a question before what cannot be undone, settings, an explanation, a
// sentence that something was done, the blank page for the projector.
#pragma once

#include "app/screen/stage.hpp"

#include <string>

namespace rasad::screen {

/// Draws the question; true when it has been answered.
[[nodiscard]] bool draw_dialog(Stage& stage, const Dialog& dialog);

/// Theme, size of text, sound, motion; true when it is to be closed.
[[nodiscard]] bool draw_settings(Stage& stage);

/// What a screen is for, in words; true when it is to be closed.
[[nodiscard]] bool draw_explanation(Stage& stage, Place place);

/// A strip at the foot of the content that something was done; true if Undo was pressed.
[[nodiscard]] bool draw_toast(Stage& stage, const std::string& sentence, bool can_undo);

/// The sound in words.
void draw_caption(Stage& stage, const std::string& caption);

/// Nothing to be seen: the room looks at the lecturer. True once the page is to be shown again.
[[nodiscard]] bool draw_blank(Stage& stage);

}  // namespace rasad::screen
