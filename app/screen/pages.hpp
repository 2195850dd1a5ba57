// Screens without a state of their own beyond what is scrolled: briefing, review, log.
#pragma once

#include "app/screen/stage.hpp"

namespace rasad::screen {

/// What the exercise is about; true once "begin" was pressed.
[[nodiscard]] bool draw_briefing(Stage& stage, widget::Rect rect);

/// What the week brought, recorded beside the week before.
void draw_review(Stage& stage, widget::Rect rect);

/// The decision log, youngest first, with reasons and confidence, by kind and week; with Undo where
/// it still can be.
void draw_log(Stage& stage, widget::Rect rect);

}  // namespace rasad::screen
