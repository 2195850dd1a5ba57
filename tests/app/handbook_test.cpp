// The handbook on the screen: chapters, words in the reader's alphabet, search as people type.
#include "app/present/handbook.hpp"

#include "engine/text/language.hpp"
#include "tests/app/run_program.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <algorithm>

using namespace rasad;

namespace {

const std::filesystem::path root{RASAD_SOURCE_DIR};

present::Handbook handbook_in(const std::string& language) {
  present::ProgramText text{root / "localization"};
  text.set_language(language);
  base::Diagnostics diagnostics;
  const auto files = archive::read_pack(root / "scenarios" / "handbook", diagnostics);
  return present::handbook(text, *content::read_handbook(files.value(), diagnostics));
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the glossary stands in the alphabet of its reader", "[app]") {
  for (const std::string language : {"en", "ru", "tg"}) {
    const present::Handbook handbook = handbook_in(language);
    CHECK(handbook.glossary.size() >= 80);
    CHECK(handbook.other_languages.size() == 2);
    for (std::size_t i = 1; i < handbook.glossary.size(); ++i) {
      INFO(language << ' ' << handbook.glossary[i].term);
      CHECK(text::sort_key(language, handbook.glossary[i - 1].term) <=
            text::sort_key(language, handbook.glossary[i].term));
    }
  }
}

TEST_CASE("a term shows the same word in the other languages", "[app]") {
  const std::vector<present::GlossaryRow> rows =
      present::glossary_rows(handbook_in("tg"), "боздорӣ");
  REQUIRE_FALSE(rows.empty());
  const auto row = std::find_if(rows.begin(), rows.end(),
                                [](const auto& one) { return one.id == "deterrence"; });
  REQUIRE(row != rows.end());
  CHECK(row->elsewhere == std::vector<std::string>{"deterrence", "сдерживание"});
}

TEST_CASE("a Tajik word is found as it is typed on a Russian keyboard", "[app]") {
  const present::Handbook handbook = handbook_in("tg");
  const auto exact = present::glossary_rows(handbook, "муҳлати нигоҳдорӣ");
  const auto typed = present::glossary_rows(handbook, "МУХЛАТИ НИГОХДОРИ");
  REQUIRE(exact.size() == 1);
  REQUIRE(typed.size() == 1);
  CHECK(typed[0].id == exact[0].id);
  CHECK(present::glossary_rows(handbook, "").size() == handbook.glossary.size());
  CHECK(present::glossary_rows(handbook, "qqq").empty());
}

TEST_CASE("a search finds the chapters that use the word", "[app]") {
  const present::Handbook handbook = handbook_in("en");
  const std::vector<std::size_t> found = present::chapters_with(handbook, "SUMMARY OF NOTHING");
  CHECK(found.empty());
  const std::vector<std::size_t> near = present::chapters_with(handbook, "near repeats");
  REQUIRE_FALSE(near.empty());
  CHECK(handbook.chapters[near[0]].id == "analysis");
}

TEST_CASE("rasad handbook shows contents and chapters and words", "[app]") {
  for (const std::string language : {"en", "ru", "tg"}) {
    const present::Handbook handbook = handbook_in(language);
    const test::Finished contents = test::run_program({"handbook", "--lang", language});
    CHECK(contents.status == 0);
    for (const present::HandbookChapter& chapter : handbook.chapters) {
      INFO(language << ' ' << chapter.id);
      CHECK(has(contents.output, chapter.title));
      const test::Finished shown = test::run_program({"handbook", chapter.id, "--lang", language});
      CHECK(shown.status == 0);
      CHECK(has(shown.output, chapter.title));
    }
    const test::Finished words = test::run_program({"handbook", "glossary", "--lang", language});
    CHECK(has(words.output, handbook.glossary.front().explanation.substr(0, 20)));
  }
}

TEST_CASE("a chapter by number and one that is not there", "[app]") {
  const std::string title = handbook_in("en").chapters[4].title;
  CHECK(has(test::run_program({"handbook", "5", "--lang", "en"}).output, title));
  const test::Finished none = test::run_program({"handbook", "99", "--lang", "en"});
  CHECK(none.status == 2);
  CHECK(has(none.errors, "99"));
  CHECK(test::run_program({"handbook", "--find", "qqq"}).status == 1);
}

TEST_CASE("the handbook is checked and counted like a pack", "[app]") {
  const std::string folder = (root / "scenarios" / "handbook").string();
  CHECK(test::run_program({"check", folder}).status == 0);
  const test::Finished counted = test::run_program({"l10n", "coverage", "--lang", "en"});
  CHECK(counted.status == 0);
  CHECK(has(counted.output, "handbook: tg"));
}
