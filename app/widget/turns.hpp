// Keys in the order in which they were pressed, however many come in one frame: a key that moves
// the focus or acts has a frame of its own, so that what follows it meets what it opened.
#pragma once

#include "app/widget/input.hpp"

namespace rasad::widget {

/// Hands an input over in turns.
class Turns {
 public:
  /// Adds what has come, and takes the next turn: keys and text up to the next Tab, Enter, Escape
  /// or F6, or one of these alone. The mouse is as it is now.
  [[nodiscard]] Input next(Input input);
  /// More is waiting for the next frame.
  [[nodiscard]] bool has_more() const { return !keys_.empty() || !typed_.empty(); }

 private:
  std::vector<KeyPress> keys_;
  std::string typed_;
};

}  // namespace rasad::widget
