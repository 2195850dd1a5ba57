// The lecturer's plan: it fits the lesson's minutes, and it never changes the course of events.
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <algorithm>

using namespace rasad;

namespace {

std::vector<base::Diagnostic> faults_of(archive::Files files) {
  base::Diagnostics diagnostics;
  static_cast<void>(test::read(std::move(files), diagnostics));
  std::vector<base::Diagnostic> errors;
  for (const base::Diagnostic& one : diagnostics.sorted()) {
    if (one.severity == base::Severity::error) {
      errors.push_back(one);
    }
  }
  return errors;
}

// scenario.yaml without its last key, which is the plan.
archive::Files without_plan() {
  archive::Files files = test::lesson_files();
  std::string& scenario = files.at("scenario.yaml");
  scenario.erase(scenario.find("\nlesson_plan:\n") + 1);
  return files;
}

}  // namespace

TEST_CASE("the plan of the lesson fills its minutes", "[content]") {
  const content::Scenario& scenario = test::lesson()->scenario;
  const content::LessonPlan& plan = scenario.lesson_plan;
  REQUIRE_FALSE(plan.rows.empty());
  CHECK(plan.rows.front().from_minute == 0);
  CHECK(plan.rows.back().from_minute + plan.rows.back().minutes == scenario.lesson_minutes);
  CHECK(plan.rows.size() >= static_cast<std::size_t>(scenario.weeks) + 2);
  CHECK(plan.aims.size() >= 3);
  CHECK(plan.closing_questions.size() >= 3);
  for (const content::PlanVariant& variant : plan.variants) {
    std::int64_t sum = 0;
    for (const content::PlanStep& step : variant.steps) {
      sum += step.minutes;
    }
    INFO(variant.id);
    CHECK((variant.steps.empty() || sum == variant.minutes));
  }
}

TEST_CASE("every week of the plan has a question and an answer to a wrong turn", "[content]") {
  for (const content::PlanRow& row : test::lesson()->scenario.lesson_plan.rows) {
    INFO(row.id);
    CHECK_FALSE(row.ask.empty());
    CHECK((row.id == "row_close" || !row.wrong_turns.empty()));
  }
}

TEST_CASE("a gap in the minute table is a fault at its line", "[content]") {
  const auto faults = faults_of(
      test::changed("scenario.yaml", "      from_minute: 10\n", "      from_minute: 11\n"));
  REQUIRE_FALSE(faults.empty());
  CHECK(faults.front().code == base::Code::inconsistent);
  CHECK(faults.front().path == "lesson_plan.rows[2].from_minute");
}

TEST_CASE("a table that is longer than the lesson is a fault", "[content]") {
  const auto faults =
      faults_of(test::changed("scenario.yaml", "lesson_minutes: 45", "lesson_minutes: 50"));
  REQUIRE(faults.size() == 1);
  CHECK(faults.front().path == "lesson_minutes");
}

TEST_CASE("a pack needs no lesson plan", "[content]") {
  base::Diagnostics diagnostics;
  archive::Files files = without_plan();
  files.erase("text/ru.po");  // their sentences of the plan would now be unknown
  files.erase("text/tg.po");
  const auto pack = test::read(std::move(files), diagnostics);
  REQUIRE(pack != nullptr);
  CHECK(pack->scenario.lesson_plan.rows.empty());
  CHECK(pack->rules_hash == test::lesson()->rules_hash);
}
