// Acts in the window: what is done does not stay armed, what is half done is not lost, what must be
// read stands beside the act.
#include "app/shell/packs.hpp"
#include "engine/tasking/confidence.hpp"
#include "tests/app/screen/gui_driver.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <algorithm>

using namespace rasad;
using screen::Phase;
using screen::Place;
using widget::Key;

namespace {

using Analysis = screen::AnalysisScreen::Page;
using Tasking = screen::TaskingScreen::Page;

/// An exercise in the window, at a phase.
struct At {
  test::TemporaryFolder data;
  present::ProgramText text{std::filesystem::path{RASAD_SOURCE_DIR} / "localization"};
  gui::Driver driver;
  screen::Program program{{RASAD_SOURCE_DIR, data.path(), nullptr}, text, {}};

  explicit At(Phase phase, const std::string& role = "", int width = 1366, int height = 768)
      : driver{width, height, 1} {
    const auto pack =
        shell::find_pack(std::filesystem::path{RASAD_SOURCE_DIR}, {}, "autumn-burglaries").pack;
    REQUIRE(program.start(pack, 7, {"", "", "en", false, role}).ok());
    while (course().phase() != phase) {
      course().next_phase();
    }
    go(phase == Phase::task      ? Place::tasking
       : phase == Phase::analyse ? Place::analysis
                                 : Place::desk);
  }
  screen::Course& course() { return *program.course(); }
  const session::View& view() { return course().view(); }
  template <class Where>
  void go(Where where) {
    program.go(where);
    driver.settle(program);
  }
  void press(Key key) { driver.key(program, key); }
  void letter(char sign) { driver.letter(program, sign); }
  void type(const std::string& words) { driver.keys(program, {}, words); }
  void click(const std::string& id) {
    INFO(id);
    REQUIRE(driver.has(id));
    driver.click(program, id);
    driver.settle(program);
  }
  bool shows(const std::string& words) {
    const auto& texts = driver.texts();
    return std::any_of(texts.begin(), texts.end(), [&](const widget::DrawnText& one) {
      return one.text.find(words) != std::string::npos &&
             !one.rect.shared_with(one.clip).is_empty();
    });
  }
  template <class Act>
  std::size_t count() {
    const auto gone = session::withdrawn(view().journal);
    return static_cast<std::size_t>(
        std::count_if(view().journal.begin(), view().journal.end(), [&](const session::Entry& one) {
          return std::holds_alternative<Act>(one.decision.action) &&
                 std::find(gone.begin(), gone.end(), one.number) == gone.end();
        }));
  }
  /// Warning the neighbours in the first district: needs no legal basis.
  void plan_a_task() {
    click("tasking.option.cocooning");
    click("tasking.district.0");
    click("tasking.next");
    click("tasking.add");
  }
};

}  // namespace

TEST_CASE("a product that was commissioned is not commissioned by Enter once more", "[screen]") {
  At at{Phase::analyse};
  at.go(Analysis::products);
  at.click("products.commission");
  REQUIRE(at.count<session::Commission>() == 1);
  at.press(Key::enter);
  at.go(Analysis::products);
  at.press(Key::enter);
  CHECK(at.count<session::Commission>() == 1);
  at.click("products.0");  // the form again: the same product about the same
  CHECK_FALSE(at.driver.has("products.commission"));
  at.click("products.again");
  REQUIRE(at.driver.has("dialog.act"));
  CHECK(at.count<session::Commission>() == 1);
  at.click("dialog.act");
  CHECK(at.count<session::Commission>() == 2);
}

TEST_CASE("a recorded grade stands until another one is chosen", "[screen]") {
  At at{Phase::evaluate};
  at.letter('A');
  at.letter('1');
  at.press(Key::enter);
  REQUIRE(at.count<session::Grade>() == 1);
  at.course().next_phase();
  at.go(Place::desk);
  at.click("desk.list.1");
  at.click("desk.report." + std::to_string(at.view().reports[0].report.id.value));
  CHECK(at.shows("Stands in the log"));
  CHECK_FALSE(at.driver.has("desk.record"));
  at.letter('B');
  CHECK(at.driver.has("desk.record"));
  CHECK(at.shows("Correct to B1"));
  at.click("desk.record");
  CHECK(at.view().reports[0].report.source_grade == 1);
}

TEST_CASE("a grade chosen in the intake waits for the grading", "[screen]") {
  At at{Phase::intake};
  at.click("desk.list.1");
  at.letter('B');
  at.letter('2');
  CHECK(at.shows("Your choice is kept"));
  at.press(Key::enter);
  REQUIRE(at.course().phase() == Phase::evaluate);
  CHECK(at.view().journal.empty());
  CHECK(at.shows("Record B2"));
  at.press(Key::enter);
  CHECK(at.count<session::Grade>() == 1);
}

TEST_CASE("a grade that was chosen and not recorded waits at its report", "[screen]") {
  At at{Phase::evaluate};
  at.letter('C');
  at.letter('3');
  at.press(Key::down);
  CHECK_FALSE(at.shows("Record C3"));
  at.go(Place::log);
  at.go(Place::desk);
  at.press(Key::up);
  CHECK(at.shows("Record C3"));
}

