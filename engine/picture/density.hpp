// Where events gather: counts in a square grid and a smooth density over it.
#pragma once

#include "engine/picture/knox.hpp"

#include <cstdint>
#include <vector>

namespace rasad::picture {

struct GridOptions {
  double cell = 200;       ///< metres
  double bandwidth = 400;  ///< metres: how far one event is felt; quartic kernel
};

/// A square that holds or feels at least one event.
struct GridCell {
  std::int64_t column = 0;  ///< floor(x / cell)
  std::int64_t row = 0;
  std::int64_t count = 0;  ///< events inside
  double density = 0;      ///< events per square kilometre at its centre
};

/// Cells with the greatest density first; equal ones by row, then column.
[[nodiscard]] std::vector<GridCell> density_grid(const std::vector<Event>& events,
                                                 const GridOptions& options);

/// Smallest number of cells that hold at least `share` (0..1) of all events.
[[nodiscard]] std::size_t cells_with_share(const std::vector<GridCell>& cells, double share);

}  // namespace rasad::picture
