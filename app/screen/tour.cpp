// The way through the program.
#include "app/screen/tour.hpp"

#include "engine/policy/policy.hpp"

namespace rasad::screen {
namespace {

namespace fs = std::filesystem;
using widget::Input;
using widget::Key;

class Tour {
 public:
  Tour(const TourRoute& route, present::ProgramText& text,
       std::shared_ptr<const content::Pack> pack, const DrawFrame& draw, const WritePicture& write)
      : route_(route),
        text_(text),
        pack_(std::move(pack)),
        draw_(draw),
        write_(write),
        program_({route.share, route.folder / ".sessions", nullptr}, text, settings(route, text)) {}

  base::Result<int> run() {
    std::error_code error;
    fs::create_directories(route_.folder, error);
    show("home");
    program_.go(Place::home);
    const auto started = program_.start(pack_, seed, {"", "", text_.language(), false});
    if (!started) {
      return started.failure();
    }
    show("briefing");
    program_.go(Place::desk);
    show("intake");
    play_weeks();
    week();
    to_the_end();
    fs::remove_all(route_.folder / ".sessions", error);
    if (!failed_.empty()) {
      return base::Failure{
          base::FailureKind::unreadable, cannot_write_picture, {{"file", failed_}}};
    }
    return count_;
  }

 private:
  static constexpr std::uint64_t seed = 7;
  static constexpr int frames_of_luck = 50;  // one trial a frame

  static shell::Settings settings(const TourRoute& route, const present::ProgramText& text) {
    shell::Settings settings;
    settings.language = text.language();
    settings.theme = route.theme;
    settings.text_percent = route.text_percent;
    settings.reduces_motion = true;
    return settings;
  }

  void frame(std::vector<widget::KeyPress> keys = {}) {
    Input input;
    input.keys = std::move(keys);
    input.time = time_;
    time_ += 0.05;
    draw_(program_, input);
  }
  void press(Key key) {
    frame({{key}});
    frame();
  }
  void show(const std::string& name) {
    for (int i = 0; i < 4; ++i) {
      frame();
    }
    const std::string number = (count_ < 9 ? "0" : "") + std::to_string(count_ + 1);
    const fs::path file = route_.folder / (number + '-' + name + '-' + text_.language() + ".png");
    if (!write_(file)) {
      failed_ = file.string();
    }
    ++count_;
  }

  // The coach decides, as it would in the terminal.
  void decide() {
    Course& course = *program_.course();
    for (const session::Decision& decision :
         policy::find_policy("intelligence-led")(course.view(), course.session().model_answers())) {
      if (course.check(decision.action).empty()) {
        static_cast<void>(course.take(decision.action));  // pictures, not records
      }
    }
  }

  void play_weeks() {
    for (int week = 0; week < 2; ++week) {
      decide();
      static_cast<void>(program_.course()->play_week());
      program_.course()->next_phase();
      program_.course()->next_phase();
    }
  }

  // The third week, screen by screen.
  void week() {
    program_.go(Place::desk);
    frame();
    program_.course()->next_phase();
    frame();
    press(widget::key_of('B'));
    press(widget::key_of('3'));
    show("desk");
    program_.go(Place::map);
    frame();
    press(widget::key_of('2'));
    show("map");
    program_.course()->next_phase();
    program_.go(Place::analysis);
    show("analysis");
    program_.go(AnalysisScreen::Page::products);
    show("products");
    program_.go(AnalysisScreen::Page::requirements);
    show("requirements");
    program_.go(AnalysisScreen::Page::store);
    show("store");
    program_.course()->next_phase();
    program_.go(Place::tasking);
    frame();
    show("question");
    program_.go(TaskingScreen::Page::review);
    show("last-tasks");
    program_.go(TaskingScreen::Page::priorities);
    show("priorities");
    program_.go(TaskingScreen::Page::left_out);
    show("left-out");
    program_.go(TaskingScreen::Page::authorities);
    show("authorities");
    program_.go(TaskingScreen::Page::tasks);
    decide();
    press(Key::down);
    press(Key::down);
    show("tasking");
    program_.go(Place::log);
    show("log");
    static_cast<void>(program_.course()->play_week());
    program_.go(Place::week);
    frame();
    frame();
    show("week");
    program_.course()->next_phase();
    program_.go(Place::review);
    show("review");
    program_.course()->next_phase();
  }

  void to_the_end() {
    while (!program_.course()->view().is_finished) {
      decide();
      static_cast<void>(program_.course()->play_week());
      program_.course()->next_phase();
      program_.course()->next_phase();
    }
    static_cast<void>(program_.course()->end());  // pictures, not records
    program_.go(Place::debrief);
    for (int i = 0; i < frames_of_luck; ++i) {
      frame();
    }
    press(widget::key_of('W'));
    show("debrief");
    for (const char page : {'2', '3', '4', '5'}) {
      press(widget::key_of(page));
      show(std::string{"debrief-"} + page);
    }
    program_.go(Place::handbook);
    frame();
    press(Key::down);
    show("handbook");
    program_.show_lesson(pack_);
    show("lesson");
  }

  TourRoute route_;
  present::ProgramText& text_;
  std::shared_ptr<const content::Pack> pack_;
  const DrawFrame& draw_;
  const WritePicture& write_;
  Program program_;
  double time_ = 1;
  int count_ = 0;
  std::string failed_;
};

}  // namespace

base::Result<int> draw_tour(const TourRoute& route, present::ProgramText& text,
                            const std::shared_ptr<const content::Pack>& pack, const DrawFrame& draw,
                            const WritePicture& write) {
  return Tour{route, text, pack, draw, write}.run();
}

}  // namespace rasad::screen