TEST_CASE("the list of reports to grade holds none that is graded", "[screen]") {
  At at{Phase::evaluate};
  const std::size_t all = at.course().ungraded();
  for (std::size_t i = 0; i < all; ++i) {
    at.letter('A');
    at.letter('1');
    at.press(Key::enter);
  }
  const auto& items = at.driver.items();
  CHECK(std::none_of(items.begin(), items.end(),
                     [](const widget::Item& one) { return one.id.rfind("desk.report.", 0) == 0; }));
}

TEST_CASE("handling codes have their words before they are pressed and pressing records nothing",
          "[screen]") {
  At at{Phase::evaluate};
  const content::Doctrine& doctrine = *at.view().content.doctrine;
  REQUIRE(doctrine.handling_codes.size() == 4);
  for (const content::HandlingCode& code : doctrine.handling_codes) {
    INFO(code.code);
    CHECK(at.shows(at.text.say(at.course().pack(), code.name)));
  }
  const auto place = [&](const std::string& id) {
    const auto& items = at.driver.items();
    return std::find_if(items.begin(), items.end(), [&](const auto& one) { return one.id == id; })
        ->rect.y;
  };
  const float before = place("desk.code.H3");
  at.click("desk.code.H1");
  CHECK(at.view().journal.empty());
  CHECK(place("desk.code.H3") == before);
  at.press(Key::enter);
  CHECK(at.count<session::Handle>() == 1);
  CHECK(at.count<session::Grade>() == 0);
}

TEST_CASE("a report is handed over in two steps", "[screen]") {
  At at{Phase::evaluate, "", 1366, 1080};
  at.letter('A');
  at.letter('1');
  at.press(Key::enter);
  at.course().next_phase();
  at.go(Analysis::store);
  at.click("store.report." + std::to_string(at.view().reports[0].report.id.value));
  const std::size_t before = at.view().journal.size();
  at.click("report.code.H0");
  CHECK(at.view().journal.size() == before);
  at.click("report.record_code");
  CHECK(at.count<session::Handle>() == 1);
  at.click("report.share.0");
  CHECK(at.count<session::Share>() == 0);
  at.click("report.hand_over");
  CHECK(at.count<session::Share>() == 1);
}

TEST_CASE("a task that is being filled in is there again", "[screen]") {
  At at{Phase::task};
  at.click("tasking.option.cocooning");
  at.click("tasking.district.1");
  at.click("tasking.reason");
  at.type("Three burglaries in one street");
  at.click("tasking.option.home_security");
  at.go(Place::map);
  at.go(Place::tasking);
  at.click("tasking.option.cocooning");
  CHECK(at.shows("Three burglaries"));
  at.click("tasking.next");
  at.click("tasking.add");
  const auto& task = at.view().tasks.back().request;
  CHECK(task.reason == "Three burglaries in one street");
  CHECK(task.district.value == 1);
  CHECK(task.review_week == 2);  // runs in week 1 and is looked at in week 2
}

TEST_CASE("an answer that is being weighed is there again", "[screen]") {
  At at{Phase::task};
  at.click("tasking.choice.1");
  at.click("tasking.answer_reason");
  at.type("The neighbours say so");
  at.click("tasking.option.cocooning");
  at.click("tasking.question." + std::to_string(at.view().questions[0].id.value));
  at.click("tasking.answer");
  const auto& answer = std::get<session::Answer>(at.view().journal.back().decision.action);
  CHECK(answer.choice == 1);
  CHECK(answer.reason == "The neighbours say so");
}

TEST_CASE("a task of the plan is shown as it stands and Enter repeats nothing", "[screen]") {
  At at{Phase::task};
  at.plan_a_task();
  REQUIRE(at.count<session::Assign>() == 1);
  CHECK(at.shows("In the plan"));
  CHECK_FALSE(at.driver.has("tasking.add"));
  at.press(Key::enter);
  CHECK(at.count<session::Assign>() == 1);
}

TEST_CASE("a task of the plan is changed or taken out and other decisions stay", "[screen]") {
  At at{Phase::task};
  at.plan_a_task();
  const std::int32_t number = at.view().tasks.back().number;
  at.click("tasking.question." + std::to_string(at.view().questions[0].id.value));
  at.click("tasking.choice.0");
  at.click("tasking.answer");
  REQUIRE(at.count<session::Answer>() == 1);
  at.click("plan.change." + std::to_string(number));
  CHECK(at.count<session::Assign>() == 1);  // it stands until the change is recorded
  at.click("tasking.district.2");
  at.click("tasking.next");
  at.click("tasking.add");
  CHECK(at.count<session::Assign>() == 1);
  CHECK(at.count<session::Answer>() == 1);
  CHECK(at.view().tasks.back().request.district.value == 2);
  at.click("plan.remove." + std::to_string(at.view().tasks.back().number));
  CHECK(at.count<session::Assign>() == 0);
  CHECK(at.count<session::Answer>() == 1);
  CHECK(at.driver.has("tasking.next"));
}

