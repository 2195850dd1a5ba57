// Large letters take nothing away: the map stays the largest thing, no word is cut, and every act
// of the usual size can still be reached.
#include "app/shell/packs.hpp"
#include "engine/policy/policy.hpp"
#include "tests/app/screen/layout_checks.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <algorithm>
#include <map>

using namespace rasad;
using screen::Place;

namespace {

struct Window {
  int width;
  int height;
  float scale;
};
constexpr Window usual{1366, 768, 1};
constexpr Window large[] = {{1280, 720, 1.5F}, {1366, 768, 1.5F}, {1920, 1080, 1.5F},
                            {1280, 720, 2.0F}, {1366, 768, 2.0F}, {1920, 1080, 2.0F}};

/// An exercise that goes through its screens in the same order at every size.
struct Shown {
  test::TemporaryFolder data;
  present::ProgramText text{std::filesystem::path{RASAD_SOURCE_DIR} / "localization"};
  std::string language;
  gui::Driver driver;
  screen::Program program;

  Shown(const std::string& language_, const Window& size)
      : language(language_),
        driver(size.width, size.height, size.scale),
        program({RASAD_SOURCE_DIR, data.path(), nullptr, {}, data.path() / "documents"}, text,
                still()) {
    text.set_language(language);
    driver.settle(program);
  }
  static shell::Settings still() {
    shell::Settings settings;
    settings.reduces_motion = true;
    return settings;
  }
  static std::shared_ptr<const content::Pack> pack() {
    static const auto lesson =
        shell::find_pack(std::filesystem::path{RASAD_SOURCE_DIR}, {}, "autumn-burglaries").pack;
    return lesson;
  }
  void start() { REQUIRE(program.start(pack(), 7, {"Group 2", "7", language, false}).ok()); }
  void show(Place place) {
    program.go(place);
    driver.settle(program);
  }
  void decide() {
    for (const session::Decision& decision :
         policy::find_policy("intelligence-led")(program.course()->view())) {
      if (program.course()->check(decision.action).empty()) {
        REQUIRE(program.course()->take(decision.action).ok());
      }
    }
  }
  template <class Look>
  void each_screen(Look look) {
    start();
    show(Place::desk);
    look("intake");
    program.course()->next_phase();
    show(Place::desk);
    look("desk");
    show(Place::map);
    look("map");
    program.course()->next_phase();
    program.course()->next_phase();
    decide();
    REQUIRE(program.course()->play_week().ok());
    show(Place::week);
    look("week");
    program.course()->next_phase();
    show(Place::handbook);
    look("handbook");
    REQUIRE(program.course()->end().ok());
    program.go(Place::debrief);
    for (int i = 0; i < 50; ++i) {
      driver.frame(program);
    }
    for (const char page : {'1', '2', '3', '4', '5'}) {
      driver.letter(program, page);
      show(Place::debrief);
      look("debrief " + std::string{page});
    }
    program.show_lesson(pack());
    show(Place::lesson);
    look("lesson");
  }
};

std::map<std::string, std::set<std::string>> acts_at(const std::string& language,
                                                     const Window& size) {
  std::map<std::string, std::set<std::string>> acts;
  Shown shown{language, size};
  shown.each_screen(
      [&](const std::string& name) { acts[name] = gui::acts_of(shown.driver, shown.program); });
  return acts;
}

std::vector<std::string> difference(const std::set<std::string>& wanted,
                                    const std::set<std::string>& there) {
  std::vector<std::string> lost;
  std::set_difference(wanted.begin(), wanted.end(), there.begin(), there.end(),
                      std::back_inserter(lost));
  return lost;
}

}  // namespace

TEST_CASE("the map takes more than a third of the window at every size of text", "[screen]") {
  for (const char* language : {"en", "ru", "tg"}) {
    for (const Window& size : large) {
      CAPTURE(language, size.width, size.scale);
      Shown shown{language, size};
      shown.start();
      shown.show(Place::map);
      CHECK(gui::map_share(shown.driver) > 0.35);
      shown.decide();
      REQUIRE(shown.program.course()->play_week().ok());
      shown.show(Place::week);
      CHECK(gui::map_share(shown.driver) > 0.35);
    }
  }
}

TEST_CASE("large text cuts no word and no act is lost", "[screen]") {
  for (const char* language : {"en", "ru", "tg"}) {
    const std::map<std::string, std::set<std::string>> acts = acts_at(language, usual);
    for (const Window& size : large) {
      Shown shown{language, size};
      shown.each_screen([&](const std::string& name) {
        CAPTURE(language, size.width, size.scale, name);
        CHECK(gui::faults_of(shown.driver) == std::vector<std::string>{});
        CHECK(gui::cut_words(shown.driver) == std::vector<std::string>{});
        CHECK(gui::foreign_forms(shown.driver, language) == std::vector<std::string>{});
        const std::set<std::string> there = gui::acts_of(shown.driver, shown.program);
        CHECK(difference(acts.at(name), there) == std::vector<std::string>{});
      });
    }
  }
}
