// Sessions are named in the reader's language: lesson, player, seat, day.
#include "app/present/session_words.hpp"

#include "app/shell/packs.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

using namespace rasad;

namespace {

present::ProgramText words(const std::string& language) {
  present::ProgramText text{std::filesystem::path{RASAD_SOURCE_DIR} / "localization"};
  text.set_language(language);
  return text;
}

std::shared_ptr<const content::Pack> lesson() {
  return shell::find_pack(std::filesystem::path{RASAD_SOURCE_DIR}, {}, "autumn-burglaries").pack;
}

}  // namespace

TEST_CASE("a stored moment is shown as the language writes days", "[app]") {
  CHECK(present::moment(words("en"), "2026-12-01T09:05:30") == "1 Dec 2026, 09:05");
  CHECK(present::moment(words("ru"), "2026-12-01T09:05:30") == "01.12.2026, 09:05");
  CHECK(present::moment(words("tg"), "2026-12-01T09:05:30") == "01.12.2026, 09:05");
  CHECK(present::moment(words("en"), "") == "");
  CHECK(present::moment(words("en"), "yesterday") == "yesterday");
  CHECK(present::moment(words("en"), "2026-13-41T09:05:30") == "2026-13-41T09:05:30");
}

TEST_CASE("a session has its title in the chosen language if the pack is there", "[app]") {
  const auto pack = lesson();
  REQUIRE(pack != nullptr);
  save::SessionInfo info;
  info.pack_title = "Autumn burglaries";
  CHECK(present::session_title(words("tg"), info, nullptr) == "Autumn burglaries");
  CHECK(present::session_title(words("en"), info, pack.get()) == "Autumn burglaries");
  CHECK(present::session_title(words("tg"), info, pack.get()) !=
        present::session_title(words("ru"), info, pack.get()));
  CHECK(present::session_title(words("tg"), info, pack.get()) != "Autumn burglaries");
}

TEST_CASE("a seat is called a seat", "[app]") {
  save::SessionInfo info;
  info.seat = "7";
  CHECK(present::session_player(words("en"), info, nullptr) == "seat 7");
  CHECK(present::session_player(words("ru"), info, nullptr) == "место 7");
  info.label = "Group 2";
  CHECK(present::session_player(words("en"), info, nullptr) == "Group 2, seat 7");
  info.seat.clear();
  CHECK(present::session_player(words("en"), info, nullptr) == "Group 2");
}
