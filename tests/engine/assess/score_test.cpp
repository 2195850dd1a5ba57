// Scores worked by hand, and what may never happen to them.
#include "engine/assess/score.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

using namespace rasad;

namespace {

session::Session played(const std::string& bot, std::uint64_t seed) {
  session::Session session = test::session_of(seed);
  assess::play(session, policy::find_policy(bot));
  return session;
}

}  // namespace

TEST_CASE("skill is measured between the reference policies", "[assess]") {
  CHECK(assess::skill(1000, 1000, 800) == Approx(0));
  CHECK(assess::skill(1000, 800, 800) == Approx(100));
  CHECK(assess::skill(1000, 900, 800) == Approx(50));
  CHECK(assess::skill(1000, 600, 800) == Approx(130));   // clamped
  CHECK(assess::skill(1000, 1500, 800) == Approx(-50));  // clamped
}

TEST_CASE("references that hardly differ do not blow the scale up", "[assess]") {
  CHECK(assess::skill(1000, 999, 1000) == Approx(5));  // 1 of 20
  CHECK(assess::skill(0, 0, 0) == 0);
}

TEST_CASE("an outcome adds up over its weeks", "[assess]") {
  const session::Session session = played("reactive", 3);
  const assess::Outcome outcome = assess::outcome_of(session);
  REQUIRE(outcome.weeks.size() == 8);
  std::int64_t actual = 0;
  std::int64_t harm = 0;
  for (const assess::Week& week : outcome.weeks) {
    actual += week.actual;
    harm += week.harm_actual;
  }
  CHECK(outcome.actual == actual);
  CHECK(outcome.harm == harm);
  CHECK(outcome.recorded < outcome.actual);
  CHECK(outcome.cost.value == 8 * 13'000);
}

TEST_CASE("all scores lie between 0 and 100", "[assess]") {
  for (const std::string& bot : policy::policy_names()) {
    const session::Session session = played(bot, 4);
    const assess::Score score =
        assess::score_of(session, assess::outcome_of(session), assess::references_of(session));
    for (const assess::DimensionScore& dimension : score.dimensions) {
      CHECK(dimension.value >= 0);
      CHECK(dimension.value <= 100);
    }
    CHECK(score.total >= 0);
    CHECK(score.total <= 100);
    CHECK(score.process >= 0);
    CHECK(score.outcome <= 100);
  }
}

TEST_CASE("somebody who decides nothing has a poor process", "[assess]") {
  const session::Session idle = played("none", 4);
  const session::Session coach = played("intelligence-led", 4);
  const assess::References references = assess::references_of(idle);
  const assess::Score low = assess::score_of(idle, assess::outcome_of(idle), references);
  const assess::Score high = assess::score_of(coach, assess::outcome_of(coach), references);
  CHECK(low.process < 40);
  CHECK(high.process > 80);
}

TEST_CASE("a grave breach of rights caps the total", "[assess]") {
  session::Session session = played("intelligence-led", 4);
  const assess::References references = assess::references_of(session);
  const assess::Score before = assess::score_of(session, assess::outcome_of(session), references);
  session.mutable_core().tasking.add_breach({-1, 4, {0}});
  const assess::Score after = assess::score_of(session, assess::outcome_of(session), references);
  CHECK_FALSE(before.is_gated);
  CHECK(after.is_gated);
  CHECK(after.total <= 60);
}

TEST_CASE("grades are compared with the right ones", "[assess]") {
  session::Session session = test::session_of(4);
  const std::vector<assess::GradeCheck> checks = assess::grade_checks(session);
  REQUIRE(checks.size() == 2);
  CHECK(checks[0].source == -1);
  session.apply({session::Role::trainee, session::Grade{checks[0].report, checks[0].right_source,
                                                        checks[0].right_information}});
  CHECK(assess::grade_checks(session)[0].source == checks[0].right_source);
}

TEST_CASE("a reference is played on the same seed for the same weeks", "[assess]") {
  session::Session session = test::session_of(4);
  assess::play(session, policy::find_policy("reactive"), 2);
  const assess::Outcome own = assess::outcome_of(session);
  const assess::Outcome again = assess::reference(session, "reactive");
  CHECK(own.digest == again.digest);
  CHECK(again.weeks.size() == 2);
}
