// Drawing people.
#include "engine/world/population.hpp"

#include "engine/base/pinned_math.hpp"

namespace rasad::world {

Population population_of(const content::Offenders& rules, const std::vector<base::CellId>& cells,
                         std::size_t first, base::Key rate_key, base::Key home_key) {
  Population result;
  result.first = first;
  std::vector<double> rates;
  for (std::size_t i = 0; i < static_cast<std::size_t>(rules.count); ++i) {
    rates.push_back(
        base::pinned_exp(rules.spread * base::normal_inverse(base::open_uniform(rate_key, i))));
    const auto pick = base::below(home_key, i, static_cast<std::uint32_t>(cells.size()));
    result.homes.push_back(cells.empty() ? base::CellId{0} : cells[pick]);
  }
  result.rates = AliasTable{rates};
  return result;
}

std::vector<double> community_shares(const content::WorldRules& rules) {
  std::vector<double> shares;
  double sum = 0;
  for (const content::Community& community : rules.communities) {
    shares.push_back(community.share);
    sum += community.share;
  }
  for (double& share : shares) {
    share /= sum;
  }
  return shares.empty() ? std::vector<double>{1.0} : shares;
}

}  // namespace rasad::world
