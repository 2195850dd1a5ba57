// Dates and times of day as exports of registers and spreadsheets write them: what can be read in
// one way only is read, everything else is refused, so that no month is taken for a day.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rasad::cli {

/// A moment by the clock it was written with, or a whole day.
struct Moment {
  std::int64_t minute = 0;  ///< since midnight of Monday, 29 December 1969; of a day: its midnight
  bool has_time = false;    ///< false: the whole day, which ends 1,440 minutes later
  std::string zone;         ///< "Z", "+05:00" as written; "" if none: it changes no minute
};

/// Reads "2031-10-06", "2031/10/06" or "06.10.2031", alone or followed by "T" or blanks and a time
/// "14:30", "14:30:15", "14:30:15.5", and that by a zone "Z", "+05", "+0500", "+05:00". Midnight at
/// a day's end may be written 24:00. Nothing for any other form: "10/06/2031" has two readings.
[[nodiscard]] std::optional<Moment> read_moment(std::string_view text);

/// A number of days as a spreadsheet stores a date (20,000 to 99,999: 1954 to 2173), which shows
/// that the column lost its format.
[[nodiscard]] bool is_spreadsheet_day(std::string_view text);

}  // namespace rasad::cli
