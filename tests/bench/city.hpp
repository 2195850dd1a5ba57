// A synthetic city at the reference size, and the rule by which its patrols are sent.
#pragma once

#include "engine/content/pack.hpp"

#include <cstdint>
#include <memory>
#include <vector>

namespace rasad::bench {

/// Reference size: 4096 places, 5 types, the dose of 32 patrol units, 40 groups, 26 weeks.
struct CitySize {
  std::int32_t side = 64;  ///< cells; a multiple of 4, because there are 4 x 4 districts
  std::int32_t weeks = 26;
  double volume = 1;       ///< times about 8,000 offences
  int units = 32;          ///< patrol units of 4 visits an hour
  bool with_knox = false;  ///< counts pairs, outside what is timed

  [[nodiscard]] std::int32_t steps() const { return weeks * base::steps_per_week; }
  /// Cells that get three visits a day: 32 for each unit.
  [[nodiscard]] std::size_t patrolled() const { return static_cast<std::size_t>(units) * 32; }
};
inline constexpr double visits_a_day = 3;

/// All numbers are a workload's, not a place's.
[[nodiscard]] std::shared_ptr<const content::Pack> city_pack(const CitySize& size);

/// The group that is arrested at the start of a week: one every second week, or unset.
[[nodiscard]] base::GroupId arrested_in(std::int32_t week);

/// The cells with the most records of four weeks; of equal ones those with the least number.
class Busiest {
 public:
  explicit Busiest(std::size_t cells) : counts_(cells, 0), bins_{cells} {}
  void add(base::CellId cell) { move(cell, 1); }
  void remove(base::CellId cell) { move(cell, -1); }
  /// The `wanted` busiest, by number.
  [[nodiscard]] std::vector<base::CellId> cells(std::size_t wanted) const;

 private:
  void move(base::CellId cell, int by);

  std::vector<int> counts_;
  std::vector<std::size_t> bins_;  // cells by count
};

}  // namespace rasad::bench
