// What became known in a week, in the order of time, and its words.
#pragma once

#include "app/screen/stage.hpp"

#include <string>
#include <vector>

namespace rasad::screen {

struct WeekEvent {
  enum class Kind { incident, report, message, arrest };
  base::Minutes at;
  Kind kind = Kind::incident;
  std::size_t index = 0;  ///< in the list of its kind of the view after the week
};

/// What `after` knows and `before` does not, by time.
[[nodiscard]] std::vector<WeekEvent> events_between(const session::View& before,
                                                    const session::View& after);

/// Whether it is an incident that has a place; crimes without one are told in the list alone.
[[nodiscard]] bool is_on_map(const session::View& after, const WeekEvent& event);

/// One line: "Burglary of a dwelling, F12".
[[nodiscard]] std::string title_of(const Stage& stage, const WeekEvent& event);
/// What stands below it, or "".
[[nodiscard]] std::string detail_of(const Stage& stage, const WeekEvent& event);

}  // namespace rasad::screen
