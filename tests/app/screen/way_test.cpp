// From every place in every phase there is a way on and a way back.
#include "app/screen/way_on.hpp"
#include "tests/app/screen/gui_driver.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <algorithm>
#include <array>

using namespace rasad;
using screen::Phase;
using screen::Place;
using widget::Key;

namespace {

struct Walk {
  test::TemporaryFolder data;
  present::ProgramText text{std::filesystem::path{RASAD_SOURCE_DIR} / "localization"};
  gui::Driver driver;
  screen::Program program{{RASAD_SOURCE_DIR, data.path(), nullptr}, text, still()};

  explicit Walk(int width = 1366, int height = 768, float scale = 1)
      : driver{width, height, scale} {
    REQUIRE(program.start(test::lesson(), 7, {"", "", "en", false}).ok());
    program.go(Place::desk);
    driver.settle(program);
  }
  static shell::Settings still() {
    shell::Settings settings;
    settings.reduces_motion = true;
    return settings;
  }
  screen::Course& course() { return *program.course(); }
  void to(Phase phase) {
    if (phase == Phase::week && course().phase() < Phase::week) {
      REQUIRE(course().play_week().ok());
      return;
    }
    while (course().phase() != phase) {
      course().next_phase();
    }
  }
  void look_at(Place place) {
    program.go(place);
    driver.settle(program);
  }
  void press(Key key) {
    driver.key(program, key);
    driver.settle(program);
  }
  void click(const std::string& id) {
    driver.click(program, id);
    driver.settle(program);
  }
  // The act that leads on: the screen's own or the frame's.
  [[nodiscard]] bool has_way_on() const {
    constexpr std::array<const char*, 11> acts{"frame.way_on",    "desk.go_on",    "desk.next",
                                               "desk.record",     "desk.close",    "analysis.next",
                                               "analysis.record", "tasking.close", "week.review",
                                               "week.skip",       "review.next"};
    return std::any_of(acts.begin(), acts.end(),
                       [this](const char* id) { return driver.has(id); }) ||
           driver.has("review.end");
  }
};

constexpr std::array<Place, 7> side_places{Place::map,    Place::log,  Place::handbook,
                                           Place::lesson, Place::desk, Place::analysis,
                                           Place::tasking};
constexpr std::array<Phase, 5> phases{Phase::intake, Phase::evaluate, Phase::analyse, Phase::task,
                                      Phase::review};

}  // namespace

TEST_CASE("every place has a way on and a way back in every phase", "[screen]") {
  Walk walk;
  for (const Phase phase : phases) {
    if (phase == Phase::review) {
      walk.to(Phase::week);
    }
    walk.to(phase);
    const Place home = screen::place_of(phase);
    for (const Place place : side_places) {
      INFO("phase " << static_cast<int>(phase) << " place " << static_cast<int>(place));
      walk.look_at(home);
      CHECK(walk.has_way_on());
      walk.look_at(place);
      REQUIRE(walk.program.place() == place);
      CHECK(walk.has_way_on());
      if (place == home) {
        continue;
      }
      walk.click("frame.way_on");
      CHECK(walk.program.place() == home);
      walk.look_at(place);
      walk.click("phase." + std::to_string(static_cast<int>(phase)));
      CHECK(walk.program.place() == home);
      CHECK(walk.course().phase() == phase);
    }
  }
}

TEST_CASE("pages of the analysis and of the meeting lead back to their act", "[screen]") {
  Walk walk;
  walk.to(Phase::analyse);
  for (const auto page :
       {screen::AnalysisScreen::Page::products, screen::AnalysisScreen::Page::requirements,
        screen::AnalysisScreen::Page::store}) {
    walk.program.go(page);
    walk.driver.settle(walk.program);
    REQUIRE(walk.driver.has("frame.way_on"));
    walk.click("frame.way_on");
    CHECK_FALSE(walk.driver.has("frame.way_on"));
    CHECK(walk.has_way_on());
  }
  walk.to(Phase::task);
  for (const auto page :
       {screen::TaskingScreen::Page::review, screen::TaskingScreen::Page::priorities,
        screen::TaskingScreen::Page::left_out, screen::TaskingScreen::Page::authorities}) {
    walk.program.go(page);
    walk.driver.settle(walk.program);
    walk.click("frame.way_on");
    CHECK(walk.driver.has("tasking.close"));
  }
}

TEST_CASE("the review is reached again from the desk", "[screen]") {
  Walk walk;
  walk.to(Phase::week);
  walk.to(Phase::review);
  walk.look_at(Place::review);
  walk.click("rail.screen.desk");
  REQUIRE(walk.program.place() == Place::desk);
  walk.click("phase.5");
  CHECK(walk.program.place() == Place::review);
  CHECK(walk.driver.has("review.next"));
  walk.click("rail.screen.log");
  walk.press(Key::enter);  // the one saffron act of the page
  CHECK(walk.program.place() == Place::review);
}

