// What every screen gets: the frame being drawn, the words, the exercise, and ways to say
// something.
#pragma once

#include "app/audio/signal.hpp"
#include "app/present/exercise_lines.hpp"
#include "app/present/program_text.hpp"
#include "app/screen/course.hpp"
#include "app/shell/settings.hpp"
#include "app/widget/controls.hpp"

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

namespace rasad::screen {

/// Where one looks.
enum class Place {
  home,
  briefing,
  desk,
  map,
  analysis,
  tasking,
  log,
  handbook,
  week,
  review,
  debrief,
  lesson
};

struct Stage;

/// A question before something that cannot be undone.
struct Dialog {
  std::string title;
  std::string text;
  std::string act;   ///< words of the button that does it
  std::string back;  ///< words of the safe one
  std::function<void(Stage&)> on_act;
};

struct KeyHint {
  std::string keys;
  std::string meaning;
};

struct Stage {
  widget::Ui& ui;
  present::ProgramText& text;
  shell::Settings& settings;
  std::filesystem::path share{};      ///< files of the program
  std::filesystem::path documents{};  ///< where what people save lies
  Course* course = nullptr;           ///< null at Home
  Place place = Place::home;
  std::vector<KeyHint> keys{};     ///< the key line of this frame, filled by the screen
  std::optional<Dialog> dialog{};  ///< set to ask
  std::string toast{};             ///< set to say that something was done
  bool toast_can_undo = false;
  std::optional<std::vector<base::CellId>> patrol{};  ///< cells the map hands to the tasking
  std::optional<audio::Signal> signal{};              ///< sound to give
  bool asks_settings = false;
  bool asks_undo = false;

  [[nodiscard]] std::string say(std::string_view id, const base::Arguments& arguments = {}) const {
    return text.say(id, arguments);
  }
  [[nodiscard]] std::string say(const content::Text& sentence) const {
    return text.say(course->pack(), sentence);
  }
  /// A share in percent as the language writes it; "–" for -1, what nobody knows.
  [[nodiscard]] std::string percent(std::int32_t permille) const;
  [[nodiscard]] std::string percent_sign() const;
  [[nodiscard]] present::ExerciseLines words() const {
    return {text, course->pack(), course->view()};
  }
  void hint(const std::string& keys_of, std::string_view id) { keys.push_back({keys_of, say(id)}); }
  /// The keys that work on a screen, most important first; F1 comes after them by itself.
  void hints(std::initializer_list<std::pair<std::string_view, std::string_view>> all) {
    for (const auto& [keys_of, id] : all) {
      hint(std::string{keys_of}, id);
    }
  }
  /// Takes an act; says that it is recorded, or why it could not be.
  bool take(const session::Action& action);
  /// The sentence of a refusal.
  [[nodiscard]] std::string refusal(const session::Refusal& refusal) const {
    return say("refusal." + refusal.reason, refusal.arguments);
  }
  /// Says that the disk refused.
  void fail(const base::Failure& failure);
};

/// Columns of a content area by its effective width (visual language, section 4).
enum class Columns { one, two, three };
[[nodiscard]] Columns columns_for(const widget::Rect& window);

/// The foot of a panel, above its hairline, where the acts are.
[[nodiscard]] widget::Rect cut_foot(widget::Ui& ui, widget::Rect& panel);

}  // namespace rasad::screen
