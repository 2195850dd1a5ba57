// A week played with the keyboard alone, and with the mouse.
#include "app/shell/packs.hpp"
#include "tests/app/screen/gui_driver.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <algorithm>

using namespace rasad;
using screen::Phase;
using screen::Place;
using widget::Key;

namespace {

struct Played {
  test::TemporaryFolder data;
  present::ProgramText text{std::filesystem::path{RASAD_SOURCE_DIR} / "localization"};
  gui::Driver driver;
  screen::Program program{{RASAD_SOURCE_DIR, data.path(), nullptr}, text, {}};

  explicit Played(int width = 1366, int height = 768, float scale = 1)
      : driver{width, height, scale} {
    const auto pack =
        shell::find_pack(std::filesystem::path{RASAD_SOURCE_DIR}, {}, "autumn-burglaries").pack;
    REQUIRE(program.start(pack, 7, {"", "", "en", false}).ok());
    driver.settle(program);
  }
  void press(Key key) { driver.key(program, key); }
  void letter(char sign) { driver.letter(program, sign); }
  /// Past the phases before the meeting, on to its screen.
  void to_the_meeting() {
    while (course().phase() != Phase::task) {
      course().next_phase();
    }
    program.go(Place::tasking);
    driver.settle(program);
  }
  /// Asked, and answered on purpose: the safe answer has the focus.
  void close_the_meeting() {
    driver.keys(program, {{Key::enter, true, false, false}});
    driver.settle(program);
    REQUIRE(driver.focused() == "dialog.back");
    press(Key::tab);
    press(Key::enter);
  }
  screen::Course& course() { return *program.course(); }
};

}  // namespace

TEST_CASE("a week is played with the keyboard alone", "[screen]") {
  Played played;
  played.press(Key::enter);  // begin
  CHECK(played.program.place() == Place::desk);
  played.press(Key::enter);  // on to grading
  CHECK(played.course().phase() == Phase::evaluate);
  const std::size_t reports = played.course().ungraded();
  REQUIRE(reports >= 2);
  for (std::size_t i = 0; i < reports; ++i) {
    played.letter('A');
    played.letter('1');
    played.press(Key::enter);
  }
  CHECK(played.course().ungraded() == 0);
  CHECK(played.course().session().journal().size() == reports);
  played.press(Key::enter);  // on to the analysis
  CHECK(played.program.place() == Place::analysis);
  played.press(Key::enter);  // on to the meeting
  CHECK(played.program.place() == Place::tasking);
  played.letter('1');
  played.press(Key::enter);  // the first question is answered
  CHECK(std::holds_alternative<session::Answer>(
      played.course().session().journal().back().decision.action));
  played.close_the_meeting();
  CHECK(played.course().phase() == Phase::week);
  CHECK(played.program.place() == Place::week);
  played.press(Key::end);
  played.press(Key::enter);
  CHECK(played.program.place() == Place::review);
  played.press(Key::enter);
  CHECK(played.course().phase() == Phase::intake);
  CHECK(played.course().week() == 1);
}

TEST_CASE("a recorded grade can be taken back with Ctrl and Z", "[screen]") {
  Played played;
  played.press(Key::enter);
  played.press(Key::enter);
  played.letter('B');
  played.letter('3');
  played.press(Key::enter);
  CHECK(played.course().view().reports[0].report.is_graded());
  played.driver.keys(played.program, {{widget::key_of('Z'), true, false, false}});
  CHECK_FALSE(played.course().view().reports[0].report.is_graded());
}

TEST_CASE("a grade is chosen with the mouse", "[screen]") {
  Played played;
  played.press(Key::enter);
  played.press(Key::enter);
  played.driver.click(played.program, "desk.grade.C2");
  played.driver.click(played.program, "desk.record");
  const auto& journal = played.course().session().journal();
  REQUIRE(journal.size() == 1);
  const auto& grade = std::get<session::Grade>(journal[0].decision.action);
  CHECK(grade.source == 2);       // third row of A B C X
  CHECK(grade.information == 1);  // second column
}

TEST_CASE("a reason is typed in any language and cut at nothing", "[screen]") {
  Played played;
  played.to_the_meeting();
  played.driver.click(played.program, "tasking.choice.0");
  played.driver.click(played.program, "tasking.answer_reason");
  CHECK(played.driver.focused() == "tasking.answer_reason");
  played.driver.keys(played.program, {}, "Ҳамсояҳо дидаанд, 1");
  played.driver.keys(played.program, {{Key::backspace}});
  played.driver.keys(played.program, {}, "2");
  played.driver.keys(played.program, {{Key::enter, true, false, false}});  // records
  const auto& entry = played.course().session().journal().back();
  CHECK(std::get<session::Answer>(entry.decision.action).reason == "Ҳамсояҳо дидаанд, 2");
}

