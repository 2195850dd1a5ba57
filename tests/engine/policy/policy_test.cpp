// Reference policies: the same money, only what can be known, and their order in harm.
#include "engine/policy/policy.hpp"

#include "engine/assess/run.hpp"
#include "engine/policy/allocation.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <cmath>
#include <set>

using namespace rasad;

namespace {

// Twelve seeds that nobody tuned on; the full table is made by rasad batch.
double mean_harm(const std::string& bot, const world::Options& options = {}) {
  double sum = 0;
  for (std::uint64_t seed = 501; seed <= 512; ++seed) {
    session::Session session = test::session_of(seed, options);
    assess::play(session, policy::find_policy(bot));
    sum += static_cast<double>(assess::outcome_of(session).harm);
  }
  return sum / 12;
}

}  // namespace

TEST_CASE("the reference policies are known by their names", "[policy]") {
  for (const std::string& name : policy::policy_names()) {
    CHECK(policy::find_policy(name) != nullptr);
  }
  CHECK(policy::find_policy("nobody") == nullptr);
  CHECK(policy::policy_names().size() == 6);
}

TEST_CASE("every policy spends the same budget", "[policy]") {
  std::set<std::int64_t> costs;
  for (const std::string& name : policy::policy_names()) {
    session::Session session = test::session_of(31);
    assess::play(session, policy::find_policy(name));
    costs.insert(assess::outcome_of(session).cost.value);
  }
  CHECK(costs == std::set<std::int64_t>{8 * 13'000});
}

TEST_CASE("policies that patrol use nearly all of the budget", "[policy]") {
  for (const char* name : {"equal", "reactive", "corrected", "proportional", "intelligence-led"}) {
    INFO(name);
    const session::Session session = test::session_of(32);
    session::Session played = session;
    assess::play(played, policy::find_policy(name), 1);
    CHECK(played.core().tasking.committed({0}).value > 12'500);
    CHECK(played.core().tasking.committed({0}).value <= 13'000);
  }
}

TEST_CASE("no policy proposes anything that is refused in the first week", "[policy]") {
  for (const std::string& name : policy::policy_names()) {
    session::Session session = test::session_of(33);
    for (const session::Decision& decision :
         policy::find_policy(name)(session.view(session::Role::trainee), session.model_answers())) {
      INFO(name);
      REQUIRE(session.check(decision).empty());
      session.apply(decision);
    }
  }
}

TEST_CASE("a policy decides the same from the same view", "[policy]") {
  const session::Session session = test::session_of(34);
  const session::View view = session.view(session::Role::trainee);
  for (const std::string& name : policy::policy_names()) {
    CHECK(policy::find_policy(name)(view).size() == policy::find_policy(name)(view).size());
  }
}

TEST_CASE("the coach grades every report and gives a reason for every task", "[policy]") {
  session::Session session = test::session_of(35);
  assess::play(session, policy::intelligence_led, 3);
  for (const picture::Report& report : session.core().picture.state().reports) {
    if (report.received.value < 14 * 1440) {
      CHECK(report.is_graded());
    }
  }
  for (const tasking::Task& task : session.core().tasking.state().tasks) {
    CHECK_FALSE(task.request.reason.empty());
  }
}

TEST_CASE("harm by cell counts recent incidents and can leave out what patrol found", "[policy]") {
  session::View view = test::session_of(1).view(session::Role::trainee);
  view.incidents.clear();
  view.incidents.push_back({{0}, {5}, {}, {}, {-1440}, {-1440}, false});
  view.incidents.push_back({{0}, {5}, {}, {}, {-1440}, {-1440}, true});
  view.incidents.push_back({{0}, {6}, {}, {}, {-60 * 1440}, {-60 * 1440}, false});
  CHECK(policy::harm_by_cell(view, {28})[5] == Approx(80));
  CHECK(policy::harm_by_cell(view, {28, true})[5] == Approx(40));
  CHECK(policy::harm_by_cell(view, {28})[6] == 0);
  CHECK(policy::harm_by_cell(view, {90})[6] == Approx(40));
  CHECK(policy::ranked({1, 3, 3, 2})[0].value == 1);
}

TEST_CASE("records of patrolled places count less by what patrol finds there", "[policy]") {
  // 30 of 70 known were found: s = 3/7. With r = 0.4, f = s r / (1 - s + s r) = 0.2308; elsewhere
  // 0.4 of all become known, here f + (1 - f) r = 0.5385; 0.4 / 0.5385 = 0.743.
  CHECK(policy::exposure_weight(30, 40, 0.4) == Approx(0.742857));
  CHECK(policy::exposure_weight(0, 40, 0.4) == 1);
  CHECK(policy::exposure_weight(40, 0, 0.4) == Approx(0.4));
}

TEST_CASE("intelligence-led does less harm than reactive and that less than nothing", "[policy]") {
  const double none = mean_harm("none");
  const double reactive = mean_harm("reactive");
  const double led = mean_harm("intelligence-led");
  WARN("harm: none " << none << ", reactive " << reactive << ", intelligence-led " << led);
  // Each step prevents 3 to 30 % of the harm: visible in a class, and no miracle.
  CHECK(reactive < none * 0.97);
  CHECK(reactive > none * 0.70);
  CHECK(led < reactive * 0.97);
  CHECK(led > reactive * 0.70);
}

TEST_CASE("without the group behind the series the better plan has little to find", "[policy]") {
  const world::Options without{{"group_k"}, false};
  const double gap = mean_harm("reactive") - mean_harm("intelligence-led");
  const double gap_without =
      mean_harm("reactive", without) - mean_harm("intelligence-led", without);
  WARN("gap in harm: " << gap << ", without the group " << gap_without);
  CHECK(std::abs(gap_without) < gap / 10);
}

TEST_CASE("enough becomes known for a map even under the best plan", "[policy]") {
  // 25 a week (domain.md 5.13), over the twelve seeds.
  double recorded = 0;
  for (std::uint64_t seed = 501; seed <= 512; ++seed) {
    session::Session session = test::session_of(seed);
    assess::play(session, policy::intelligence_led);
    recorded += static_cast<double>(assess::outcome_of(session).recorded);
  }
  CHECK(recorded / 12 / static_cast<double>(test::lesson()->scenario.weeks) >= 25);
}
