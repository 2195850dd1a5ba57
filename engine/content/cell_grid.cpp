// Row by row: where borders cross the middle of a row, the inside begins or ends (even-odd rule).
// Integer arithmetic, so an edge is an edge on every computer.
#include "engine/content/cell_grid.hpp"

#include <algorithm>

namespace rasad::content {
namespace {

/// The middles of the squares of one row.
struct Row {
  std::int64_t first_x = 0;  ///< of column 0
  std::int64_t y = 0;
  std::int64_t size = 0;
  std::int64_t columns = 0;
};

std::int64_t ceil_div(std::int64_t a, std::int64_t b) {
  return a / b + (a % b != 0 && (a < 0) == (b < 0) ? 1 : 0);
}

// How many middles of the row lie west of the edge; the edge must cross the row.
std::int64_t columns_west_of(const Row& row, Point a, Point b) {
  const std::int64_t rise = std::int64_t{b.y} - a.y;
  const std::int64_t along = (std::int64_t{b.x} - a.x) * (row.y - a.y);
  const std::int64_t west = ceil_div(along + (a.x - row.first_x) * rise, rise * row.size);
  return std::clamp<std::int64_t>(west, 0, row.columns);
}

// Marks the columns of a row whose middle lies in the polygon.
void mark(const Polygon& polygon, const Row& row, std::vector<char>& inside) {
  std::vector<char> turns(static_cast<std::size_t>(row.columns) + 1, 0);
  bool is_touched = false;
  for (const Ring& ring : polygon) {
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
      if ((ring[i].y > row.y) != (ring[j].y > row.y)) {
        turns[static_cast<std::size_t>(columns_west_of(row, ring[i], ring[j]))] ^= 1;
        is_touched = true;
      }
    }
  }
  if (!is_touched) {
    return;
  }
  // A middle lies inside if an odd number of edges lies east of it.
  char is_inside = 0;
  for (std::size_t column = static_cast<std::size_t>(row.columns); column-- > 0;) {
    is_inside ^= turns[column + 1];
    inside[column] = inside[column] != 0 || is_inside != 0 ? 1 : 0;
  }
}

std::vector<char> inside_of(const std::vector<Polygon>& parts, const Row& row) {
  std::vector<char> inside(static_cast<std::size_t>(row.columns), 0);
  for (const Polygon& part : parts) {
    mark(part, row, inside);
  }
  return inside;
}

class Grid {
 public:
  explicit Grid(Geography& geography) : map_(geography) {
    findings_.of_district.assign(map_.districts.size(), 0);
    findings_.of_area.assign(map_.areas.size(), 0);
  }

  GridFindings make() {
    for (std::int32_t row = 0; row < map_.rows; ++row) {
      make_row(row);
    }
    return std::move(findings_);
  }

 private:
  void make_row(std::int32_t number) {
    const std::int64_t half = map_.cell_size / 2;
    const Row row{map_.corner.x + half,
                  map_.corner.y + std::int64_t{number} * map_.cell_size + half, map_.cell_size,
                  map_.columns};
    std::vector<std::int32_t> owner(static_cast<std::size_t>(map_.columns), -1);
    for (std::size_t i = 0; i < map_.districts.size(); ++i) {
      take(i, inside_of(map_.districts[i].parts, row), owner);
    }
    std::vector<std::int32_t> ground(owner.size(), 0);
    for (std::size_t i = 0; i < map_.areas.size(); ++i) {
      lay(i, inside_of(map_.areas[i].parts, row), owner, ground);
    }
    for (std::int32_t column = 0; column < map_.columns; ++column) {
      const auto at = static_cast<std::size_t>(column);
      if (owner[at] >= 0) {
        map_.index_of[static_cast<std::size_t>(number * map_.columns + column)] =
            static_cast<std::int32_t>(map_.cells.size());
        map_.cells.push_back({column, number, base::DistrictId{owner[at]}, ground[at]});
      }
    }
  }

  void take(std::size_t district, const std::vector<char>& inside,
            std::vector<std::int32_t>& owner) {
    for (std::size_t column = 0; column < inside.size(); ++column) {
      if (inside[column] == 0) {
        continue;
      }
      ++findings_.of_district[district];
      if (owner[column] < 0) {
        owner[column] = static_cast<std::int32_t>(district);
      } else {
        ++findings_.shared[{static_cast<std::size_t>(owner[column]), district}];
      }
    }
  }

  void lay(std::size_t area, const std::vector<char>& inside,
           const std::vector<std::int32_t>& owner, std::vector<std::int32_t>& ground) {
    for (std::size_t column = 0; column < inside.size(); ++column) {
      if (inside[column] != 0 && owner[column] >= 0) {
        ++findings_.of_area[area];
        ground[column] = map_.areas[area].land_use;
      }
    }
  }

  Geography& map_;
  GridFindings findings_;
};

}  // namespace

Extent extent_of(const Geography& geography) {
  Extent extent{{2'000'000'000, 2'000'000'000}, {-2'000'000'000, -2'000'000'000}, 0, 0};
  for (const District& district : geography.districts) {
    for (const Polygon& part : district.parts) {
      for (const Ring& ring : part) {
        for (const Point point : ring) {
          extent.low = {std::min(extent.low.x, point.x), std::min(extent.low.y, point.y)};
          extent.high = {std::max(extent.high.x, point.x), std::max(extent.high.y, point.y)};
        }
      }
    }
  }
  if (extent.high.x >= extent.low.x) {
    const std::int64_t size = geography.cell_size;
    extent.columns = (std::int64_t{extent.high.x} - extent.low.x + size - 1) / size;
    extent.rows = (std::int64_t{extent.high.y} - extent.low.y + size - 1) / size;
  }
  return extent;
}

GridFindings make_cells(Geography& geography) {
  const Extent extent = extent_of(geography);
  geography.cells.clear();
  geography.corner = extent.low;
  const bool fits = extent.is_within_limits();
  geography.columns = fits ? static_cast<std::int32_t>(extent.columns) : 0;
  geography.rows = fits ? static_cast<std::int32_t>(extent.rows) : 0;
  geography.index_of.assign(static_cast<std::size_t>(geography.columns * geography.rows), -1);
  return Grid{geography}.make();
}

}  // namespace rasad::content
