// The process score: a good officer, one act degraded at a time, and decisions at random.
#include "engine/assess/cycle_measures.hpp"
#include "engine/assess/score.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <algorithm>
#include <functional>
#include <map>

using namespace rasad;
using session::Decision;
using session::Role;

namespace {

constexpr std::uint64_t seed = 5;  // in its course an authority has to be renewed

const session::Session& officer() {
  static const session::Session played = [] {
    session::Session session = test::session_of(seed);
    assess::play(session, policy::find_policy("intelligence-led"));
    return session;
  }();
  return played;
}

// Nothing of the process hangs on the references.
assess::Score score(const session::Session& session) {
  return assess::score_of(session, assess::outcome_of(session), {});
}

// The officer's log again, each decision changed (or left out) on the way.
using Change = std::function<std::vector<Decision>(const Decision&)>;

// Decisions that name entries by number name them by their number in the new log.
void renumber(session::Action& action, const std::map<std::int32_t, std::int32_t>& numbers) {
  const auto follow = [&numbers](std::int32_t& number) {
    const auto found = numbers.find(number);
    number = found == numbers.end() ? number : found->second;
  };
  if (auto* assign = std::get_if<session::Assign>(&action)) {
    follow(assign->request.requirement);
    std::for_each(assign->request.products.begin(), assign->request.products.end(), follow);
  } else if (auto* review = std::get_if<session::ReviewTask>(&action)) {
    follow(review->task);
  }
}

session::Session again(const Change& change) {
  session::Session session = test::session_of(seed);
  std::map<std::int32_t, std::int32_t> numbers;
  for (const session::Entry& entry : officer().journal()) {
    for (Decision decision : change(entry.decision)) {
      renumber(decision.action, numbers);
      if (session.check(decision).empty()) {
        const std::int32_t number = session.apply(decision);
        numbers.try_emplace(entry.number, number);
      }
    }
  }
  return session;
}

std::size_t dimension(const std::string& id) {
  const auto& list = test::lesson()->rubric.dimensions;
  const auto found =
      std::find_if(list.begin(), list.end(), [&id](const auto& one) { return one.id == id; });
  REQUIRE(found != list.end());
  return static_cast<std::size_t>(found - list.begin());
}

// Of the process dimensions only the named one is lower than the officer's.
void only_falls(const std::string& id, const session::Session& worse) {
  const assess::Score before = score(officer());
  const assess::Score after = score(worse);
  for (std::size_t i = 0; i < before.dimensions.size(); ++i) {
    const content::Dimension& one = test::lesson()->rubric.dimensions[i];
    if (one.outcome) {
      continue;
    }
    INFO(one.id << ": " << before.dimensions[i].value << " -> " << after.dimensions[i].value);
    if (i == dimension(id)) {
      CHECK(after.dimensions[i].value < before.dimensions[i].value);
    } else {
      CHECK(after.dimensions[i].value >= before.dimensions[i].value - 1);
    }
  }
  CHECK(after.process < before.process);
}

// A copy of the action after `change` of one kind.
template <class T>
Change each(std::function<void(T&)> change) {
  return [change](const Decision& decision) {
    Decision result = decision;
    if (auto* action = std::get_if<T>(&result.action)) {
      change(*action);
    }
    return std::vector<Decision>{result};
  };
}

template <class T>
Change without() {
  return [](const Decision& decision) {
    return std::holds_alternative<T>(decision.action) ? std::vector<Decision>{}
                                                      : std::vector<Decision>{decision};
  };
}

// Decisions at random, some of them foolish, all of them formally right.
std::vector<Decision> at_random(const session::View& view, base::Key key) {
  std::vector<Decision> list;
  std::uint64_t n = 0;
  const auto below = [&](std::size_t limit) {
    return static_cast<std::int32_t>(base::below(key, n++, static_cast<std::uint32_t>(limit)));
  };
  const content::Doctrine& doctrine = *view.content.doctrine;
  for (const session::ViewReport& one : view.reports) {
    const std::int32_t source = below(doctrine.source_grades.size());
    const std::int32_t information = below(doctrine.information_grades.size());
    list.push_back({Role::trainee, session::Grade{one.report.id, source, information}});
  }
  for (std::size_t i = 0; i < view.hypotheses.size(); ++i) {
    const std::int32_t percent = below(101);
    list.push_back(
        {Role::trainee, session::Judge{base::id_at<base::HypothesisId>(i), percent * 10}});
  }
  for (int i = 0; i < 8; ++i) {
    tasking::TaskRequest request;
    request.option = {below(doctrine.options.size())};
    const auto& bases = doctrine.options[request.option.index()].legal_bases;
    request.legal_basis = bases.empty() ? -1 : bases.front();
    const content::Target target = doctrine.options[request.option.index()].target;
    if (target == content::Target::cells) {
      request.cells = {{below(view.content.geography->cells.size())}};
    } else if (target == content::Target::district) {
      request.district = {below(view.content.geography->districts.size())};
    } else {
      request.hypothesis = {below(view.hypotheses.size())};
    }
    request.reason = below(2) == 0 ? "because" : "";
    list.push_back({Role::trainee, session::Assign{request}});
  }
  return list;
}

}  // namespace

