// Who may take a decision back, and what holds it up: others' decisions, what was given to read,
// and what rests on it.
#include "engine/session/session.hpp"
#include "tests/support/busy_desk.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <algorithm>

using namespace rasad;
using session::Decision;
using session::Role;

namespace {

std::int32_t seat(const std::string& id) {
  return test::lesson()->doctrine.role(id);
}

std::int32_t take(session::Session& session, const Decision& decision) {
  const auto refusals = session.check(decision);
  INFO((refusals.empty() ? "" : refusals.front().reason));
  REQUIRE(refusals.empty());
  return session.apply(decision);
}

std::int32_t take(session::Session& session, session::Action action) {
  return take(session, Decision{Role::trainee, std::move(action)});
}

std::string refused(const session::Session& session, const Decision& decision) {
  const auto list = session.check(decision);
  return list.empty() ? "" : list.front().reason;
}

// What rests on an entry, as the refusal names it; "" if it can be withdrawn.
std::string resting(const session::Session& session, std::int32_t number) {
  const auto list = session.check({Role::trainee, session::Withdraw{number}});
  if (list.empty()) {
    return "";
  }
  CHECK(list.front().reason == "rests_on");
  return list.front().arguments.front().value;
}

// A code that some agency may receive, and that agency.
session::Share shareable(session::Session& session, base::ReportId report) {
  const auto& codes = session.pack().doctrine.handling_codes;
  const auto code = std::find_if(codes.begin(), codes.end(),
                                 [](const auto& one) { return !one.agencies.empty(); });
  REQUIRE(code != codes.end());
  take(session, session::Handle{report, static_cast<std::int32_t>(code - codes.begin())});
  return {report, code->agencies.front()};
}

}  // namespace

TEST_CASE("only who decided takes it back", "[session]") {
  session::Session session = test::session_of(3);
  const base::ReportId report = session.view(Role::trainee).reports[0].report.id;
  const Decision decisions[] = {
      {Role::trainee, session::Grade{report, 0, 0}, seat("intelligence_officer")},
      {Role::trainee, session::Judge{{0}, 400}, seat("analyst")},
      {Role::trainee, session::SetPriorities{{{"a", {}, {}, {}}}}, seat("commander")},
      {Role::trainee, session::Require{"who?", "", {}, 0}, seat("community_lead")},
      {Role::instructor, session::HoldInject{{2}, true}, -1},
      {Role::trainee, session::Judge{{1}, 300}, -1}};
  for (const Decision& decision : decisions) {
    const std::int32_t number = take(session, decision);
    for (const Role role : {Role::trainee, Role::instructor}) {
      for (std::int32_t who = -1; who < 6; ++who) {
        const bool is_own = role == decision.role && who == decision.seat;
        INFO(number << " by " << who);
        CHECK(refused(session, {role, session::Withdraw{number}, who}) ==
              (is_own ? "" : "not_yours"));
      }
    }
  }
}

TEST_CASE("a grade stands while the sharing of its report rests on it", "[session]") {
  session::Session session = test::session_of(2);
  const base::ReportId report = session.view(Role::trainee).reports[0].report.id;
  const std::int32_t grade = take(session, session::Grade{report, 0, 0});
  const session::Share share = shareable(session, report);
  const std::int32_t handle = session.journal().back().number;
  const std::int32_t shared = take(session, share);
  CHECK(resting(session, grade) == std::to_string(shared));
  CHECK(resting(session, handle) == std::to_string(shared));
  take(session, session::Withdraw{shared});
  CHECK(resting(session, grade).empty());
  take(session, session::Withdraw{grade});
  CHECK_FALSE(session.view(Role::trainee).reports[0].report.is_graded());
}

TEST_CASE("a second grade keeps the sharing when the first is withdrawn", "[session]") {
  session::Session session = test::session_of(2);
  const base::ReportId report = session.view(Role::trainee).reports[0].report.id;
  const std::int32_t first = take(session, session::Grade{report, 0, 0});
  const std::int32_t second = take(session, session::Grade{report, 1, 1});
  take(session, shareable(session, report));
  CHECK(resting(session, first).empty());
  take(session, session::Withdraw{first});
  CHECK(resting(session, second) == std::to_string(session.journal().size() - 1));
}

