// Who lives in a town: prolific offenders with their homes and rates, and communities.
#pragma once

#include "engine/base/draw.hpp"
#include "engine/content/world_rules.hpp"
#include "engine/world/choice.hpp"

#include <vector>

namespace rasad::world {

/// Prolific offenders of one list, with numbers from `first` on.
struct Population {
  std::size_t first = 0;
  AliasTable rates;  ///< chooses a person by rate
  std::vector<base::CellId> homes;
};

/// Rates lognormal, homes evenly over the cells given.
[[nodiscard]] Population population_of(const content::Offenders& rules,
                                       const std::vector<base::CellId>& cells, std::size_t first,
                                       base::Key rate_key, base::Key home_key);

/// Shares of the communities; one of 1 if the pack names none.
[[nodiscard]] std::vector<double> community_shares(const content::WorldRules& rules);

}  // namespace rasad::world
