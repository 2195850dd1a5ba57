// What an analyst must know of a file before believing a figure made from it: what was left aside,
// what was read in which way, and what looks like a placeholder instead of an event.
#pragma once

#include "app/cli/event_file.hpp"

#include <set>
#include <string>

namespace rasad::cli {

/// Counted while the rows are read.
struct EventsSeen {
  std::size_t without_place = 0;
  std::size_t without_date = 0;
  std::size_t like_degrees = 0;
  std::size_t timed = 0;        ///< events whose beginning has a time of day
  std::size_t at_midnight = 0;  ///< of them: exactly 00:00
  std::string comma;            ///< first number with a decimal comma, as written
  std::set<std::string> zones;
};

/// Adds a remark for each thing that was left aside or that looks odd:
/// one point that holds at least 10 events and 5 in 100 of all, or a point (0, 0) of two;
/// at least 5 times of exactly 00:00 that are 10 in 100 of all times.
///
/// needs  of the analysis: places that it does not look at are not remarked on
void add_remarks(EventReading& reading, const EventColumns& columns, const EventsSeen& seen,
                 EventNeeds needs);

/// A coordinate as people write it, without digits that say nothing.
[[nodiscard]] std::string decimal_text(double value);

}  // namespace rasad::cli