TEST_CASE("the exercise can be ended from the desk of its last week", "[screen]") {
  Walk walk;
  while (!walk.course().view().is_finished) {
    REQUIRE(walk.course().play_week().ok());
    walk.to(Phase::review);
    walk.course().next_phase();
  }
  REQUIRE(walk.course().phase() == Phase::review);
  walk.look_at(Place::desk);
  walk.click("frame.way_on");
  REQUIRE(walk.driver.has("review.end"));
  walk.click("review.end");
  walk.click("dialog.act");
  CHECK(walk.course().is_ended());
  CHECK(walk.program.place() == Place::debrief);
  walk.look_at(Place::map);
  walk.click("frame.way_on");
  CHECK(walk.program.place() == Place::debrief);
}

TEST_CASE("escape goes back one place", "[screen]") {
  Walk walk;
  walk.to(Phase::analyse);
  walk.look_at(Place::analysis);
  walk.click("rail.screen.map");
  walk.click("rail.screen.log");
  REQUIRE(walk.program.place() == Place::log);
  walk.press(Key::escape);
  CHECK(walk.program.place() == Place::map);
  walk.press(Key::escape);
  CHECK(walk.program.place() == Place::analysis);
  walk.press(Key::escape);
  CHECK(walk.program.place() == Place::analysis);  // never out of the exercise
}

TEST_CASE("while a week plays its own places are open and the desk is not", "[screen]") {
  Walk walk;
  walk.to(Phase::week);
  walk.look_at(Place::desk);
  CHECK(walk.program.place() == Place::week);
  walk.look_at(Place::map);
  CHECK(walk.program.place() == Place::map);
  CHECK(walk.driver.has("frame.way_on"));
  walk.click("frame.way_on");
  CHECK(walk.program.place() == Place::week);
}

TEST_CASE("a week that was left for another place waits where it was", "[screen]") {
  test::TemporaryFolder data;
  present::ProgramText text{std::filesystem::path{RASAD_SOURCE_DIR} / "localization"};
  gui::Driver driver{1366, 768, 1};
  screen::Program program{{RASAD_SOURCE_DIR, data.path(), nullptr}, text, {}};
  REQUIRE(program.start(test::lesson(), 7, {"", "", "en", false}).ok());
  REQUIRE(program.course()->play_week().ok());
  program.go(Place::week);
  for (int i = 0; i < 40; ++i) {
    driver.frame(program);  // four seconds: the week plays
  }
  CHECK(program.course()->clock().value > 0);
  driver.click(program, "rail.screen.map");
  const base::Minutes left = program.course()->clock();
  const std::size_t known = program.course()->view().incidents.size();
  CHECK(left < program.course()->week_end());
  CHECK(known < program.course()->after().incidents.size());
  driver.settle(program);
  CHECK(program.course()->view().incidents.size() == known);
  driver.click(program, "phase.4");
  REQUIRE(program.place() == Place::week);
  for (int i = 0; i < 40; ++i) {
    driver.frame(program);
  }
  CHECK(program.course()->clock() == left);  // it waits for the hand
  const std::filesystem::path folder = program.course()->folder();
  driver.click(program, "frame.home");
  driver.settle(program);
  REQUIRE(program.course() == nullptr);
  REQUIRE(program.resume(folder).ok());
  CHECK(program.place() == Place::week);
  CHECK(program.course()->phase() == Phase::week);
  CHECK(program.course()->clock() == left);
  driver.settle(program);
  driver.key(program, Key::end);
  driver.settle(program);
  driver.click(program, "week.review");
  CHECK(program.place() == Place::review);
}

TEST_CASE("the plan of the lesson lies beside the exercise", "[screen]") {
  Walk walk;
  walk.to(Phase::task);
  walk.look_at(Place::tasking);
  walk.click("rail.screen.plan");
  REQUIRE(walk.program.place() == Place::lesson);
  CHECK(walk.program.course() != nullptr);
  walk.click("lesson.start");  // back to the exercise
  CHECK(walk.program.place() == Place::tasking);
  walk.click("rail.screen.plan");
  walk.press(Key::escape);
  CHECK(walk.program.place() == Place::tasking);
  CHECK(walk.course().phase() == Phase::task);
}

TEST_CASE("all entries of the rail are in the window whatever the size of text", "[screen]") {
  for (const float scale : {1.0F, 1.5F, 2.0F}) {
    Walk walk{1366, 768, scale};
    for (const char* id : {"rail.screen.desk", "rail.screen.handbook", "rail.screen.plan"}) {
      INFO(id << " at " << scale);
      const auto& items = walk.driver.items();
      const auto entry = std::find_if(items.begin(), items.end(),
                                      [id](const widget::Item& one) { return one.id == id; });
      REQUIRE(entry != items.end());
      CHECK(entry->rect.bottom() <= walk.driver.window().bottom());
    }
  }
}
