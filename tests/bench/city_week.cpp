// A synthetic city and one replication of it.
#include "tests/bench/city_week.hpp"

#include "engine/base/fields.hpp"
#include "engine/base/hash.hpp"
#include "engine/picture/picture.hpp"
#include "engine/world/world.hpp"
#include "tests/support/lesson.hpp"

#include <algorithm>
#include <numeric>

namespace rasad::bench {
namespace {

constexpr std::int32_t side = 64;
constexpr std::int32_t district_side = 16;
constexpr std::int32_t weeks = 26;
constexpr std::size_t groups = 40;
// 32 units make 4 visits an hour each: 3072 visits a day, three to each of 1024 cells.
constexpr std::size_t patrolled = 1024;
constexpr double visits_a_day = 3;

content::Geography square_city() {
  content::Geography city;
  city.columns = side;
  city.rows = side;
  for (int i = 0; i < (side / district_side) * (side / district_side); ++i) {
    content::District district;
    district.id = "d" + std::to_string(i);
    district.population = 40'000;
    city.districts.push_back(district);
  }
  for (std::int32_t row = 0; row < side; ++row) {
    for (std::int32_t column = 0; column < side; ++column) {
      const std::int32_t district =
          row / district_side * (side / district_side) + column / district_side;
      city.index_of.push_back(static_cast<std::int32_t>(city.cells.size()));
      city.cells.push_back({column, row, {district}, 0});
    }
  }
  return city;
}

// About 170 offences a week by everyday crime and 100 by groups: 7,000 in 26 weeks.
content::WorldRules rules_of(const content::WorldRules& lesson) {
  content::WorldRules rules = lesson;
  rules.calendar.history_weeks = 0;
  rules.crime_types.resize(5);
  const double weekly[] = {34, 68, 8, 26, 34};
  for (std::size_t k = 0; k < rules.crime_types.size(); ++k) {
    rules.crime_types[k].weekly = weekly[k];
  }
  content::Wave wave = rules.waves.front();
  rules.waves.clear();
  for (int i = 0; i < 6; ++i) {
    wave.id = "w" + std::to_string(i);
    wave.crime_type = {i % 5};
    wave.districts = {{i * 2}};
    wave.factor = 3;
    wave.from_day = 14.0 + 25 * i;
    rules.waves.push_back(wave);
  }
  content::Group group = rules.groups.front();
  rules.groups.clear();
  for (std::size_t g = 0; g < groups; ++g) {
    group.id = "g" + std::to_string(g);
    group.crime_type = {static_cast<std::int32_t>(g % 5)};
    group.home = {static_cast<std::int32_t>(g % 16)};
    group.hunting = {group.home};
    group.start_day = static_cast<double>(g % 20);
    group.weekly = 5.5;
    rules.groups.push_back(group);
  }
  return rules;
}

// Cells with the most records of four weeks; equal ones by number.
std::vector<base::CellId> busiest(const picture::Picture& picture, base::Minutes now) {
  std::vector<int> counts(static_cast<std::size_t>(side) * side, 0);
  for (const picture::Incident& incident : picture.state().incidents) {
    if (incident.recorded.value >= now.value - 4 * base::minutes_per_week) {
      ++counts[incident.cell.index()];
    }
  }
  std::vector<std::int32_t> order(counts.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&counts](std::int32_t a, std::int32_t b) {
    return counts[static_cast<std::size_t>(a)] > counts[static_cast<std::size_t>(b)];
  });
  std::vector<base::CellId> cells;
  for (std::size_t i = 0; i < patrolled; ++i) {
    cells.push_back({order[i]});
  }
  return cells;
}

}  // namespace

std::shared_ptr<const content::Pack> city_pack() {
  auto pack = std::make_shared<content::Pack>(*test::lesson());
  pack->geography = square_city();
  pack->world = rules_of(test::lesson()->world);
  pack->scenario.weeks = weeks;
  pack->scenario.reports.clear();
  return pack;
}

CityRun run_city(const std::shared_ptr<const content::Pack>& pack, std::uint64_t seed) {
  world::World world{pack, seed, {}};
  picture::Picture picture{pack};
  world::Orders orders;
  for (std::int32_t step = 0; step < weeks * base::steps_per_week; ++step) {
    if (step % base::steps_per_week == 0) {
      orders.doses.clear();
      for (const base::CellId cell : busiest(picture, base::start_of({step}))) {
        orders.doses.push_back({cell, visits_a_day, 13});
      }
    }
    const world::StepOutcome known = world.step(orders);
    picture.observe(world, known, {});
  }
  base::StateHasher hasher;
  base::FieldWalker<base::StateHasher> walk{hasher};
  walk("world", world.state());
  walk("picture", picture.state());
  return {static_cast<std::int64_t>(world.state().offences.size()),
          static_cast<std::int64_t>(picture.state().incidents.size()), hasher.digest().hex()};
}

}  // namespace rasad::bench
