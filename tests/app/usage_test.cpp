// A wrong command line is answered with the word that is wrong, in the language that was asked for.
#include "tests/app/run_program.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <cctype>

using namespace rasad;
using test::Finished;
using test::run_program;

namespace {

const std::string lesson = "autumn-burglaries";

struct Slip {
  std::vector<std::string> words;
  std::string named;  ///< what the answer must name
};

const std::vector<Slip> slips{
    {{"ply"}, "play"},
    {{"--sed", "1"}, "--sed"},
    {{"run"}, "pack"},
    {{"run", lesson, "--weks", "1"}, "--weeks"},
    {{"run", lesson, "too", "much"}, "too"},
    {{"run", lesson, "--weeks"}, "--weeks"},
    {{"run", lesson, "--weeks", "-1"}, "-1"},
    {{"run", lesson, "--weeks", "1x"}, "1x"},
    {{"run", lesson, "--seed", "-1"}, "--seed"},
    {{"run", lesson, "--seed", "99999999999999999999"}, "99999999999999999999"},
    {{"run", lesson, "--seed", "1", "--seed", "2"}, "--seed"},
    {{"run", lesson, "--without", "group_x"}, "group_k"},
    {{"batch"}, "pack"},
    {{"batch", lesson, "--bots", "none"}, "--seeds"},
    {{"batch", lesson, "--seeds", "1..2"}, "--bots"},
    {{"batch", lesson, "--bots", "none", "--seeds", "1..2", "--threads", "-2"}, "--threads"},
    {{"batch", "merge", "a.csv"}, "--out"},
    {{"check"}, "packs"},
    {{"check", lesson, "--format", "xml"}, "json"},
    {{"l10n", "frobnicate"}, "coverage"},
    {{"replay", "s", "--dump-step", "-5"}, "--dump-step"},
};

// The answer without words that are the same in every language: what was typed, options, ids.
bool has_cyrillic(const std::string& text) {
  return text.find("\xD0") != std::string::npos || text.find("\xD1") != std::string::npos;
}

}  // namespace

TEST_CASE("a slip on the command line is named in each language", "[app]") {
  for (const Slip& slip : slips) {
    for (const std::string language : {"en", "ru", "tg"}) {
      std::vector<std::string> words{"--lang", language};
      words.insert(words.end(), slip.words.begin(), slip.words.end());
      const Finished finished = run_program(words);
      INFO(finished.errors);
      CHECK(finished.status == 2);
      CHECK(finished.output.empty());
      CHECK(finished.errors.find(slip.named) != std::string::npos);
      CHECK(has_cyrillic(finished.errors) == (language != "en"));
    }
  }
}

TEST_CASE("a language that only a pack can have is taken and a word that is none is not", "[app]") {
  const Finished limits = run_program({"check", "--limits", "--lang", "ky"});
  CHECK(limits.status == 0);
  // English words; figures as people write them who use neither comma nor point for thousands.
  CHECK(limits.output.find("Squares of a map: 40\u00A0000") != std::string::npos);
  const Finished without =
      run_program({"run", "autumn-burglaries", "--weeks", "1", "--lang", "ky"});
  CHECK(without.status == 0);
  CHECK(without.errors.find("has no \"ky\"") != std::string::npos);
  for (const char* word : {"Kyrgyz", "k", "KY", "../ky"}) {
    INFO(word);
    CHECK(run_program({"check", "--limits", "--lang", word}).status == 2);
  }
  const test::TemporaryFolder folder;
  const std::string pack = (folder.path() / "lesson").string();
  REQUIRE(run_program({"new", pack, "--lang", "en"}).status == 0);
  std::string info = test::bytes_of(folder.path() / "lesson" / "pack.yaml");
  info.replace(info.find("source_language: en"), 19, "source_language: ky");
  info.replace(info.find("languages: [en]"), 15, "languages: [ky]");
  test::write(folder.path() / "lesson" / "pack.yaml", info);
  const Finished with = run_program({"run", pack, "--weeks", "1", "--lang", "ky"});
  CHECK(with.status == 0);
  CHECK(with.errors.empty());
}

TEST_CASE("language and folder may stand before or after the command", "[app]") {
  const std::string before = run_program({"--lang", "tg", "check", "--limits"}).output;
  const std::string after = run_program({"check", "--limits", "--lang", "tg"}).output;
  CHECK(before == after);
  CHECK(has_cyrillic(before));
  CHECK(run_program({"--version", "--lang", "ru"}).status == 0);
}

TEST_CASE("help in Russian and Tajik holds no English word but names to type", "[app]") {
  for (const std::string language : {"ru", "tg"}) {
    for (const std::vector<std::string>& command : {std::vector<std::string>{},
                                                    {"play"},
                                                    {"run"},
                                                    {"replay"},
                                                    {"batch"},
                                                    {"batch", "merge"},
                                                    {"check"},
                                                    {"l10n"},
                                                    {"doctor"}}) {
      std::vector<std::string> words = command;
      words.insert(words.end(), {"--help", "--lang", language});
      const Finished finished = run_program(words);
      CHECK(finished.status == 0);
      for (const char* english : {"Options", "OPTIONS", "Usage", "TEXT", "REQUIRED", "UINT", "INT",
                                  "Positionals", "Subcommands", "SUBCOMMAND", "needed", "NUMBER"}) {
        INFO(finished.output << english);
        CHECK(finished.output.find(english) == std::string::npos);
      }
    }
  }
}
