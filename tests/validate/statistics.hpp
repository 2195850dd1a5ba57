// Statistics of criminology, written for the checks and nothing else.
#pragma once

#include "engine/world/world.hpp"

#include <vector>

namespace rasad::validate {

/// Percent of the cells (greatest first) that hold a share of all counts.
[[nodiscard]] double cells_holding(std::vector<double> counts, double share);
/// Counts of offences by cell in [from, to) weeks.
[[nodiscard]] std::vector<double> counts_by_cell(const world::World& world, double from_week,
                                                 double to_week);
/// Indices with the greatest values, greatest first; equal ones by number.
[[nodiscard]] std::vector<std::size_t> top(const std::vector<double>& values, std::size_t count);
/// Rank correlation; equal values share their mean rank.
[[nodiscard]] double spearman(const std::vector<double>& a, const std::vector<double>& b);
[[nodiscard]] double pearson(const std::vector<double>& a, const std::vector<double>& b);

/// Knox ratio: pairs near in space and time against the mean of permutations of the times.
///
/// cells, days  both limits inclusive: distance of centres in cells, days between
[[nodiscard]] double knox(const world::World& world, double cells, double days,
                          int permutations = 99);

}  // namespace rasad::validate
