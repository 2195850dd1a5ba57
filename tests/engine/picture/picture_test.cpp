// Recording with errors, reports, belief worked by hand.
#include "engine/picture/picture.hpp"

#include "engine/base/pinned_math.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <algorithm>
#include <cmath>

using namespace rasad;

namespace {

const content::Pack& pack() {
  return *test::lesson();
}

base::ReportId report_id(const std::string& id) {
  const auto& list = pack().scenario.reports;
  const auto found =
      std::find_if(list.begin(), list.end(), [&id](const auto& one) { return one.id == id; });
  REQUIRE(found != list.end());
  return base::id_at<base::ReportId>(static_cast<std::size_t>(found - list.begin()));
}

double percent(const std::vector<picture::Report>& reports, base::Minutes now) {
  picture::State state;
  state.reports = reports;
  return picture::belief(pack(), state, {0}, now) / 10.0;
}

}  // namespace

TEST_CASE("recording errs as often as the pack says", "[picture]") {
  // Seeds 1..30, history only: about 2,600 recorded incidents; three standard errors are below 2 %.
  double recorded = 0;
  double known = 0;
  double wrong_cell = 0;
  double wrong_type = 0;
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    const session::Session session = test::session_of(seed);
    const auto& truth = session.core().world.state().offences;
    const picture::State& state = session.core().picture.state();
    for (const world::Offence& one : truth) {
      known += one.known.value < 0 ? 1 : 0;
    }
    recorded += static_cast<double>(state.incidents.size() + state.pending.size());
    for (std::size_t i = 0; i < state.incidents.size(); ++i) {
      const world::Offence& offence = truth[static_cast<std::size_t>(state.offence[i])];
      wrong_cell += state.incidents[i].cell != offence.cell ? 1 : 0;
      wrong_type += state.incidents[i].type != offence.type ? 1 : 0;
    }
  }
  CHECK(recorded / known == Approx(0.95).margin(0.02));
  CHECK(wrong_cell / recorded == Approx(0.10).margin(0.02));
  CHECK(wrong_type / recorded == Approx(0.05 * 5 / 6).margin(0.015));  // a sixth errs into the same
}

TEST_CASE("incidents stand in the order of recording and carry three times in order", "[picture]") {
  const session::Session session = test::session_of(8);
  const auto& list = session.core().picture.state().incidents;
  CHECK(list.size() > 100);
  CHECK(std::is_sorted(list.begin(), list.end(),
                       [](const auto& a, const auto& b) { return a.recorded < b.recorded; }));
  for (const picture::Incident& one : list) {
    REQUIRE(one.from <= one.to);
    REQUIRE(one.to <= one.known);
    REQUIRE(one.known <= one.recorded);
  }
}

TEST_CASE("belief without graded reports is the prior", "[picture]") {
  CHECK(percent({}, {0}) == Approx(30));
  CHECK(percent({{report_id("van_seen"), {0}, -1, -1, {}}}, {0}) == Approx(30));
}

TEST_CASE("one report graded A1 adds its weight in log-odds", "[picture]") {
  // logit(0.3) = -0.8473; + 2.50 = 1.6527; logistic = 0.8392
  CHECK(percent({{report_id("van_seen"), {0}, 0, 0, {}}}, {0}) == Approx(83.9).margin(0.06));
}

TEST_CASE("weight halves with age and stops at one half", "[picture]") {
  // van_seen halves in 14 days: after 7 days 0.7071 of 2.5 = 1.7678, sum 0.9205, logistic 0.7152
  const std::vector<picture::Report> reports{{report_id("van_seen"), {0}, 0, 0, {}}};
  CHECK(percent(reports, {7 * 1440}) == Approx(71.5).margin(0.06));
  // after a year one half: 1.25 - 0.8473 = 0.4027, logistic 0.5993
  CHECK(percent(reports, {365 * 1440}) == Approx(59.9).margin(0.06));
}

TEST_CASE("a report against a hypothesis lowers it", "[picture]") {
  CHECK(percent({{report_id("lodgers_builders"), {0}, 0, 0, {}}}, {0}) ==
        Approx(100 * base::logistic(base::logit(0.3) - 2.5)).margin(0.06));
}

TEST_CASE("a second report of the same origin counts a fifth", "[picture]") {
  // crew_moved_on and left_in_lorry both come from drivers_talk: 0.9 + 0.2 * 0.9 against, once the
  // desk has seen it; 0.9 + 0.9 before.
  picture::State state;
  state.reports = {{report_id("crew_moved_on"), {0}, 0, 3, {}},
                   {report_id("left_in_lorry"), {0}, 0, 3, {}}};
  const auto now_percent = [&state] { return picture::belief(pack(), state, {0}, {0}) / 10.0; };
  CHECK(now_percent() == Approx(100 * base::logistic(base::logit(0.3) - 0.9 * 2)).margin(0.06));
  state.same_origin = {{report_id("left_in_lorry"), report_id("crew_moved_on")}};
  CHECK(now_percent() == Approx(100 * base::logistic(base::logit(0.3) - 0.9 * 1.2)).margin(0.06));
  state.reports[1].is_purged = true;
  CHECK(now_percent() == Approx(100 * base::logistic(base::logit(0.3) - 0.9)).margin(0.06));
}

TEST_CASE("reports about other hypotheses do not count", "[picture]") {
  CHECK(percent({{report_id("chalk_marks"), {0}, 0, 0, {}}}, {0}) == Approx(30));
}

TEST_CASE("a report is received once and can be graded again", "[picture]") {
  picture::Picture picture{test::lesson()};
  const base::ReportId id = report_id("van_seen");
  picture.receive(id, {10});
  picture.receive(id, {20});
  CHECK(picture.state().reports.size() == 1);
  CHECK(picture.find(id)->received == base::Minutes{10});
  picture.grade(id, 0, 1, {30});
  picture.grade(id, 1, 2, {40});
  CHECK(picture.find(id)->source_grade == 1);
  CHECK(picture.find(id)->graded == base::Minutes{40});
  CHECK(picture.find(report_id("chalk_marks")) == nullptr);
}

TEST_CASE("collection on a hypothesis brings more of its reports", "[picture]") {
  content::Option all_channels;
  all_channels.effect = content::Effect::collect;
  std::size_t with = 0;
  std::size_t without = 0;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    world::World world{test::lesson(), seed, {}};
    picture::Picture plain{test::lesson()};
    picture::Picture tasked{test::lesson()};
    while (world.state().step.value < 28) {
      const world::StepOutcome known = world.step({});
      plain.observe(world, known, {});
      tasked.observe(world, known, {{{base::HypothesisId{0}, &all_channels}}});
    }
    with += tasked.state().reports.size();
    without += plain.state().reports.size();
  }
  CHECK(with > without);
}

TEST_CASE("the trust survey lies near the truth", "[picture]") {
  double error = 0;
  int count = 0;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const session::Session session = test::session_of(seed);
    for (std::size_t i = 0; i < session.core().world.state().trust.size(); ++i) {
      const double off =
          session.core().picture.state().trust_survey[i] - session.core().world.state().trust[i];
      error += off * off;
      ++count;
    }
  }
  CHECK(std::sqrt(error / count) == Approx(2.5).margin(0.6));  // one standard deviation
}
