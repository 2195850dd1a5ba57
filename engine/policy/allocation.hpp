// Ranking cells by what is recorded, and turning a ranking into patrol tasks within a budget.
#pragma once

#include "engine/session/view.hpp"

#include <vector>

namespace rasad::policy {

/// Which recorded incidents count, and how.
struct Evidence {
  std::int64_t days = 28;       ///< how far back
  bool reported_only = false;   ///< leaves out what patrol found: it follows the patrol
  double neighbour_share = 0;   ///< of an incident's weight given to each neighbouring cell
  double half_life_days = 1e9;  ///< how fast an incident loses weight
};

/// Harm recorded by cell, weighted.
[[nodiscard]] std::vector<double> harm_by_cell(const session::View& view, const Evidence& evidence);
/// Weight of a record from a place under patrol against one from elsewhere, at most 1: patrol finds
/// offences that nobody reports. From how many records of patrolled places patrol found and how
/// many were reported there, and the share of offences that victims report, 0..1.
[[nodiscard]] double exposure_weight(double found, double reported, double told_share);
/// Cells with the greatest value first; equal ones by number.
[[nodiscard]] std::vector<base::CellId> ranked(const std::vector<double>& values);

/// Index of the first option with an effect, or unset.
[[nodiscard]] base::OptionId option_with(const session::View& view, content::Effect effect);
/// A task on an option with the first legal basis it lists.
[[nodiscard]] tasking::TaskRequest request_for(const session::View& view, base::OptionId option);
[[nodiscard]] session::Decision assign(tasking::TaskRequest request);

/// Patrol tasks for the first cells of a ranking that the money pays for.
[[nodiscard]] std::vector<session::Decision> patrol(const session::View& view,
                                                    const std::vector<base::CellId>& cells,
                                                    base::Money money);
/// How many cells the money pays for.
[[nodiscard]] std::size_t affordable_cells(const session::View& view, base::Money money);

}  // namespace rasad::policy
