// The terminal: a whole exercise by piped input, in every language, with the general words.
#include "engine/text/catalogue.hpp"
#include "tests/app/run_program.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

using namespace rasad;
using test::Finished;
using test::run_program;

namespace {

const std::filesystem::path root{RASAD_SOURCE_DIR};

std::string typed(const std::vector<std::string>& lines) {
  std::string input;
  for (const std::string& line : lines) {
    input += line + '\n';
  }
  return input;
}

// Seed 1, week 1: two reports, three hypotheses, one question, two tasks; then the week starts.
const std::vector<std::string> first_week{"A",      "1", "X", "4", "70",     "",   "20", "1",
                                          "reason", "1", "9", "1", "reason", "60", "",   "3",
                                          "6",      "1", "",  "",  "",       "",   "",   ""};
const std::vector<std::string> blanks(400, "");

Finished play(const test::TemporaryFolder& folder, const std::string& language,
              const std::string& input, const std::vector<std::string>& more = {}) {
  std::vector<std::string> arguments{"play",   "--text", "--lang",
                                     language, "--data", folder.path().string()};
  arguments.insert(arguments.end(), more.begin(), more.end());
  if (more.empty()) {
    arguments.insert(arguments.end(), {"--seed", "1"});
  }
  return run_program(arguments, input);
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++found;
  }
  return found;
}

std::string without(std::string text, const std::string& part) {
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part)) {
    text.erase(at, part.size());
  }
  return text;
}

// Words of three or more Latin letters, but for what is the same in every language.
std::set<std::string> latin_words(const std::string& text) {
  const std::set<std::string> same{"rasad",   "play", "text",   "continue", "sessions",
                                   "debrief", "txt",  "reason", "report",   "html"};
  std::set<std::string> words;
  std::string word;
  for (const char c : text + ' ') {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (is_letter) {
      word += c;
      continue;
    }
    const bool is_hexadecimal = word.find_first_not_of("abcdef") == std::string::npos;
    if (word.size() >= 3 && !is_hexadecimal && !same.contains(word)) {
      words.insert(word);
    }
    word.clear();
  }
  return words;
}

// Without what is the same in every language: column letters of the map, citations, the pack's id.
std::string translated_part(std::string text) {
  text = without(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEF");
  text = without(text, test::lesson()->info.id);
  for (const content::Lesson& one : test::lesson()->scenario.lessons) {
    text = without(text, one.source);
  }
  return text;
}

const std::set<std::string> no_words;

}  // namespace

TEST_CASE("an exercise is played from the briefing to the debrief in each language", "[app]") {
  std::vector<std::string> lines = first_week;
  lines.insert(lines.end(), blanks.begin(), blanks.end());
  for (const std::string language : {"en", "ru", "tg"}) {
    const test::TemporaryFolder folder;
    const Finished finished = play(folder, language, typed(lines));
    INFO(language << finished.errors);
    CHECK(finished.status == 0);
    CHECK(finished.errors.empty());
    CHECK(has(finished.output, "debrief." + language + ".txt"));
    if (language != "en") {
      const std::string own = without(finished.output, folder.path().string());
      CHECK(latin_words(translated_part(own)) == no_words);
    }
  }
}

TEST_CASE("without a terminal the coach plays and says where the debrief lies", "[app]") {
  for (const std::string language : {"ru", "tg"}) {
    const test::TemporaryFolder folder;
    const Finished finished =
        run_program({"play", "--seed", "7", "--lang", language, "--data", folder.path().string()});
    CHECK(finished.status == 0);
    const std::size_t at = finished.output.find(folder.path().string());
    REQUIRE(at != std::string::npos);
    const std::string file = finished.output.substr(at, finished.output.find('\n', at) - at);
    CHECK(latin_words(translated_part(test::bytes_of(file))) == no_words);
    CHECK(test::bytes_of(file).size() > 5000);
  }
}

TEST_CASE("the language is switched at any prompt and in any language", "[app]") {
  const test::TemporaryFolder folder;
  const Finished finished =
      play(folder, "en", typed({"language tg", "забон ru", "язык tg", "language xx", "quit"}));
  CHECK(finished.status == 0);
  CHECK(has(finished.output, "Акнун забон"));
  CHECK(has(finished.output, "Теперь язык"));
  CHECK(count(finished.output, "Акнун забон") == 2);
}

