// Every screen in every language, size and text scale: nothing is cut, outside, doubled or without
// a glyph, and the keyboard reaches everything.
#include "app/shell/packs.hpp"
#include "engine/policy/policy.hpp"
#include "tests/app/screen/layout_checks.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"
#include "tests/support/sample.hpp"

using namespace rasad;
using screen::Place;

namespace {

struct Size {
  int width;
  int height;
  float scale;
};

std::shared_ptr<const content::Pack> lesson_pack() {
  static const auto pack =
      shell::find_pack(std::filesystem::path{RASAD_SOURCE_DIR}, {}, "autumn-burglaries").pack;
  return pack;
}

void decide_like_the_coach(screen::Course& course) {
  for (const session::Decision& decision :
       policy::find_policy("intelligence-led")(course.view(), course.session().model_answers())) {
    if (course.check(decision.action).empty()) {
      REQUIRE(course.take(decision.action).ok());
    }
  }
}

// Shows a place, or a page of one, and checks it.
template <class Where>
void check(gui::Driver& driver, screen::Program& program, Where place, const char* name,
           const std::string& language) {
  program.go(place);
  driver.settle(program);
  INFO(name);
  CHECK(gui::faults_of(driver) == std::vector<std::string>{});
  if (language != "qps") {
    CHECK(gui::cut_buttons(driver) == std::vector<std::string>{});
  }
  CHECK(driver.vertices() > 1000);
}

// Pages of analysis and tasking, as they stand after a week.
void check_pages(gui::Driver& driver, screen::Program& program, const std::string& language) {
  using Analysis = screen::AnalysisScreen::Page;
  using Tasking = screen::TaskingScreen::Page;
  for (const Analysis page : {Analysis::products, Analysis::requirements, Analysis::store}) {
    check(driver, program, page, "page of the analysis", language);
  }
  for (const Tasking page :
       {Tasking::review, Tasking::priorities, Tasking::left_out, Tasking::authorities}) {
    check(driver, program, page, "page of the meeting", language);
  }
  program.go(Analysis::hypotheses);
  program.go(Tasking::tasks);
}

void go_through(const std::string& language, const Size& size) {
  CAPTURE(language, size.width, size.height, size.scale);
  const test::TemporaryFolder data;
  present::ProgramText text{std::filesystem::path{RASAD_SOURCE_DIR} / "localization"};
  text.set_language(language);
  gui::Driver driver{size.width, size.height, size.scale};
  shell::Settings settings;
  settings.reduces_motion = true;
  screen::Program program{{RASAD_SOURCE_DIR, data.path(), nullptr}, text, settings};
  driver.settle(program);
  check(driver, program, Place::home, "home", language);
  REQUIRE(program.start(lesson_pack(), 7, {"", "", language, false}).ok());
  check(driver, program, Place::briefing, "briefing", language);
  check(driver, program, Place::desk, "intake", language);
  program.course()->next_phase();
  check(driver, program, Place::desk, "desk", language);
  check(driver, program, Place::map, "map", language);
  program.course()->next_phase();
  check(driver, program, Place::analysis, "analysis", language);
  program.course()->next_phase();
  check(driver, program, Place::tasking, "question", language);
  decide_like_the_coach(*program.course());
  check(driver, program, Place::tasking, "tasking", language);
  check(driver, program, Place::log, "log", language);
  REQUIRE(program.course()->play_week().ok());
  check(driver, program, Place::week, "week", language);
  program.course()->next_phase();
  check(driver, program, Place::review, "review", language);
  check_pages(driver, program, language);
  check(driver, program, Place::handbook, "handbook", language);
  REQUIRE(program.course()->end().ok());
  program.go(Place::debrief);
  for (int i = 0; i < 45; ++i) {
    driver.frame(program);
  }
  for (const char page : {'1', '2', '3', '4', '5'}) {
    driver.letter(program, page);
    check(driver, program, Place::debrief, "debrief", language);
  }
  program.show_lesson(lesson_pack());
  check(driver, program, Place::lesson, "lesson", language);
}

}  // namespace

TEST_CASE("every screen fits in three languages", "[screen]") {
  std::size_t tried = 0;
  for (const char* language : {"en", "ru", "tg"}) {
    for (const Size& size : {Size{1366, 768, 1}, Size{1280, 720, 1}, Size{1920, 1080, 1.5F},
                             Size{1366, 768, 1.5F}, Size{1366, 768, 2}, Size{1920, 1080, 0.75F}}) {
      if (test::is_sampled(tried++, test::sample_step())) {
        go_through(language, size);
      }
    }
  }
}

// The pseudo-language: every sentence two fifths longer, in letters that must all be drawn.
TEST_CASE("every screen fits longer words than any language has", "[screen]") {
  for (const Size& size : {Size{1366, 768, 1}, Size{1920, 1080, 1.5F}}) {
    go_through("qps", size);
  }
}

TEST_CASE("the keyboard reaches every control of every screen", "[screen]") {
  const test::TemporaryFolder data;
  present::ProgramText text{std::filesystem::path{RASAD_SOURCE_DIR} / "localization"};
  gui::Driver driver{1366, 768, 1};
  screen::Program program{{RASAD_SOURCE_DIR, data.path(), nullptr}, text, {}};
  driver.settle(program);
  CHECK(gui::unreached(driver, program) == std::set<std::string>{});
  REQUIRE(program.start(lesson_pack(), 7, {"", "", "en", false}).ok());
  for (const Place place :
       {Place::briefing, Place::desk, Place::map, Place::analysis, Place::tasking, Place::log}) {
    program.go(place);
    driver.settle(program);
    CHECK(gui::unreached(driver, program) == std::set<std::string>{});
  }
  decide_like_the_coach(*program.course());
  REQUIRE(program.course()->play_week().ok());
  using Analysis = screen::AnalysisScreen::Page;
  using Tasking = screen::TaskingScreen::Page;
  const auto reached = [&](auto page) {
    program.go(page);
    driver.settle(program);
    CHECK(unreached(driver, program) == std::set<std::string>{});
  };
  for (const Analysis page : {Analysis::products, Analysis::requirements, Analysis::store}) {
    reached(page);
  }
  for (const Tasking page :
       {Tasking::review, Tasking::priorities, Tasking::left_out, Tasking::authorities}) {
    reached(page);
  }
}

TEST_CASE("before the debrief no screen shows what really happened", "[screen]") {
  const test::TemporaryFolder data;
  present::ProgramText text{std::filesystem::path{RASAD_SOURCE_DIR} / "localization"};
  gui::Driver driver{1366, 768, 1};
  screen::Program program{{RASAD_SOURCE_DIR, data.path(), nullptr}, text, {}};
  REQUIRE(program.start(lesson_pack(), 7, {"", "", "en", false}).ok());
  const widget::Colour actual = widget::colour(widget::Theme::light, widget::Role::actual);
  const widget::Colour recorded = widget::colour(widget::Theme::light, widget::Role::recorded);
  for (const Place place :
       {Place::briefing, Place::desk, Place::map, Place::analysis, Place::tasking, Place::log}) {
    program.go(place);
    driver.settle(program);
    CHECK_FALSE(driver.has_drawn(actual));
  }
  program.go(Place::map);
  driver.settle(program);
  CHECK(driver.has_drawn(recorded));
}
