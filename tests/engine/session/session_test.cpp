// The pure function: decisions in, history out, the same everywhere.
#include "engine/session/session.hpp"

#include "engine/assess/run.hpp"
#include "engine/session/core_walk.hpp"
#include "engine/session/field_digests.hpp"
#include "engine/session/truth.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"
#include "tests/support/view_bytes.hpp"

#include <algorithm>
#include <bit>
#include <set>

using namespace rasad;
using session::Decision;
using session::Role;

namespace {

Decision trainee(session::Action action) {
  return {Role::trainee, std::move(action)};
}

Decision patrol(std::vector<base::CellId> cells) {
  tasking::TaskRequest request;
  request.option = {0};
  request.cells = std::move(cells);
  request.legal_basis = 0;
  request.reason = "test";
  return trainee(session::Assign{request});
}

std::string refused(const session::Session& session, const Decision& decision) {
  const std::vector<session::Refusal> list = session.check(decision);
  return list.empty() ? "" : list.front().reason;
}

void coach(session::Session& session, std::int32_t weeks) {
  assess::play(session, policy::find_policy("intelligence-led"), weeks);
}

// Counts the leaves, or flips one bit of the n-th.
struct Flipper {
  std::size_t target = 0;
  std::size_t next = 0;
  std::string path;

  bool is_due(std::string_view here) {
    const bool due = next++ == target;
    path = due ? std::string{here} : path;
    return due;
  }
  void operator()(std::string_view here, std::int64_t& value) {
    value = is_due(here) ? value ^ 1 : value;
  }
  void operator()(std::string_view here, double& value) {
    if (is_due(here)) {
      value = std::bit_cast<double>(std::bit_cast<std::uint64_t>(value) ^ 1);
    }
  }
  void operator()(std::string_view here, std::string& value) {
    if (is_due(here)) {
      value =
          value.empty() ? "x" : std::string(1, static_cast<char>(value[0] ^ 1)) + value.substr(1);
    }
  }
};

// "offences[12].cell" and "offences[13].cell" are the same kind of field.
std::string kind_of(std::string_view path) {
  std::string kind;
  for (const char c : path) {
    if (c < '0' || c > '9') {
      kind += c;
    }
  }
  return kind;
}

// Lists the index of a few leaves of each kind.
struct Lister {
  std::map<std::string, std::vector<std::size_t>> kinds;
  std::size_t next = 0;
  template <class T>
  void operator()(std::string_view path, const T&) {
    kinds[kind_of(path)].push_back(next++);
  }
};

}  // namespace

TEST_CASE("the digests of the fields name the one that changed", "[session]") {
  session::Session session = test::session_of(12);
  const std::vector<session::FieldDigest> before = session::field_digests_of(session.core());
  session.mutable_core().world.mutable_state().offences[5].cell.value += 1;
  const std::vector<session::FieldDigest> after = session::field_digests_of(session.core());
  REQUIRE(before.size() == after.size());
  std::vector<std::string> changed;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (before[i].digest != after[i].digest) {
      changed.push_back(after[i].field);
    }
  }
  CHECK(changed == std::vector<std::string>{"world.offences[].cell"});
}

TEST_CASE("a session begins with a history and its first messages", "[session]") {
  const session::Session session = test::session_of(1);
  CHECK(session.step().value == 0);
  const session::View view = session.view(Role::trainee);
  CHECK(view.incidents.size() > 100);
  CHECK(view.messages.size() >= 1);
  CHECK(view.reports.size() >= 2);
  CHECK(view.budget_left.value == 13'000);
}

TEST_CASE("the same inputs give the same digest", "[session]") {
  session::Session a = test::session_of(4);
  session::Session b = test::session_of(4);
  coach(a, 4);
  coach(b, 4);
  CHECK(a.digest() == b.digest());
}

TEST_CASE("another session in the same process changes nothing", "[session]") {
  session::Session a = test::session_of(4);
  coach(a, 2);
  session::Session other = test::session_of(77);
  coach(other, 4);
  coach(a, 2);
  session::Session b = test::session_of(4);
  coach(b, 4);
  CHECK(a.digest() == b.digest());
}

TEST_CASE("another seed gives another history", "[session]") {
  std::set<std::string> digests;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    digests.insert(test::session_of(seed).digest().hex());
  }
  CHECK(digests.size() == 20);
}

TEST_CASE("one changed decision gives another digest", "[session]") {
  session::Session a = test::session_of(4);
  session::Session b = test::session_of(4);
  a.apply(patrol({{100}, {101}}));
  b.apply(patrol({{100}, {102}}));
  CHECK(a.digest() != b.digest());
  a.advance({28});
  b.advance({28});
  CHECK(a.digest() != b.digest());
}

