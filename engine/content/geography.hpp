// The jurisdiction: districts, square cells, facilities. Read from jurisdiction.geojson.
#pragma once

#include "engine/base/ids.hpp"
#include "engine/content/text_field.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace rasad::content {

/// Metres east and north of the pack's origin, in decimetres: exact, no rounding afterwards.
struct Point {
  std::int32_t x = 0;
  std::int32_t y = 0;
  friend auto operator<=>(Point, Point) = default;
};
using Ring = std::vector<Point>;
using Polygon = std::vector<Ring>;  ///< outer ring first, then holes

struct District {
  int kind = 0;
  std::string id;
  Text name;
  std::int64_t population = 0;
  std::int64_t trust = 50;     ///< at the start, 0..100
  std::vector<Polygon> parts;  ///< one for most districts; they do not overlap
};

/// A square of `Geography::cell_size`; belongs to the district its centre lies in.
struct Cell {
  std::int32_t column = 0;
  std::int32_t row = 0;
  base::DistrictId district;
  std::int32_t land_use = -1;  ///< index into WorldRules::land_uses
};

/// A polygon of one land use; later ones lie over earlier ones.
struct LandUseArea {
  int kind = 0;
  std::int32_t land_use = -1;
  std::vector<Polygon> parts;
};

enum class LineKind { river, railway, road };
/// A river, railway or road; drawn, not computed with.
struct Line {
  LineKind kind = LineKind::river;
  std::string id;
  Text name;
  std::vector<Ring> parts;  ///< one for most lines
};

struct Facility {
  int kind = 0;
  std::string id;
  Text name;
  std::string use;  ///< "station", "school", …: free, for the map's sign
  Point at;
};

struct Geography {
  std::int32_t cell_size = 2000;  ///< decimetres; 200 m (domain.md §5.0)
  Point corner;                   ///< lower left of column 0, row 0
  std::int32_t columns = 0;
  std::int32_t rows = 0;
  std::vector<District> districts;
  std::vector<LandUseArea> areas;
  std::vector<Line> lines;
  std::vector<Facility> facilities;
  std::vector<Cell> cells;             ///< by row, then column
  std::vector<std::int32_t> index_of;  ///< row * columns + column -> cell, -1 outside

  /// Cell at a column and row, or an unset id outside the jurisdiction.
  [[nodiscard]] base::CellId at(std::int32_t column, std::int32_t row) const;
  /// The up to eight neighbours inside the jurisdiction, in a fixed order.
  [[nodiscard]] std::vector<base::CellId> neighbours(base::CellId cell) const;
  /// Cell that holds a point, or unset.
  [[nodiscard]] base::CellId cell_of(Point point) const;
  /// Name of a cell for people: column letters and row number, such as "F12"; row 1 in the north.
  [[nodiscard]] std::string label(base::CellId cell) const;
  /// The cell of a label, in either case; unset if there is none.
  [[nodiscard]] base::CellId find(const std::string& label) const;
  /// Distance between centres in cells (Euclidean).
  [[nodiscard]] double distance(base::CellId a, base::CellId b) const;
};

}  // namespace rasad::content
