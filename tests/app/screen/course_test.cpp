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

namespace fs = std::filesystem;

/// The lesson, played behind the screens.
struct Behind {
  test::TemporaryFolder data;
  screen::Course course;
  int copies = 0;

  Behind() : course{begun(data.path()), false} {}

  /// What a new window finds when the old one was killed at this moment.
  std::unique_ptr<screen::Course> after_a_kill() {
    const fs::path copy = data.path() / "sessions" / ("copy-" + std::to_string(++copies));
    fs::copy(course.folder(), copy, fs::copy_options::recursive);
    auto continued = shell::continue_exercise(copy);
    REQUIRE(continued.ok());
    return std::make_unique<screen::Course>(std::move(continued.value().exercise), false);
  }
  void to(Phase phase) {
    while (course.phase() != phase) {
      course.next_phase();
    }
  }
  [[nodiscard]] base::ReportId first_report() const {
    return course.view().reports.front().report.id;
  }

 private:
  static shell::Exercise begun(const fs::path& data) {
    auto exercise = shell::begin_exercise(data, test::lesson(), 7, {"", "", "en", false});
    REQUIRE(exercise.ok());
    return exercise.take();
  }
};

// A moment in the middle of the first week.
constexpr base::Minutes wednesday_noon{2 * base::minutes_per_day + 12 * 60};

}  // namespace

TEST_CASE("what a screen points into stays as it was until the frame ends", "[screen]") {
  Behind behind;
  const session::View& old = behind.course.view();
  const session::ViewReport& report = old.reports.front();
  const base::ReportId id = report.report.id;
  REQUIRE(behind.course.take(session::Grade{id, 1, 2}).ok());
  REQUIRE(behind.course.take(session::Handle{id, 0}).ok());
  REQUIRE(behind.course.undo(2).value());
  CHECK(&behind.course.view() != &old);
  CHECK_FALSE(report.report.is_graded());  // the old view still says what was drawn
  CHECK(old.journal.empty());
  CHECK(behind.course.view().reports.front().report.is_graded());
  CHECK(behind.course.view().journal.size() == 3);
}

TEST_CASE("views of both sides of a played week stay until the frame ends", "[screen]") {
  Behind behind;
  const session::View& meeting = behind.course.view();
  REQUIRE(behind.course.play_week().ok());
  CHECK(meeting.step.value == 0);
  const session::View& before = behind.course.before();
  behind.course.next_phase();
  const session::View& after = behind.course.view();
  CHECK(after.step.value == base::steps_per_week);
  REQUIRE(behind.course.play_week().ok());
  CHECK(before.step.value == 0);
  CHECK(after.step.value == base::steps_per_week);
  CHECK(behind.course.before().step.value == base::steps_per_week);
}

TEST_CASE("nothing is known before it has happened", "[screen]") {
  Behind behind;
  const std::size_t incidents = behind.course.view().incidents.size();
  const std::size_t questions = behind.course.view().questions.size();
  REQUIRE(behind.course.play_week().ok());
  screen::Course& course = behind.course;
  CHECK(course.view().step.value == 0);
  CHECK(course.view().incidents.size() == incidents);
  CHECK(course.session().step().value == base::steps_per_week);  // the disk has the whole week
  std::size_t before = incidents;
  for (std::int64_t hour = 1; hour < 7 * 24; ++hour) {
    const base::Minutes now{hour * 60};
    course.play_to(now);
    const session::View& view = course.view();
    REQUIRE(view.incidents.size() >= before);
    before = view.incidents.size();
    const auto is_past = [now](base::Minutes at) { return at <= now; };
    REQUIRE(std::all_of(view.incidents.begin(), view.incidents.end(),
                        [&](const auto& one) { return is_past(one.recorded); }));
    REQUIRE(std::all_of(view.reports.begin(), view.reports.end(),
                        [&](const auto& one) { return is_past(one.report.received); }));
    REQUIRE(std::all_of(view.messages.begin(), view.messages.end(),
                        [&](const auto& one) { return is_past(one.at); }));
    // What happened by now is there.
    const auto& all = course.after().incidents;
    REQUIRE(static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const auto& one) {
              return is_past(one.recorded);
            })) == view.incidents.size());
    REQUIRE(view.questions.size() == questions);
    REQUIRE(view.week() == 0);
    REQUIRE(course.shown_week() == 1);
  }
  course.play_to(course.week_end());
  CHECK(course.view().step.value == base::steps_per_week);
  CHECK(course.view().incidents.size() == course.after().incidents.size());
  CHECK(course.shown_week() == 1);
}

