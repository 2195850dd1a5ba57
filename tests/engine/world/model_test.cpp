// Mechanisms of the hidden world one by one, with numbers worked by hand.
#include "engine/base/pinned_math.hpp"
#include "engine/content/cell_grid.hpp"
#include "engine/world/agenda.hpp"
#include "engine/world/perceived.hpp"
#include "engine/world/time_order.hpp"
#include "engine/world/world.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <cmath>
#include <functional>
#include <memory>

using namespace rasad;

namespace {

constexpr std::int32_t week = base::steps_per_week;

// The lesson with changed rules, without history, groups and waves.
std::shared_ptr<const content::Pack> lesson_with(
    const std::function<void(content::WorldRules&)>& change) {
  content::Pack pack = *test::lesson();
  pack.world.calendar.history_weeks = 0;
  pack.world.groups.clear();
  pack.world.waves.clear();
  change(pack.world);
  return std::make_shared<const content::Pack>(std::move(pack));
}

world::World played(const std::shared_ptr<const content::Pack>& pack, std::uint64_t seed,
                    std::int32_t steps, const world::Orders& orders) {
  world::World world{pack, seed, {}};
  world.give(orders);
  for (std::int32_t i = 0; i < steps; ++i) {
    static_cast<void>(world.step());
  }
  return world;
}

world::Touched under(const world::PatrolCurve& curve, const world::Visits& visits) {
  world::Touched cell;
  cell.risk = curve.rules().routine_risk;
  cell.aim = cell.risk;
  cell.late_aim = cell.risk;
  world::set_visits(curve, visits, {0}, cell);
  return cell;
}

content::Group network() {
  using content::NetworkRole;
  content::Group group;
  group.roles = {{NetworkRole::leader, 1, 0.15, 6},
                 {NetworkRole::broker, 1, 0.35, 12},
                 {NetworkRole::courier, 3, 0.03, 1}};
  return group;
}

}  // namespace

TEST_CASE("patrol is fully felt for ten weeks and half of it is lost by week 22", "[world]") {
  const world::PatrolCurve curve{content::PatrolRules{}};
  const world::Touched cell = under(curve, {3, 0, 0.03});
  CHECK(world::seen(curve, cell, {10 * week}).habit == Approx(0).margin(1e-9));
  CHECK(world::seen(curve, cell, {16 * week}).habit == Approx(0.25));
  CHECK(world::seen(curve, cell, {22 * week}).habit == Approx(0.5));
  CHECK(world::seen(curve, cell, {26 * week}).habit == Approx(0.5));
}

TEST_CASE("habit is forgotten twice as fast as it grew", "[world]") {
  const world::PatrolCurve curve{content::PatrolRules{}};
  world::Touched cell = under(curve, {3, 0, 0.03});
  world::set_visits(curve, {}, {22 * week}, cell);
  CHECK(world::seen(curve, cell, {25 * week}).habit == Approx(0.5 * (22 - 6 - 10) / 12.0));
  CHECK(world::seen(curve, cell, {28 * week}).habit == 0);
}

TEST_CASE("visits at fixed hours are found out after two weeks", "[world]") {
  const world::PatrolCurve curve{content::PatrolRules{}};
  const world::Touched cell = under(curve, {3, 3, 0.03});
  const double full = 1 - std::exp(-3 / 2.5);
  const double known = 1 - std::exp(-3 * 0.6 / 2.5);
  CHECK(world::seen(curve, cell, {2 * week}).risk == Approx(full).margin(0.002));
  CHECK(world::seen(curve, cell, {12 * week}).risk == Approx(known).margin(0.002));
}

TEST_CASE("a visit by car counts four tenths", "[world]") {
  world::Orders orders;
  orders.doses.push_back({{0}, 3, 13, true});
  const world::World world = played(test::lesson(), 1, 4 * week, orders);
  CHECK(world.risk({0}) == Approx(1 - std::exp(-3 * 0.4 / 2.5)).margin(0.002));
}

TEST_CASE("risk does not depend on how often it is asked for or orders are repeated", "[world]") {
  world::Orders orders;
  orders.doses.push_back({{0}, 3, 13});
  world::World asked{test::lesson(), 1, {}};
  for (std::int32_t i = 0; i < 50; ++i) {
    static_cast<void>(asked.step(orders));
    static_cast<void>(asked.risk({0}));
  }
  CHECK(asked.risk({0}) == played(test::lesson(), 1, 50, orders).risk({0}));
}

