// The squares of a map: how many there may be, and which district and ground each belongs to.
#pragma once

#include "engine/content/geography.hpp"

#include <map>
#include <utility>
#include <vector>

namespace rasad::content {

/// Columns and rows of a map, and squares in its rectangle [design]: a city of 40 by 40 km in
/// squares of 200 m. A town needs a fortieth of it.
inline constexpr std::int64_t most_side = 400;
inline constexpr std::int64_t most_squares = 40'000;

/// What the rectangle around all districts would hold, before any limit.
struct Extent {
  Point low;
  Point high;
  std::int64_t columns = 0;
  std::int64_t rows = 0;
  [[nodiscard]] bool is_within_limits() const {
    return columns <= most_side && rows <= most_side && columns * rows <= most_squares;
  }
};
[[nodiscard]] Extent extent_of(const Geography& geography);

/// What came to light while the squares were made.
struct GridFindings {
  /// Squares that lie in two districts, by the two indices: they belong to the first.
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> shared;
  std::vector<std::size_t> of_district;  ///< squares whose middle lies in it, shared ones too
  std::vector<std::size_t> of_area;      ///< squares whose middle lies in the area of land use
};

/// Makes the squares whose middle lies in a district; gives each its district and land use.
/// A map whose extent is beyond the limits gets none.
GridFindings make_cells(Geography& geography);

}  // namespace rasad::content
