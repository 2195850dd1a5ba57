// What every screen gets: the frame being drawn, the words, the exercise, and ways to say
// something.
#pragma once

#include "app/audio/signal.hpp"
#include "app/present/exercise_lines.hpp"
#include "app/present/program_text.hpp"
#include "app/screen/course.hpp"
#include "app/screen/looking_at.hpp"
#include "app/shell/settings.hpp"
#include "app/widget/controls.hpp"

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

namespace rasad::screen {

struct Stage;

/// What a dialog's act does to what there is.
enum class Harm { destroys, none };

/// A question before something that cannot be undone. The safe choice has the focus; the other one
/// is never the default, and the text names what it destroys.
struct Dialog {
  std::string title;
  std::string text;
  std::string act;   ///< words of the button that does it
  std::string back;  ///< words of the safe one
  std::function<void(Stage&)> on_act;
  Harm harm = Harm::destroys;
};

/// What is said at the foot about an act, in whatever language is chosen while it stands.
struct Notice {
  enum class Kind { done, refused, told };
  std::function<std::string(const Stage&)> words{};
  Kind kind = Kind::told;
  std::int32_t takes_back = 0;  ///< number of the decision that its button takes back, 0 for none
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
  std::optional<Notice> notice{};  ///< set to say that something was done or refused
  std::string toast{};             ///< the same in plain words, which end with their language
  float foot = 0;                  ///< height of the lines at the foot of the window
  std::string subject{};           ///< what the form being drawn is about: a report, a task
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
  /// Says that the disk refused. `title` is the id of the sentence that names what failed.
  void fail(const base::Failure& failure, std::string_view title = "screen.not_recorded");
};

/// What failed, why, and what to do, with a button that it was read.
[[nodiscard]] Dialog failure_dialog(const present::ProgramText& text, const base::Failure& failure,
                                    std::string_view title);

/// Columns of a content area by its effective width (visual language, section 4).
enum class Columns { one, two, three };
[[nodiscard]] Columns columns_for(const widget::Rect& window);

/// The foot of a panel, above its hairline, where the acts are.
[[nodiscard]] widget::Rect cut_foot(widget::Ui& ui, widget::Rect& panel);

}  // namespace rasad::screen