TEST_CASE("an empty advance and a stepwise one meet in the same state", "[session]") {
  session::Session a = test::session_of(4);
  session::Session b = test::session_of(4);
  a.advance({56});
  for (std::int32_t step = 1; step <= 56; ++step) {
    b.advance({step});
  }
  CHECK(a.digest() == b.digest());
}

TEST_CASE("a replayed journal gives the same digest", "[session]") {
  session::Session a = test::session_of(6);
  coach(a, 4);
  const session::Session b = session::replay(test::lesson(), 6, {}, a.journal());
  CHECK(a.digest() == b.digest());
  CHECK(a.journal().size() == b.journal().size());
}

TEST_CASE("a replay can stop at an entry", "[session]") {
  session::Session a = test::session_of(6);
  coach(a, 4);
  const session::Session b = session::replay(test::lesson(), 6, {}, a.journal(), 3);
  CHECK(b.journal().size() == 3);
  CHECK(b.step().value == 0);
}

TEST_CASE("a fork and its origin go their own ways", "[session]") {
  session::Session a = test::session_of(6);
  coach(a, 1);
  session::Session fork = a;
  const base::Digest before = a.digest();
  coach(fork, 3);
  CHECK(a.digest() == before);
  coach(a, 3);
  CHECK(a.digest() == fork.digest());
}

TEST_CASE("every bit of the state is in the digest", "[session]") {
  session::Session session = test::session_of(12);
  coach(session, 3);
  const base::Digest before = session.digest();
  Lister lister;
  session::walk_core(session.core(), lister);
  std::size_t flipped = 0;
  for (const auto& [kind, leaves] : lister.kinds) {
    if (kind.find(".size") != std::string::npos) {
      continue;  // the length of a list cannot be flipped without making one
    }
    const std::set<std::size_t> chosen{leaves.front(), leaves[leaves.size() / 2], leaves.back()};
    for (const std::size_t leaf : chosen) {
      session::Core core = session.core();
      Flipper flipper{leaf, 0, ""};
      session::walk_core(core, flipper);
      INFO(flipper.path);
      CHECK(session::digest_of(core) != before);
      ++flipped;
    }
  }
  CHECK(lister.kinds.size() > 60);
  CHECK(flipped > 150);
}

