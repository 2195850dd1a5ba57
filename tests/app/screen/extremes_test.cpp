// The same demands on every screen where there is almost nothing to show, and where there is as
// much as an author may write.
#include "engine/policy/policy.hpp"
#include "tests/app/screen/layout_checks.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"
#include "tests/support/sample.hpp"
#include "tests/support/worlds.hpp"

using namespace rasad;
using screen::Place;

namespace {

struct Shown {
  test::TemporaryFolder data;
  present::ProgramText text{std::filesystem::path{RASAD_SOURCE_DIR} / "localization"};
  std::string language;
  gui::Driver driver;
  screen::Program program;

  Shown(const std::string& language_, int width, int height, float scale)
      : language(language_),
        driver(width, height, scale),
        program({RASAD_SOURCE_DIR, data.path(), nullptr}, text, still()) {
    text.set_language(language);
    driver.settle(program);
  }

  static shell::Settings still() {
    shell::Settings settings;
    settings.reduces_motion = true;
    return settings;
  }

  void check_frame(const char* name) {
    INFO(name);
    CHECK(gui::faults_of(driver) == std::vector<std::string>{});
    CHECK(gui::cut_buttons(driver) == std::vector<std::string>{});
    if (language == "en") {  // the order of controls knows no language, and hundreds take time
      CHECK(gui::unreached(driver, program) == std::set<std::string>{});
    }
  }
  void check(Place place, const char* name) {
    program.go(place);
    driver.settle(program);
    check_frame(name);
  }
  void go_through(const std::shared_ptr<const content::Pack>& pack) {
    REQUIRE(pack != nullptr);
    REQUIRE(program.start(pack, 7, {"", "", language, false}).ok());
    check(Place::briefing, "briefing");
    check(Place::desk, "intake");
    program.course()->next_phase();
    check(Place::desk, "desk");
    check(Place::map, "map");
    program.course()->next_phase();
    check(Place::analysis, "analysis");
    program.course()->next_phase();
    check(Place::tasking, "question");
    decide();
    check(Place::tasking, "tasking");
    check(Place::log, "log");
    REQUIRE(program.course()->play_week().ok());
    check(Place::week, "week");
    program.course()->next_phase();
    check(Place::review, "review");
    REQUIRE(program.course()->end().ok());
    program.go(Place::debrief);
    for (int i = 0; i < 50; ++i) {
      driver.frame(program);
    }
    for (const char page : {'1', '2', '3', '4', '5'}) {
      driver.letter(program, page);
      check(Place::debrief, ("debrief " + std::string{page}).c_str());
    }
    program.show_lesson(pack);
    check(Place::lesson, "lesson");
  }
  void decide() {
    for (const session::Decision& decision : policy::find_policy("intelligence-led")(
             program.course()->view(), program.course()->session().model_answers())) {
      if (program.course()->check(decision.action).empty()) {
        REQUIRE(program.course()->take(decision.action).ok());
      }
    }
  }
};

}  // namespace

TEST_CASE("every screen holds a world in which almost nothing is", "[screen]") {
  for (const char* language : {"en", "ru", "tg"}) {
    for (const auto& [width, height, scale] :
         {std::tuple{1366, 768, 1.0F}, {1920, 1080, 1.0F}, {1366, 768, 2.0F}}) {
      CAPTURE(language, width, scale);
      Shown shown{language, width, height, scale};
      shown.go_through(test::empty_world());
    }
  }
}

TEST_CASE("every screen holds a world as large as an author may write", "[screen]") {
  const auto pack = test::huge_world();
  std::size_t tried = 0;
  for (const auto& [language, width, height, scale] :
       {std::tuple{"en", 1366, 768, 1.0F}, {"ru", 1280, 720, 1.0F}, {"tg", 1366, 768, 1.5F}}) {
    if (!test::is_sampled(tried++, test::sample_step())) {
      continue;
    }
    CAPTURE(language, width, scale);
    Shown shown{language, width, height, scale};
    shown.go_through(pack);
  }
}