TEST_CASE("work on a problem prevents its share of everything in the cell", "[world]") {
  world::World world{test::lesson(), 1, {}};
  const double before = world.left({1}, {5});
  world::Orders orders;
  orders.problems.push_back({{5}, 0.27});
  world.give(orders);
  CHECK(world.left({1}, {5}) == Approx(before * 0.73));
  CHECK(world.left({1}, {6}) == Approx(before));
}

TEST_CASE("without leader and broker six tenths of the work are lost", "[world]") {
  const content::Group rules = network();
  world::GroupState group;
  group.members = world::members_of(rules);
  group.seized_until = {-1};
  REQUIRE(group.members.size() == 5);
  CHECK(world::output(rules, group, {0}) == 1);
  group.members[1].filled = {100};
  CHECK(world::output(rules, group, {0}) == Approx(0.65));
  group.members[0].filled = {100};
  CHECK(world::output(rules, group, {0}) == Approx(1 - 0.15 - 0.35 - 0.10));
  CHECK(world::output(rules, group, {100}) == 1);
  group.members[4].filled = {300};
  group.seized_until = {300};
  CHECK(world::output(rules, group, {200}) == Approx(0.97 * 0.9));
}

TEST_CASE("a network that filled a key role again works better and hides better", "[world]") {
  const content::Group rules = network();
  world::GroupState group;
  group.members = world::members_of(rules);
  group.seized_until = {-1};
  group.lessons = 1;
  group.disruptions = 2;
  CHECK(world::output(rules, group, {0}) == Approx(1.05));
  CHECK(world::detection(rules, group) == Approx(0.64));
}

TEST_CASE("pressure leaves half of what it can leave out", "[world]") {
  content::RecordingRules rules;
  rules.pressure = 0.5;
  world::Offence open;
  world::Offence solved;
  solved.cleared = {5};
  CHECK(world::recorded_share(rules, solved) == Approx(0.95));
  CHECK(world::recorded_share(rules, open) == Approx(0.95 - 0.5 * (0.95 - 0.56)));
}

TEST_CASE("clearance follows the hours of work for each case", "[world]") {
  // p = 1 - (1 - 0.14) exp(-h / 15), h = weekly hours over the caseload. Seeds 1..40, four weeks.
  double cleared = 0;
  double known = 0;
  double expected = 0;
  const auto pack = lesson_with([](content::WorldRules& rules) {
    rules.crime_types.resize(1);
    rules.crime_types[0].weekly = 60;
    rules.crime_types[0].solvable = 0.14;
    rules.investigation.weekly_hours = 180;
  });
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const world::World world = played(pack, seed, 4 * week, {});
    for (const world::Offence& one : world.state().offences) {
      known += one.known < world::never ? 1 : 0;
      cleared += one.cleared < world::never ? 1 : 0;
    }
    expected += 1 - 0.86 * std::exp(-180 / world.state().caseload / 15);
  }
  CHECK(cleared / known == Approx(expected / 40).margin(0.03));
}

TEST_CASE("stops at the same places find less and less", "[world]") {
  const auto pack = lesson_with([](content::WorldRules& rules) { rules.stops.places = 1; });
  world::Orders orders;
  orders.stops.push_back({{0}, 0, 40, 0.2});
  const auto hits_after = [&](std::int32_t steps) {
    double hits = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
      hits += static_cast<double>(played(pack, seed, steps, orders).state().districts[0].hits);
    }
    return hits / 60;
  };
  // First step: 10 people, 0.2 of them. Second: the same times exp(-10/20).
  CHECK(hits_after(1) == Approx(2).margin(0.5));
  CHECK(hits_after(2) - hits_after(1) == Approx(2 * std::exp(-0.5)).margin(0.5));
}

TEST_CASE("a community that is singled out loses trust and the others do not", "[world]") {
  const auto pack = lesson_with([](content::WorldRules& rules) {
    rules.communities = {{"a", {}, 1, 0}, {"b", {}, 3, 0}};
    rules.trust.level = 50;
  });
  world::Orders orders;
  orders.stops.push_back({{0}, 0, 2, -1, 1, 0});  // half a one a step, unjust, of community a
  const world::World calm = played(pack, 1, 1, {});
  const world::World world = played(pack, 1, 1, orders);
  const double people = static_cast<double>(test::lesson()->geography.districts[0].population);
  const double lost = calm.state().districts[0].trust[0] - world.state().districts[0].trust[0];
  CHECK(lost == Approx(0.5 * 100 / (people / 4) * 2 * 3));
  CHECK(world.state().districts[0].trust[1] == calm.state().districts[0].trust[1]);
  CHECK(calm.state().trust[0] - world.state().trust[0] == Approx(lost / 4));
}

