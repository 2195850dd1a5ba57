// The window's program, drawn frame by frame: which screen is shown, the exercise, what is over it.
#pragma once

#include "app/audio/player.hpp"
#include "app/present/captions.hpp"
#include "app/present/live_pack.hpp"
#include "app/screen/analysis_screen.hpp"
#include "app/screen/debrief_screen.hpp"
#include "app/screen/desk.hpp"
#include "app/screen/handbook_screen.hpp"
#include "app/screen/home.hpp"
#include "app/screen/lesson_screen.hpp"
#include "app/screen/map_screen.hpp"
#include "app/screen/notice.hpp"
#include "app/screen/stage.hpp"
#include "app/screen/tasking_screen.hpp"
#include "app/screen/way_on.hpp"
#include "app/screen/week_screen.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace rasad::screen {

struct Surroundings {
  std::filesystem::path share;
  std::filesystem::path data;
  audio::Player* player = nullptr;      ///< null: no sound, captions only
  std::optional<std::uint64_t> seed{};  ///< of exercises begun without one; none: by chance
  std::filesystem::path documents{};    ///< for what people save; empty: in their documents
};

class Program {
 public:
  Program(Surroundings surroundings, present::ProgramText& text, shell::Settings settings);

  /// Draws one frame.
  void frame(widget::Ui& ui);
  [[nodiscard]] bool wants_close() const { return wants_close_; }  ///< the program may end
  [[nodiscard]] const shell::Settings& settings() const { return settings_; }
  void note(const base::Failure& failure);  ///< says over the screen what went wrong
  void keep_window(int width, int height);  ///< the next one opens at this size
  [[nodiscard]] widget::Theme theme() const;
  [[nodiscard]] Place place() const { return place_; }
  [[nodiscard]] std::string title() const;  ///< of the window, for task bars and screen readers
  [[nodiscard]] Course* course() { return course_ ? &*course_ : nullptr; }

  /// Starts an exercise as the form at Home would.
  [[nodiscard]] base::Result<bool> start(std::shared_ptr<const content::Pack> pack,
                                         std::uint64_t seed, const shell::Player& player);
  /// The same with a pack that is being written and was read from `named`: a saved file is checked,
  /// and the exercise goes on with it. Faults are shown until they are mended.
  [[nodiscard]] base::Result<bool> watch(const present::WatchedPack& named,
                                         std::shared_ptr<const content::Pack> pack,
                                         std::uint64_t seed);
  [[nodiscard]] base::Result<bool> resume(const std::filesystem::path& folder);
  void go(Place place) { place_ = place; }  ///< to a screen, or to a page of one
  void go(AnalysisScreen::Page page) {
    place_ = Place::analysis;
    analysis_.show(page);
  }
  void go(TaskingScreen::Page page) {
    place_ = Place::tasking;
    tasking_.show(page);
  }
  /// Opens the plan of a lesson, as "Teach a class" does.
  void show_lesson(std::shared_ptr<const content::Pack> pack);
  void set_look(const std::string& theme, int text_percent);

 private:
  void draw_place(Stage& stage);
  void draw_exercise(Stage& stage);
  void draw_alone(Stage& stage);
  void follow_lesson(Stage& stage, LessonWish wish);
  void draw_over(Stage& stage);
  void keys(Stage& stage);
  void follow(Stage& stage);
  void draw_screen(Stage& stage, widget::Rect rect);
  void lead_on(Stage& stage, const widget::Rect& room);
  [[nodiscard]] bool shows_way_on(Place place) const;
  void answer(Stage& stage, const HomeWish& wish, bool is_sure = false);
  void undo(Stage& stage, std::int32_t number);
  [[nodiscard]] std::string heard(const Stage& stage);
  void play_week(Stage& stage);
  void begin(shell::Exercise exercise, bool is_assessed);
  void reset_screens();
  void look_at_pack(Stage& stage);
  void draw_pack_faults(Stage& stage, widget::Rect& rect) const;
  void sound(Stage& stage);

  Surroundings around_;
  present::ProgramText& text_;
  shell::Settings settings_, kept_settings_;
  Place place_ = Place::home;
  std::optional<Course> course_;
  Home home_;
  Desk desk_;
  MapScreen map_;
  AnalysisScreen analysis_;
  TaskingScreen tasking_;
  WeekScreen week_;
  DebriefScreen debrief_;
  HandbookScreen handbook_;
  LessonScreen lesson_;
  std::optional<std::vector<base::CellId>> patrol_;
  std::optional<Dialog> dialog_;
  std::unique_ptr<present::LivePack> live_;  ///< while its pack is being written
  std::optional<present::Reading> faulty_;   ///< the last saved version, if it has errors
  double next_look_ = 0;
  bool begins_ = false;  ///< nothing was said yet about the pack that is being written
  bool shows_settings_ = false, shows_explanation_ = false, is_blank_ = false, wants_close_ = false;
  Trail trail_;
  NoticeLine notice_;
  Place shown_ = Place::home;  ///< of the last frame: at another one the focus begins anew
  present::CaptionLine captions_;
};

}  // namespace rasad::screen
