// The way on: from wherever one looks, the step that leads to where the exercise goes on.
#pragma once

#include "app/screen/stage.hpp"

namespace rasad::screen {

/// The place where a phase is done.
[[nodiscard]] Place place_of(Phase phase);

/// Where the exercise goes on: the place of its phase, the debrief once it is ended.
[[nodiscard]] Place way_on(const Course& course);
/// Id of the sentence of the button that leads there.
[[nodiscard]] const char* way_on_word(const Course& course);

/// Whether a place can be looked at now: while a week plays nothing is decided, and what comes
/// later is not shown before.
[[nodiscard]] bool is_open(const Course& course, Place place);

/// Places one came from, youngest last: Escape goes back one.
class Trail {
 public:
  /// After a frame: one was at `from` and is at `to`.
  void follow(Place from, Place to);
  /// The place before this one that is still open; `here` if there is none.
  [[nodiscard]] Place back(const Course& course, Place here);
  void clear() { places_.clear(); }

 private:
  std::vector<Place> places_;
  bool goes_back_ = false;
};

}  // namespace rasad::screen
