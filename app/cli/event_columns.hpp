// Which column of a table of events holds what: by the names of its heading, or by their order
// where there is none.
#pragma once

#include "engine/tables/table.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace rasad::cli {

/// What an analysis asks of each event: a time analysis needs no place, a map of places no date.
struct EventNeeds {
  bool place = true;
  bool date = true;
};

enum class EventColumn { x, y, date, date_to };
inline constexpr std::size_t event_columns = 4;
inline constexpr std::size_t no_column = static_cast<std::size_t>(-1);

/// In what the coordinates of a heading are measured.
enum class CoordinateUnit {
  unsaid,  ///< x, y or no heading
  metres,  ///< east and north
  degrees  ///< longitude and latitude
};

struct EventColumns {
  std::array<std::size_t, event_columns> at{no_column, no_column, no_column, no_column};
  CoordinateUnit unit = CoordinateUnit::unsaid;
  std::size_t first_row = 0;  ///< of the data
  std::size_t titles = 0;     ///< rows before it that hold a title
  bool has_heading = false;
  std::vector<std::string> left_aside;  ///< names of columns that no analysis uses
  std::string fault;                    ///< `analyse.<fault>`, "" if the columns are found
  std::string value;                    ///< what the fault is about
  std::size_t fault_row = 0;

  [[nodiscard]] std::size_t of(EventColumn column) const {
    return at[static_cast<std::size_t>(column)];
  }
};

/// Names that a heading may use, in any case:
/// x, east, easting, longitude, lon, lng, long · y, north, northing, latitude, lat ·
/// date, date_from, from, start · date_to, to, end.
[[nodiscard]] EventColumns columns_of(const tables::Table& table, EventNeeds needs);

/// True for an empty cell and for the words with which statistics programs write one: NA, N/A, NaN,
/// NULL.
[[nodiscard]] bool is_blank(std::string_view cell);

/// The cell without blanks around it, no-break ones too.
[[nodiscard]] std::string_view trimmed(std::string_view cell);

/// A number as data write it, with a decimal point or, alone, a decimal comma.
struct CellNumber {
  bool is_number = false;
  bool has_comma = false;
  int decimals = 0;
  double value = 0;
};
[[nodiscard]] CellNumber number_of(std::string_view cell);

}  // namespace rasad::cli
