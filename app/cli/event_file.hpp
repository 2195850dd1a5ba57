// Events from a table as registers and spreadsheets export it, CSV or XLSX: places in metres or
// degrees, dates, perhaps the latest time at which it can have happened. What is read, left aside
// or refused is counted and named; nothing is dropped in silence.
#pragma once

#include "app/cli/event_columns.hpp"
#include "engine/base/diagnostics.hpp"
#include "engine/picture/aoristic.hpp"
#include "engine/picture/knox.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rasad::cli {

/// Degrees laid flat around their middle: metres = (degrees - origin) * metres per degree there.
struct FlatMap {
  double longitude = 0;  ///< of the origin, degrees
  double latitude = 0;
  double metres_east = 0;   ///< of one degree of longitude
  double metres_north = 0;  ///< of one degree of latitude
};

struct EventTable {
  std::vector<picture::Event> events;
  std::vector<picture::Span> spans;  ///< of each event, in minutes since a Monday's midnight
  std::optional<FlatMap> flat_map;   ///< the file had degrees
};

/// What is wrong, once for all lines in which it is; `analyse.<what>` is its sentence.
struct EventFault {
  std::string what;
  std::string value;                ///< of the first line
  std::vector<std::int64_t> lines;  ///< the first ones
  std::int64_t count = 0;           ///< of all lines
};
/// Lines of a fault that are named.
inline constexpr std::size_t most_named_lines = 5;

/// What a reader should know of an analysis that goes on; `analyse.<what>` is its sentence.
struct EventRemark {
  std::string what;
  base::Arguments arguments;
};

struct EventReading {
  EventTable table;
  std::vector<EventFault> faults;    ///< none, or the file is refused
  std::vector<EventRemark> remarks;  ///< in the order in which they should be read
};

struct EventOptions {
  EventNeeds needs;
  std::size_t most = 10'000;  ///< events; more is a fault
};

/// Reads all rows. A missing end (empty, NA) is none; rows without a place or a date that the
/// analysis needs are left out and counted. A day ends at 24:00.
[[nodiscard]] EventReading read_events(const tables::Table& table, const EventOptions& options);

}  // namespace rasad::cli
