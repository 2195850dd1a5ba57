// A person before the window with a lesson begun: presses, types, clicks, reads. For tests of what
// the keys and the lines at the foot do on whole screens.
#pragma once

#include "app/shell/packs.hpp"
#include "tests/app/screen/gui_driver.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"
#include "tests/support/source_dir.hpp"

#include <algorithm>

namespace rasad::gui {

struct Hand {
  test::TemporaryFolder data;
  present::ProgramText text{std::filesystem::path{RASAD_SOURCE_DIR} / "localization"};
  Driver driver;
  screen::Program program{{RASAD_SOURCE_DIR, data.path(), nullptr}, text, {}};

  explicit Hand(const std::string& language = "en", int width = 1366, int height = 768,
                float scale = 1)
      : driver{width, height, scale} {
    text.set_language(language);
    driver.settle(program);
  }
  void start() {
    const auto pack =
        shell::find_pack(std::filesystem::path{RASAD_SOURCE_DIR}, {}, "autumn-burglaries").pack;
    REQUIRE(program.start(pack, 7, {"", "", text.language(), false}).ok());
    driver.settle(program);
  }
  /// Past the phases before the meeting, on to its screen.
  void to_the_meeting() {
    start();
    while (course().phase() != screen::Phase::task) {
      course().next_phase();
    }
    go(screen::Place::tasking);
  }
  void go(screen::Place place) {
    program.go(place);
    driver.settle(program);
  }
  void press(widget::Key key) {
    driver.key(program, key);
    driver.settle(program);
  }
  void press_ctrl(widget::Key key) {
    driver.keys(program, {{key, true, false, false}});
    driver.settle(program);
  }
  void type(const std::string& typed) {
    driver.keys(program, {}, typed);
    driver.settle(program);
  }
  void click(const std::string& id) {
    driver.click(program, id);
    driver.settle(program);
  }
  /// Tabs until a control has the focus; how many, or 99.
  int tab_to(const std::string& id) {
    for (int i = 1; i < 60; ++i) {
      press(widget::Key::tab);
      if (driver.focused() == id) {
        return i;
      }
    }
    return 99;
  }
  [[nodiscard]] bool reads(const std::string& words) const {
    return std::any_of(driver.texts().begin(), driver.texts().end(),
                       [&](const auto& one) { return one.text.find(words) != std::string::npos; });
  }
  [[nodiscard]] std::size_t decisions() { return course().session().journal().size(); }
  screen::Course& course() { return *program.course(); }
};

}  // namespace rasad::gui
