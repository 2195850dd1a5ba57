// What belongs to typing beside the field itself: letters that a keyboard lacks, and what a field
// did not take, so that whoever draws the foot of the window can show and say it.
#pragma once

#include <cstddef>
#include <string>

namespace rasad::widget {

/// How full the field is that is being typed in, in characters.
struct Fill {
  std::size_t used = 0;
  std::size_t most = 0;
  bool has_lines = false;  ///< Enter begins a new line
  bool begins = false;     ///< the caret is where a sentence begins: a capital is due
};

/// Signs that were not taken.
struct LeftOut {
  std::size_t beyond = 0;  ///< there was no room for them
  std::size_t signs = 0;   ///< signs that cannot be seen: controls, marks of direction
  std::size_t most = 0;    ///< characters the field holds
  [[nodiscard]] bool any() const { return beyond + signs > 0; }
};

struct Typing {
  Fill fill;
  LeftOut left_out;    ///< since somebody last asked; whoever says it clears it
  std::string insert;  ///< UTF-8 that goes in at the caret in the next frame
};

}  // namespace rasad::widget
