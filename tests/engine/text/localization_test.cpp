// The program's own text: complete in three languages, with Tajik by its own rules.
#include "engine/base/diagnostics.hpp"
#include "engine/text/catalogue.hpp"
#include "engine/text/language.hpp"
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

std::vector<std::filesystem::path> tajik_files() {
  return {root / "localization" / "tg.po", root / "scenarios/autumn-burglaries/text/tg.po",
          root / "scenarios/doctrines/osce-4x4/text/tg.po"};
}

// Whole words of a text, lower case.
std::set<std::string> words_of(const std::string& text) {
  std::set<std::string> words;
  std::string word;
  for (const char c : text + ' ') {
    const bool is_part = static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') ||
                         (c >= 'A' && c <= 'Z') || c == '-';
    if (is_part) {
      word += c;
    } else if (!word.empty()) {
      words.insert(word);
      word.clear();
    }
  }
  return words;
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
  const std::string header = test::bytes_of(root / "engine/base/diagnostics.hpp");
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
  const std::string source = test::bytes_of(root / "engine/session/check.cpp");
  int found = 0;
  for (std::size_t at = source.find("{\""); at != std::string::npos;
       at = source.find("{\"", at + 1)) {
    const std::size_t end = source.find('"', at + 2);
    const std::string id = source.substr(at + 2, end - at - 2);
    if (source.substr(end, 2) == "\"," && !id.empty()) {
      INFO(id);
      ++found;
      CHECK(catalogue.has("refusal." + id));
    }
  }
  CHECK(found >= 10);
}

TEST_CASE("Tajik uses only letters of its alphabet", "[text]") {
  for (const std::filesystem::path& path : tajik_files()) {
    for (const text::PoEntry& entry : file_of(path).entries) {
      for (const char* letter : {"ц", "щ", "ы", "ь", "Ц", "Щ", "Ы", "Ь", "ў", "ї", "љ", "њ", "ќ"}) {
        INFO(path << ' ' << entry.id << ' ' << letter);
        CHECK(entry.translations[0].find(letter) == std::string::npos);
      }
    }
  }
}

TEST_CASE("Tajik keeps to the spelling of 2021 and to official words", "[text]") {
  // tajik.md 3.15 and 6: old spellings and press words that official text does not use.
  const std::set<std::string> wrong{"кӯмак",  "мӯҳлат",   "шӯъба",    "сӯҳбат", "ӯҳда", "мӯҳтаво",
                                    "кӯҳна",  "мавзӯъ",   "шурӯъ",    "маҷмӯъ", "нерӯ", "пулис",
                                    "додгоҳ", "додситон", "бозпурсӣ", "дарсад"};
  for (const std::filesystem::path& path : tajik_files()) {
    for (const text::PoEntry& entry : file_of(path).entries) {
      for (const std::string& word : words_of(entry.translations[0])) {
        INFO(path << ' ' << entry.id << ' ' << word);
        CHECK(wrong.count(word) == 0);
      }
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
  for (const std::filesystem::path& path : tajik_files()) {
    const std::string bytes = test::bytes_of(path);
    const bool marked =
        bytes.find("draft") != std::string::npos || bytes.find("DRAFT") != std::string::npos;
    CHECK(marked);
  }
}