TEST_CASE("whatever a task relies on is not taken from under it", "[session]") {
  session::Session session = test::session_of(2);
  const std::int32_t priorities =
      take(session, session::SetPriorities{{{"a", {}, {}, {}}, {"b", {}, {}, {}}}});
  const std::int32_t requirement = take(session, session::Require{"who?", "", {}, 0});
  tasking::TaskRequest request;
  const auto& options = session.pack().doctrine.options;
  request.option = base::id_at<base::OptionId>(static_cast<std::size_t>(
      std::find_if(options.begin(), options.end(),
                   [](const auto& one) { return one.effect == content::Effect::forum; }) -
      options.begin()));
  request.district = {0};
  request.priority = 2;
  request.requirement = requirement;
  const std::int32_t task = take(session, session::Assign{request});
  CHECK(resting(session, priorities) == std::to_string(task));
  CHECK(resting(session, requirement) == std::to_string(task));
  request.district = {1};
  const std::int32_t second = take(session, session::Assign{request});
  CHECK(resting(session, requirement) == std::to_string(task) + ", " + std::to_string(second));
  take(session, session::Withdraw{task});
  CHECK(resting(session, requirement) == std::to_string(second));
}

TEST_CASE("a product that was delivered stays delivered", "[session]") {
  session::Session session = test::session_of(2);
  const auto& forms = session.pack().doctrine.products;
  for (const bool at_once : {true, false}) {
    const auto form = std::find_if(forms.begin(), forms.end(), [at_once](const auto& one) {
      return (one.lead_days == 0) == at_once;
    });
    REQUIRE(form != forms.end());
    const std::int32_t number =
        take(session,
             session::Commission{static_cast<std::int32_t>(form - forms.begin()), 2, {}, {}, {}});
    CHECK(refused(session, {Role::trainee, session::Withdraw{number}}) ==
          (at_once ? "was_delivered" : ""));
  }
}

TEST_CASE("no withdrawal leaves a decision that would be refused without it", "[session]") {
  // Every kind in one week; then each entry that can be withdrawn is, and the rest taken again one
  // by one is accepted.
  session::Session session = test::busy_desk(test::lesson());
  for (const Decision& decision : test::one_of_each(session)) {
    const bool plays_on = std::holds_alternative<session::Advance>(decision.action) ||
                          std::holds_alternative<session::EndExercise>(decision.action) ||
                          std::holds_alternative<session::Withdraw>(decision.action);
    if (!plays_on && session.check(decision).empty()) {
      session.apply(decision);
    }
  }
  std::size_t withdrawn = 0;
  for (const session::Entry& entry : session.journal()) {
    const Decision back{entry.decision.role, session::Withdraw{entry.number}, entry.decision.seat};
    if (!session.check(back).empty()) {
      continue;
    }
    session::Session without = session;
    without.apply(back);
    CHECK(without.resting_on(0).empty());
    ++withdrawn;
  }
  CHECK(withdrawn > 10);
}

TEST_CASE("who answers and takes the answer back has learned nothing", "[session]") {
  session::Session session = test::session_of(9);
  const auto questions = session.view(Role::trainee).questions;
  REQUIRE_FALSE(questions.empty());
  for (std::size_t choice = 0; choice < questions[0].choices.size(); ++choice) {
    session::Session fork = session;
    const session::View before = fork.view(Role::trainee);
    const std::int32_t number =
        take(fork, session::Answer{questions[0].id, static_cast<std::int32_t>(choice), "because"});
    const session::View after = fork.view(Role::trainee);
    CHECK(after.messages.size() == before.messages.size());
    CHECK(after.reports.size() == before.reports.size());
    CHECK(after.questions.size() + 1 == before.questions.size());
    CHECK(after.hints.size() == before.hints.size());
    take(fork, session::Withdraw{number});
    CHECK(fork.digest() == session.digest());
    CHECK(fork.view(Role::trainee).questions.size() == before.questions.size());
  }
}
