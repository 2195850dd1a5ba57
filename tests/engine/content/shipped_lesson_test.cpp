// The shipped lesson keeps what a lecturer is promised: length, decisions, traps, help.
#include "engine/text/language.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <algorithm>
#include <map>
#include <set>

using namespace rasad;

namespace {

constexpr std::size_t longest_title = 40;  // fits a screen in each language
// A line of the inbox in the source language; Russian and Tajik run a third longer.
constexpr std::size_t longest_inbox_line = 45;
constexpr std::size_t longest_translated_inbox_line = 60;

const content::Scenario& scenario() {
  return test::lesson()->scenario;
}

// The week from which an inject can be shown at the earliest, as its condition says it: the week
// named in "week == N" or the day in "day == N"; 1 without either.
std::int64_t first_week(const std::string& when) {
  const auto number_after = [&when](const std::string& key) {
    const std::size_t at = when.find(key);
    return at == std::string::npos ? 0 : std::stol(when.substr(at + key.size()));
  };
  for (const char* key : {"week == ", "week >= "}) {
    if (const long week = number_after(key); week > 0) {
      return week;
    }
  }
  for (const char* key : {"day == ", "day >= "}) {
    if (const long day = number_after(key); day > 0) {
      return (day - 1) / 7 + 1;
    }
  }
  return 1;
}

// Weeks in which an inject opens a question at their start.
std::set<std::int64_t> weeks_with_questions() {
  std::set<std::int64_t> weeks;
  for (const content::Inject& inject : scenario().injects) {
    const bool opens = std::any_of(inject.effects.begin(), inject.effects.end(),
                                   [](const content::ScriptEffect& e) {
                                     return std::holds_alternative<content::OpenQuestion>(e);
                                   });
    if (opens) {
      weeks.insert(first_week(inject.when ? inject.when->source() : ""));
    }
  }
  return weeks;
}

}  // namespace

TEST_CASE("the lesson has eight weeks and enough happens in them", "[content]") {
  CHECK(scenario().weeks == 8);
  CHECK(scenario().injects.size() >= 25);
  CHECK(scenario().lessons.size() >= 8);
  for (const content::Lesson& lesson : scenario().lessons) {
    CHECK_FALSE(lesson.source.empty());
  }
}

TEST_CASE("one of the hypotheses is true and each has reports for and against", "[content]") {
  const auto& hypotheses = scenario().hypotheses;
  CHECK(hypotheses.size() >= 3);
  CHECK(std::count_if(hypotheses.begin(), hypotheses.end(),
                      [](const content::Hypothesis& h) { return h.group.is_set(); }) == 1);
  for (std::size_t i = 0; i < hypotheses.size(); ++i) {
    int with = 0;
    int against = 0;
    for (const content::ReportTemplate& report : scenario().reports) {
      if (report.hypothesis.index() == i) {
        ++(report.supports ? with : against);
      }
    }
    INFO(hypotheses[i].id);
    CHECK(with >= 3);
    CHECK(against >= 2);
  }
}

TEST_CASE("traps are there: shared origins and false and outdated reports", "[content]") {
  std::map<std::string, int> origins;
  std::map<content::Truth, int> truths;
  for (const content::ReportTemplate& report : scenario().reports) {
    ++origins[report.origin];
    ++truths[report.truth];
  }
  const auto shared = std::count_if(origins.begin(), origins.end(),
                                    [](const auto& origin) { return origin.second > 1; });
  CHECK(shared >= 3);
  CHECK(truths[content::Truth::wrong] >= 8);
  CHECK(truths[content::Truth::stale] >= 3);
}

TEST_CASE("most reports lie off the diagonal of the grading scheme", "[content]") {
  std::size_t off = 0;
  for (const content::ReportTemplate& report : scenario().reports) {
    if (scenario().sources[report.source.index()].grade != report.information) {
      ++off;
    }
  }
  CHECK(off * 2 > scenario().reports.size());
}

TEST_CASE("every week asks for a decision and offers help in three levels", "[content]") {
  std::set<std::int64_t> hinted;
  for (const content::Hint& hint : scenario().hints) {
    hinted.insert(hint.week);
  }
  for (std::int64_t week = 1; week <= scenario().weeks; ++week) {
    INFO(week);
    CHECK(weeks_with_questions().contains(week));
    CHECK(hinted.contains(week));
  }
}

TEST_CASE("every question has a sound answer and a tempting wrong one", "[content]") {
  std::set<std::int64_t> severities;
  for (const content::Question& question : scenario().questions) {
    INFO(question.id);
    const auto best = static_cast<std::size_t>(question.recommended);
    REQUIRE(best < question.choices.size());
    CHECK(question.choices[best].process == 3);
    CHECK(question.choices[best].severity == 0);
    CHECK(std::any_of(question.choices.begin(), question.choices.end(),
                      [](const content::Choice& choice) { return choice.process < 0; }));
    for (const content::Choice& choice : question.choices) {
      severities.insert(choice.severity);
      CHECK((choice.severity < 4 || choice.process == -3));
    }
  }
  CHECK(severities.contains(4));
}

TEST_CASE("titles are short in every language", "[content]") {
  std::vector<content::Text> titles{test::lesson()->info.title};
  for (const content::Inject& inject : scenario().injects) {
    titles.push_back(inject.title);
  }
  for (const content::Question& question : scenario().questions) {
    titles.push_back(question.title);
  }
  for (const content::Lesson& lesson : scenario().lessons) {
    titles.push_back(lesson.title);
  }
  for (const content::Source& source : scenario().sources) {
    titles.push_back(source.name);
  }
  for (const content::PlanRow& row : scenario().lesson_plan.rows) {
    titles.push_back(row.phase);
  }
  for (const auto& [language, texts] : test::lesson()->texts) {
    for (const content::Text& title : titles) {
      INFO(language << ' ' << title.id << ' ' << texts.raw(title.id));
      CHECK(text::code_points(texts.raw(title.id)) <= longest_title);
    }
  }
}

TEST_CASE("every report has a short line of its own for the inbox", "[content]") {
  for (const auto& [language, texts] : test::lesson()->texts) {
    const std::size_t longest =
        language == "en" ? longest_inbox_line : longest_translated_inbox_line;
    std::set<std::string> lines;
    for (const content::ReportTemplate& report : scenario().reports) {
      INFO(language << ' ' << report.id);
      REQUIRE_FALSE(report.title.id.empty());
      const std::string line = texts.raw(report.title.id);
      INFO(line);
      CHECK_FALSE(line.empty());
      CHECK(text::code_points(line) <= longest);
      CHECK(lines.insert(line).second);
    }
  }
}

TEST_CASE("a line of the inbox does not repeat the name of its source", "[content]") {
  for (const auto& [language, texts] : test::lesson()->texts) {
    for (const content::ReportTemplate& report : scenario().reports) {
      const std::string name = texts.raw(scenario().sources[report.source.index()].name.id);
      INFO(language << ' ' << report.id << ' ' << name);
      CHECK(texts.raw(report.title.id).find(name) == std::string::npos);
    }
  }
}
