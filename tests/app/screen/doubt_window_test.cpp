// The window asks before it opens a pack whose signature is in doubt; the safe answer is the one
// that Enter gives.
#include "app/shell/packs.hpp"
#include "engine/archive/signature.hpp"
#include "tests/app/screen/gui_driver.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <algorithm>

using namespace rasad;

namespace {

namespace fs = std::filesystem;

// As "rasad pack build" makes it: with the doctrine it uses.
archive::Files signed_lesson() {
  archive::KeySeed seed;
  seed.bytes.fill(1);
  const std::string folder = std::string{RASAD_SOURCE_DIR} + "/scenarios/templates/en";
  archive::Files files = shell::find_pack(RASAD_SOURCE_DIR, {}, folder).pack->files;
  files[archive::signature_file] = archive::written(archive::sign(files, "Academy North", seed));
  return files;
}

/// Home with an installed pack that is changed or as it was signed.
struct AtHome {
  test::TemporaryFolder data;
  present::ProgramText text{fs::path{RASAD_SOURCE_DIR} / "localization"};
  gui::Driver driver{1366, 768, 1};
  std::optional<screen::Program> program;

  explicit AtHome(bool is_changed, const std::string& language = "en") {
    archive::Files files = signed_lesson();
    if (is_changed) {
      files["sources.md"] += "One line more.\n";
    }
    fs::create_directories(data.path() / "packs");
    test::write(data.path() / "packs" / "new_lesson.rasad-pack", archive::write_zip(files));
    text.set_language(language);
    program.emplace(screen::Surroundings{RASAD_SOURCE_DIR, data.path(), nullptr}, text,
                    shell::Settings{});
    driver.settle(*program);
    driver.click(*program, "home.pack.new_lesson");
    driver.settle(*program);
  }
  void press_start() {
    driver.click(*program, "home.start");
    driver.settle(*program);
    if (driver.has("form.start")) {
      driver.click(*program, "form.start");
      driver.settle(*program);
    }
  }
  [[nodiscard]] bool reads(const std::string& words) const {
    return std::any_of(driver.texts().begin(), driver.texts().end(),
                       [&](const auto& one) { return one.text.find(words) != std::string::npos; });
  }
};

}  // namespace

TEST_CASE("a changed pack is started after a question only", "[screen]") {
  for (const char* language : {"en", "ru", "tg"}) {
    INFO(language);
    AtHome home{true, language};
    home.press_start();
    CHECK(home.program->course() == nullptr);
    REQUIRE(home.driver.has("dialog.act"));
    CHECK(home.reads("Academy North"));
    CHECK(home.driver.focused() == "dialog.back");
    home.driver.key(*home.program, widget::Key::enter);  // the safe answer
    home.driver.settle(*home.program);
    CHECK(home.program->course() == nullptr);
    CHECK_FALSE(home.driver.has("dialog.act"));
    home.press_start();
    home.driver.click(*home.program, "dialog.act");
    home.driver.settle(*home.program);
    REQUIRE(home.program->course() != nullptr);
    CHECK(home.program->course()->pack().info.id == "new_lesson");
  }
}

TEST_CASE("an untouched pack is started without a question", "[screen]") {
  AtHome home{false};
  home.press_start();
  CHECK_FALSE(home.driver.has("dialog.act"));
  CHECK(home.program->course() != nullptr);
}

TEST_CASE("the plan of a lesson in doubt is shown after a question only", "[screen]") {
  AtHome home{true};
  home.driver.click(*home.program, "home.teach");
  home.driver.settle(*home.program);
  CHECK(home.program->place() == screen::Place::home);
  home.driver.click(*home.program, "dialog.act");
  home.driver.settle(*home.program);
  CHECK(home.program->place() == screen::Place::lesson);
}

TEST_CASE("a session with a changed copy goes on after a question only", "[screen]") {
  AtHome home{false};
  home.press_start();
  REQUIRE(home.program->course() != nullptr);
  const fs::path copy = home.program->course()->exercise().writer.folder() / "pack.rasad-pack";
  home.program->go(screen::Place::home);
  home.driver.settle(*home.program);
  base::Diagnostics faults;
  archive::Files files = archive::read_pack(copy, faults).value();
  files["sources.md"] += "One line more.\n";
  test::write(copy, archive::write_zip(files));
  home.driver.click(*home.program, "home.continue");
  home.driver.settle(*home.program);
  CHECK(home.program->course() == nullptr);
  REQUIRE(home.driver.has("dialog.act"));
  home.driver.click(*home.program, "dialog.act");
  home.driver.settle(*home.program);
  CHECK(home.program->course() != nullptr);
}

namespace {

/// A folder that was signed, played and watched by its author.
struct SignedFolder {
  test::TemporaryFolder folder;
  fs::path pack = folder.path() / "pack";
  present::ProgramText text{fs::path{RASAD_SOURCE_DIR} / "localization"};
  gui::Driver driver{1366, 768, 1};
  screen::Program program{{RASAD_SOURCE_DIR, folder.path() / "data", nullptr}, text, {}};

  SignedFolder() {
    const archive::Files files = signed_lesson();
    shell::TrustList trust{folder.path() / "data"};
    REQUIRE(trust.trust({"Academy North", archive::signature_of(files)->key, "2031-10-06"}));
    save(files);
    const auto read = shell::find_pack(RASAD_SOURCE_DIR, folder.path() / "data", pack.string());
    REQUIRE_FALSE(read.doubt);
    REQUIRE(program.watch({pack.string(), "", ""}, read.pack, 7).ok());
    driver.settle(program);
  }
  void save(const archive::Files& files) {
    for (const auto& [path, bytes] : files) {
      fs::create_directories((pack / path).parent_path());
      test::write(pack / path, bytes);
    }
    for (int i = 0; i < 12; ++i) {
      driver.frame(program);
    }
  }
  [[nodiscard]] bool shows(const std::string& words) const {
    return std::any_of(driver.texts().begin(), driver.texts().end(),
                       [&](const auto& one) { return one.text.find(words) != std::string::npos; });
  }
};

archive::Files with_another_briefing(archive::Files files) {
  std::string& scenario = files.at("scenario.yaml");
  const std::string before = "You lead the analysts";
  scenario.replace(scenario.find(before), before.size(), "You head the analysts");
  return files;
}

}  // namespace

TEST_CASE("what authors change in their own signed folder while they play is read anew",
          "[screen]") {
  SignedFolder watched;
  watched.save(with_another_briefing(signed_lesson()));
  CHECK(watched.shows("You head the analysts"));
  CHECK(watched.shows("read anew"));
}

TEST_CASE("what somebody else signs in place of a watched pack is not read anew", "[screen]") {
  SignedFolder watched;
  archive::Files files = with_another_briefing(signed_lesson());
  archive::KeySeed stranger;
  stranger.bytes.fill(2);
  files[archive::signature_file] =
      archive::written(archive::sign(files, "Academy North", stranger));
  watched.save(files);
  CHECK_FALSE(watched.shows("You head the analysts"));
  CHECK(watched.shows("It may be a new key or a fake"));
}
