// Three programs of one law: the engine, a limit that only makes its draws and touches, and a dense
// stepper straight from the equations. Their outputs are compared statistic by statistic.
#pragma once

#include "engine/world/ground.hpp"
#include "tests/bench/city.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace rasad::bench {

/// What one replication is measured by.
struct Counts {
  double total = 0;
  double known = 0;
  double found = 0;     ///< by patrol
  double recorded = 0;  ///< entered before the end
  double by_groups = 0;
  double repeats = 0;
  double trust = 0;  ///< mean square of the districts at the end
  double knox = 0;   ///< pairs of one type, at most one cell and 14 days apart
  std::array<double, 5> types{};
  std::array<double, 16> districts{};
  std::vector<double> weeks;
};

/// One offence, as far as the statistics need it.
struct Event {
  std::int64_t minute = 0;
  std::int32_t type = 0;
  std::int32_t column = 0;
  std::int32_t row = 0;
};
/// Knox pairs of events in order of time.
[[nodiscard]] double knox_pairs(const std::vector<Event>& events);

using Ground = std::shared_ptr<const world::Ground>;

/// The engine, world and picture. The tables of the town are given.
[[nodiscard]] Counts run_engine(const CitySize& size, const Ground& ground, std::uint64_t seed);
/// Digest of world and picture after a run.
[[nodiscard]] std::string digest_of_run(const CitySize& size, const Ground& ground,
                                        std::uint64_t seed);
/// The draws and the reads and writes of touched cells that the law needs, nothing else: no keys,
/// no ledger beyond time, type and cell. Answers only sums, for the optimiser's sake.
[[nodiscard]] Counts run_limit(const CitySize& size, const Ground& ground, std::uint64_t seed);
/// Every type in every cell in every block, from the equations of domain.md §5 with one ordinary
/// generator.
[[nodiscard]] Counts run_dense(const CitySize& size, const Ground& ground, std::uint64_t seed);

}  // namespace rasad::bench
