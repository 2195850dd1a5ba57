// A part of a screen, and what the hand did with it.
#pragma once

#include "app/widget/geometry.hpp"

#include <string>

namespace rasad::widget {

/// A part of a screen that can be pointed at, as it stood in a frame.
struct Item {
  std::string id;  ///< stable, the same in every language
  Rect rect;
  Rect clip;
  int layer = 0;           ///< 0 the screen, 1 a dialog
  bool can_focus = true;   ///< stands in the order of Tab
  bool is_enabled = true;  ///< disabled parts keep the focus, so that their reason can be reached
  /// Enter presses it while it has the focus. What is chosen already leaves Enter to the act of the
  /// screen, and a tick takes the space bar alone.
  bool takes_enter = false;
  std::string area;  ///< scrolled area it lies in, "" if none
};

/// What happened to an item in this frame.
struct Response {
  bool is_hovered = false;
  bool is_held = false;
  bool is_focused = false;
  bool was_pressed = false;
  Spot mouse;  ///< position within the item while held, in effective pixels
};

}  // namespace rasad::widget
