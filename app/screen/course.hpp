// An exercise as a person goes through it in the window: where in the week they are, what they may
// know, and the acts that are recorded. The one way from screens to a session.
#pragma once

#include "app/present/live_pack.hpp"
#include "engine/session/view.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rasad::screen {

/// Where in the week's loop one stands; it only goes forward.
enum class Phase { intake, evaluate, analyse, task, week, review };
inline constexpr int phase_count = 6;

class Course {
 public:
  Course(shell::Exercise exercise, bool is_assessed);

  [[nodiscard]] const content::Pack& pack() const { return exercise_.session.pack(); }
  [[nodiscard]] const session::Session& session() const { return exercise_.session; }
  /// What a trainee may see now.
  ///
  /// Stays as it is, and where it is, until the frame ends: an act puts a new view in its place and
  /// keeps the old one for the screen that still draws from it.
  [[nodiscard]] const session::View& view() const { return *view_; }
  [[nodiscard]] Phase phase() const { return phase_; }
  [[nodiscard]] std::int32_t week() const { return view_->week(); }  ///< from 0
  [[nodiscard]] bool is_assessed() const { return is_assessed_; }
  [[nodiscard]] std::filesystem::path folder() const { return exercise_.writer.folder(); }

  /// Number of the week that is decided, played or reviewed, from 1.
  [[nodiscard]] std::int32_t shown_week() const;
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
  /// Takes back the youngest decision that still can be; its number, or 0 if there is none.
  [[nodiscard]] base::Result<std::int32_t> undo();
  [[nodiscard]] bool can_undo() const;
  /// Plays the week that is about to start; afterwards the phase is `week`.
  [[nodiscard]] base::Result<bool> play_week();

  /// What was known before the week that was played last.
  [[nodiscard]] const session::View& before() const { return *before_; }
  /// Reports that wait for a grade.
  [[nodiscard]] std::size_t ungraded() const;
  /// Tasks that run in the week about to start.
  [[nodiscard]] std::vector<const tasking::Task*> plan() const;

  /// The exercise goes on with a new version of its pack, which is being written. Returns true if
  /// everything that screens point at by number is still there under its number.
  bool renew(present::Preview preview);
  [[nodiscard]] const shell::Exercise& exercise() const { return exercise_; }

  /// "End exercise" was confirmed: only now the debrief may be opened.
  [[nodiscard]] bool is_ended() const { return view_->is_ended; }
  /// Ends the exercise, which is recorded as a step of the instructor.
  [[nodiscard]] base::Result<bool> end();

 private:
  [[nodiscard]] std::int32_t last_undoable() const;
  [[nodiscard]] bool is_played() const { return phase_ == Phase::week || phase_ == Phase::review; }
  void refresh();
  void retire(std::shared_ptr<const session::View>& view, session::View by);

  shell::Exercise exercise_;
  std::shared_ptr<const session::View> view_;
  std::shared_ptr<const session::View> before_;
  /// What screens may still point into: views, packs. Let go when the next frame begins.
  std::vector<std::shared_ptr<const void>> retired_;
  Phase phase_ = Phase::intake;
  bool is_assessed_ = false;
};

}  // namespace rasad::screen
