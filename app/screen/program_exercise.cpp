// An exercise on the screen: its places, the way on from each of them, the acts that belong to
// none.
#include "app/screen/frame.hpp"
#include "app/screen/pages.hpp"
#include "app/screen/program.hpp"

namespace rasad::screen {

using namespace widget;

void Program::play_week(Stage& stage) {
  const auto played = course_->play_week();
  if (!played) {
    stage.fail(played.failure(), "screen.not_played");
    return;
  }
  if (course_->notice()) {
    stage.fail(*course_->notice(), "screen.please_note");
  }
  stage.place = Place::week;
  stage.signal = audio::Signal::week_starts;
}

void Program::undo(Stage& stage, std::int32_t number) {
  if (!course_ || !course_->can_undo(number)) {
    return;
  }
  const session::Journal& journal = course_->session().journal();
  const std::string name = present::ExerciseLines{text_, course_->pack(), course_->view()}.decision(
      journal[static_cast<std::size_t>(number) - 1]);
  if (const auto undone = course_->undo(number); !undone) {
    stage.fail(undone.failure());
    return;
  }
  const base::Arguments arguments{{"number", std::to_string(number)}, {"decision", name}};
  stage.notice =
      Notice{[arguments](const Stage& now) { return now.say("screen.undone", arguments); },
             Notice::Kind::done, 0};
}

// A place that has no act of its own that leads on.
bool Program::shows_way_on(Place place) const {
  const bool is_side_page =
      (place == Place::analysis && analysis_.page() != AnalysisScreen::Page::hypotheses) ||
      (place == Place::tasking && tasking_.page() != TaskingScreen::Page::tasks);
  return place != Place::briefing && (place != way_on(*course_) || is_side_page);
}

void Program::lead_on(Stage& stage, const Rect& room) {
  const bool has_own_act =
      stage.place == Place::map || stage.place == Place::tasking || stage.place == Place::lesson ||
      stage.place == Place::debrief || stage.place == Place::week ||
      (stage.place == Place::analysis && (analysis_.page() == AnalysisScreen::Page::products ||
                                          analysis_.page() == AnalysisScreen::Page::requirements));
  if (draw_way_on(stage, room, !has_own_act)) {
    stage.place = way_on(*course_);
    analysis_.show(AnalysisScreen::Page::hypotheses);
    tasking_.show(TaskingScreen::Page::tasks);
  }
}

void Program::draw_exercise(Stage& stage) {
  if (!is_open(*course_, stage.place)) {
    stage.place = way_on(*course_);
  }
  const Place drawn = stage.place;
  auto [rect, room] = draw_frame(stage, shows_way_on(stage.place));
  draw_pack_faults(stage, rect);
  if (stage.place != Place::home) {
    draw_screen(stage, rect);
  }
  if (stage.place == drawn) {
    lead_on(stage, room);
  }
  if (stage.place != Place::week) {
    week_.pause();
  }
}

void Program::draw_screen(Stage& stage, Rect rect) {
  switch (stage.place) {
    case Place::briefing:
      stage.place = draw_briefing(stage, rect) ? Place::desk : stage.place;
      break;
    case Place::map:
      map_.draw(stage, rect);
      break;
    case Place::analysis:
      analysis_.draw(stage, rect);
      break;
    case Place::tasking:
      tasking_.draw(stage, rect);
      if (tasking_.take_closed()) {
        play_week(stage);
      }
      break;
    case Place::week:
      week_.draw(stage, rect);
      break;
    case Place::review:
      draw_review(stage, rect);
      break;
    case Place::log:
      draw_log(stage, rect);
      break;
    case Place::handbook:
      static_cast<void>(handbook_.draw(stage, rect));  // one leaves it by the rail
      break;
    case Place::debrief:
      debrief_.draw(stage, rect);
      break;
    case Place::lesson:
      if (lesson_.pack() != course_->session().shared_pack()) {
        lesson_.show(course_->session().shared_pack());
      }
      follow_lesson(stage, lesson_.draw(stage, rect));
      break;
    default:
      desk_.draw(stage, rect);
      break;
  }
}

}  // namespace rasad::screen