TEST_CASE("what is chosen leaves Enter to the act of the screen", "[screen]") {
  Played played;
  played.to_the_meeting();
  played.driver.click(played.program, "tasking.choice.0");
  CHECK(played.driver.focused() == "tasking.choice.0");
  played.press(Key::enter);
  REQUIRE(!played.course().session().journal().empty());
  CHECK(std::holds_alternative<session::Answer>(
      played.course().session().journal().back().decision.action));
}

TEST_CASE("nothing under a question can be pressed", "[screen]") {
  Played played;
  played.to_the_meeting();
  played.driver.keys(played.program, {{Key::enter, true, false, false}});
  REQUIRE(played.driver.has("dialog.back"));
  const std::size_t before = played.course().session().journal().size();
  played.driver.click(played.program, "rail.screen.map");
  CHECK(played.program.place() == Place::tasking);
  played.press(Key::escape);
  CHECK_FALSE(played.driver.has("dialog.back"));
  CHECK(played.course().session().journal().size() == before);
}

TEST_CASE("the language and the size of text change at any moment", "[screen]") {
  Played played;
  played.letter('L');
  CHECK(played.text.language() == "ru");
  played.letter('L');
  CHECK(played.text.language() == "tg");
  played.driver.keys(played.program, {{Key::equal, true, false, false}});
  CHECK(played.program.settings().text_percent == 125);
  played.driver.keys(played.program, {{Key::minus, true, false, false}});
  CHECK(played.program.settings().text_percent == 100);
}

TEST_CASE("one key blanks the projector and shows it again", "[screen]") {
  Played played;
  played.press(Key::f9);
  played.driver.settle(played.program);
  CHECK(played.driver.has("frame.language"));
  const std::size_t before = played.course().session().journal().size();
  played.press(Key::enter);
  CHECK(played.program.place() == Place::briefing);
  CHECK(played.course().session().journal().size() == before);
  played.press(Key::f9);
  played.press(Key::enter);
  CHECK(played.program.place() == Place::desk);
}

TEST_CASE("the next step is in sight on every size of window", "[screen]") {
  for (const auto& [width, height, scale] : std::vector<std::tuple<int, int, float>>{
           {1366, 768, 1.0F}, {1280, 720, 1.0F}, {1280, 720, 1.5F}}) {
    INFO(width << " at " << scale);
    Played played{width, height, scale};
    played.press(Key::enter);  // begin
    REQUIRE(played.program.place() == Place::desk);
    CHECK((played.driver.has("desk.go_on") || played.driver.has("desk.next")));
    played.press(Key::enter);
    CHECK(played.course().phase() == Phase::evaluate);
    CHECK((played.driver.has("desk.go_on") || played.driver.has("desk.record")));
    played.to_the_meeting();
    CHECK(played.driver.has("tasking.close"));
  }
}

TEST_CASE("a week that is played shows the shifts that it was given", "[screen]") {
  Played played;
  played.to_the_meeting();
  const auto all = played.course().view().budget_left;
  played.close_the_meeting();
  REQUIRE(played.course().phase() == Phase::week);
  CHECK(played.course().at_meeting().budget_left == all);
  played.course().next_phase();
  CHECK(played.course().at_meeting().budget_left == all);
  CHECK(played.course().at_meeting().step < played.course().view().step);
}

TEST_CASE("what is chosen by keys is scrolled into sight", "[screen]") {
  Played played;
  played.to_the_meeting();
  for (int i = 0; i < 9; ++i) {
    played.press(Key::down);
  }
  played.driver.settle(played.program);
  const auto& options = played.course().pack().doctrine.options;
  const auto& items = played.driver.items();
  const auto card = std::find_if(items.begin(), items.end(), [&](const widget::Item& one) {
    return one.id == "tasking.option." + options[9].id;
  });
  REQUIRE(card != items.end());
  CHECK(card->rect.shared_with(card->clip).h == card->rect.h);  // nothing of it is cut off
}

TEST_CASE("a window that is asked to close closes from every place and once", "[screen]") {
  Played played;
  CHECK_FALSE(played.program.wants_close());
  for (const Place place : {Place::briefing, Place::desk, Place::map, Place::log, Place::home}) {
    played.program.go(place);
    widget::Input asked;
    asked.asks_to_close = true;
    played.driver.run(played.program, asked);
    CHECK(played.program.wants_close());
    played.driver.run(played.program, {});
    CHECK_FALSE(played.program.wants_close());
  }
}
