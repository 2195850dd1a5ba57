// Dispatching a frame, and what the program does on its own.
#include "app/screen/program.hpp"

#include "app/present/fault_lines.hpp"
#include "app/screen/frame.hpp"
#include "app/screen/key_line.hpp"
#include "app/screen/overlays.hpp"
#include "app/screen/phase_pills.hpp"
#include "app/shell/documents.hpp"
#include "app/shell/folders.hpp"

#include <algorithm>

namespace rasad::screen {

using namespace widget;

namespace {

constexpr double rest_seconds = 3;

// A pack in doubt is opened after a question only; so is a session that carries one.
Dialog doubt_dialog(const Stage& stage, const base::Diagnostic& doubt,
                    std::function<void(Stage&)> on_act) {
  return {stage.say("screen.doubt_title"),
          present::fault_sentence(stage.text, doubt) + ' ' +
              present::remedy_sentence(stage.text, doubt),
          stage.say("screen.doubt_act"),
          stage.say("screen.doubt_back"),
          std::move(on_act),
          Harm::none};
}

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

void Program::note(const base::Failure& failure) {
  dialog_ = failure_dialog(text_, failure, "screen.please_note");
}

void Program::keep_window(int width, int height) {
  settings_.window_width = width;
  settings_.window_height = height;
  if (settings_ != kept_settings_) {
    static_cast<void>(shell::write_settings(around_.data, settings_));
  }
}

void Program::show_lesson(std::shared_ptr<const content::Pack> pack) {
  lesson_.show(std::move(pack));
  place_ = Place::lesson;
}

void Program::begin(shell::Exercise exercise, bool is_assessed) {
  course_.emplace(std::move(exercise), is_assessed);
  live_.reset();
  faulty_.reset();
  trail_.clear();
  reset_screens();
  const bool is_fresh = course_->phase() == Phase::intake && course_->week() == 0;
  place_ = is_fresh ? Place::briefing : place_of(course_->phase());
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
  if (continued.value().notice) {
    note(*continued.value().notice);
  }
  return true;
}

void Program::answer(Stage& stage, const HomeWish& wish, bool is_sure) {
  const auto doubt = wish.kind == HomeWish::Kind::resume
                         ? shell::doubt_of_session(around_.data, wish.session)
                         : wish.doubt;
  if (doubt && !is_sure) {
    stage.dialog =
        doubt_dialog(stage, *doubt, [this, wish](Stage& now) { answer(now, wish, true); });
    return;
  }
  base::Result<bool> done = true;
  switch (wish.kind) {
    case HomeWish::Kind::none:
      return;
    case HomeWish::Kind::start:
      done = start(wish.pack, wish.seed ? *wish.seed : around_.seed.value_or(shell::fresh_seed()),
                   wish.player);
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
    stage.fail(done.failure(),
               wish.kind == HomeWish::Kind::start ? "screen.not_started" : "screen.not_opened");
  }
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
  if (!ui.is_typing() && ui.pressed_with_ctrl(key_of('Z')) && course_) {
    undo(stage, course_->undoable());
  }
  if (ui.pressed(key_of('L'))) {
    next_language(stage);
  }
  if (ui.pressed(Key::f1)) {
    shows_explanation_ = true;
  }
  if (stage.course != nullptr && ui.pressed(Key::escape)) {
    stage.place = trail_.back(*course_, stage.place);
  }
  if (ui.pressed(key_of('M'))) {
    settings_.is_muted = !settings_.is_muted;
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
  if (stage.course != nullptr) {
    if (wish == LessonWish::leave) {
      stage.place = trail_.back(*course_, Place::lesson);
    }
    const bool goes_on =
        wish == LessonWish::start || (wish == LessonWish::leave && stage.place == Place::lesson);
    stage.place = goes_on ? way_on(*course_) : stage.place;
  } else if (wish == LessonWish::leave || wish == LessonWish::start) {
    stage.place = Place::home;
  }
  if (wish == LessonWish::start && stage.course == nullptr) {
    home_.open_form();
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
    stage.place = Place::debrief;  // the end has just been confirmed
    stage.signal = audio::Signal::exercise_ends;
  }
  if (stage.course != nullptr) {
    trail_.follow(place_, stage.place);
  }
  if (shown_ != stage.place) {
    stage.ui.forget_focus();
    shown_ = stage.place;
    stage.ui.wake_in(0);
  }
  place_ = stage.place;
  if (course_ && course_->keep(stage.ui.time())) {
    stage.ui.wake_in(rest_seconds);
  }
  patrol_ = std::move(stage.patrol);
  if (stage.dialog) {
    dialog_ = std::move(stage.dialog);
    stage.ui.wake_in(0);
  }
  if (stage.asks_undo && course_) {
    undo(stage, course_->undoable());
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
  stage.course = course_ && place_ != Place::home ? &*course_ : nullptr;
  stage.share = around_.share;
  stage.documents = around_.documents;
  stage.place = place_;
  stage.patrol = std::move(patrol_);
  look_at_pack(stage);
  stage.foot = key_line_height + notice_.begin(stage, heard(stage));
  draw_place(stage);
  keys(stage);
  draw_over(stage);
  follow(stage);
  // Here is the place to keep what is half typed, or to ask first.
  wants_close_ = ui.input().asks_to_close;
}

}  // namespace rasad::screen