TEST_CASE("nothing of a task is red before it was chosen", "[screen]") {
  At at{Phase::task};
  at.click("tasking.option.stop_and_check");
  const widget::Colour bad = widget::colour(widget::Theme::light, widget::Role::bad);
  CHECK_FALSE(at.driver.has_drawn(bad));
}

TEST_CASE("a report opened for the first time shows its top and one left its place", "[screen]") {
  At at{Phase::evaluate, "", 1280, 720};
  const auto top_of = [&](std::size_t report) {
    const std::string head = "Report " + std::to_string(report + 1) + " ";
    const auto& texts = at.driver.texts();
    const auto found = std::find_if(texts.begin(), texts.end(),
                                    [&](const auto& one) { return one.text.rfind(head, 0) == 0; });
    return found == texts.end() ? -1000.0F : found->rect.y;
  };
  const float top = top_of(0);
  REQUIRE(top > 0);
  at.press(Key::page_down);
  at.driver.settle(at.program);
  const float scrolled = top_of(0);
  REQUIRE(scrolled < top);
  at.press(Key::down);
  at.driver.settle(at.program);
  CHECK(top_of(1) == top);
  at.press(Key::up);
  at.driver.settle(at.program);
  CHECK(top_of(0) == scrolled);
}

TEST_CASE("an estimate that was not made looks like none and is named", "[screen]") {
  At at{Phase::analyse};
  at.go(Analysis::hypotheses);
  CHECK(at.shows("without your estimate: 1"));
  at.click("analysis.share.0");
  CHECK(at.driver.has("analysis.record"));
  CHECK_FALSE(at.shows("without your estimate: 1"));
  CHECK(at.shows("without your estimate: 2"));
  at.click("analysis.record");
  CHECK(at.count<session::Judge>() == 1);
  CHECK_FALSE(at.driver.has("analysis.record"));
}

TEST_CASE("priorities that stand are not set once more", "[screen]") {
  At at{Phase::task};
  at.go(Tasking::priorities);
  at.click("priorities.type.0");
  at.click("priorities.set");
  REQUIRE(at.count<session::SetPriorities>() == 1);
  CHECK_FALSE(at.driver.has("priorities.set"));
  at.press(Key::enter);
  CHECK(at.count<session::SetPriorities>() == 1);
  at.click("priorities.type.1");
  CHECK(at.driver.has("priorities.set"));
}

TEST_CASE("a reason for leaving out is kept by option", "[screen]") {
  At at{Phase::task};
  at.go(Tasking::left_out);
  at.click("left_out.cocooning");
  at.click("left_out.reason");
  at.type("No people this week");
  at.click("left_out.home_security");
  CHECK_FALSE(at.shows("No people this week"));
  at.click("left_out.cocooning");
  CHECK(at.shows("No people this week"));
}

TEST_CASE("the log says why and how sure and what a decision concerns", "[screen]") {
  At at{Phase::task};
  at.click("tasking.option.cocooning");
  at.click("tasking.district.0");
  at.click("tasking.reason");
  at.type("Three burglaries in one street");
  at.click("tasking.next");
  at.click("tasking.confidence");
  at.click("tasking.add");
  const std::int32_t number = at.view().tasks.back().number;
  at.click("plan.remove." + std::to_string(number));
  at.go(Place::log);
  CHECK(at.shows("Reason: Three burglaries"));
  CHECK(at.shows("Confidence:"));
  CHECK(at.shows("Warning the neighbours"));
  at.click("log.kind.1");  // reports
  CHECK_FALSE(at.shows("Three burglaries"));
  CHECK(at.shows("Nothing of this kind"));
}

TEST_CASE("a confidence that nobody said is not recorded as an even chance", "[screen]") {
  At at{Phase::task};
  at.plan_a_task();
  REQUIRE(at.view().tasks.size() == 1);
  CHECK(at.view().tasks.back().request.confidence == tasking::not_said);
  CHECK_FALSE(at.shows("50%"));
  at.go(Place::log);
  CHECK_FALSE(at.shows("Confidence:"));
}

TEST_CASE("a confidence that was said stays when its task is changed", "[screen]") {
  At at{Phase::task};
  at.click("tasking.option.cocooning");
  at.click("tasking.district.0");
  at.click("tasking.next");
  at.click("tasking.confidence");
  at.click("tasking.add");
  const std::int32_t said = at.view().tasks.back().request.confidence;
  REQUIRE(said >= 0);
  at.click("plan.change." + std::to_string(at.view().tasks.back().number));
  at.click("tasking.district.1");
  at.click("tasking.next");
  at.click("tasking.add");
  CHECK(at.view().tasks.back().request.confidence == said);
}

TEST_CASE("who does not decide on tasks lets the others decide", "[screen]") {
  At at{Phase::task, "analyst"};
  CHECK_FALSE(at.shows("Close the meeting"));
  at.click("tasking.close");
  CHECK(at.shows("Let the others decide?"));
  CHECK(at.shows("As Analyst"));
}

TEST_CASE("the warning about the record stands above the patrols on the map", "[screen]") {
  At at{Phase::task};
  at.go(Place::map);
  CHECK(at.shows("More patrols also find more crime"));
}
