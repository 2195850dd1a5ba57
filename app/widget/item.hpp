// A part of a screen, and what the hand did with it: its kind says what Enter, Space and the arrows
// do while it has the focus.
#pragma once

#include "app/widget/geometry.hpp"

#include <string>

namespace rasad::widget {

/// What the keys do with a part that has the ring of the focus.
enum class PartKind {
  button,  ///< Enter and Space press it, again and again
  choice,  ///< Enter and Space choose it; then the ring goes, and Enter is the act of the screen
  tick,    ///< Enter and Space switch it on and off
  scale,   ///< left and right change it; Enter goes on to the next control
  text     ///< takes all that is typed; Ctrl and Enter is the act of the screen
};

/// A part of a screen that can be pointed at, as it stood in a frame.
struct Item {
  std::string id{};  ///< stable, the same in every language
  Rect rect{};
  PartKind kind = PartKind::button;
  /// Parts that belong together are one stop of Tab, and arrows go from one to the next; "" alone.
  std::string group{};
  bool is_chosen = false;  ///< of its group: where Tab enters it
  std::string label{};     ///< what pressing it does, for the key line; "" for a choice
  bool is_enabled = true;  ///< disabled parts keep the focus, so that their reason can be reached
  bool can_focus = true;   ///< the keyboard reaches it; others are for the mouse only
  // Filled where it is registered:
  Rect clip{};
  int layer = 0;       ///< 0 the screen, 1 a dialog
  std::string area{};  ///< scrolled area it lies in, "" if none
};

/// The ids of parts of one group differ in their last word only.
[[nodiscard]] inline std::string group_of(const std::string& id) {
  return id.substr(0, id.rfind('.'));
}

/// What happened to an item in this frame.
struct Response {
  bool is_hovered = false;
  bool is_held = false;
  bool is_focused = false;
  bool was_pressed = false;
  Spot mouse;  ///< position within the item while held, in effective pixels
};

}  // namespace rasad::widget
