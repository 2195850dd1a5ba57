// A wrong command line is answered with the word that is wrong, in the language that was asked for.
#include "tests/app/run_program.hpp"
#include "tests/support/catch.hpp"

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
