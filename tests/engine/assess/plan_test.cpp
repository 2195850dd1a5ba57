// A plan followed again: on its own draws, on others, with a change.
#include "engine/assess/plan.hpp"

#include "engine/assess/luck.hpp"
#include "engine/assess/run.hpp"
#include "engine/assess/what_if.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <set>

using namespace rasad;

namespace {

constexpr std::uint64_t seed = 6;

session::Session played(const std::string& bot) {
  session::Session session = test::session_of(seed);
  assess::play(session, policy::find_policy(bot));
  return session;
}

// The number of the first task of an effect; 0 if there is none.
std::int32_t first_task(const session::Session& session, content::Effect effect) {
  for (const assess::PlannedDecision& one : assess::plan_of(session)) {
    const auto* assign = std::get_if<session::Assign>(&one.decision.action);
    if (assign != nullptr &&
        session.pack().doctrine.options[assign->request.option.index()].effect == effect) {
      return one.number;
    }
  }
  return 0;
}

}  // namespace

TEST_CASE("a plan followed on its own seed gives the same history", "[assess]") {
  const session::Session session = played("intelligence-led");
  const assess::Followed again = assess::follow(session.shared_pack(), assess::plan_of(session),
                                                {seed, session.options()}, session.step());
  CHECK(again.refused == 0);
  CHECK(again.session.digest() == session.digest());
}

TEST_CASE("a withdrawn decision is not part of the plan", "[assess]") {
  session::Session session = test::session_of(seed);
  session.apply({session::Role::trainee, session::Judge{{0}, 900}});
  session.apply({session::Role::trainee, session::Judge{{1}, 100}});
  session.apply({session::Role::trainee, session::Withdraw{1}});
  session.advance({base::steps_per_week});
  const assess::Plan plan = assess::plan_of(session);
  REQUIRE(plan.size() == 1);
  CHECK(plan[0].number == 2);
}

TEST_CASE("a decision that another course of events does not allow is counted and left out",
          "[assess]") {
  session::Session session = test::session_of(seed);
  assess::Plan plan{{1, {0}, {session::Role::trainee, session::Grade{{9999}, 0, 0}}},
                    {2, {0}, {session::Role::trainee, session::Judge{{0}, 700}}}};
  const assess::Followed followed =
      assess::follow(session.shared_pack(), plan, {seed, {}}, {base::steps_per_week});
  CHECK(followed.refused == 1);
  CHECK(followed.session.core().judgements[0] == 700);
  CHECK(followed.session.step().value == base::steps_per_week);
}

TEST_CASE("another draw in the same town keeps the attraction of every place", "[assess]") {
  const session::Session own = test::session_of(seed);
  const session::Session other{own.shared_pack(), seed + 1, {{}, false, seed}};
  const session::Session elsewhere = test::session_of(seed + 1);
  const base::CellId cell{17};
  const base::CrimeTypeId type{0};
  CHECK(own.core().world.places().weight(type, cell) ==
        other.core().world.places().weight(type, cell));
  CHECK(own.core().world.places().weight(type, cell) !=
        elsewhere.core().world.places().weight(type, cell));
  CHECK(own.digest() != other.digest());
}

TEST_CASE("seeds of trials are the same for a class and never the session's own", "[assess]") {
  std::set<std::uint64_t> seen;
  const std::uint64_t own = assess::trial_seed(1, 3);
  for (std::int32_t n = 0; n < 10; ++n) {
    CHECK(assess::trial_seed(1, n) == assess::trial_seed(2, n));
    CHECK(assess::trial_seed(own, n) != own);
    seen.insert(assess::trial_seed(own, n));
  }
  CHECK(seen.size() == 10);
}

TEST_CASE("luck or skill goes trial by trial and can be looked at between", "[assess]") {
  const session::Session session = played("intelligence-led");
  assess::LuckOrSkill study{session, 3};
  CHECK(study.result().milder_than == 500);
  CHECK(study.step());
  CHECK(study.result().trials.size() == 1);
  CHECK_FALSE(study.result().differences[1].is_told_from_zero());
  CHECK(study.step());
  CHECK(study.step());
  CHECK_FALSE(study.step());
  const assess::Luck luck = study.result();
  REQUIRE(luck.trials.size() == 3);
  double sum = 0;
  for (const assess::Trial& trial : luck.trials) {
    sum += static_cast<double>(trial.own - trial.references[1]);
  }
  CHECK(luck.differences[1].mean == Approx(sum / 3));
  CHECK(luck.own == assess::outcome_of(session).harm);
}

