// Events from a CSV file: x,y,date[,date_to]. Metres; ISO dates, with or without a time of day. The
// first line may be a heading; the separator is a comma, a semicolon or a tab.
#pragma once

#include "engine/picture/aoristic.hpp"
#include "engine/picture/knox.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace rasad::cli {

struct EventTable {
  std::vector<picture::Event> events;
  std::vector<picture::Span> spans;  ///< of each event, in minutes since a Monday's midnight
  std::size_t timed = 0;             ///< events that say more than a whole day
};

/// What is wrong with a line; `analyse.<what>` is its sentence.
struct EventFault {
  std::int64_t line = 0;
  std::string what;
  std::string value;
};

/// Most faults that are listed; a file of another kind would fill the screen.
inline constexpr std::size_t most_event_faults = 20;
/// Most events: pairs grow with the square.
inline constexpr std::size_t most_events = 10'000;

/// Reads all lines; faults are collected, and the table holds the lines without any.
[[nodiscard]] EventTable read_events(const std::string& bytes, std::vector<EventFault>& faults);

}  // namespace rasad::cli
