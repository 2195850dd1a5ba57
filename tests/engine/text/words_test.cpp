// Which words a decision may hold: letters are counted and hidden characters are named.
#include "engine/text/words.hpp"

#include "tests/support/catch.hpp"

using namespace rasad;
using text::WordsFault;

namespace {

std::string times(const std::string& letter, std::size_t count) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) {
    all += letter;
  }
  return all;
}

WordsFault fault(const std::string& words) {
  return text::check_words(words).fault;
}

}  // namespace

TEST_CASE("the limit counts letters whatever bytes they take", "[text]") {
  for (const std::string letter : {"a", "ғ", "ӯ", "中", "😀"}) {
    INFO(letter);
    CHECK(fault(times(letter, 600)) == WordsFault::none);
    CHECK(fault(times(letter, 601)) == WordsFault::too_long);
  }
  CHECK(fault(std::string(10'000'000, 'x')) == WordsFault::too_long);
  CHECK(fault("") == WordsFault::none);
}

TEST_CASE("what cannot be shown is named by its number", "[text]") {
  const std::pair<std::string, const char*> hidden[] = {{std::string{"a\0b", 3}, "U+0000"},
                                                        {"\x07", "U+0007"},
                                                        {"\x1B[2J", "U+001B"},
                                                        {"\x7F", "U+007F"},
                                                        {"\xC2\x85", "U+0085"},
                                                        {"\xE2\x80\xAE", "U+202E"}};
  for (const auto& [words, name] : hidden) {
    INFO(name);
    const text::WordsCheck check = text::check_words(words);
    CHECK(check.fault == WordsFault::forbidden_character);
    CHECK(check.found == name);
  }
  CHECK(fault("one\ntwo\tthree") == WordsFault::none);
}

TEST_CASE("bytes that are no text are refused as such", "[text]") {
  for (const std::string words : {"\xFF", "\xC3", "\xED\xA0\x80", "\xC0\xAF"}) {
    CHECK(fault(words) == WordsFault::not_utf8);
  }
}

TEST_CASE("a person's words are never an id of the program", "[text]") {
  for (const std::string typed : {"@coach.patrol", "@", "coach.patrol", "@ @", ""}) {
    CHECK(text::program_words_id(typed).empty());
    CHECK(fault(typed) == WordsFault::none);
  }
  const std::string made = text::program_words("coach.patrol");
  CHECK(text::program_words_id(made) == "coach.patrol");
  CHECK(fault(made) == WordsFault::none);
  // The mark alone, or before anything but an id, is a control character like others.
  CHECK(fault(text::program_words("")) == WordsFault::forbidden_character);
  CHECK(fault(text::program_words("Не id")) == WordsFault::forbidden_character);
  CHECK(fault(text::program_words(std::string(65, 'a'))) == WordsFault::forbidden_character);
}
