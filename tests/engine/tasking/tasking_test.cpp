// Options, cost, law, cases and arrests.
#include "engine/tasking/tasking.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <algorithm>

using namespace rasad;
using tasking::RefusalCode;

namespace {

base::OptionId option(const std::string& id) {
  const auto& list = test::lesson()->doctrine.options;
  const auto found =
      std::find_if(list.begin(), list.end(), [&id](const auto& one) { return one.id == id; });
  REQUIRE(found != list.end());
  return base::id_at<base::OptionId>(static_cast<std::size_t>(found - list.begin()));
}

// A request that is in order for its option.
tasking::TaskRequest request(const std::string& id) {
  tasking::TaskRequest result;
  result.option = option(id);
  const content::Option& rules = test::lesson()->doctrine.options[result.option.index()];
  if (rules.target == content::Target::cells) {
    result.cells = {{0}, {1}};
  } else if (rules.target == content::Target::district) {
    result.district = {0};
  } else {
    result.hypothesis = {0};
  }
  result.legal_basis = rules.legal_bases.empty() ? -1 : rules.legal_bases.front();
  return result;
}

std::vector<RefusalCode> codes(const tasking::Tasking& tasking, const tasking::TaskRequest& asked) {
  std::vector<RefusalCode> result;
  for (const tasking::Refusal& one : tasking.check(asked, {0})) {
    result.push_back(one.code);
  }
  return result;
}

using Codes = std::vector<RefusalCode>;

}  // namespace

TEST_CASE("a request in order is not refused", "[tasking]") {
  const tasking::Tasking tasking{test::lesson()};
  for (const char* id :
       {"hot_spot_patrol", "stop_and_check", "cocooning", "home_security", "community_forum",
        "investigation_team", "source_tasking", "surveillance"}) {
    INFO(id);
    CHECK(codes(tasking, request(id)).empty());
  }
}

