// What is saved in the window is found again: among the documents, under a name that says what it
// is, named on the screen until one leaves it. And a search in the handbook leads to what it finds.
#include "app/shell/folders.hpp"
#include "app/shell/packs.hpp"
#include "tests/app/screen/gui_driver.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <algorithm>

using namespace rasad;
using screen::Place;
using widget::Key;

namespace {

struct Window {
  test::TemporaryFolder data;
  std::filesystem::path documents = data.path() / "documents";
  present::ProgramText text{std::filesystem::path{RASAD_SOURCE_DIR} / "localization"};
  gui::Driver driver{1366, 768, 1};
  screen::Program program{{RASAD_SOURCE_DIR, data.path(), nullptr, {}, documents}, text, {}};

  static std::shared_ptr<const content::Pack> pack() {
    static const auto lesson =
        shell::find_pack(std::filesystem::path{RASAD_SOURCE_DIR}, {}, "autumn-burglaries").pack;
    return lesson;
  }
  void to_the_debrief() {
    REQUIRE(program.start(pack(), 7, {"", "", "en", false}).ok());
    REQUIRE(program.course()->end().ok());
    program.go(Place::debrief);
    driver.settle(program);
  }
  [[nodiscard]] std::vector<std::string> files() const {
    std::vector<std::string> names;
    std::error_code error;
    for (const auto& one : std::filesystem::directory_iterator{documents, error}) {
      names.push_back(one.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
  }
  [[nodiscard]] bool says(const std::string& words) const {
    return std::any_of(driver.texts().begin(), driver.texts().end(),
                       [&](const auto& one) { return one.text.find(words) != std::string::npos; });
  }
};

}  // namespace

TEST_CASE("a saved report lies among the documents and its place stays on the screen", "[screen]") {
  Window window;
  window.to_the_debrief();
  window.driver.letter(window.program, 'P');
  window.driver.settle(window.program);
  const std::vector<std::string> first = window.files();
  REQUIRE(first.size() == 3);  // one a language
  CHECK(first[0].starts_with("Autumn burglaries, Debrief, "));
  CHECK(first[0].ends_with(".html"));
  for (int i = 0; i < 200; ++i) {  // ten seconds
    window.driver.frame(window.program);
  }
  CHECK(window.says("Saved: "));
  CHECK(window.driver.has("debrief.saved.open"));
  CHECK(window.driver.has("debrief.saved.folder"));
  // The copy beside the session is there as before.
  CHECK(std::filesystem::exists(window.program.course()->folder() / "report.en.html"));
}

TEST_CASE("saving again overwrites nothing", "[screen]") {
  Window window;
  window.to_the_debrief();
  window.driver.letter(window.program, 'P');
  window.driver.letter(window.program, 'P');
  CHECK(window.files().size() == 6);
  CHECK(window.says("(2).html"));
}

TEST_CASE("where documents cannot be written the copy beside the session is named", "[screen]") {
  Window window;
  REQUIRE(shell::write_file(window.documents, "a file in the way"));
  window.to_the_debrief();
  window.driver.letter(window.program, 'P');
  window.driver.settle(window.program);
  CHECK(window.says("report.en.html"));
}

TEST_CASE("a printed lesson plan is named with its place", "[screen]") {
  Window window;
  window.program.show_lesson(Window::pack());
  window.driver.settle(window.program);
  window.driver.click(window.program, "lesson.print");
  window.driver.settle(window.program);
  REQUIRE(window.files().size() == 1);
  CHECK(window.files()[0].starts_with("Lesson plan Autumn burglaries, "));
  CHECK(window.driver.has("lesson.saved.open"));
}

TEST_CASE("a search in the handbook says when nothing is found and leads to what is", "[screen]") {
  Window window;
  REQUIRE(window.program.start(Window::pack(), 7, {"", "", "en", false}).ok());
  window.program.go(Place::handbook);
  window.driver.settle(window.program);
  window.driver.click(window.program, "handbook.search");
  window.driver.keys(window.program, {}, "zzz");
  window.driver.settle(window.program);
  CHECK(window.says("Nothing contains zzz."));
  for (int i = 0; i < 3; ++i) {
    window.driver.key(window.program, Key::backspace);
  }
  window.driver.keys(window.program, {}, "displacement");
  window.driver.settle(window.program);
  CHECK_FALSE(window.says("Nothing contains"));
  const auto found =
      std::find_if(window.driver.texts().begin(), window.driver.texts().end(), [](const auto& one) {
        return one.text.find("isplacement") != std::string::npos && one.rect.x > 400 &&
               one.rect.y > 100 && one.rect.bottom() < 740;
      });
  CHECK(found != window.driver.texts().end());
}