TEST_CASE("a decision can be withdrawn until the week starts", "[session]") {
  session::Session session = test::session_of(2);
  const base::Digest before = session.digest();
  const std::int32_t number = session.apply(patrol({{5}}));
  CHECK(session.digest() != before);
  session.apply(trainee(session::Withdraw{number}));
  CHECK(session.digest() == before);
  CHECK(session.view(Role::trainee).budget_left.value == 13'000);
  CHECK(session.journal().size() == 2);
  CHECK(refused(session, trainee(session::Withdraw{number})) == "already_withdrawn");
}

TEST_CASE("a withdrawal keeps the other decisions of the week", "[session]") {
  session::Session a = test::session_of(2);
  session::Session b = test::session_of(2);
  a.apply(patrol({{5}}));
  a.apply(patrol({{6}}));
  a.apply(trainee(session::Withdraw{1}));
  CHECK(a.view(Role::trainee).tasks.size() == 1);
  CHECK(a.view(Role::trainee).tasks[0].request.cells[0].value == 6);
  b.apply(patrol({{6}}));
  a.advance({28});
  b.advance({28});
  CHECK(a.core().world.state().offences.size() == b.core().world.state().offences.size());
}

TEST_CASE("a decision of a week that has started stands", "[session]") {
  session::Session session = test::session_of(2);
  session.apply(patrol({{5}}));
  session.advance({28});
  CHECK(refused(session, trainee(session::Withdraw{1})) == "week_has_started");
  CHECK(refused(session, trainee(session::Withdraw{2})) == "week_has_started");
  CHECK(refused(session, trainee(session::Withdraw{9})) == "nothing_to_withdraw");
}

TEST_CASE("each kind of bad decision has its reason", "[session]") {
  session::Session session = test::session_of(2);
  CHECK(refused(session, trainee(session::Grade{{999}, 0, 0})) == "unknown_report");
  const base::ReportId first = session.view(Role::trainee).reports[0].report.id;
  CHECK(refused(session, trainee(session::Grade{first, 9, 0})) == "unknown_grade");
  CHECK(refused(session, trainee(session::Judge{{9}, 500})) == "unknown_hypothesis");
  CHECK(refused(session, trainee(session::Judge{{0}, 1001})) == "bad_probability");
  CHECK(refused(session, trainee(session::Answer{{6}, 0, ""})) == "question_not_open");
  const base::QuestionId open = session.view(Role::trainee).questions[0].id;
  CHECK(refused(session, trainee(session::Answer{open, 99, ""})) == "unknown_choice");
  CHECK(refused(session, trainee(session::FireInject{{0}})) == "instructor_only");
  CHECK(refused(session, {Role::instructor, session::FireInject{{999}}}) == "unknown_inject");
  CHECK(refused(session, trainee(session::Advance{{0}})) == "not_forward");
  session.advance({3});
  CHECK(refused(session, patrol({{1}})) == "too_late");
  session.advance(session.last_step());
  CHECK(refused(session, patrol({{1}})) == "exercise_over");
}

TEST_CASE("an instructor can show an inject now and hold one back", "[session]") {
  session::Session session = test::session_of(2);
  session.apply({Role::instructor, session::FireInject{{5}}});
  CHECK(session.view(Role::trainee).messages.back().inject.value == 5);
  // contributor_calls comes on day 2 unless it is held.
  const auto& injects = test::lesson()->scenario.injects;
  const auto calls = static_cast<std::size_t>(
      std::find_if(injects.begin(), injects.end(),
                   [](const auto& one) { return one.id == "contributor_calls"; }) -
      injects.begin());
  session::Session held = test::session_of(2);
  held.apply({Role::instructor, session::HoldInject{base::id_at<base::InjectId>(calls), true}});
  session::Session free = test::session_of(2);
  held.advance({12});
  free.advance({12});
  const auto shown = [calls](const session::Session& one) {
    return one.core().script.state().injects[calls].times;
  };
  CHECK(shown(free) == 1);
  CHECK(shown(held) == 0);
}

TEST_CASE("a trainee does not see the instructor's steps", "[session]") {
  session::Session session = test::session_of(2);
  session.apply({Role::instructor, session::HoldInject{{2}, true}});
  CHECK(session.view(Role::trainee).journal.empty());
  CHECK(session.view(Role::instructor).journal.size() == 1);
}

TEST_CASE("what a trainee may not know does not change the trainee's view", "[session]") {
  session::Session session = test::session_of(9);
  coach(session, 2);
  session::Session other = session;
  world::State& hidden = other.mutable_core().world.mutable_state();
  for (world::Offence& one : hidden.offences) {
    one.cell = {0};
    one.cause = 7;
  }
  for (double& trust : hidden.trust) {
    trust = 1;
  }
  hidden.groups[0].phase = world::GroupPhase::lie_low;
  hidden.repeats.clear();
  CHECK(test::bytes_of(session.view(Role::trainee)) == test::bytes_of(other.view(Role::trainee)));
  CHECK(test::bytes_of(session.view(Role::instructor)) ==
        test::bytes_of(other.view(Role::instructor)));
  session.apply({Role::instructor, session::EndExercise{}});
  other.apply({Role::instructor, session::EndExercise{}});
  CHECK(test::bytes_of(session.view(Role::trainee)) == test::bytes_of(other.view(Role::trainee)));
  CHECK(test::bytes_of(session.view(Role::instructor)) !=
        test::bytes_of(other.view(Role::instructor)));
}

TEST_CASE("only an instructor's view holds the truth and only after the end", "[session]") {
  session::Session session = test::session_of(9);
  CHECK(session.view(Role::trainee).truth == nullptr);
  CHECK(session.view(Role::instructor).truth == nullptr);
  CHECK(refused(session, trainee(session::EndExercise{})) == "instructor_only");
  const Decision end{Role::instructor, session::EndExercise{}};
  REQUIRE(session.check(end).empty());
  session.apply(end);
  CHECK(session.is_ended());
  CHECK(session.is_finished());
  CHECK(refused(session, end) == "exercise_over");
  CHECK(session.view(Role::trainee).truth == nullptr);
  REQUIRE(session.view(Role::instructor).truth != nullptr);
  CHECK(session.view(Role::instructor).truth->offences.size() ==
        session.core().world.state().offences.size());
}

TEST_CASE("a question can be answered once and its effects follow", "[session]") {
  session::Session session = test::session_of(9);
  const session::ViewQuestion question = session.view(Role::trainee).questions.at(0);
  session.apply(trainee(session::Answer{question.id, 1, "because"}));
  const auto open = session.view(Role::trainee).questions;
  CHECK(std::none_of(open.begin(), open.end(),
                     [&](const auto& one) { return one.id == question.id; }));
  CHECK(session.core().script.state().questions[question.id.index()].choice == 1);
}

TEST_CASE("the model answers are given to plans for open questions alone", "[session]") {
  const session::Session session = test::session_of(9);
  const auto open = session.view(Role::trainee).questions;
  const session::ModelAnswers advised = session.model_answers();
  REQUIRE(advised.size() == open.size());
  for (std::size_t i = 0; i < open.size(); ++i) {
    CHECK(advised[i].question == open[i].id);
    CHECK(advised[i].choice == test::lesson()->scenario.questions[open[i].id.index()].recommended);
  }
}

TEST_CASE("the exercise ends after its weeks and not later", "[session]") {
  session::Session session = test::session_of(9);
  session.advance({10'000});
  CHECK(session.step() == session.last_step());
  CHECK(session.is_finished());
}
