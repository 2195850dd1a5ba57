// Small towns made for one question each, and histories in them.
#pragma once

#include "engine/world/world.hpp"
#include "tests/validate/validate.hpp"

#include <functional>
#include <memory>
#include <vector>

namespace rasad::validate {

/// A square town of 200 m cells with one crime type, no groups, no history, no routine patrol.
struct Town {
  std::int32_t side = 30;
  std::int32_t districts = 1;  ///< vertical strips of equal width
  double weekly = 10.5;
  double offspring = 0;
  double lag_days = 7;
  double spread = 1.7;
  double season = 0;
  double deterrence = 0.25;
  double reporting = 0.5;
  double trust_slope = 0.15;
  double discovery = 0;
  double displaced = 0;
  double diffused = 0;
  std::int32_t cell_decimetres = 2000;
  std::int64_t people = 40'000;  ///< in each district
};
[[nodiscard]] content::Pack pack_of(const Town& town, const Run& run);
[[nodiscard]] std::shared_ptr<const content::Pack> shared(content::Pack pack);

/// Orders for a week; the world as it stands at its start.
using Plan = std::function<world::Orders(const world::World& world, std::int32_t week)>;
[[nodiscard]] world::Orders nothing(const world::World& world, std::int32_t week);
/// Plays weeks under a plan.
[[nodiscard]] world::World played(const std::shared_ptr<const content::Pack>& pack,
                                  std::uint64_t seed, std::int32_t weeks, const Plan& plan);

/// Three visits a day of 13 minutes to cells.
[[nodiscard]] world::Orders visits(const std::vector<base::CellId>& cells, double a_day = 3);
/// Cells with the greatest weight for the first type, greatest first.
[[nodiscard]] std::vector<base::CellId> most_attractive(const world::World& world,
                                                        std::size_t count);
/// Offences in [from, to) weeks, in cells marked (all if empty).
[[nodiscard]] double count_in(const world::World& world, double from_week, double to_week,
                              const std::vector<char>& cells = {});
[[nodiscard]] std::vector<char> marked(const world::World& world,
                                       const std::vector<base::CellId>& cells);
/// Sum over the seeds of a run.
[[nodiscard]] double sum_over(const Run& run, const std::function<double(std::uint64_t)>& of);
[[nodiscard]] double mean_over(const Run& run, const std::function<double(std::uint64_t)>& of);

}  // namespace rasad::validate
