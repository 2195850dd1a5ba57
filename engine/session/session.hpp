// One exercise: the pure function (pack, seed, options, decisions) -> history, behind one door.
#pragma once

#include "engine/base/hash.hpp"
#include "engine/script/script.hpp"
#include "engine/session/decision.hpp"
#include "engine/session/view.hpp"
#include "engine/tasking/legal_check.hpp"

#include <functional>
#include <memory>
#include <vector>

namespace rasad::session {

/// Everything that changes from step to step, and that the digest covers.
struct Core {
  world::World world;
  picture::Picture picture;
  tasking::Tasking tasking;
  script::Script script;
  std::vector<std::int32_t> judgements;  ///< by hypothesis, permille, -1 if none
};

/// Why a decision is not accepted: `refusal.<reason>` is its sentence.
struct Refusal {
  std::string reason;
  base::Arguments arguments;
};

/// Called after each step that is played, for the week view and for timing.
using Watcher = std::function<void(const Core&)>;

/// Copyable: a copy is a fork, and neither sees what becomes of the other.
class Session {
 public:
  Session(std::shared_ptr<const content::Pack> pack, std::uint64_t seed, world::Options options);

  /// Reasons against a decision; none means that `apply` will accept it.
  [[nodiscard]] std::vector<Refusal> check(const Decision& decision) const;
  /// Takes a decision that `check` has no reason against. Returns its number in the journal.
  std::int32_t apply(const Decision& decision);
  /// Plays on until a step, as a decision of a role. At most to the end of the exercise.
  void advance(base::Step to, Role role = Role::trainee, const Watcher& watcher = {});

  /// seat  index into Doctrine::roles; -1: one person in all of them
  [[nodiscard]] View view(Role role, std::int32_t seat = -1) const;
  /// For the coach and reference plans, never for a person's screen.
  [[nodiscard]] ModelAnswers model_answers() const;
  [[nodiscard]] const Journal& journal() const { return journal_; }
  /// Entries since the last advance that could not have been decided without the entry `number`:
  /// while there are any, it cannot be withdrawn.
  [[nodiscard]] std::vector<std::int32_t> resting_on(std::int32_t number) const;
  [[nodiscard]] base::Digest digest() const;
  /// Nothing more can be decided or played: the last week is over, the script or somebody ended it.
  [[nodiscard]] bool is_finished() const;
  /// An instructor ended the exercise or confirmed its end: now the truth may be shown.
  [[nodiscard]] bool is_ended() const { return is_ended_; }
  /// What the law says to a task, before it is decided: five findings.
  [[nodiscard]] std::vector<tasking::LegalFinding> legal_check(
      const tasking::TaskRequest& request) const;
  /// Analyst hours left in this week.
  [[nodiscard]] std::int64_t hours_left() const;
  [[nodiscard]] base::Step step() const { return core_.world.state().step; }
  [[nodiscard]] base::Step last_step() const;

  [[nodiscard]] const content::Pack& pack() const { return *pack_; }
  [[nodiscard]] std::shared_ptr<const content::Pack> shared_pack() const { return pack_; }
  [[nodiscard]] std::uint64_t seed() const { return seed_; }
  [[nodiscard]] const world::Options& options() const { return core_.world.options(); }
  /// The truth, for the debrief and tests: no trainee's screen may ask for it.
  [[nodiscard]] const Core& core() const { return core_; }
  [[nodiscard]] Core& mutable_core() { return core_; }

 private:
  void play_on(base::Step to, Decision decision, const Watcher& watcher);
  void play_step();
  void run_script();
  void bear_findings(base::Step now);
  void perform(std::int32_t number, const Decision& decision);
  void serve(const script::Requests& requests);
  void redo_since_last_advance();

  std::shared_ptr<const content::Pack> pack_;
  std::uint64_t seed_;
  Core core_;
  Core before_decisions_;  ///< after the last advance: where a withdrawal starts again
  Journal journal_;
  bool is_ended_ = false;
};

/// Values of the pack's facts now: what conditions are asked with.
[[nodiscard]] std::vector<std::int64_t> facts_of(const content::Pack& pack, const Core& core);

/// Digest of a core: world, picture, tasking, script, judgements.
[[nodiscard]] base::Digest digest_of(const Core& core);

/// Replays a journal from the start.
///
/// until  entries with a number up to this one are taken; -1 for all
[[nodiscard]] Session replay(std::shared_ptr<const content::Pack> pack, std::uint64_t seed,
                             world::Options options, const Journal& journal,
                             std::int32_t until = -1);

}  // namespace rasad::session
