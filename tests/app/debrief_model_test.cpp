// The debrief's view model: complete and the same facts in every language.
#include "app/present/debrief_lines.hpp"
#include "engine/assess/run.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

using namespace rasad;

namespace {

session::Session played() {
  session::Session session = test::session_of(6);
  assess::play(session, policy::find_policy("intelligence-led"));
  return session;
}

const report::Debrief& facts() {
  static const report::Debrief debrief =
      report::debrief_of(played(), {"0.1", "Group 3", "", false});
  return debrief;
}

present::ProgramText text_in(const std::string& language) {
  present::ProgramText text{std::filesystem::path{RASAD_SOURCE_DIR} / "localization"};
  text.set_language(language);
  return text;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the model says everything in each language and finds every sentence", "[app]") {
  const session::Session session = played();
  const assess::Luck luck = assess::luck_of(session, 3);
  for (const char* language : {"en", "ru", "tg"}) {
    const present::ProgramText text = text_in(language);
    const present::DebriefModel model = present::debrief_model(text, facts());
    const present::LuckModel skill = present::luck_model(text, facts(), luck);
    INFO(language);
    CHECK(model.claims.size() >= 4);
    CHECK(model.weeks.size() == facts().timeline.weeks.size());
    CHECK(model.injects.size() == facts().timeline.injects.size());
    CHECK(model.veil.size() == facts().veil.lines.size());
    CHECK(model.scores.size() == test::lesson()->rubric.dimensions.size());
    CHECK(model.references.size() == 5);
    CHECK(skill.dots.size() == 3);
    for (const std::string& line : present::debrief_lines(text, model, skill)) {
      // An id without a sentence is shown in brackets with a dot.
      const bool is_gap = has(line, "[debrief.") || has(line, "[known.") || has(line, "[luck.") ||
                          has(line, "[table.") || has(line, "{");
      CHECK_FALSE(is_gap);
    }
  }
}

TEST_CASE("process comes before outcome and entries lead to cards", "[app]") {
  const present::DebriefModel model = present::debrief_model(text_in("en"), facts());
  bool outcome_seen = false;
  for (const present::ScoreRow& row : model.scores) {
    CHECK_FALSE((outcome_seen && !row.is_outcome));
    outcome_seen |= row.is_outcome;
    for (const present::CriterionRow& criterion : row.criteria) {
      for (const std::int32_t entry : criterion.entries) {
        const bool is_card = std::any_of(
            model.decisions.begin(), model.decisions.end(),
            [entry](const present::DecisionCard& card) { return card.number == entry; });
        CHECK(is_card);
      }
    }
  }
  CHECK(outcome_seen);
}

TEST_CASE("points of the veil lie in their cells and wrong ones beside them", "[app]") {
  const present::DebriefModel model = present::debrief_model(text_in("en"), facts());
  const content::Geography& map = test::lesson()->geography;
  for (std::size_t i = 0; i < model.veil.size(); ++i) {
    const present::VeilPoint& point = model.veil[i];
    const content::Point place{static_cast<std::int32_t>(point.x * 10),
                               static_cast<std::int32_t>(point.y * 10)};
    CHECK(map.cell_of(place) == facts().veil.lines[i].cell);
    if (point.kind == present::VeilKind::recorded) {
      CHECK(point.recorded_x == point.x);
      CHECK(point.recorded_y == point.y);
    }
  }
}

TEST_CASE("the seed is not shown of an assessed exercise", "[app]") {
  report::Debrief assessed = facts();
  assessed.identity.seed = 987654321;
  CHECK(has(present::debrief_model(text_in("en"), assessed).identity, "987654321"));
  assessed.identity.is_assessed = true;
  for (const char* language : {"en", "ru", "tg"}) {
    const std::string identity = present::debrief_model(text_in(language), assessed).identity;
    CHECK_FALSE(has(identity, "987654321"));
    CHECK(has(identity, assessed.identity.digest));
  }
}

TEST_CASE("what if is answered in a sentence and a table", "[app]") {
  const session::Session session = played();
  const present::ProgramText text = text_in("en");
  const present::DebriefModel model = present::debrief_model(text, facts());
  std::int32_t asked = 0;
  for (const present::DecisionCard& card : model.decisions) {
    if (!card.can_ask_what_if) {
      continue;
    }
    const assess::WhatIf answer = assess::what_if(session, card.number, std::nullopt);
    const present::WhatIfModel said = present::what_if_model(text, facts(), answer);
    CHECK_FALSE(said.sentence.empty());
    const std::size_t differing = answer.added.size() + answer.removed.size() + answer.moved.size();
    CHECK(said.rows.size() == (differing == 0 ? 0 : differing + 1));
    CHECK(said.drift.empty() == (differing == 0));
    ++asked;
  }
  CHECK(asked > 5);
  const assess::WhatIf none = assess::what_if(session, 9999, std::nullopt);
  CHECK(has(present::what_if_model(text, facts(), none).sentence, "9999"));
}

TEST_CASE("a verdict of luck is a sentence for each answer", "[app]") {
  assess::Luck luck;
  luck.own = 100;
  luck.trials = {{1, 90, {1, 2, 3, 4}, 0}, {2, 110, {1, 2, 3, 4}, 1}};
  luck.decisions = 10;
  const present::ProgramText text = text_in("en");
  std::vector<std::string> seen;
  for (const auto verdict :
       {assess::Verdict::worse, assess::Verdict::cannot_be_told, assess::Verdict::better}) {
    luck.verdict = verdict;
    seen.push_back(present::luck_model(text, facts(), luck).verdict);
  }
  CHECK(seen[0] != seen[1]);
  CHECK(seen[1] != seen[2]);
  CHECK(has(present::luck_model(text, facts(), luck).method, "1 of 20"));
}

TEST_CASE("numbers of entries that follow each other become a range", "[app]") {
  CHECK(present::entry_ranges({}).empty());
  CHECK(present::entry_ranges({7}) == "7");
  CHECK(present::entry_ranges({1, 2, 13, 14, 15, 20}) == "1, 2, 13–15, 20");
}