TEST_CASE("whoever does as a reference plan does cannot be told from it", "[assess]") {
  const session::Session session = played("none");
  const assess::Luck luck = assess::luck_of(session, 4);
  for (const assess::Trial& trial : luck.trials) {
    CHECK(trial.own == trial.references[0]);
  }
  CHECK(luck.differences[0].mean == 0);
  CHECK_FALSE(luck.differences[0].is_told_from_zero());
}

TEST_CASE("a run is placed among the trials with ties counted half", "[assess]") {
  // Own plan "none" in a world that stands still is not at hand; the rule is checked on its edges.
  const session::Session session = played("none");
  const assess::Luck luck = assess::luck_of(session, 5);
  std::int32_t more = 0;
  std::int32_t same = 0;
  for (const assess::Trial& trial : luck.trials) {
    more += trial.own > luck.own ? 1 : 0;
    same += trial.own == luck.own ? 1 : 0;
  }
  CHECK(luck.milder_than == 200 * more + 100 * same);
}

TEST_CASE("to put the same decision in its place changes nothing", "[assess]") {
  const session::Session session = played("intelligence-led");
  const assess::PlannedDecision first = assess::plan_of(session).front();
  const assess::WhatIf answer = assess::what_if(session, first.number, first.decision);
  CHECK(answer.fault == assess::WhatIfFault::none);
  CHECK(answer.removed.empty());
  CHECK(answer.added.empty());
  CHECK(answer.moved.empty());
  CHECK(answer.drift == 0);
  CHECK_FALSE(answer.first.has_value());
  CHECK(answer.after.digest == session.digest());
}

TEST_CASE("without a patrol some offences happen that it prevented", "[assess]") {
  const session::Session session = played("intelligence-led");
  const std::int32_t number = first_task(session, content::Effect::patrol);
  REQUIRE(number > 0);
  const assess::WhatIf answer = assess::what_if(session, number, std::nullopt);
  REQUIRE(answer.fault == assess::WhatIfFault::none);
  CHECK(answer.is_dropped);
  CHECK_FALSE(answer.added.empty());
  CHECK(answer.after.actual - answer.before.actual ==
        static_cast<std::int64_t>(answer.added.size()) -
            static_cast<std::int64_t>(answer.removed.size()));
  const base::Step taken = session.journal()[static_cast<std::size_t>(number - 1)].step;
  REQUIRE(answer.first.has_value());
  CHECK(*answer.first >= base::start_of(taken));
  CHECK(answer.drift > 0);
  std::int32_t differing = 0;
  for (const std::int32_t week : answer.differing) {
    differing += week;
  }
  CHECK(static_cast<std::size_t>(differing) ==
        answer.added.size() + answer.removed.size() + answer.moved.size());
}

TEST_CASE("what if is asked only of a decision that stood", "[assess]") {
  session::Session session = test::session_of(seed);
  session.apply({session::Role::trainee, session::Judge{{0}, 900}});
  session.apply({session::Role::trainee, session::Withdraw{1}});
  session.advance({base::steps_per_week});
  using assess::WhatIfFault;
  CHECK(assess::what_if(session, 0, std::nullopt).fault == WhatIfFault::no_such_entry);
  CHECK(assess::what_if(session, 4, std::nullopt).fault == WhatIfFault::no_such_entry);
  CHECK(assess::what_if(session, 1, std::nullopt).fault == WhatIfFault::already_withdrawn);
  CHECK(assess::what_if(session, 2, std::nullopt).fault == WhatIfFault::not_a_decision);
  CHECK(assess::what_if(session, 3, std::nullopt).fault == WhatIfFault::not_a_decision);
}

TEST_CASE("a replacement that would have been refused is refused", "[assess]") {
  session::Session session = test::session_of(seed);
  session.apply({session::Role::trainee, session::Judge{{0}, 900}});
  session.advance({base::steps_per_week});
  const session::Decision wrong{session::Role::trainee, session::Judge{{0}, 2000}};
  const assess::WhatIf answer = assess::what_if(session, 1, wrong);
  CHECK(answer.fault == assess::WhatIfFault::refused);
  REQUIRE(answer.refusals.size() == 1);
  CHECK(answer.refusals[0].reason == "bad_probability");
}

TEST_CASE("over other draws a belief changes nothing and a patrol does", "[assess]") {
  const session::Session session = played("intelligence-led");
  const std::int32_t patrol = first_task(session, content::Effect::patrol);
  const assess::Interval change = assess::what_if_over(session, patrol, std::nullopt, 3);
  CHECK(change.count == 3);
  CHECK(change.mean != 0);
  std::int32_t belief = 0;
  for (const assess::PlannedDecision& one : assess::plan_of(session)) {
    belief = std::holds_alternative<session::Judge>(one.decision.action) ? one.number : belief;
  }
  REQUIRE(belief > 0);
  CHECK(assess::what_if_over(session, belief, std::nullopt, 2).mean == 0);
}
