// A sensible officer plays all eight weeks from a file of decisions, to the debrief.
#include "app/cli/decision_file.hpp"
#include "app/present/debrief_lines.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <algorithm>

using namespace rasad;

namespace {

constexpr std::uint64_t seed = 11;

struct Played {
  session::Session session = test::session_of(seed);
  std::size_t decisions = 0;
  std::size_t refused = 0;
};

Played played() {
  const std::filesystem::path file =
      std::filesystem::path{RASAD_SOURCE_DIR} / "tests/app/decisions/good_officer.jsonl";
  std::vector<cli::LineFault> faults;
  const auto lines = cli::read_decisions(*test::lesson(), test::bytes_of(file), faults);
  REQUIRE(lines.has_value());
  Played result;
  result.decisions = lines->size();
  for (std::int32_t week = 1; !result.session.is_finished(); ++week) {
    for (const cli::FileDecision& line : *lines) {
      if (line.week != week) {
        continue;
      }
      const session::Decision decision = cli::resolved(line, result.session);
      if (result.session.check(decision).empty()) {
        result.session.apply(decision);
      } else {
        ++result.refused;
      }
    }
    result.session.advance({week * base::steps_per_week});
  }
  return result;
}

}  // namespace

TEST_CASE("a sensible officer plays the eight weeks to the debrief", "[app]") {
  const Played run = played();
  CHECK(run.decisions > 100);
  // Which reports come by themselves changes when the model does: a few grades may find none.
  CHECK(run.refused * 10 <= run.decisions);
  CHECK(run.session.last_step().value == 8 * base::steps_per_week);

  const report::Debrief facts = report::debrief_of(run.session, {});
  CHECK(facts.own.harm < facts.references.reactive.harm);
  CHECK(facts.score.process >= 80);
  CHECK_FALSE(facts.score.is_gated);
  const session::View view = run.session.view(session::Role::trainee);
  CHECK(std::any_of(view.arrests.begin(), view.arrests.end(),
                    [](const auto& arrest) { return arrest.success; }));

  const assess::Luck luck = assess::luck_of(run.session, 2);
  present::ProgramText text{std::filesystem::path{RASAD_SOURCE_DIR} / "localization"};
  for (const char* language : {"en", "ru", "tg"}) {
    text.set_language(language);
    const present::DebriefModel model = present::debrief_model(text, facts);
    const present::LuckModel skill = present::luck_model(text, facts, luck);
    CHECK(present::debrief_lines(text, model, skill).size() > 100);
  }
}

TEST_CASE("the sensible officer answers every question that was put", "[app]") {
  const Played run = played();
  std::size_t asked = 0;
  for (const auto& question : run.session.core().script.state().questions) {
    if (question.closes.value != script::not_yet) {
      ++asked;
      CHECK(question.choice >= 0);
    }
  }
  CHECK(asked >= 15);
}

TEST_CASE("the debrief quotes the budget that each decision had", "[app]") {
  // By hand: 130 shifts a week; the officer invests eight of them in analysis in week 5, which
  // holds from week 6 on.
  const report::Timeline timeline = report::timeline_of(played().session);
  REQUIRE(timeline.decisions.size() > 100);
  for (const report::DecisionFacts& one : timeline.decisions) {
    const std::int32_t week = one.entry.step.value / base::steps_per_week + 1;
    INFO("week " << week);
    CHECK(one.then.budget.value == (week >= 6 ? 12'200 : 13'000));
    CHECK(one.then.budget_left.value <= one.then.budget.value);
  }
}
