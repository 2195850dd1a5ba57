// An exercise as a person goes through it in the window: where in the week they are, what they may
// know, and the acts that are recorded. The one way from screens to a session.
#pragma once

#include "app/present/live_pack.hpp"
#include "app/shell/whereabouts.hpp"
#include "engine/session/view.hpp"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace rasad::screen {

/// Where in the week's loop one stands; it only goes forward.
enum class Phase { intake, evaluate, analyse, task, week, review };
inline constexpr int phase_count = 6;

class Course {
 public:
  /// Goes on where the exercise was left: phase, clock of the week, and what was being typed.
  Course(shell::Exercise exercise, bool is_assessed);
  ~Course();
  Course(const Course&) = delete;
  Course& operator=(const Course&) = delete;

  [[nodiscard]] const content::Pack& pack() const { return exercise_.session.pack(); }
  [[nodiscard]] const session::Session& session() const { return exercise_.session; }
  /// What a trainee may see now; while a week plays, what is known by its clock. Stays as it is,
  /// and where it is, until the frame ends: an act puts a new view in its place.
  [[nodiscard]] const session::View& view() const { return *view_; }
  [[nodiscard]] Phase phase() const { return phase_; }
  [[nodiscard]] std::int32_t week() const { return view_->week(); }  ///< from 0
  [[nodiscard]] bool is_assessed() const { return is_assessed_; }
  [[nodiscard]] std::filesystem::path folder() const { return exercise_.writer.folder(); }

  [[nodiscard]] std::int32_t shown_week() const;  ///< decided, played or reviewed, from 1
  /// What is known where that week is decided: its budget and its tasks.
  [[nodiscard]] const session::View& at_meeting() const { return is_played() ? *before_ : *view_; }

  /// Between two frames: what acts of the last frame replaced is let go.
  void begin_frame() { retired_.clear(); }
  /// Goes on to the next phase; after the review comes the next week.
  void next_phase();

  /// Reasons against an act; none means it can be taken.
  [[nodiscard]] std::vector<session::Refusal> check(const session::Action& action) const;
  /// Takes an act and records it. What is answered is on the disk.
  [[nodiscard]] base::Result<bool> take(const session::Action& action);
  /// Number of the youngest decision of this seat that can be taken back, 0 for none; no hints.
  [[nodiscard]] std::int32_t undoable() const { return undoable_; }
  [[nodiscard]] bool can_undo() const { return undoable_ > 0; }
  [[nodiscard]] bool can_undo(std::int32_t number) const;  ///< this one, of this seat
  /// Takes back this decision and no other; false if it cannot be. The phase stays.
  [[nodiscard]] base::Result<bool> undo(std::int32_t number);

  /// Plays the week that is about to start: its clock stands at the beginning. A failure means that
  /// it was not played; `notice` says what went wrong beside it.
  [[nodiscard]] base::Result<bool> play_week();
  [[nodiscard]] const std::optional<base::Failure>& notice() const { return notice_; }
  [[nodiscard]] base::Minutes clock() const { return clock_; }  ///< of the week that plays
  [[nodiscard]] base::Minutes week_end() const;
  /// True until the clock has reached the week's end: nothing can be decided meanwhile.
  [[nodiscard]] bool is_playing() const { return phase_ == Phase::week && clock_ < week_end(); }
  /// Puts the clock on to a moment of the week, never back.
  void play_to(base::Minutes now);

  /// What was known before the week that was played last.
  [[nodiscard]] const session::View& before() const { return *before_; }
  /// When that week is over: for its own screen, which shows of it what the clock has reached.
  [[nodiscard]] const session::View& after() const { return *after_; }
  [[nodiscard]] std::size_t ungraded() const;  ///< reports that wait for a grade
  /// Tasks that run in the week about to start.
  [[nodiscard]] std::vector<const tasking::Task*> plan() const;
  /// Before a field is drawn: what was typed in it outlives the screen, the window and the program,
  /// until it is emptied or its week is over.
  void hold(const std::string& field, std::string& value);
  /// Keeps on the disk where one stands: a new phase at once, clock and drafts every two seconds;
  /// true if something still waits. `seconds` is the time of the frame.
  [[nodiscard]] bool keep(double seconds);

  /// The exercise goes on with a new version of its pack, which is being written. Returns true if
  /// everything that screens point at by number is still there under its number.
  bool renew(present::Preview preview);
  [[nodiscard]] const shell::Exercise& exercise() const { return exercise_; }

  /// "End exercise" was confirmed: only now the debrief may be opened.
  [[nodiscard]] bool is_ended() const { return view_->is_ended; }
  /// Ends the exercise, which is recorded as a step of the instructor.
  [[nodiscard]] base::Result<bool> end();

 private:
  using Shown = std::shared_ptr<const session::View>;
  [[nodiscard]] bool is_played() const { return phase_ == Phase::week || phase_ == Phase::review; }
  [[nodiscard]] shell::Whereabouts whereabouts() const;
  [[nodiscard]] std::int32_t youngest_undoable() const;
  void go_on();
  void refresh();
  void retire(Shown& view, session::View by);

  shell::Exercise exercise_;
  Shown view_;
  Shown before_;
  Shown after_;
  std::vector<std::shared_ptr<const void>> retired_;  ///< what screens may still point into
  std::int32_t undoable_ = 0;
  Phase phase_ = Phase::intake;
  base::Minutes clock_;
  std::map<std::string, std::string> drafts_;
  std::set<std::string> recalled_;  ///< fields whose own value holds
  std::optional<base::Failure> notice_;
  shell::Whereabouts kept_;
  double kept_at_ = 0;
  bool is_assessed_ = false;
};

}  // namespace rasad::screen
