// What Home knows of this computer: sessions in the order of their use, and settings that stay.
#include "app/shell/sessions.hpp"
#include "tests/app/screen/gui_driver.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <algorithm>

using namespace rasad;

namespace {

namespace fs = std::filesystem;

// A session that was begun and closed; its folder.
fs::path session_in(const fs::path& data, const std::string& who) {
  auto begun = shell::begin_exercise(data, test::lesson(), 7, {who, "", "en", false});
  REQUIRE(begun.ok());
  return begun.value().writer.folder();
}

void play_once(const fs::path& folder) {
  auto continued = shell::continue_exercise(folder);
  REQUIRE(continued.ok());
  shell::Exercise& exercise = continued.value().exercise;
  REQUIRE(exercise.take(exercise.decision(session::Judge{{0}, 400})).ok());
}

void finish(const fs::path& folder) {
  auto continued = shell::continue_exercise(folder);
  REQUIRE(continued.ok());
  shell::Exercise& exercise = continued.value().exercise;
  while (!exercise.session.is_finished()) {
    REQUIRE(exercise.play_week().ok());
  }
}

}  // namespace

TEST_CASE("one goes on with the session that was played last and is not finished", "[screen]") {
  test::TemporaryFolder data;
  const fs::path first = session_in(data.path(), "Anisa");
  const fs::path second = session_in(data.path(), "Behruz");
  const fs::path third = session_in(data.path(), "Dilnoza");
  CHECK(shell::last_session(data.path()) == third);
  play_once(first);
  CHECK(shell::last_session(data.path()) == first);
  play_once(second);
  finish(second);
  CHECK(shell::last_session(data.path()) == first);
  const auto all = shell::stored_sessions(data.path());
  REQUIRE(all.size() == 3);
  CHECK(all[0].folder == second);  // used last, although finished
  CHECK(all[0].info.finished);
  CHECK(all[1].folder == first);
}

TEST_CASE("a clock that was set back does not change which session is the last", "[screen]") {
  test::TemporaryFolder data;
  const fs::path old = session_in(data.path(), "Anisa");
  const fs::path recent = session_in(data.path(), "Behruz");
  play_once(recent);
  // The session that was played before bears times of the future.
  fs::last_write_time(old / "journal.0001.rsj",
                      fs::file_time_type::clock::now() + std::chrono::hours{24 * 365});
  CHECK(shell::last_session(data.path()) == recent);
}

TEST_CASE("without the order of use the last entry decides", "[screen]") {
  test::TemporaryFolder data;
  const fs::path first = session_in(data.path(), "Anisa");
  const fs::path second = session_in(data.path(), "Behruz");
  play_once(first);
  for (const char* bytes : {"", "{", "[1]", "{\"format\":7}", "{\"format\":1,\"folders\":[3]}"}) {
    test::write(data.path() / "sessions" / "last-used.json", bytes);
    INFO(bytes);
    CHECK(shell::stored_sessions(data.path()).size() == 2);
    CHECK(shell::last_session(data.path()) == first);
  }
  fs::remove(data.path() / "sessions" / "last-used.json");
  CHECK(shell::last_session(data.path()) == first);
  CHECK(shell::last_session(data.path() / "nowhere").empty());
}

TEST_CASE("a session that is open elsewhere is told and not deleted", "[screen]") {
  test::TemporaryFolder data;
  const fs::path folder = session_in(data.path(), "Anisa");
  {
    auto open = shell::continue_exercise(folder);
    REQUIRE(open.ok());
    CHECK(shell::stored_sessions(data.path()).front().is_open);
    CHECK(shell::delete_session(folder) == shell::Deleted::is_open);
    CHECK(fs::exists(folder / "journal.0001.rsj"));
  }
  CHECK_FALSE(shell::stored_sessions(data.path()).front().is_open);
  CHECK(shell::delete_session(folder) == shell::Deleted::gone);
  CHECK_FALSE(fs::exists(folder));
}

TEST_CASE("a finished session is read where nothing can be written", "[screen]") {
  test::TemporaryFolder data;
  const fs::path folder = session_in(data.path(), "Anisa");
  const auto protect = [&folder] {  // as on a write-protected stick, also for root
    fs::remove(folder / "session.lock");
    fs::create_directory(folder / "session.lock");
  };
  protect();
  CHECK_FALSE(shell::continue_exercise(folder).ok());  // it is not finished: it cannot go on
  fs::remove(folder / "session.lock");
  finish(folder);
  protect();
  const std::string journal = test::bytes_of(folder / "journal.0001.rsj");
  auto read = shell::continue_exercise(folder);
  REQUIRE(read.ok());
  shell::Exercise& exercise = read.value().exercise;
  CHECK(exercise.is_read_only);
  REQUIRE(read.value().notice);
  CHECK(read.value().notice->code == shell::read_alone);
  REQUIRE(exercise.take({session::Role::instructor, session::EndExercise{}}).ok());
  CHECK(exercise.session.is_ended());
  CHECK(test::bytes_of(folder / "journal.0001.rsj") == journal);
}

