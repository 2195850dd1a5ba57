// Towns from the shipped lesson's pack: everything that matters is replaced.
#include "tests/validate/town.hpp"

#include "tests/support/lesson.hpp"

#include <algorithm>

namespace rasad::validate {
namespace {

content::Geography square(const Town& town) {
  content::Geography map;
  map.cell_size = town.cell_decimetres;
  map.columns = town.side;
  map.rows = town.side;
  for (std::int32_t i = 0; i < town.districts; ++i) {
    content::District district;
    district.id = "d" + std::to_string(i);
    district.population = town.people;
    map.districts.push_back(district);
  }
  for (std::int32_t row = 0; row < town.side; ++row) {
    for (std::int32_t column = 0; column < town.side; ++column) {
      map.index_of.push_back(static_cast<std::int32_t>(map.cells.size()));
      map.cells.push_back({column, row, {column * town.districts / town.side}, 0});
    }
  }
  return map;
}

content::CrimeType type_of(const Town& town, const Run& run) {
  content::CrimeType type;
  type.id = "crime";
  type.weekly = town.weekly;
  type.spread = run.breaks("even places") ? 0.3 : town.spread;
  type.season = run.breaks("no seasons") ? 0 : town.season;
  type.season_day = 182;
  type.weekdays = {1, 1, 1, 1, 1, 1, 1};
  type.blocks = {0.25, 0.25, 0.25, 0.25};
  type.deterrence = run.breaks("no deterrence") ? 0 : town.deterrence;
  type.offspring = run.breaks("no near repeats") ? 0 : town.offspring;
  type.lag_days = town.lag_days;
  type.discovery = town.discovery;
  type.reporting = town.reporting;
  type.trust_slope = run.breaks("flat reporting") ? 0 : town.trust_slope;
  type.displaced = run.breaks("no displacement") ? 0 : town.displaced;
  type.diffused = run.breaks("no displacement") ? 0 : town.diffused;
  return type;
}

}  // namespace

content::Pack pack_of(const Town& town, const Run& run) {
  content::Pack pack = *test::lesson();
  pack.geography = square(town);
  content::WorldRules rules;
  rules.calendar.start = pack.world.calendar.start;
  rules.calendar.history_weeks = 0;
  rules.patrol.routine_risk = 0;
  rules.patrol.habit = run.breaks("no habit") ? 0 : rules.patrol.habit;
  rules.patrol.fall_days = run.breaks("fear that stays") ? 60 : rules.patrol.fall_days;
  rules.trust.bad = run.breaks("even trust") ? rules.trust.good : rules.trust.bad;
  rules.land_uses.push_back({"ground", {}});
  rules.crime_types.push_back(type_of(town, run));
  pack.world = std::move(rules);
  return pack;
}

std::shared_ptr<const content::Pack> shared(content::Pack pack) {
  return std::make_shared<const content::Pack>(std::move(pack));
}

world::Orders nothing(const world::World&, std::int32_t) {
  return {};
}

world::World played(const std::shared_ptr<const content::Pack>& pack, std::uint64_t seed,
                    std::int32_t weeks, const Plan& plan) {
  world::World world{pack, seed, {}};
  for (std::int32_t week = 0; week < weeks; ++week) {
    world.give(plan(world, week));
    for (std::int32_t step = 0; step < base::steps_per_week; ++step) {
      static_cast<void>(world.step());
    }
  }
  return world;
}

world::Orders visits(const std::vector<base::CellId>& cells, double a_day) {
  world::Orders orders;
  for (const base::CellId cell : cells) {
    orders.doses.push_back({cell, a_day, 13});
  }
  return orders;
}

std::vector<base::CellId> most_attractive(const world::World& world, std::size_t count) {
  std::vector<base::CellId> cells;
  for (std::size_t i = 0; i < world.places().cell_count(); ++i) {
    cells.push_back(base::id_at<base::CellId>(i));
  }
  std::stable_sort(cells.begin(), cells.end(), [&](base::CellId a, base::CellId b) {
    return world.places().weight({0}, a) > world.places().weight({0}, b);
  });
  cells.resize(std::min(count, cells.size()));
  return cells;
}

double count_in(const world::World& world, double from_week, double to_week,
                const std::vector<char>& cells) {
  const double from = from_week * base::minutes_per_week;
  const double to = to_week * base::minutes_per_week;
  double count = 0;
  for (const world::Offence& one : world.state().offences) {
    const auto at = static_cast<double>(one.occurred.value);
    const bool is_here = cells.empty() || cells[one.cell.index()] != 0;
    count += at >= from && at < to && is_here ? 1 : 0;
  }
  return count;
}

std::vector<char> marked(const world::World& world, const std::vector<base::CellId>& cells) {
  std::vector<char> marks(world.places().cell_count(), 0);
  for (const base::CellId cell : cells) {
    marks[cell.index()] = 1;
  }
  return marks;
}

double sum_over(const Run& run, const std::function<double(std::uint64_t)>& of) {
  double sum = 0;
  for (std::uint64_t seed = run.from; seed <= run.to; ++seed) {
    sum += of(seed);
  }
  return sum;
}

double mean_over(const Run& run, const std::function<double(std::uint64_t)>& of) {
  return sum_over(run, of) / static_cast<double>(run.to - run.from + 1);
}

}  // namespace rasad::validate