TEST_CASE("the clock of a week never goes back and nothing is decided while it plays", "[screen]") {
  Behind behind;
  REQUIRE(behind.course.play_week().ok());
  behind.course.play_to(wednesday_noon);
  behind.course.play_to(base::Minutes{60});
  CHECK(behind.course.clock() == wednesday_noon);
  const auto refusals = behind.course.check(session::Grade{behind.first_report(), 1, 2});
  REQUIRE(refusals.size() == 1);
  CHECK(refusals.front().reason == "week_plays");
  CHECK(behind.course.undoable() == 0);
}

TEST_CASE("taking back names one decision and leaves the others and the phase", "[screen]") {
  Behind behind;
  behind.to(Phase::task);
  const base::ReportId report = behind.first_report();
  REQUIRE(behind.course.take(session::Grade{report, 1, 2}).ok());  // 1
  REQUIRE(behind.course.take(session::Judge{{0}, 300}).ok());      // 2
  REQUIRE(behind.course.take(session::Judge{{1}, 700}).ok());      // 3
  CHECK(behind.course.undoable() == 3);
  CHECK(behind.course.undo(2).value());
  CHECK(behind.course.view().hypotheses[0].judgement == -1);
  CHECK(behind.course.view().hypotheses[1].judgement == 700);
  CHECK(behind.course.view().reports.front().report.is_graded());
  CHECK(behind.course.phase() == Phase::task);
  CHECK_FALSE(behind.course.undo(2).value());  // it is gone already
  CHECK_FALSE(behind.course.undo(99).value());
  CHECK(behind.course.undoable() == 3);
  REQUIRE(behind.course.play_week().ok());
  behind.course.next_phase();
  CHECK(behind.course.undoable() == 0);  // the week has started
}

TEST_CASE("a hint that was looked at is not taken back and offers nothing else", "[screen]") {
  Behind behind;
  REQUIRE(behind.course.take(session::Grade{behind.first_report(), 1, 2}).ok());
  const auto& hints = behind.course.view().hints;
  REQUIRE_FALSE(hints.empty());
  REQUIRE(behind.course.take(session::TakeHint{hints.front().id, 1}).ok());
  CHECK_FALSE(behind.course.can_undo(2));
  CHECK(behind.course.undoable() == 1);
}

TEST_CASE("an exercise goes on in the phase in which its window was lost", "[screen]") {
  Behind behind;
  for (int phase = 0; phase < 4; ++phase) {
    behind.to(static_cast<Phase>(phase));
    static_cast<void>(behind.course.keep(phase));
    const auto again = behind.after_a_kill();
    CHECK(static_cast<int>(again->phase()) == phase);
    CHECK(again->shown_week() == 1);
  }
  REQUIRE(behind.course.play_week().ok());
  behind.course.play_to(wednesday_noon);
  static_cast<void>(behind.course.keep(100));
  const auto in_week = behind.after_a_kill();
  CHECK(in_week->phase() == Phase::week);
  CHECK(in_week->clock() == wednesday_noon);
  CHECK(in_week->view().incidents.size() == behind.course.view().incidents.size());
  CHECK(in_week->before().step.value == 0);
  in_week->next_phase();
  CHECK(in_week->phase() == Phase::review);
  CHECK(in_week->before().trust == behind.course.before().trust);
  behind.to(Phase::review);
  static_cast<void>(behind.course.keep(200));
  CHECK(behind.after_a_kill()->phase() == Phase::review);
  behind.course.next_phase();
  static_cast<void>(behind.course.keep(300));
  const auto next = behind.after_a_kill();
  CHECK(next->phase() == Phase::intake);
  CHECK(next->shown_week() == 2);
}