TEST_CASE("a shock hits one community twice and the others by half", "[world]") {
  const auto pack = lesson_with([](content::WorldRules& rules) {
    rules.communities = {{"a", {}, 1, 0}, {"b", {}, 1, 0}};
  });
  world::World world{pack, 1, {}};
  const double before = world.state().trust[0];
  world.shock_trust({0}, 0, -4);
  CHECK(world.state().districts[0].trust[0] == Approx(before - 8));
  CHECK(world.state().districts[0].trust[1] == Approx(before - 2));
  CHECK(world.state().trust[0] == Approx(before - 5));
}

TEST_CASE("calls that wait cost half a point of trust a week", "[world]") {
  const auto pack =
      lesson_with([](content::WorldRules& rules) { rules.budget.response_floor = 0.1; });
  world::Orders full;
  full.committed = 0.95;
  const world::World late = played(pack, 1, week, full);
  const world::World free = played(pack, 1, week, {});
  CHECK(free.state().trust[0] - late.state().trust[0] == Approx(0.5).margin(0.01));
}

TEST_CASE("fear rises with offences and falls back", "[world]") {
  const auto pack = lesson_with([](content::WorldRules& rules) {
    rules.crime_types.resize(1);
    rules.crime_types[0].fear = 5;
  });
  const world::World world = played(pack, 1, 4 * week, {});
  const auto quiet = lesson_with([](content::WorldRules& rules) { rules.crime_types.resize(1); });
  double mean = 0;
  for (const world::DistrictState& district : world.state().districts) {
    mean += district.fear / static_cast<double>(world.state().districts.size());
  }
  CHECK(mean > 31);
  CHECK(played(quiet, 1, 4 * week, {}).state().districts[0].fear == Approx(30));
}

TEST_CASE("a prolific offender who is held does nothing that nobody takes over", "[world]") {
  const auto pack = lesson_with([](content::WorldRules& rules) {
    content::Offenders one;
    one.id = "one";
    one.crime_type = {0};
    one.home = {{0}};
    one.count = 1;
    one.weekly = 50;
    one.replacement = 0;
    rules.offenders.push_back(one);
  });
  world::World world{pack, 1, {}};
  world.mutable_state().held_until[0] = base::start_of({week});
  std::size_t before = 0;
  for (std::int32_t i = 0; i < 2 * week; ++i) {
    static_cast<void>(world.step());
    before = i == week - 1 ? world.state().offences.size() : before;
  }
  std::size_t during = 0;
  std::size_t after = 0;
  for (const world::Offence& one : world.state().offences) {
    const bool is_his = one.origin == world::Origin::offender;
    during += is_his && one.occurred < base::start_of({week}) ? 1U : 0U;
    after += is_his && one.occurred >= base::start_of({week}) ? 1U : 0U;
  }
  CHECK(before > 0);
  CHECK(during == 0);
  CHECK(after > 5);
}

TEST_CASE("a crime without a place has a district and no square and no patrol keeps it",
          "[world]") {
  const auto pack = lesson_with([](content::WorldRules& rules) {
    rules.crime_types.resize(1);
    rules.crime_types[0].placeless = true;
    rules.crime_types[0].weekly = 40;
  });
  world::Orders orders;
  for (std::size_t i = 0; i < test::lesson()->geography.cells.size(); ++i) {
    orders.doses.push_back({base::id_at<base::CellId>(i), 20, 13});
  }
  const world::World world = played(pack, 1, 4 * week, orders);
  CHECK(world.state().offences.size() == played(pack, 1, 4 * week, {}).state().offences.size());
  REQUIRE(world.state().offences.size() > 50);
  for (const world::Offence& one : world.state().offences) {
    REQUIRE_FALSE(one.cell.is_set());
    REQUIRE(one.district.is_set());
  }
}

TEST_CASE("what is displaced stays within five hundred metres", "[world]") {
  const auto pack = lesson_with([](content::WorldRules& rules) {
    rules.crime_types.resize(1);
    rules.crime_types[0].weekly = 400;
    rules.crime_types[0].deterrence = 2;
    rules.crime_types[0].displaced = 1;
  });
  world::Orders orders;
  orders.doses.push_back({{400}, 10, 13});
  std::size_t displaced = 0;
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    const world::World world = played(pack, seed, 8 * week, orders);
    for (const world::Offence& one : world.state().offences) {
      if (one.origin == world::Origin::displaced) {
        ++displaced;
        REQUIRE(pack->geography.distance(one.cell, {400}) <= 2.5);
        REQUIRE(one.cell.value != 400);
      }
    }
  }
  CHECK(displaced > 3);
}

