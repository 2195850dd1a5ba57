// Dispatching a frame, and what the program does on its own.
#include "app/screen/program.hpp"

#include "app/screen/frame.hpp"
#include "app/screen/key_line.hpp"
#include "app/screen/overlays.hpp"
#include "app/screen/pages.hpp"
#include "app/shell/folders.hpp"

#include <algorithm>

namespace rasad::screen {

using namespace widget;

namespace {

constexpr double rest_seconds = 3;

base::Result<std::int32_t> taken_back(Course& course, std::int32_t number) {
  const auto taken = course.take(session::Withdraw{number});
  return taken ? base::Result<std::int32_t>{number} : base::Result<std::int32_t>{taken.failure()};
}

}  // namespace

Program::Program(Surroundings surroundings, present::ProgramText& text, shell::Settings settings)
    : around_(std::move(surroundings)),
      text_(text),
      settings_(settings),
      kept_settings_(std::move(settings)),
      home_(around_.share, around_.data),
      handbook_(around_.share) {}

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

// The youngest decision that can be taken back, or the one that is named.
void Program::undo(Stage& stage, std::int32_t wanted) {
  if (!course_ || (wanted == 0 && !course_->can_undo())) {
    return;
  }
  const auto number = wanted > 0 ? taken_back(*course_, wanted) : course_->undo();
  if (!number) {
    stage.fail(number.failure());
    return;
  }
  const base::Arguments arguments{{"number", std::to_string(number.value())}};
  stage.notice =
      Notice{[arguments](const Stage& now) { return now.say("prompt.undone", arguments); },
             Notice::Kind::done, 0};
}

// The sound in words, for whoever does not hear it.
std::string Program::heard(const Stage& stage) {
  const std::string id = captions_.shown(static_cast<std::int64_t>(stage.ui.time() * 1000));
  return id.empty() || !settings_.has_captions ? "" : stage.say(id);
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
    undo(stage, 0);
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
  rect.cut_bottom(stage.foot);
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
  if (wish == LessonWish::print) {
    const std::filesystem::path file =
        around_.data / (lesson_.pack()->info.id + ".lesson." + text_.language() + ".html");
    std::error_code error;
    std::filesystem::create_directories(around_.data, error);
    const bool is_written = shell::write_file(file, present::lesson_page(text_, lesson_.plan()));
    stage.toast = stage.say(is_written ? "screen.page_saved" : "lesson.not_written",
                            {{"file", file.string()}});
  }
}

void Program::draw_place(Stage& stage) {
  if (stage.course == nullptr) {
    draw_alone(stage);
  } else {
    draw_exercise(stage);
  }
  draw_key_line(stage, rail_width(stage));
}

void Program::draw_over(Stage& stage) {
  stage.ui.paint().next_level();
  Rect window = stage.ui.window();
  window.cut_left(rail_width(stage));
  window.cut_bottom(key_line_height);
  const Rect strip = window.cut_bottom(stage.foot - key_line_height);
  if (const std::int32_t number = notice_.draw(stage, strip, heard(stage)); number > 0) {
    undo(stage, number);
  }
  const auto now = static_cast<std::int64_t>(stage.ui.time() * 1000);
  if (captions_.next_change() >= 0) {
    stage.ui.wake_in(static_cast<double>(captions_.next_change() - now) / 1000);
  }
  // Behind the blank page nothing can be pressed.
  if (is_blank_) {
    is_blank_ = !draw_blank(stage);
    return;
  }
  is_blank_ = stage.ui.pressed(Key::f9);
  if (dialog_) {
    // The question is asked before its answer can ask the next one.
    const Dialog asked = *dialog_;
    if (draw_dialog(stage, asked)) {
      dialog_.reset();
    }
  } else if (shows_settings_) {
    shows_settings_ = !draw_settings(stage);
  } else if (shows_explanation_) {
    shows_explanation_ = !draw_explanation(stage, place_);
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
  if (shown_ != stage.place) {
    stage.ui.forget_focus();
    shown_ = stage.place;
    stage.ui.wake_in(0);
  }
  place_ = stage.place;
  patrol_ = std::move(stage.patrol);
  if (stage.dialog) {
    dialog_ = std::move(stage.dialog);
    stage.ui.wake_in(0);
  }
  if (stage.asks_undo) {
    undo(stage, 0);
  }
  if (stage.notice) {
    notice_.say(stage, std::move(*stage.notice));
  } else if (!stage.toast.empty()) {
    notice_.say(stage, stage.toast);
  }
  shows_settings_ |= stage.asks_settings;
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
  stage.place = place_;
  stage.patrol = std::move(patrol_);
  look_at_pack(stage);
  stage.foot = key_line_height + notice_.begin(stage, heard(stage));
  draw_place(stage);
  keys(stage);
  draw_over(stage);
  follow(stage);
}

}  // namespace rasad::screen
