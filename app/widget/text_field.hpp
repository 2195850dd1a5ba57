// A text that can be typed: several wrapped lines, cursor, selection, clipboard, undo.
#pragma once

#include "app/widget/ui.hpp"

#include <string>

namespace rasad::widget {

struct TextField {
  std::string id;
  std::string placeholder;       ///< shown while it is empty
  std::size_t most_bytes = 600;  ///< further letters are not taken
};

/// Shows and edits `value`; true if it changed. While it has the focus it takes letters, arrows and
/// Ctrl+A, C, V, X, Z; Enter leaves it, so that the saffron button is one key away.
bool text_field(Ui& ui, const Rect& rect, const TextField& field, std::string& value);

}  // namespace rasad::widget