TEST_CASE("a good officer's log shows every phase of the cycle", "[assess]") {
  std::map<std::size_t, int> kinds;
  for (const session::Entry& entry : officer().journal()) {
    ++kinds[entry.decision.action.index()];
  }
  const auto has = [&](const session::Action& one) { return kinds[one.index()] > 0; };
  CHECK(has(session::Require{}));        // direction
  CHECK(has(session::Grade{}));          // evaluation
  CHECK(has(session::Handle{}));         // dissemination, prepared
  CHECK(has(session::Share{}));          // dissemination
  CHECK(has(session::Commission{}));     // analysis
  CHECK(has(session::Judge{}));          // analysis
  CHECK(has(session::SetPriorities{}));  // tasking
  CHECK(has(session::Assign{}));         // tasking
  CHECK(has(session::LeaveOut{}));       // tasking
  CHECK(has(session::ReviewTask{}));     // feedback
  CHECK(officer().core().tasking.state().breaches.empty());
  CHECK(score(officer()).process >= 85);
}

TEST_CASE("grading everything A1 costs intelligence and nothing else", "[assess]") {
  only_falls("intelligence", again(each<session::Grade>([](session::Grade& grade) {
               grade.source = 0;
               grade.information = 0;
             })));
}

TEST_CASE("giving no reason costs decisions and nothing else", "[assess]") {
  only_falls(
      "decisions",
      again(each<session::Assign>([](session::Assign& assign) { assign.request.reason.clear(); })));
}

TEST_CASE("skipping the review costs decisions and nothing else", "[assess]") {
  only_falls("decisions", again(without<session::ReviewTask>()));
}

TEST_CASE("letting an authority expire costs rights and nothing else", "[assess]") {
  only_falls("rights", again(without<session::Authorise>()));
}

TEST_CASE("sharing too widely costs rights and nothing else", "[assess]") {
  // Whatever came from registered sources gets the widest code and goes to everybody.
  const auto& doctrine = test::lesson()->doctrine;
  const auto widest = std::max_element(
      doctrine.handling_codes.begin(), doctrine.handling_codes.end(),
      [](const auto& a, const auto& b) { return a.agencies.size() < b.agencies.size(); });
  const auto code = static_cast<std::int32_t>(widest - doctrine.handling_codes.begin());
  only_falls("rights", again([&](const Decision& decision) {
               std::vector<Decision> list{decision};
               if (auto* grade = std::get_if<session::Grade>(&list[0].action)) {
                 const base::ReportId report = grade->report;
                 list.push_back({Role::trainee, session::Handle{report, code}});
                 for (const std::int32_t agency : widest->agencies) {
                   list.push_back({Role::trainee, session::Share{report, agency}});
                 }
               }
               return list;
             }));
}

TEST_CASE("two hundred random plans never beat the officer on process", "[assess]") {
  // Two weeks each: a random plan does not get better later.
  session::Session good = test::session_of(seed);
  assess::play(good, policy::find_policy("intelligence-led"), 2);
  const std::int32_t best = score(good).process;
  const session::Session start = test::session_of(seed);
  std::int32_t highest = 0;
  for (std::uint64_t plan = 1; plan <= 200; ++plan) {
    session::Session session = start;
    for (std::int32_t week = 0; week < 2; ++week) {
      const base::Key key = base::Key{plan}.with(static_cast<std::uint64_t>(week));
      for (const Decision& decision : at_random(session.view(Role::trainee), key)) {
        if (session.check(decision).empty()) {
          session.apply(decision);
        }
      }
      session.advance({(week + 1) * base::steps_per_week});
    }
    highest = std::max(highest, score(session).process);
  }
  INFO("officer " << best << ", best of 200 at random " << highest);
  CHECK(highest < best);
}

TEST_CASE("each level of a hint costs openly and only the independent score", "[assess]") {
  session::Session session = test::session_of(seed);
  REQUIRE_FALSE(session.view(Role::trainee).hints.empty());
  const std::int32_t hint = session.view(Role::trainee).hints[0].id;
  for (const std::int32_t level : {1, 3}) {
    session.apply({Role::trainee, session::TakeHint{hint, level}});
  }
  assess::play(session, policy::find_policy("intelligence-led"), 1);
  const assess::Score result = score(session);
  CHECK(result.hint_levels == 3);
  CHECK(result.independent == std::max(0, result.total - 3 * assess::hint_cost));
}

TEST_CASE("noticing one voice counts and a false mark costs", "[assess]") {
  session::Session session = test::session_of(seed);
  picture::Picture& desk = session.mutable_core().picture;
  const auto id = [](const std::string& name) {
    const auto& list = test::lesson()->scenario.reports;
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const auto& one) { return one.id == name; });
    return base::id_at<base::ReportId>(static_cast<std::size_t>(found - list.begin()));
  };
  for (const char* name : {"crew_moved_on", "left_in_lorry", "van_seen"}) {
    desk.receive(id(name), {0});
  }
  const auto value = [&] {
    return assess::measure_cycle(session, content::Measure::origins).value;
  };
  const std::int32_t before = value();
  session.apply({Role::trainee, session::SameOrigin{id("crew_moved_on"), id("left_in_lorry")}});
  CHECK(value() > before);
  const std::int32_t noticed = value();
  session.apply({Role::trainee, session::SameOrigin{id("crew_moved_on"), id("van_seen")}});
  CHECK(value() == noticed - 25);
}
