// What on a map is possible and hardly meant: it is told as a warning, and the pack plays.
#pragma once

#include "engine/content/cell_grid.hpp"
#include "engine/content/fault_tally.hpp"

#include <vector>

namespace rasad::content {

/// Where the features of a map stand in its file, in the order of `Geography`.
struct FeaturePlaces {
  std::vector<base::Span> districts;
  std::vector<base::Span> areas;
  std::vector<base::Span> lines;
  std::vector<base::Span> facilities;
};

/// Districts that overlap, lines and facilities that lie off the map by more than one square, and
/// areas of land use that reach the middle of no square. A district that others cover wholly is a
/// fault: nothing can happen in it; so is one that reaches the middle of no square.
void report_doubts(const Geography& geography, const GridFindings& findings,
                   const FeaturePlaces& places, FaultTally& faults);

}  // namespace rasad::content
