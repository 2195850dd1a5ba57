// The reference size: 4096 places, 5 types, the dose of 32 patrol units, 40 groups, 26 weeks.
#pragma once

#include "engine/content/pack.hpp"

#include <cstdint>
#include <memory>

namespace rasad::bench {

/// The engine's own law at that size; all numbers are a workload's, not a place's.
[[nodiscard]] std::shared_ptr<const content::Pack> city_pack();

struct CityRun {
  std::int64_t offences = 0;
  std::int64_t recorded = 0;
  std::string digest;  ///< of world and picture
};
/// One replication: each week patrols go to the cells with the most records of four weeks.
[[nodiscard]] CityRun run_city(const std::shared_ptr<const content::Pack>& pack,
                               std::uint64_t seed);

}  // namespace rasad::bench
