// Places of phases, and the trail of those one came from.
#include "app/screen/way_on.hpp"

#include <array>

namespace rasad::screen {
namespace {

constexpr std::size_t longest_trail = 32;

}  // namespace

Place place_of(Phase phase) {
  constexpr std::array<Place, phase_count> places{Place::desk,    Place::desk, Place::analysis,
                                                  Place::tasking, Place::week, Place::review};
  return places[static_cast<std::size_t>(phase)];
}

Place way_on(const Course& course) {
  return course.is_ended() ? Place::debrief : place_of(course.phase());
}

const char* way_on_word(const Course& course) {
  constexpr std::array<const char*, phase_count> words{"screen.on.intake",  "screen.on.evaluate",
                                                       "screen.on.analyse", "screen.on.task",
                                                       "screen.on.week",    "screen.on.review"};
  return course.is_ended() ? "screen.on.debrief" : words[static_cast<std::size_t>(course.phase())];
}

bool is_open(const Course& course, Place place) {
  switch (place) {
    case Place::debrief:
      return course.is_ended();
    case Place::week:
    case Place::review:
      return way_on(course) == place || (place == Place::week && course.phase() == Phase::review);
    case Place::briefing:
    case Place::desk:
    case Place::analysis:
    case Place::tasking:
      return course.phase() != Phase::week;
    default:
      return true;
  }
}

void Trail::follow(Place from, Place to) {
  if (from != to && !goes_back_) {
    places_.push_back(from);
  }
  if (places_.size() > longest_trail) {
    places_.erase(places_.begin());
  }
  goes_back_ = false;
}

Place Trail::back(const Course& course, Place here) {
  while (!places_.empty()) {
    const Place last = places_.back();
    places_.pop_back();
    if (last != here && is_open(course, last)) {
      goes_back_ = true;
      return last;
    }
  }
  return here;
}

}  // namespace rasad::screen