TEST_CASE("a week that was recorded while its window was lost is seen from its beginning",
          "[screen]") {
  Behind behind;
  behind.to(Phase::task);
  static_cast<void>(behind.course.keep(0));
  REQUIRE(behind.course.play_week().ok());  // killed before the place was noted
  const auto again = behind.after_a_kill();
  CHECK(again->phase() == Phase::week);
  CHECK(again->clock().value == 0);
  CHECK(again->view().step.value == 0);
}

TEST_CASE("a torn or foreign note of the place costs the place alone", "[screen]") {
  Behind behind;
  behind.to(Phase::task);
  REQUIRE(behind.course.take(session::Judge{{0}, 300}).ok());
  static_cast<void>(behind.course.keep(0));
  const fs::path note = behind.course.folder() / "whereabouts.json";
  const std::string whole = test::bytes_of(note);
  REQUIRE_FALSE(whole.empty());
  for (const std::string& bytes :
       {std::string{}, whole.substr(0, whole.size() / 2), std::string{"[]"}, std::string{"null"},
        std::string{"{\"format\":2,\"week\":1,\"phase\":3,\"minute\":0}"},
        std::string{"{\"format\":1,\"week\":1,\"phase\":9,\"minute\":0}"},
        std::string{"{\"format\":1,\"week\":7,\"phase\":3,\"minute\":0}"},
        std::string{"{\"format\":1,\"week\":1,\"phase\":3,\"minute\":-4}"},
        std::string{"{\"format\":1,\"week\":1,\"phase\":3.5,\"minute\":0}"}}) {
    INFO(bytes);
    test::write(note, bytes);
    const auto again = behind.after_a_kill();
    CHECK(again->phase() == Phase::analyse);  // as far as the decisions go: an estimate
    CHECK(again->view().hypotheses[0].judgement == 300);
  }
  fs::remove(note);
  CHECK(behind.after_a_kill()->phase() == Phase::analyse);
}

TEST_CASE("what was typed and not recorded is there again", "[screen]") {
  Behind behind;
  std::string reason;
  behind.course.hold("answer.1", reason);  // as its field does in every frame
  reason = "Ҳамсояҳо дидаанд";
  behind.course.hold("answer.1", reason);
  CHECK(behind.course.keep(1));        // two seconds have not passed yet
  CHECK_FALSE(behind.course.keep(3));  // now it is on the disk
  const auto again = behind.after_a_kill();
  std::string found;
  again->hold("answer.1", found);
  CHECK(found == "Ҳамсояҳо дидаанд");
  std::string other;
  again->hold("answer.2", other);
  CHECK(other.empty());
  found.clear();  // emptied, or recorded: it does not come back
  again->hold("answer.1", found);
  CHECK(found.empty());
  again->hold("answer.1", found);
  CHECK(found.empty());
}

TEST_CASE("what was typed for a week goes with the week", "[screen]") {
  Behind behind;
  std::string reason;
  behind.course.hold("answer.1", reason);
  reason = "typed";
  behind.course.hold("answer.1", reason);
  behind.to(Phase::task);
  REQUIRE(behind.course.play_week().ok());
  behind.to(Phase::review);
  behind.course.next_phase();
  static_cast<void>(behind.course.keep(10));
  std::string found;
  behind.after_a_kill()->hold("answer.1", found);
  CHECK(found.empty());
}

TEST_CASE("a week whose facts cannot be written counts and is told as recorded", "[screen]") {
  Behind behind;
  fs::remove_all(behind.course.folder() / "facts");
  test::write(behind.course.folder() / "facts", "no folder");
  REQUIRE(behind.course.play_week().ok());
  CHECK(behind.course.phase() == Phase::week);
  CHECK(behind.course.before().week() == 0);
  REQUIRE(behind.course.notice());
  CHECK(behind.course.notice()->code == shell::week_kept_alone);
  const auto again = behind.after_a_kill();  // the disk says the same
  CHECK(again->session().step() == behind.course.session().step());
  CHECK(again->session().digest() == behind.course.session().digest());
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
