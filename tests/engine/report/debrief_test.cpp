// Facts of the debrief: what they say is what the ledgers say.
#include "engine/report/debrief.hpp"

#include "engine/assess/run.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

using namespace rasad;

namespace {

const report::Debrief& facts() {
  static const report::Debrief debrief = [] {
    session::Session session = test::session_of(6);
    assess::play(session, policy::find_policy("intelligence-led"));
    return report::debrief_of(session, {"1.2", "Group 3", "2026-11-25", true});
  }();
  return debrief;
}

}  // namespace

TEST_CASE("the timeline repeats the outcome week by week", "[report]") {
  const report::Debrief& debrief = facts();
  REQUIRE(debrief.timeline.weeks.size() == debrief.own.weeks.size());
  for (std::size_t i = 0; i < debrief.own.weeks.size(); ++i) {
    const report::WeekFacts& week = debrief.timeline.weeks[i];
    CHECK(week.total.actual == debrief.own.weeks[i].actual);
    CHECK(week.total.recorded == debrief.own.weeks[i].recorded);
    CHECK(week.total.harm_actual == debrief.own.weeks[i].harm_actual);
    CHECK(week.directed.value == debrief.own.weeks[i].directed.value);
    std::int64_t sum = 0;
    for (const report::TypeWeek& type : week.types) {
      sum += type.actual;
    }
    CHECK(sum == week.total.actual);
  }
  CHECK(debrief.timeline.weeks.back().trust[0] == debrief.districts[0].trust_after);
}

TEST_CASE("every offence of the exercise stands under the veil once", "[report]") {
  const report::Debrief& debrief = facts();
  CHECK(static_cast<std::int64_t>(debrief.veil.lines.size()) == debrief.own.actual);
  std::int64_t occurred = 0;
  for (const report::DistrictFacts& district : debrief.districts) {
    occurred += district.occurred;
  }
  CHECK(occurred == debrief.own.actual);
  for (const report::VeilLine& line : debrief.veil.lines) {
    const bool is_entered =
        line.ledger == report::Ledger::recorded || line.ledger == report::Ledger::recorded_wrong;
    CHECK(line.record.has_value() == is_entered);
    if (line.ledger == report::Ledger::recorded) {
      CHECK(line.record->cell == line.cell);
      CHECK(line.record->type == line.type);
    }
  }
}

TEST_CASE("the funnel narrows", "[report]") {
  const report::Funnel& funnel = facts().veil.total;
  CHECK(funnel.occurred == facts().own.actual);
  CHECK(funnel.known < funnel.occurred);
  CHECK(funnel.recorded < funnel.known);
  CHECK(funnel.cleared <= funnel.recorded);
  CHECK(funnel.arrested <= funnel.recorded);
  CHECK(funnel.arrested > 0);  // seed 6: the coach arrests the group
}

TEST_CASE("cleared is what detectives cleared and an arrest is counted beside it", "[report]") {
  session::Session session = test::session_of(5);
  session.advance({base::steps_per_week});
  world::State& world = session.mutable_core().world.mutable_state();
  picture::State& desk = session.mutable_core().picture.mutable_state();
  world.offences.clear();
  desk.incidents.clear();
  desk.offence.clear();
  const auto happened = [&](std::int64_t cleared, std::int32_t group, bool is_recorded) {
    world::Offence offence;
    offence.type = {0};
    offence.cell = {0};
    offence.occurred = {10};
    offence.known = {20};
    offence.cleared = {cleared};
    offence.group_root = group >= 0;
    offence.cause = group;
    if (is_recorded) {
      desk.offence.push_back(static_cast<std::int32_t>(world.offences.size()));
      desk.incidents.push_back({{0}, {0}, {10}, {10}, {20}, {25}, false});
    }
    world.offences.push_back(offence);
  };
  const std::int64_t end = base::minutes_per_week;
  world.groups.at(0).arrested = {30};
  happened(end - 1, -1, true);   // cleared, nobody arrested
  happened(end, -1, true);       // cleared when the exercise was over
  happened(end - 1, -1, false);  // cleared, but never entered
  happened(end + 9, 0, true);    // its group was arrested, the case is not cleared
  happened(end - 1, 0, true);    // both
  const report::Funnel funnel = report::veil_of(session).total;
  CHECK(funnel.occurred == 5);
  CHECK(funnel.recorded == 4);
  CHECK(funnel.cleared == 2);
  CHECK(funnel.arrested == 2);
}

TEST_CASE("a decision is shown with what was known when it was taken", "[report]") {
  session::Session session = test::session_of(5);
  const base::ReportId report = session.core().picture.state().reports.front().id;
  session.apply({session::Role::trainee, session::Grade{report, 0, 1}});
  session.apply({session::Role::trainee, session::Judge{{0}, 800}});
  session.apply({session::Role::trainee, session::Withdraw{2}});
  session.advance({base::steps_per_week});
  session.apply({session::Role::trainee, session::Judge{{0}, 600}});
  session.advance({2 * base::steps_per_week});
  const report::Timeline timeline = report::timeline_of(session);
  REQUIRE(timeline.decisions.size() == 4);
  const report::KnownThen& first = timeline.decisions[0].then;
  CHECK(first.recorded == 0);
  CHECK(first.recorded_week > 0);  // of the weeks before the exercise
  CHECK(first.reports[0].source_grade == -1);
  CHECK(timeline.decisions[1].then.reports[0].source_grade == 0);
  CHECK(timeline.decisions[1].is_withdrawn);
  CHECK(timeline.decisions[2].then.judgements[0] == 800);
  CHECK(timeline.decisions[3].then.judgements[0] == -1);
  CHECK(timeline.decisions[3].then.recorded == timeline.weeks[0].total.recorded);
  CHECK(timeline.weeks.size() == 2);
}

TEST_CASE("injects stand in order of time", "[report]") {
  const std::vector<report::InjectFacts>& injects = facts().timeline.injects;
  REQUIRE(injects.size() > 3);
  for (std::size_t i = 1; i < injects.size(); ++i) {
    CHECK(injects[i - 1].at <= injects[i].at);
  }
}

TEST_CASE("the identity is enough to check the report", "[report]") {
  const report::Identity& identity = facts().identity;
  CHECK(identity.seed == 6);
  CHECK(identity.rules_hash == test::lesson()->rules_hash.hex());
  CHECK(identity.digest == facts().own.digest.hex());
  CHECK(identity.program == "1.2");
  CHECK(identity.is_assessed);
  CHECK(identity.is_finished);
}

TEST_CASE("harm adds up over the weeks", "[report]") {
  const std::vector<std::int64_t> sums = report::cumulative_harm(facts().own);
  REQUIRE(sums.size() == facts().own.weeks.size());
  CHECK(sums.back() == facts().own.harm);
  CHECK(sums.front() == facts().own.weeks.front().harm_actual);
}

TEST_CASE("an exercise that ends within a week has that week in its timeline", "[report]") {
  session::Session session = test::session_of(5);
  session.advance({base::steps_per_week + 3});
  const report::Debrief debrief = report::debrief_of(session, {});
  CHECK(debrief.timeline.weeks.size() == 2);
  CHECK_FALSE(debrief.identity.is_finished);
}