TEST_CASE("an agenda gives each thing in its step and only then", "[world]") {
  // Steps of 360 minutes; the wheel has 256 places, so steps 3 and 259 share one.
  world::Agenda agenda;
  for (const std::int64_t at : {3 * 360 + 359, 259 * 360, 3 * 360, 4 * 360, -1}) {
    agenda.add({{at}, static_cast<std::int32_t>(agenda.size()), 0});
  }
  CHECK(agenda.size() == 5);
  std::vector<std::pair<std::int32_t, std::int32_t>> order;  // step, offence
  for (std::int32_t step = -1; step < 300; ++step) {
    std::vector<world::Due> taken;
    agenda.take({step}, taken);
    std::sort(taken.begin(), taken.end());
    for (const world::Due& one : taken) {
      order.emplace_back(step, one.offence);
    }
  }
  CHECK(order == std::vector<std::pair<std::int32_t, std::int32_t>>{
                     {-1, 4}, {3, 2}, {3, 0}, {4, 3}, {259, 1}});
  CHECK(agenda.size() == 0);
}

TEST_CASE("a group chooses among its places by what memory adds to them", "[world]") {
  // Pulls 1, 2, 3, ... 40 of cells 40, 39, ... 1: by cell the sums are 40, 79, 117 and so on.
  world::GroupMemory memory;
  for (std::int32_t n = 1; n <= 40; ++n) {
    const std::size_t index = memory.place_of({41 - n});
    memory.set_pull(index, n);
  }
  CHECK(memory.pull() == 820);
  CHECK(memory.pick(0).cell.value == 1);
  CHECK(memory.pick(39.9).cell.value == 1);
  CHECK(memory.pick(40).cell.value == 2);
  CHECK(memory.pick(79).cell.value == 3);
  CHECK(memory.pick(819.5).cell.value == 40);
  CHECK(memory.find({41}) == nullptr);
  REQUIRE(memory.find({20}) != nullptr);
  CHECK(memory.find({20})->pull == 21);
}

TEST_CASE("many things of a step are sorted as few are", "[world]") {
  std::vector<world::Due> things;
  for (std::int32_t i = 0; i < 500; ++i) {
    things.push_back({{7200 + i * 7919 % 360}, i * 31 % 97, i});
  }
  std::vector<world::Due> expected = things;
  std::sort(expected.begin(), expected.end());
  std::vector<world::Due> room;
  world::sort_in_step(things, {7200}, room);
  CHECK(things == expected);
}

TEST_CASE("the middle of a district is where as much lies on each side", "[world]") {
  const auto middle_of = [](std::vector<content::Ring> outlines) {
    auto pack = std::make_shared<content::Pack>(*test::lesson());
    pack->geography = {};
    content::District& district = pack->geography.districts.emplace_back();
    district.population = 100;
    for (content::Ring& outline : outlines) {
      district.parts.push_back({std::move(outline)});
    }
    content::make_cells(pack->geography);
    pack->world.waves.clear();
    pack->world.groups.clear();
    pack->world.offenders.clear();
    const world::Ground ground{pack, 1};
    return pack->geography.cells[ground.centre({0}).index()];
  };
  const auto box = [](std::int32_t west, std::int32_t south, std::int32_t east,
                      std::int32_t north) {
    const auto at = [](std::int32_t x, std::int32_t y) {
      return content::Point{2000 * x, 2000 * y};
    };
    return content::Ring{at(west, south), at(east, south), at(east, north), at(west, north),
                         at(west, south)};
  };
  const content::Cell even = middle_of({box(0, 0, 9, 4)});  // even rows
  CHECK(even.column == 4);
  CHECK((even.row == 1 || even.row == 2));
  const content::Cell odd = middle_of({box(0, 0, 5, 3)});
  CHECK(odd.column == 2);
  CHECK(odd.row == 1);
  // An island far off draws the mean into the gap; the nearest square of the district is taken.
  const content::Cell parts = middle_of({box(0, 0, 3, 3), box(9, 0, 10, 1)});
  CHECK(parts.column == 2);
  CHECK(parts.row == 1);
}
