// The exercise behind the screens: what they point into stays, and acts are seen in the next view.
#include "app/shell/packs.hpp"
#include "tests/app/screen/gui_driver.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <algorithm>

using namespace rasad;
using screen::Phase;
using screen::Place;

namespace {

/// The lesson, played behind the screens.
struct Behind {
  test::TemporaryFolder data;
  screen::Course course;

  Behind() : course{begun(data.path()), false} {}

 private:
  static shell::Exercise begun(const std::filesystem::path& data) {
    auto exercise = shell::begin_exercise(data, test::lesson(), 7, {"", "", "en", false});
    REQUIRE(exercise.ok());
    return exercise.take();
  }
};

}  // namespace

TEST_CASE("what a screen points into stays as it was until the frame ends", "[screen]") {
  Behind behind;
  const session::View& old = behind.course.view();
  const session::ViewReport& report = old.reports.front();
  const base::ReportId id = report.report.id;
  REQUIRE(behind.course.take(session::Grade{id, 1, 2}).ok());
  REQUIRE(behind.course.take(session::Handle{id, 0}).ok());
  REQUIRE(behind.course.undo().ok());
  CHECK(&behind.course.view() != &old);
  CHECK_FALSE(report.report.is_graded());  // the old view still says what was drawn
  CHECK(old.journal.empty());
  CHECK(behind.course.view().reports.front().report.is_graded());
  CHECK(behind.course.view().journal.size() == 3);
}

TEST_CASE("views of both sides of a played week stay until the frame ends", "[screen]") {
  Behind behind;
  const session::View& meeting = behind.course.view();
  const session::View& before = behind.course.before();
  REQUIRE(behind.course.play_week().ok());
  CHECK(meeting.step.value == 0);
  CHECK(before.step.value == 0);
  CHECK(behind.course.view().step.value == base::steps_per_week);
  const session::View& after = behind.course.view();
  REQUIRE(behind.course.play_week().ok());
  CHECK(after.step.value == base::steps_per_week);
  CHECK(&behind.course.before() == &after);
}

TEST_CASE("a handling code is pressed while its report is drawn", "[screen]") {
  test::TemporaryFolder data;
  present::ProgramText text{std::filesystem::path{RASAD_SOURCE_DIR} / "localization"};
  gui::Driver driver{1366, 768, 1};
  screen::Program program{{RASAD_SOURCE_DIR, data.path(), nullptr}, text, {}};
  REQUIRE(program.start(test::lesson(), 7, {"", "", "en", false}).ok());
  screen::Course& course = *program.course();
  program.go(screen::AnalysisScreen::Page::store);
  driver.settle(program);
  for (const char* code : {"H0", "H1", "H2"}) {
    driver.click(program, std::string{"report.code."} + code);
    driver.settle(program);
    driver.click(program, "report.record_code");
    driver.settle(program);
  }
  CHECK(
      std::all_of(course.view().journal.begin(), course.view().journal.end(), [](const auto& one) {
        return std::holds_alternative<session::Handle>(one.decision.action);
      }));
  CHECK_FALSE(course.view().journal.empty());
}