TEST_CASE("help and map and hint and decisions are there at the first prompt", "[app]") {
  const test::TemporaryFolder folder;
  const Finished finished =
      play(folder, "en", typed({"help", "?", "map", "hint", "decisions", "quit"}));
  CHECK(finished.status == 0);
  CHECK(count(finished.output, "At every prompt:") == 2);
  CHECK(has(finished.output, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"));
}

TEST_CASE("leaving loses nothing and going on shows what was decided", "[app]") {
  const test::TemporaryFolder folder;
  const Finished left = play(folder, "en", typed({"A", "1", "quit"}));
  CHECK(left.status == 0);
  CHECK(has(left.output, "Recorded (no. 1)"));
  CHECK(has(left.output, "--continue"));
  const Finished again = play(folder, "en", typed({"decisions", "quit"}), {"--continue", "last"});
  CHECK(again.status == 0);
  CHECK(has(again.output, "Decisions on record: 1."));
  CHECK(has(again.output, "1  Report graded A1:"));
}

TEST_CASE("the end of the input is the same as leaving", "[app]") {
  const test::TemporaryFolder folder;
  const Finished finished = play(folder, "ru", "A\n1\n");
  CHECK(finished.status == 0);
  CHECK(has(finished.output, "--continue"));
}

TEST_CASE("a withdrawn grade is asked for again", "[app]") {
  const test::TemporaryFolder folder;
  const Finished finished = play(folder, "en", typed({"A", "1", "undo", "C", "4", "quit"}));
  CHECK(has(finished.output, "Decision 1 is withdrawn."));
  CHECK(count(finished.output, "Report 1,") == 2);
  const Finished again = play(folder, "en", typed({"decisions", "quit"}), {"--continue", "last"});
  CHECK(has(again.output, "Report graded C4:"));
}

TEST_CASE("a decision of a past week cannot be withdrawn", "[app]") {
  const test::TemporaryFolder folder;
  std::vector<std::string> lines = first_week;
  lines.insert(lines.end(), {"undo 1", "quit"});
  const Finished finished = play(folder, "en", typed(lines));
  CHECK(finished.status == 0);
  CHECK_FALSE(has(finished.output, "is withdrawn"));
}

TEST_CASE("wrong answers are asked again", "[app]") {
  const test::TemporaryFolder folder;
  const Finished finished = play(
      folder, "en", typed({"Q", "A", "9", "1", "", "200", "-1", "x", "\xff\xfe", "70", "quit"}));
  CHECK(finished.status == 0);
  CHECK(count(finished.output, "There is no such grade") == 2);
  CHECK(has(finished.output, "whole number from 0 to 100"));
  CHECK(has(finished.output, "could not be read"));
}

TEST_CASE("a session that is not one is explained", "[app]") {
  const test::TemporaryFolder folder;
  const Finished finished = play(folder, "tg", "", {"--continue", folder.path().string()});
  CHECK(finished.status == 3);
  CHECK(has(finished.errors, "RSD-2"));
}

namespace {

// Bytes of all files of the sessions in a folder.
std::string kept(const std::filesystem::path& folder) {
  std::string bytes;
  for (const auto& entry : std::filesystem::recursive_directory_iterator{folder / "sessions"}) {
    if (entry.path().extension() == ".rsj") {
      std::ifstream file{entry.path(), std::ios::binary};
      bytes.append(std::istreambuf_iterator<char>{file}, {});
    }
  }
  return bytes;
}

std::string played_with_reason(const test::TemporaryFolder& folder, const std::string& language,
                               const std::vector<std::string>& reason) {
  std::vector<std::string> lines(first_week.begin(), first_week.begin() + 8);
  lines.insert(lines.end(), reason.begin(), reason.end());
  lines.insert(lines.end(), {"", "quit"});
  return play(folder, language, typed(lines)).output;
}

}  // namespace

TEST_CASE("own words are text however they begin", "[app]") {
  const std::vector<std::pair<const char*, const char*>> reasons{
      {"en", "same in Riverside; meter reader at gates"},
      {"en", "undo"},
      {"en", "map"},
      {"en", "@ the corner of the market"},
      {"ru", "Узнать кто забирает сумки по пятницам"},
      {"ru", "передать прокурору"},
      {"ru", "итог"},
      {"tg", "харита нишон медиҳад"},
      {"tg", "бекор"}};
  for (const auto& [language, reason] : reasons) {
    CAPTURE(language, reason);
    const test::TemporaryFolder folder;
    played_with_reason(folder, language, {reason});
    CHECK(has(kept(folder.path()), reason));
  }
}

TEST_CASE("a line that begins with a stroke is a command among own words", "[app]") {
  const test::TemporaryFolder folder;
  const std::string out =
      played_with_reason(folder, "en", {"/map", "/language ru", "/nothing of the kind", "//home"});
  CHECK(has(out, "Теперь язык — русский"));
  CHECK(has(out, "/nothing of the kind"));
  CHECK(has(kept(folder.path()), "\"/home\""));
  CHECK_FALSE(has(kept(folder.path()), "nothing of the kind"));
}

TEST_CASE("own words that are too long are asked for again and signs left out are said", "[app]") {
  const test::TemporaryFolder folder;
  std::string long_text;
  for (int i = 0; i < 601; ++i) {
    long_text += "ҳ";
  }
  const std::string out = played_with_reason(folder, "en", {long_text, "short\x1b\u202E enough"});
  CHECK(has(out, "601"));
  CHECK(has(out, "left out: 2"));
  CHECK(has(kept(folder.path()), "short enough"));
  CHECK_FALSE(has(kept(folder.path()), "ҳҳҳ"));
}

TEST_CASE("taking something back while own words are asked for is no answer", "[app]") {
  // First estimate, then the question: choice, and instead of a reason the estimate is taken back.
  std::vector<std::string> lines(first_week.begin(), first_week.begin() + 8);
  lines.insert(lines.end(), {"/undo", "1", "with its reason", "", "quit"});
  const test::TemporaryFolder folder;
  const std::string out = play(folder, "en", typed(lines)).output;
  const std::string journal = kept(folder.path());
  CHECK(count(journal, "\"answer\"") == 1);
  CHECK(has(journal, "with its reason"));
}

namespace {

// Seed 1: both reports, no estimate, both questions; then patrol in nine squares under the first
// legal basis: what is asked next is its reason, its confidence, its details.
std::vector<std::string> to_a_task() {
  return {"A", "1", "X", "4", "", "", "", "1", "why", "1", "why", "1", "9", "1"};
}

}  // namespace

TEST_CASE("a task in whose dialogue something is taken back is not recorded", "[app]") {
  for (const std::vector<std::string>& before :
       {std::vector<std::string>{}, {"reason"}, {"reason", "60"}}) {
    CAPTURE(before.size());
    std::vector<std::string> lines = to_a_task();
    lines.insert(lines.end(), before.begin(), before.end());
    lines.insert(lines.end(), {before.size() == 1 ? "undo" : "/undo", "", "", "quit"});
    const test::TemporaryFolder folder;
    play(folder, "en", typed(lines));
    CHECK(count(kept(folder.path()), "\"assign\"") == 0);
    CHECK(count(kept(folder.path()), "\"withdraw\"") == 1);
  }
}

TEST_CASE("an estimate taken back among the estimates is asked for again", "[app]") {
  std::vector<std::string> lines(first_week.begin(), first_week.begin() + 5);  // the first: 70
  lines.insert(lines.end(), {"undo", "33", "quit"});
  const test::TemporaryFolder folder;
  play(folder, "en", typed(lines));
  CHECK(has(kept(folder.path()), "330"));
}

TEST_CASE("a confidence that nobody said is kept as not said", "[app]") {
  std::vector<std::string> lines = to_a_task();
  lines.insert(lines.end(), {"reason", "", "", "quit"});
  const test::TemporaryFolder folder;
  play(folder, "en", typed(lines));
  const std::string journal = kept(folder.path());
  CHECK(count(journal, "\"assign\"") == 1);
  CHECK(has(journal, "\"confidence\": -1"));
  CHECK_FALSE(has(journal, "\"confidence\": 500"));
}
