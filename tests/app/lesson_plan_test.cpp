// The lecturer's plan on the screen and on paper: complete, in one language, without the truth.
#include "app/present/lesson_plan.hpp"

#include "engine/report/markup.hpp"
#include "tests/app/run_program.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

using namespace rasad;

namespace {

present::ProgramText text_in(const std::string& language) {
  present::ProgramText text{std::filesystem::path{RASAD_SOURCE_DIR} / "localization"};
  text.set_language(language);
  return text;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::string page_in(const std::string& language, bool with_truth) {
  const present::ProgramText text = text_in(language);
  return present::lesson_page(text, present::lesson_plan(text, *test::lesson(), with_truth));
}

std::string lines_in(const std::string& language, bool with_truth) {
  const present::ProgramText text = text_in(language);
  std::string all;
  for (const std::string& line :
       present::lesson_lines(text, present::lesson_plan(text, *test::lesson(), with_truth))) {
    all += line + '\n';
  }
  return all;
}

// Long sentences of the plan as a catalogue of the pack has them.
std::vector<std::string> plan_sentences(const std::string& language) {
  std::vector<std::string> sentences;
  for (const content::PlanRow& row : test::lesson()->scenario.lesson_plan.rows) {
    for (const content::Text& text : {row.phase, row.happens, row.say, row.trainees}) {
      sentences.push_back(test::lesson()->texts.at(language).raw(text.id));
    }
  }
  return sentences;
}

}  // namespace

TEST_CASE("the printed plan is one page file that asks nobody for anything", "[app]") {
  for (const std::string language : {"en", "ru", "tg"}) {
    const std::string page = page_in(language, true);
    INFO(language);
    CHECK(page.starts_with("<!DOCTYPE html>"));
    CHECK(has(page, "<html lang=\"" + language + "\">"));
    CHECK(has(page, "<h1>"));
    CHECK(has(page, "<h2>"));
    CHECK(has(page, "<th scope=\"col\">"));
    CHECK(has(page, "size: A4"));
    for (const char* part : {"://", "src=", "<script", "@import", "url(", "<link"}) {
      CHECK_FALSE(has(page, part));
    }
  }
}

TEST_CASE("every sentence of the table is on the page in its own language only", "[app]") {
  for (const std::string language : {"en", "ru", "tg"}) {
    const std::string page = page_in(language, true);
    for (const std::string other : {"en", "ru", "tg"}) {
      for (const std::string& sentence : plan_sentences(other)) {
        INFO(language << ' ' << sentence);
        CHECK(has(page, report::escaped(sentence)) == (language == other));
      }
    }
  }
}

TEST_CASE("the plan keeps the truth back until it is asked for", "[app]") {
  const auto& rows = test::lesson()->scenario.lesson_plan.rows;
  int hidden = 0;
  for (const content::PlanRow& row : rows) {
    if (!row.after_end) {
      continue;
    }
    ++hidden;
    const std::string truth = test::lesson()->texts.at("en").raw(row.say.id);
    const std::string first_words = truth.substr(0, 40);
    CHECK_FALSE(has(page_in("en", false), report::escaped(first_words)));
    CHECK_FALSE(has(lines_in("en", false), first_words));
    CHECK(has(page_in("en", true), report::escaped(first_words)));
    CHECK(has(lines_in("en", true), first_words));
  }
  CHECK(hidden >= 1);
  CHECK(has(lines_in("en", false), "--after-end"));
}

TEST_CASE("rasad lesson prints lines or writes a page", "[app]") {
  const test::Finished lines = test::run_program({"lesson", "--lang", "tg"});
  CHECK(lines.status == 0);
  CHECK(has(lines.output, "Нақшаи дарс"));
  const test::TemporaryFolder folder;
  const std::string file = (folder.path() / "plan.html").string();
  const test::Finished page = test::run_program(
      {"lesson", "autumn-burglaries", "--format", "html", "--out", file, "--lang", "ru"});
  CHECK(page.status == 0);
  CHECK(has(page.output, file));
  CHECK(test::bytes_of(file) == page_in("ru", false));
  const test::Finished refused = test::run_program(
      {"lesson", "--format", "html", "--out", (folder.path() / "no" / "plan.html").string()});
  CHECK(refused.status == 3);
  CHECK_FALSE(refused.errors.empty());
}
