// The one who plays an absent role evaluates as people do: mostly right, less so under a backlog.
#include "engine/policy/stand_in.hpp"

#include "engine/policy/policy.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <cstdlib>

using namespace rasad;

namespace {

struct Tally {
  int all = 0;
  int wrong = 0;
  int far_off = 0;  // by more than one step of one scale
};

// A week's reports of many exercises: the stand-in beside the policy that it follows.
Tally tally(std::size_t weeks) {
  Tally result;
  const std::int32_t seat = test::lesson()->doctrine.role("intelligence_officer");
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    session::Session session = test::session_of(seed);
    session.advance({static_cast<std::int32_t>(weeks) * base::steps_per_week});
    const auto right =
        policy::find_policy("intelligence-led")(session.view(session::Role::trainee, seat));
    const auto done = policy::stand_in(session, seat);
    REQUIRE(right.size() == done.size());
    for (std::size_t i = 0; i < right.size(); ++i) {
      const auto* wanted = std::get_if<session::Grade>(&right[i].action);
      if (wanted != nullptr) {
        const auto& given = std::get<session::Grade>(done[i].action);
        const int off = std::abs(given.source - wanted->source) +
                        std::abs(given.information - wanted->information);
        ++result.all;
        result.wrong += off != 0 ? 1 : 0;
        result.far_off += off > 1 ? 1 : 0;
      }
    }
  }
  return result;
}

}  // namespace

TEST_CASE("a queue of two hundred reports costs a third of the accuracy", "[policy]") {
  // domain.md §5.7, by hand: 0.9 − 0.3 · min(1, queue / 200).
  CHECK(policy::grading_accuracy(0) == Approx(0.9));
  CHECK(policy::grading_accuracy(100) == Approx(0.75));
  CHECK(policy::grading_accuracy(200) == Approx(0.6));
  CHECK(policy::grading_accuracy(5000) == Approx(0.6));
}

TEST_CASE("a stand-in errs in a tenth of its evaluations and by one step", "[policy]") {
  const Tally quiet = tally(2);
  REQUIRE(quiet.all >= 300);
  CHECK(quiet.far_off == 0);
  // 60 seeds, two weeks, some six to fifteen reports each: 0.10 to 0.13, four standard errors.
  const double share = static_cast<double>(quiet.wrong) / quiet.all;
  CHECK(share > 0.05);
  CHECK(share < 0.19);
}

TEST_CASE("a stand-in decides the same when it is asked again", "[policy]") {
  const session::Session session = test::session_of(5);
  const std::int32_t seat = test::lesson()->doctrine.role("intelligence_officer");
  const auto once = policy::stand_in(session, seat);
  const auto again = policy::stand_in(session, seat);
  REQUIRE(once.size() == again.size());
  for (std::size_t i = 0; i < once.size(); ++i) {
    if (const auto* grade = std::get_if<session::Grade>(&once[i].action); grade != nullptr) {
      CHECK(std::get<session::Grade>(again[i].action).source == grade->source);
      CHECK(std::get<session::Grade>(again[i].action).information == grade->information);
    }
  }
}
