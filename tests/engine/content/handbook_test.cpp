// The handbook: read like a pack, complete in its languages, with every fault in one pass.
#include "engine/content/handbook.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <set>

using namespace rasad;

namespace {

const archive::Files& handbook_files() {
  static const archive::Files files = [] {
    base::Diagnostics diagnostics;
    return archive::read_pack(std::filesystem::path{RASAD_SOURCE_DIR} / "scenarios" / "handbook",
                              diagnostics)
        .value();
  }();
  return files;
}

std::vector<base::Diagnostic> faults_with(const std::string& from, const std::string& to) {
  archive::Files files = handbook_files();
  std::string& bytes = files.at("handbook.yaml");
  bytes.replace(bytes.find(from), from.size(), to);
  base::Diagnostics diagnostics;
  static_cast<void>(content::read_handbook(files, diagnostics));
  std::vector<base::Diagnostic> errors;
  for (const base::Diagnostic& one : diagnostics.sorted()) {
    if (one.severity == base::Severity::error) {
      errors.push_back(one);
    }
  }
  return errors;
}

}  // namespace

TEST_CASE("the handbook that ships has no fault and nothing untranslated", "[content]") {
  base::Diagnostics diagnostics;
  const auto handbook = content::read_handbook(handbook_files(), diagnostics);
  REQUIRE(handbook != nullptr);
  CHECK(diagnostics.all().empty());
  CHECK(handbook->languages == std::vector<std::string>{"en", "ru", "tg"});
  for (const auto& [language, texts] : handbook->carrier.texts) {
    INFO(language);
    CHECK(texts.size() == handbook->carrier.texts.at("en").size());
  }
}

TEST_CASE("the handbook has ten chapters and eighty terms or more", "[content]") {
  base::Diagnostics diagnostics;
  const auto handbook = content::read_handbook(handbook_files(), diagnostics);
  REQUIRE(handbook != nullptr);
  CHECK(handbook->chapters.size() >= 10);
  CHECK(handbook->terms.size() >= 80);
  for (const std::string language : {"en", "ru", "tg"}) {
    std::set<std::string> terms;
    for (const content::Term& term : handbook->terms) {
      INFO(language << ' ' << term.id);
      CHECK(terms.insert(handbook->say(term.term, language)).second);
    }
  }
}

TEST_CASE("a chapter on doctrine names its sources", "[content]") {
  base::Diagnostics diagnostics;
  const auto handbook = content::read_handbook(handbook_files(), diagnostics);
  REQUIRE(handbook != nullptr);
  for (const content::Chapter& chapter : handbook->chapters) {
    INFO(chapter.id);
    CHECK((chapter.id == "using_rasad" || !chapter.sources.empty()));
  }
}

TEST_CASE("a slip in the handbook is named with its place", "[content]") {
  const auto misspelt = faults_with("    summary: ", "    sumary: ");
  REQUIRE(misspelt.size() >= 2);  // the unknown key, and the one that is missing
  CHECK(misspelt[0].file == "handbook.yaml");
  CHECK(misspelt[0].span.line > 0);
  const auto bad_kind = faults_with("kind: heading", "kind: headline");
  REQUIRE_FALSE(bad_kind.empty());
  const auto twice = faults_with("- id: the_cycle", "- id: what_ilp_is");
  REQUIRE_FALSE(twice.empty());
  CHECK(twice[0].code == base::Code::duplicate_id);
}

TEST_CASE("a handbook without its file is a fault and not a crash", "[content]") {
  base::Diagnostics diagnostics;
  CHECK(content::read_handbook({}, diagnostics) == nullptr);
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all().front().code == base::Code::file_missing);
}
