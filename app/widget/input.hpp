// What the hand did since the last frame. Keys are places on the keyboard, named by their letter on
// a US layout, so that shortcuts work with a Cyrillic layout on.
#pragma once

#include "app/widget/geometry.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace rasad::widget {

/// Values are those of GLFW's key codes, so that the window hands them over as they are.
enum class Key : int {
  space = 32,
  minus = 45,
  digit_0 = 48,
  digit_1 = 49,
  digit_9 = 57,
  equal = 61,
  letter_a = 65,
  letter_z = 90,
  left_bracket = 91,
  right_bracket = 93,
  escape = 256,
  enter = 257,
  tab = 258,
  backspace = 259,
  del = 261,
  right = 262,
  left = 263,
  down = 264,
  up = 265,
  page_up = 266,
  page_down = 267,
  home = 268,
  end = 269,
  f1 = 290,
  f6 = 295,
  f9 = 298,
  f11 = 300,
  f12 = 301,
  keypad_subtract = 333,
  keypad_add = 334,
  keypad_enter = 335
};

/// The key of a letter A..Z or a digit 0..9.
[[nodiscard]] constexpr Key key_of(char sign) {
  return static_cast<Key>(sign);
}

struct KeyPress {
  Key key = Key::space;
  bool ctrl = false;
  bool shift = false;
  bool alt = false;
  std::size_t typed_before = 0;  ///< bytes of `Input::typed` that came before this key
};

struct Input {
  std::vector<KeyPress> keys;  ///< in order, repeats included
  std::string typed;           ///< UTF-8
  Spot mouse{-1, -1};          ///< effective pixels
  bool mouse_down = false;
  bool asks_to_close = false;  ///< the cross or Alt F4: the window closes if the program says so
  bool shift = false;          ///< held down
  float wheel = 0;             ///< notches, positive away from the hand
  double time = 0;             ///< seconds, for motion only
};

}  // namespace rasad::widget