TEST_CASE("the banner says in the chosen language where one stopped", "[screen]") {
  test::TemporaryFolder data;
  static_cast<void>(session_in(data.path(), "Аниса"));
  present::ProgramText text{fs::path{RASAD_SOURCE_DIR} / "localization"};
  text.set_language("tg");
  gui::Driver driver{1366, 768, 1};
  screen::Program program{{RASAD_SOURCE_DIR, data.path(), nullptr}, text, {}};
  driver.settle(program);
  const auto shows = [&driver](const std::string& words) {
    return std::any_of(driver.texts().begin(), driver.texts().end(),
                       [&](const auto& one) { return one.text.find(words) != std::string::npos; });
  };
  CHECK(shows("Аниса"));
  CHECK_FALSE(shows("Autumn burglaries"));
  CHECK(driver.has("home.continue"));
  CHECK_FALSE(driver.has("home.coach"));
}

TEST_CASE("settings come back as they were chosen", "[screen]") {
  test::TemporaryFolder data;
  shell::Settings chosen;
  chosen.language = "tg";
  chosen.theme = "projector";
  chosen.text_percent = 150;
  chosen.volume = 20;
  chosen.is_muted = true;
  chosen.has_captions = false;
  chosen.reduces_motion = true;
  chosen.window_width = 1280;
  chosen.window_height = 720;
  REQUIRE(shell::write_settings(data.path(), chosen));
  const auto read = shell::read_settings(data.path());
  CHECK_FALSE(read.trouble);
  CHECK(read.settings == chosen);
}

TEST_CASE("the language of the start goes before the chosen one and that before the environment's",
          "[screen]") {
  test::TemporaryFolder data;
  CHECK(shell::language_for(data.path(), "", "ru") == "ru");
  shell::Settings chosen;
  chosen.language = "tg";
  REQUIRE(shell::write_settings(data.path(), chosen));
  CHECK(shell::language_for(data.path(), "", "ru") == "tg");
  CHECK(shell::language_for(data.path(), "en", "ru") == "en");
  CHECK(shell::read_settings(data.path()).settings.language == "tg");  // for that run alone
}

TEST_CASE("a language chosen in the window is kept", "[screen]") {
  test::TemporaryFolder data;
  present::ProgramText text{fs::path{RASAD_SOURCE_DIR} / "localization"};
  gui::Driver driver{1366, 768, 1};
  screen::Program program{{RASAD_SOURCE_DIR, data.path(), nullptr}, text, {}};
  driver.settle(program);
  driver.letter(program, 'L');
  driver.settle(program);
  CHECK(shell::language_for(data.path(), "", "en") == "ru");
  program.keep_window(1600, 900);
  CHECK(shell::read_settings(data.path()).settings.window_width == 1600);
  CHECK(shell::language_for(data.path(), "", "en") == "ru");
}

TEST_CASE("settings that cannot be read leave the defaults and are never lost", "[screen]") {
  test::TemporaryFolder data;
  const fs::path file = data.path() / "settings.json";
  shell::Settings dark;
  dark.theme = "dark";

  fs::create_directory(file);
  CHECK(shell::read_settings(data.path()).settings == shell::Settings{});
  CHECK(shell::read_settings(data.path()).trouble->code == shell::settings_unreadable);
  CHECK_FALSE(shell::write_settings(data.path(), dark));
  CHECK(fs::is_directory(file));
  fs::remove(file);

  test::write(file, "{\"format\": 2, \"theme\": \"dark\"}");
  CHECK(shell::read_settings(data.path()).settings == shell::Settings{});
  CHECK(shell::read_settings(data.path()).trouble->code == shell::settings_newer);
  CHECK_FALSE(shell::write_settings(data.path(), dark));
  CHECK(test::bytes_of(file).find("\"format\": 2") != std::string::npos);

  for (const char* bytes : {"{\"theme\": \"dark\"", "[]", "\xff\xfe", ""}) {
    INFO(bytes);
    test::write(file, bytes);
    CHECK(shell::read_settings(data.path()).trouble->code == shell::settings_unreadable);
    REQUIRE(shell::write_settings(data.path(), dark));
    CHECK(test::bytes_of(data.path() / "settings.json.unread") == bytes);
    CHECK(shell::read_settings(data.path()).settings == dark);
  }
  // Values of no use are left out one by one.
  test::write(file,
              "{\"language\":\"xx\",\"text_percent\":99999999999,\"volume\":-3,"
              "\"theme\":7,\"has_captions\":false,\"window_width\":1}");
  const auto read = shell::read_settings(data.path());
  CHECK_FALSE(read.trouble);
  CHECK(read.settings.language.empty());
  CHECK(read.settings.text_percent == 100);
  CHECK(read.settings.volume == 70);
  CHECK(read.settings.theme == "light");
  CHECK_FALSE(read.settings.has_captions);
  CHECK(read.settings.window_width == 640);
}
