// A text that can be typed: one line or several, cursor, selection, clipboard, undo. What is typed
// is text and nothing else: no letter and no Enter acts on the program.
#pragma once

#include "app/widget/ui.hpp"
#include "engine/text/typed.hpp"

#include <string>

namespace rasad::widget {

struct TextField {
  std::string id;
  std::string placeholder{};               ///< shown while it is empty
  std::size_t most = text::longest_typed;  ///< characters; what is beyond is not taken, and said
  text::Lines lines = text::Lines::one;    ///< several: Enter begins a new line
};

/// Shows and edits `value`; true if it changed. While it has the focus it takes all that is typed,
/// arrows, and Ctrl+A, C, V, X, Y, Z. Escape leaves it and keeps the text. What was not taken
/// stands in `Ui::typing().left_out`; a counter is shown when nine tenths of the room are used.
bool text_field(Ui& ui, const Rect& rect, const TextField& field, std::string& value);

}  // namespace rasad::widget