TEST_CASE("patrol costs 1.3 units a cell and week", "[tasking]") {
  tasking::Tasking tasking{test::lesson()};
  CHECK(tasking.cost_a_week(request("hot_spot_patrol")).value == 260);
  CHECK(tasking.left({0}).value == 13'000);
  tasking.add(1, request("hot_spot_patrol"), {0});
  CHECK(tasking.left({0}).value == 12'740);
  CHECK(tasking.left({28}).value == 13'000);  // the task lasts one week
}

TEST_CASE("a task of four weeks is paid in each of them", "[tasking]") {
  tasking::Tasking tasking{test::lesson()};
  tasking.add(1, request("home_security"), {0});
  CHECK(tasking.committed({0}).value == 800);
  CHECK(tasking.committed({3 * 28}).value == 800);
  CHECK(tasking.committed({4 * 28}).value == 0);
}

TEST_CASE("unknown options and targets are refused", "[tasking]") {
  const tasking::Tasking tasking{test::lesson()};
  tasking::TaskRequest asked = request("hot_spot_patrol");
  asked.option = {99};
  CHECK(codes(tasking, asked) == Codes{RefusalCode::unknown_option});
  asked = request("hot_spot_patrol");
  asked.cells = {{-1}};
  CHECK(codes(tasking, asked) == Codes{RefusalCode::no_target});
  asked = request("cocooning");
  asked.district = {99};
  CHECK(codes(tasking, asked) == Codes{RefusalCode::no_target});
  asked = request("investigation_team");
  asked.hypothesis = {};
  CHECK(codes(tasking, asked) == Codes{RefusalCode::no_target});
}

TEST_CASE("cells are limited and stand once", "[tasking]") {
  const tasking::Tasking tasking{test::lesson()};
  tasking::TaskRequest asked = request("hot_spot_patrol");
  asked.cells = {{1}, {1}};
  CHECK(codes(tasking, asked) == Codes{RefusalCode::cell_twice});
  asked.cells.clear();
  for (std::int32_t i = 0; i < 61; ++i) {
    asked.cells.push_back({i});
  }
  CHECK(codes(tasking, asked) == Codes{RefusalCode::too_many_cells});
}

TEST_CASE("the budget of the week is the limit", "[tasking]") {
  tasking::Tasking tasking{test::lesson()};
  tasking.add(1, request("surveillance"), {0});
  CHECK(codes(tasking, request("investigation_team")).empty());
  tasking.add(2, request("investigation_team"), {0});
  tasking::TaskRequest asked = request("hot_spot_patrol");
  for (std::int32_t i = 0; i < 13; ++i) {
    asked.cells.push_back({i + 10});
  }
  CHECK(codes(tasking, asked) == Codes{RefusalCode::over_budget});  // 16 left, 19.5 asked
}

TEST_CASE("an option can be tasked only so often at a time", "[tasking]") {
  tasking::Tasking tasking{test::lesson()};
  for (int i = 0; i < 3; ++i) {
    tasking.add(i, request("community_forum"), {0});
  }
  CHECK(codes(tasking, request("community_forum")) == Codes{RefusalCode::too_many_at_once});
}

TEST_CASE("intrusion needs a legal basis that carries it", "[tasking]") {
  const tasking::Tasking tasking{test::lesson()};
  tasking::TaskRequest asked = request("surveillance");
  asked.legal_basis = -1;
  CHECK(codes(tasking, asked) == Codes{RefusalCode::legal_basis_missing});
  asked.legal_basis = 0;  // the general duty of the police
  CHECK(codes(tasking, asked) == Codes{RefusalCode::legal_basis_wrong});
}

TEST_CASE("an arrest is refused while the case is weak", "[tasking]") {
  tasking::Tasking tasking{test::lesson()};
  CHECK(codes(tasking, request("arrest_operation")) == Codes{RefusalCode::case_too_weak});
  tasking.mutable_state().case_strength[0] = 700;
  CHECK(codes(tasking, request("arrest_operation")).empty());
}

TEST_CASE("a task takes effect after its lead time", "[tasking]") {
  tasking::Tasking tasking{test::lesson()};
  tasking.add(1, request("cocooning"), {0});  // lead one day
  CHECK(tasking.orders({3}).cocoons.empty());
  CHECK(tasking.orders({4}).cocoons.size() == 1);
  CHECK(tasking.orders({27}).cocoons.size() == 1);
  CHECK(tasking.orders({28}).cocoons.empty());
}

TEST_CASE("orders carry what the option says", "[tasking]") {
  tasking::Tasking tasking{test::lesson()};
  tasking.add(1, request("hot_spot_patrol"), {0});
  tasking.add(2, request("stop_and_check"), {0});
  tasking.add(3, request("home_security"), {0});
  tasking.add(4, request("source_tasking"), {0});
  const world::Orders orders = tasking.orders({20});
  REQUIRE(orders.doses.size() == 2);
  CHECK(orders.doses[0].visits_a_day == 3);
  REQUIRE(orders.stops.size() == 1);
  CHECK(orders.stops[0].people_a_day == 25);
  CHECK(orders.hardening.size() == 2);
  CHECK(orders.trust.size() == 1);
  CHECK(tasking.effort({20}).sought.size() == 1);
  CHECK(tasking.effort({0}).sought.empty());
}

TEST_CASE("strategic decisions change people and means from the next week on", "[tasking]") {
  tasking::Tasking tasking{test::lesson()};
  const base::Step second{28};
  const base::Step third{56};
  tasking.change({{}, 22, -8, 0}, {3});
  tasking.change({{}, 0, -10, 40}, {30});
  tasking.change({{}, 0, 0, 20}, {31});  // a lesser training adds nothing
  CHECK(tasking.weekly({27}).value == 13'000);
  CHECK(tasking.weekly(second).value == 12'200);
  CHECK(tasking.weekly(third).value == 11'200);
  CHECK(tasking.left(third).value == 11'200);
  CHECK(tasking.analyst_hours({0}) == 66);
  CHECK(tasking.analyst_hours(third) == 88);
  const auto bad_share = [&](base::Step step) {
    tasking::Tasking stops = tasking;
    stops.add(1, request("stop_and_check"), step);
    const world::Orders orders = stops.orders({step.value + 20});
    REQUIRE(orders.stops.size() == 1);
    return orders.stops[0].bad_share;
  };
  CHECK(bad_share({0}) < 0);  // the world's own
  CHECK(bad_share(third) == Approx(0.25 * 0.6));
  tasking.change({{}, -500, -1000, 0}, third);
  CHECK(tasking.weekly({84}).value == 0);
  CHECK(tasking.analyst_hours({84}) == 0);
}

TEST_CASE("intrusion beyond the harm at stake is a breach", "[tasking]") {
  tasking::Tasking tasking{test::lesson()};
  tasking.add(1, request("cocooning"), {0});
  CHECK(tasking.state().breaches.empty());
  tasking.add(2, request("stop_and_check"), {0});
  REQUIRE(tasking.state().breaches.size() == 1);
  CHECK(tasking.state().breaches[0].severity == 1);
}

TEST_CASE("a case against the wrong people comes to nothing", "[tasking]") {
  session::Session session = test::session_of(3);
  world::World world = session.core().world;
  picture::Picture picture{test::lesson()};
  tasking::Tasking tasking{test::lesson()};
  tasking::TaskRequest right = request("investigation_team");
  tasking::TaskRequest wrong = right;
  wrong.hypothesis = {1};
  for (std::int32_t week = 0; week < 4; ++week) {
    tasking.add(week, right, {week * 28});
    tasking.add(week + 10, wrong, {week * 28});
    for (int i = 0; i < 28; ++i) {
      static_cast<void>(world.step({}));
      tasking.settle(world, picture);
    }
  }
  CHECK(tasking.state().case_strength[0] >= 700);
  CHECK(tasking.state().case_strength[1] <= 350);
}

namespace {

base::ReportId report_about_the_first_hypothesis() {
  const auto& reports = test::lesson()->scenario.reports;
  const auto about = std::find_if(reports.begin(), reports.end(), [](const auto& one) {
    return one.hypothesis == base::HypothesisId{0};
  });
  REQUIRE(about != reports.end());
  return base::id_at<base::ReportId>(static_cast<std::size_t>(about - reports.begin()));
}

// A store with that report alone, graded, so many half-lives old.
picture::Picture store_with_report(const world::World& world, double half_lives) {
  const base::ReportId id = report_about_the_first_hypothesis();
  const double days = half_lives * test::lesson()->scenario.reports[id.index()].half_life_days;
  const std::int64_t now = base::start_of(world.state().step).value;
  picture::Picture picture{test::lesson()};
  picture.receive(id, {now - static_cast<std::int64_t>(days * base::minutes_per_day)});
  picture.grade(id, 0, 0, {now});
  return picture;
}

// Gain of a case in the first step of an investigation.
double gain(const world::World& world, const picture::Picture& picture) {
  tasking::Tasking tasking{test::lesson()};
  tasking.add(1, request("investigation_team"), {0});
  tasking.settle(world, picture);
  return tasking.state().case_strength[0];
}

}  // namespace

// V33: what intelligence adds at twice its half-life is at most 0.3 of what it adds fresh. By hand:
// 0.5² = 0.25.
TEST_CASE("stale intelligence moves a case a quarter as far", "[tasking]") {
  world::World world = test::session_of(3).core().world;
  for (int i = 0; i < 8; ++i) {  // past the lead time of a day
    static_cast<void>(world.step({}));
  }
  const double without = gain(world, picture::Picture{test::lesson()});
  const double fresh = gain(world, store_with_report(world, 0)) - without;
  const double stale = gain(world, store_with_report(world, 2)) - without;
  REQUIRE(without > 0);
  // Without intelligence 0.6 of the pace, with one of four fresh reports a tenth more.
  CHECK(fresh / without == Approx(0.1 / 0.6));
  CHECK(stale / fresh == Approx(0.25));
  // What was purged may not be used.
  picture::Picture purged = store_with_report(world, 0);
  purged.purge(report_about_the_first_hypothesis());
  CHECK(gain(world, purged) == without);
}

TEST_CASE("an arrest falls due once and reaches the world a step later", "[tasking]") {
  int successes = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    world::World world{test::lesson(), seed, {}};
    while (world.state().step.value < 0) {
      static_cast<void>(world.step({}));
    }
    picture::Picture picture{test::lesson()};
    tasking::Tasking tasking{test::lesson()};
    tasking.mutable_state().case_strength[0] = 900;
    tasking.add(1, request("arrest_operation"), {0});  // lead two days: step 8
    for (int i = 0; i < 28; ++i) {
      static_cast<void>(world.step(tasking.orders(world.state().step)));
      tasking.settle(world, picture);
    }
    REQUIRE(tasking.state().arrests.size() == 1);
    CHECK(tasking.state().arrests[0].step == base::Step{8});
    const bool success = tasking.state().arrests[0].success;
    successes += success ? 1 : 0;
    CHECK((world.state().groups[0].arrested == base::start_of({9})) == success);
    CHECK(tasking.state().case_strength[0] == (success ? 900 : 700));
  }
  CHECK(successes >= 28);  // 0.85 of 40 is 34, three standard errors below is 27.2
}
