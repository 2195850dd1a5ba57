// The program's own text: complete in three languages, with Tajik by its own rules.
#include "engine/base/diagnostics.hpp"
#include "engine/tasking/state.hpp"
#include "engine/text/catalogue.hpp"
#include "engine/text/language.hpp"
#include "engine/text/language_check.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <algorithm>
#include <set>

using namespace rasad;

namespace {

const std::filesystem::path root{RASAD_SOURCE_DIR};

text::PoFile file_of(const std::filesystem::path& path) {
  base::Diagnostics diagnostics;
  const auto file = text::parse_po(path.filename().string(), test::bytes_of(path), diagnostics);
  for (const base::Diagnostic& one : diagnostics.all()) {
    UNSCOPED_INFO(path << ':' << one.span.line << ' ' << static_cast<int>(one.code));
  }
  REQUIRE(file.has_value());
  return *file;
}

// Every <language>.po that ships.
std::vector<std::filesystem::path> translation_files(const std::string& name = ".po") {
  std::vector<std::filesystem::path> files;
  for (const char* folder : {"localization", "scenarios"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator{root / folder}) {
      if (entry.path().string().ends_with(name)) {
        files.push_back(entry.path());
      }
    }
  }
  return files;
}

}  // namespace

TEST_CASE("the template has no id twice and no empty sentence", "[text]") {
  const text::PoFile file = file_of(root / "localization" / "rasad.pot");
  CHECK(file.entries.size() > 350);
  for (const text::PoEntry& entry : file.entries) {
    CHECK_FALSE(entry.source.empty());
  }
}

TEST_CASE("Russian and Tajik translate every sentence of the program", "[text]") {
  const text::PoFile source = file_of(root / "localization" / "rasad.pot");
  for (const char* language : {"ru", "tg"}) {
    const text::PoFile file = file_of(root / "localization" / (std::string{language} + ".po"));
    CHECK(file.language == language);
    REQUIRE(file.entries.size() == source.entries.size());
    for (std::size_t i = 0; i < file.entries.size(); ++i) {
      INFO(language << ' ' << source.entries[i].id);
      REQUIRE(file.entries[i].id == source.entries[i].id);
      CHECK(file.entries[i].source == source.entries[i].source);
      REQUIRE_FALSE(file.entries[i].translations.empty());
      CHECK_FALSE(file.entries[i].translations[0].empty());
    }
  }
}

TEST_CASE("every fault has a sentence and a remedy", "[text]") {
  text::Catalogue catalogue{"en"};
  catalogue.add(file_of(root / "localization" / "rasad.pot"), true);
  const std::string header = test::bytes_of(root / "engine/base/codes.hpp");
  int codes = 0;
  for (int code = 1001; code < 1300; ++code) {
    if (header.find("= " + std::to_string(code)) != std::string::npos) {
      INFO(code);
      ++codes;
      CHECK(catalogue.has("fault." + std::to_string(code)));
      CHECK(catalogue.has("remedy." + std::to_string(code)));
    }
  }
  CHECK(codes > 40);
}

TEST_CASE("every refusal has a sentence", "[text]") {
  text::Catalogue catalogue{"en"};
  catalogue.add(file_of(root / "localization" / "rasad.pot"), true);
  int found = 0;
  // A reason stands before its arguments, or alone in refusal("…").
  const std::pair<std::string, std::string> forms[] = {{"{\"", "\", {"}, {"refusal(\"", "\")"}};
  for (const char* file : {"check.cpp", "cycle_checks.cpp"}) {
    const std::string source = test::bytes_of(root / "engine/session" / file);
    for (const auto& [before, after] : forms) {
      for (std::size_t at = source.find(before); at != std::string::npos;
           at = source.find(before, at + 1)) {
        const std::size_t from = at + before.size();
        const std::size_t end = source.find('"', from);
        const std::string id = source.substr(from, end - from);
        if (source.substr(end, after.size()) == after) {
          INFO(file << ": " << id);
          ++found;
          CHECK(catalogue.has("refusal." + id));
        }
      }
    }
  }
  CHECK(found >= 50);
  for (int code = 0; code <= static_cast<int>(tasking::RefusalCode::bad_week); ++code) {
    const std::string id = tasking::name_of(static_cast<tasking::RefusalCode>(code));
    INFO(id);
    CHECK(catalogue.has("refusal." + id));
  }
}

TEST_CASE("a machine finds nothing wrong in the texts that ship", "[text]") {
  for (const std::filesystem::path& path : translation_files()) {
    for (const text::Slip& slip : text::language_slips(file_of(path))) {
      UNSCOPED_INFO(path << ':' << slip.span.line << ' ' << slip.rule << ' ' << slip.found);
      CHECK(slip.rule.empty());
    }
  }
}

TEST_CASE("Tajik and Russian quote with guillemets", "[text]") {
  for (const char* language : {"ru", "tg"}) {
    for (const text::PoEntry& entry :
         file_of(root / "localization" / (std::string{language} + ".po")).entries) {
      INFO(entry.id);
      CHECK(entry.translations[0].find('"') == std::string::npos);
    }
  }
}

TEST_CASE("Tajik is marked as drafted", "[text]") {
  for (const std::filesystem::path& path : translation_files("tg.po")) {
    const std::string bytes = test::bytes_of(path);
    const bool marked =
        bytes.find("draft") != std::string::npos || bytes.find("DRAFT") != std::string::npos;
    CHECK(marked);
  }
}
