// Dispatching a frame, and what the program does on its own.
#include "app/screen/program.hpp"

#include "app/screen/frame.hpp"
#include "app/screen/overlays.hpp"
#include "app/screen/pages.hpp"
#include "app/shell/documents.hpp"

#include <algorithm>

namespace rasad::screen {

using namespace widget;

namespace {

constexpr double toast_seconds = 6;
constexpr double rest_seconds = 3;

}  // namespace

Program::Program(Surroundings surroundings, present::ProgramText& text, shell::Settings settings)
    : around_(std::move(surroundings)),
      text_(text),
      settings_(settings),
      kept_settings_(std::move(settings)),
      home_(around_.share, around_.data),
      handbook_(around_.share) {
  if (around_.documents.empty()) {
    around_.documents = shell::documents_folder() / "Rasad";
  }
}

Theme Program::theme() const {
  return settings_.theme == "dark"        ? Theme::dark
         : settings_.theme == "projector" ? Theme::projector
                                          : Theme::light;
}

void Program::set_look(const std::string& theme, int text_percent) {
  settings_.theme = theme;
  settings_.text_percent = text_percent;
  kept_settings_ = settings_;
}

void Program::show_lesson(std::shared_ptr<const content::Pack> pack) {
  lesson_.show(std::move(pack));
  place_ = Place::lesson;
}

void Program::begin(shell::Exercise exercise, bool is_assessed) {
  course_.emplace(std::move(exercise), is_assessed);
  live_.reset();
  faulty_.reset();
  reset_screens();
  place_ = course_->view().is_finished            ? Place::review
           : course_->session().step().value == 0 ? Place::briefing
                                                  : Place::desk;
}

base::Result<bool> Program::start(std::shared_ptr<const content::Pack> pack, std::uint64_t seed,
                                  const shell::Player& player) {
  auto begun = shell::begin_exercise(around_.data, std::move(pack), seed, player);
  if (!begun) {
    return begun.failure();
  }
  begin(begun.take(), player.is_assessed);
  return true;
}

base::Result<bool> Program::resume(const std::filesystem::path& folder) {
  auto continued = shell::continue_exercise(folder);
  if (!continued) {
    return continued.failure();
  }
  begin(std::move(continued.value().exercise), continued.value().info.assessed);
  return true;
}

void Program::answer(Stage& stage, const HomeWish& wish) {
  base::Result<bool> done = true;
  switch (wish.kind) {
    case HomeWish::Kind::none:
      return;
    case HomeWish::Kind::start:
      done = start(wish.pack, wish.seed.value_or(shell::fresh_seed()), wish.player);
      break;
    case HomeWish::Kind::resume:
      done = resume(wish.session);
      break;
    case HomeWish::Kind::lesson:
      show_lesson(wish.pack);
      break;
    case HomeWish::Kind::handbook:
      place_ = Place::handbook;
      break;
  }
  stage.place = place_;
  if (!done) {
    stage.fail(done.failure());
  }
}

void Program::play_week(Stage& stage) {
  const auto played = course_->play_week();
  if (!played) {
    stage.fail(played.failure());
    return;
  }
  stage.place = Place::week;
  stage.signal = audio::Signal::week_starts;
}

void Program::undo(Stage& stage) {
  if (!course_ || !course_->can_undo()) {
    return;
  }
  const auto number = course_->undo();
  if (!number) {
    stage.fail(number.failure());
    return;
  }
  stage.toast = stage.say("prompt.undone", {{"number", std::to_string(number.value())}});
  stage.toast_can_undo = false;
}

void Program::keys(Stage& stage) {
  Ui& ui = stage.ui;
  if (ui.pressed_with_ctrl(Key::equal) || ui.pressed_with_ctrl(Key::keypad_add)) {
    settings_.text_percent = std::min(200, settings_.text_percent + 25);
  }
  if (ui.pressed_with_ctrl(Key::minus) || ui.pressed_with_ctrl(Key::keypad_subtract)) {
    settings_.text_percent = std::max(75, settings_.text_percent - 25);
  }
  if (!ui.is_typing() && ui.pressed_with_ctrl(key_of('Z'))) {
    undo(stage);
  }
  if (ui.pressed(key_of('L'))) {
    next_language(stage);
  }
  if (ui.pressed(Key::f1)) {
    shows_explanation_ = true;
  }
  if (ui.pressed(key_of('M'))) {
    settings_.is_muted = !settings_.is_muted;
  }
}

void Program::draw_exercise(Stage& stage) {
  // The week plays to its end before anything else is looked at.
  if (course_->phase() == Phase::week && stage.place != Place::week && stage.place != Place::log &&
      stage.place != Place::map && stage.place != Place::handbook) {
    stage.place = Place::week;
  }
  Rect rect = draw_frame(stage);
  draw_pack_faults(stage, rect);
  switch (stage.place) {
    case Place::briefing:
      if (draw_briefing(stage, rect)) {
        stage.place = Place::desk;
      }
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
      // Nobody sees the truth before the end was confirmed.
      if (course_->is_ended()) {
        debrief_.draw(stage, rect);
      } else {
        draw_review(stage, rect);
      }
      break;
    default:
      desk_.draw(stage, rect);
      break;
  }
}

// Home, and what can be opened from it without an exercise.
void Program::draw_alone(Stage& stage) {
  Rect rect = stage.ui.window();
  rect.cut_bottom(key_line_height);
  if (stage.place == Place::handbook) {
    stage.place = handbook_.draw(stage, rect) ? Place::home : Place::handbook;
  } else if (stage.place == Place::lesson) {
    follow_lesson(stage, lesson_.draw(stage, rect));
  } else {
    if (stage.place != Place::home || course_) {
      course_.reset();
      home_.refresh();
    }
    stage.place = Place::home;
    answer(stage, home_.draw(stage));
  }
}

void Program::follow_lesson(Stage& stage, LessonWish wish) {
  if (wish == LessonWish::leave || wish == LessonWish::start) {
    stage.place = Place::home;
  }
  if (wish == LessonWish::start) {
    home_.open_form();
  }
}

void Program::draw_place(Stage& stage) {
  if (stage.course == nullptr) {
    draw_alone(stage);
  } else {
    draw_exercise(stage);
  }
  draw_key_line(stage);
}

void Program::draw_over(Stage& stage) {
  stage.ui.paint().next_level();
  if (!toast_.empty() && stage.ui.time() < toast_until_) {
    if (draw_toast(stage, toast_, toast_can_undo_)) {
      undo(stage);
    }
    stage.ui.wake_in(toast_until_ - stage.ui.time());
  }
  const auto now = static_cast<std::int64_t>(stage.ui.time() * 1000);
  const std::string caption = captions_.shown(now);
  if (!caption.empty() && settings_.has_captions) {
    draw_caption(stage, stage.say(caption));
  }
  if (captions_.next_change() >= 0) {
    stage.ui.wake_in(static_cast<double>(captions_.next_change() - now) / 1000);
  }
  if (dialog_) {
    // The question is asked before its answer can ask the next one.
    const Dialog asked = *dialog_;
    if (draw_dialog(stage, asked)) {
      dialog_.reset();
      stage.ui.focus("");
    }
  } else if (shows_settings_) {
    shows_settings_ = !draw_settings(stage);
  } else if (shows_explanation_) {
    shows_explanation_ = !draw_explanation(stage, place_);
  }
  if (is_blank_) {
    is_blank_ = !draw_blank(stage);
  } else {
    is_blank_ = stage.ui.pressed(Key::f9);
  }
}

// A signal is heard if it can be, and read in any case.
std::string Program::title() const {
  if (!course_ || place_ == Place::home) {
    return text_.say("screen.name");
  }
  const std::string where =
      course_->is_ended() ? text_.say("screen.debrief") : text_.say(phase_word(course_->phase()));
  return text_.say("screen.week_of", {{"week", std::to_string(course_->shown_week())},
                                      {"weeks", std::to_string(course_->pack().scenario.weeks)}}) +
         " · " + where + " · " + text_.say("screen.name");
}

void Program::sound(Stage& stage) {
  if (around_.player != nullptr) {
    around_.player->set_volume(settings_.volume);
    if (around_.player->is_muted() != settings_.is_muted) {
      around_.player->set_muted(settings_.is_muted);
    }
    around_.player->rest();
    if (around_.player->state() == audio::State::ready) {
      stage.ui.wake_in(rest_seconds);
    }
  }
  if (!stage.signal) {
    return;
  }
  const std::string id = around_.player != nullptr ? around_.player->play(*stage.signal)
                                                   : audio::caption_of(*stage.signal);
  captions_.add(id, present::caption(text_, id).milliseconds,
                static_cast<std::int64_t>(stage.ui.time() * 1000));
  stage.ui.wake_in(0);
}

// What the screens asked for during the frame.
void Program::follow(Stage& stage) {
  if (course_ && course_->is_ended() && stage.place == Place::review) {
    stage.place = Place::debrief;
    stage.signal = audio::Signal::exercise_ends;
  }
  is_book_alone_ = stage.course == nullptr && stage.place == Place::handbook;
  place_ = stage.place;
  patrol_ = std::move(stage.patrol);
  if (stage.dialog) {
    dialog_ = std::move(stage.dialog);
    stage.ui.wake_in(0);
  }
  if (!stage.toast.empty()) {
    toast_ = stage.toast;
    toast_can_undo_ = stage.toast_can_undo;
    toast_until_ = stage.ui.time() + toast_seconds;
  }
  shows_settings_ |= stage.asks_settings;
  if (stage.asks_undo) {
    undo(stage);
  }
  sound(stage);
  if (settings_ != kept_settings_) {
    // A disk that refuses changes nothing: the settings hold until the program ends.
    static_cast<void>(shell::write_settings(around_.data, settings_));
    kept_settings_ = settings_;
    stage.ui.wake_in(0);
  }
}

void Program::frame(Ui& ui) {
  if (course_) {
    course_->begin_frame();
  }
  Stage stage{ui, text_, settings_};
  const bool is_alone = place_ == Place::home || place_ == Place::lesson || is_book_alone_;
  stage.course = course_ && !is_alone ? &*course_ : nullptr;
  stage.share = around_.share;
  stage.documents = around_.documents;
  stage.place = place_;
  stage.patrol = std::move(patrol_);
  look_at_pack(stage);
  draw_place(stage);
  keys(stage);
  draw_over(stage);
  follow(stage);
}

}  // namespace rasad::screen
