// Quartic kernel: 3 / (pi h^2) (1 - (d/h)^2)^2 within h; no root, no exponential.
#include "engine/picture/density.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace rasad::picture {
namespace {

constexpr double pi = 3.14159265358979323846;
constexpr double square_metres_per_square_kilometre = 1e6;

using Place = std::pair<std::int64_t, std::int64_t>;  // row, column

std::int64_t floor_div(double value, double by) {
  const double quotient = value / by;
  const auto whole = static_cast<std::int64_t>(quotient);
  return quotient < static_cast<double>(whole) ? whole - 1 : whole;
}

}  // namespace

std::vector<GridCell> density_grid(const std::vector<Event>& events, const GridOptions& options) {
  std::map<Place, GridCell> cells;
  const double h2 = options.bandwidth * options.bandwidth;
  const double peak = 3 / (pi * h2) * square_metres_per_square_kilometre;
  for (const Event& event : events) {
    const std::int64_t own_row = floor_div(event.y, options.cell);
    const std::int64_t own_column = floor_div(event.x, options.cell);
    const std::int64_t last_row = floor_div(event.y + options.bandwidth, options.cell);
    const std::int64_t last_column = floor_div(event.x + options.bandwidth, options.cell);
    for (std::int64_t row = floor_div(event.y - options.bandwidth, options.cell); row <= last_row;
         ++row) {
      for (std::int64_t column = floor_div(event.x - options.bandwidth, options.cell);
           column <= last_column; ++column) {
        const double dx = (static_cast<double>(column) + 0.5) * options.cell - event.x;
        const double dy = (static_cast<double>(row) + 0.5) * options.cell - event.y;
        const double left = 1 - (dx * dx + dy * dy) / h2;
        const bool is_own = row == own_row && column == own_column;
        if (left > 0 || is_own) {
          GridCell& cell = cells[{row, column}];
          cell.row = row;
          cell.column = column;
          cell.count += is_own ? 1 : 0;
          cell.density += left > 0 ? peak * left * left : 0;
        }
      }
    }
  }
  std::vector<GridCell> result;
  for (const auto& [place, cell] : cells) {
    result.push_back(cell);
  }
  std::stable_sort(result.begin(), result.end(),
                   [](const GridCell& a, const GridCell& b) { return a.density > b.density; });
  return result;
}

std::size_t cells_with_share(const std::vector<GridCell>& cells, double share) {
  std::vector<std::int64_t> counts;
  std::int64_t all = 0;
  for (const GridCell& cell : cells) {
    counts.push_back(cell.count);
    all += cell.count;
  }
  std::sort(counts.begin(), counts.end(), std::greater<>{});
  const double wanted = share * static_cast<double>(all);
  std::size_t used = 0;
  for (double held = 0; used < counts.size() && held < wanted; ++used) {
    held += static_cast<double>(counts[used]);
  }
  return used;
}

}  // namespace rasad::picture
