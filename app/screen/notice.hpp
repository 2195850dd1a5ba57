// The line above the key line: what was just done or refused and how to take it back, what is
// heard, and letters for whoever is typing. It has a place of its own, so that it covers nothing.
#pragma once

#include "app/screen/stage.hpp"

#include <string>

namespace rasad::screen {

class NoticeLine {
 public:
  /// Something was said in the frame: it stands until the next thing is said, or until the place,
  /// the phase or the week is another one.
  void say(const Stage& stage, Notice notice);
  /// What a screen said with plain words; they end with their language.
  void say(const Stage& stage, const std::string& words);
  void clear() { notice_ = {}; }

  /// Height of the line in this frame: one line is kept free for it where the window is high
  /// enough; a sentence that needs more gets more. Ends what has outlived its place.
  ///
  /// caption  what is heard, "" if nothing
  [[nodiscard]] float begin(Stage& stage, const std::string& caption);
  /// Draws it in its place.
  ///
  /// returns  the number of the decision to be taken back, 0 for none
  [[nodiscard]] std::int32_t draw(Stage& stage, widget::Rect strip, const std::string& caption);

 private:
  struct Mark {
    Place place = Place::home;
    int phase = -1;
    std::int32_t week = -1;
    friend bool operator==(const Mark&, const Mark&) = default;
  };
  [[nodiscard]] static Mark mark_of(const Stage& stage);
  [[nodiscard]] bool can_take_back(const Stage& stage);
  void take_left_out(Stage& stage);

  Notice notice_;
  Mark mark_;
  std::string language_;  ///< of plain words, "" if they are said anew in any language
  std::size_t journal_ = 0;
  bool can_take_back_ = false;
};

}  // namespace rasad::screen
