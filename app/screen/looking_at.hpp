// The places of the program: what the rail, Home and the phases of a week lead to.
#pragma once

namespace rasad::screen {

/// Where one looks.
enum class Place {
  home,
  briefing,
  desk,
  map,
  analysis,
  tasking,
  log,
  handbook,
  week,
  review,
  debrief,
  lesson
};

}  // namespace rasad::screen
