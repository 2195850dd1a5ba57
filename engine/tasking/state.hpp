// Where tasking stands: tasks, cases, breaches, authorities and what meetings decided.
#pragma once

#include "engine/tasking/meeting.hpp"
#include "engine/tasking/task.hpp"

namespace rasad::tasking {

/// What a breach was.
enum class BreachKind {
  disproportionate,  ///< interference greater than the harm at stake, or a choice that was
  expired,           ///< under an authority that had run out
  too_wide,          ///< a report handed to somebody its code does not name
  kept_too_long,     ///< reports past their date of removal
};

/// A task, a choice (task -1) or an act that went further than the law allows.
struct Breach {
  std::int32_t task = -1;     ///< number of the journal entry, -1 for a choice
  std::int32_t severity = 0;  ///< 1..5
  base::Step step;
  BreachKind kind = BreachKind::disproportionate;
  base::Step found{-1};  ///< when oversight found it; -1: not yet
  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("task", self.task);
    visit("severity", self.severity);
    visit("step", self.step);
    visit("kind", self.kind);
    visit("found", self.found);
  }
};

/// What strategic decisions changed of the people and means that the pack gives, all in all.
struct Capacity {
  base::Step from;                 ///< the week after the decision
  std::int64_t analyst_hours = 0;  ///< a week
  std::int64_t shifts = 0;         ///< a week
  std::int64_t training = 0;       ///< per cent of unjust stops that training avoids, 0..90
  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("from", self.from);
    visit("analyst_hours", self.analyst_hours);
    visit("shifts", self.shifts);
    visit("training", self.training);
  }
};

struct State {
  std::vector<Task> tasks;            ///< in order of decision
  std::vector<double> case_strength;  ///< by hypothesis, 0..1000
  std::vector<ArrestOutcome> arrests;
  std::vector<Breach> breaches;
  std::vector<Priority> priorities;
  base::Step priorities_set{-1};  ///< -1: never
  std::vector<Unresourced> left_out;
  std::vector<TaskReview> reviews;
  std::vector<Authority> authorities;
  std::vector<Capacity> capacity;  ///< by time
  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("tasks", self.tasks);
    visit("case_strength", self.case_strength);
    visit("arrests", self.arrests);
    visit("breaches", self.breaches);
    visit("priorities", self.priorities);
    visit("priorities_set", self.priorities_set);
    visit("left_out", self.left_out);
    visit("reviews", self.reviews);
    visit("authorities", self.authorities);
    visit("capacity", self.capacity);
  }
};

/// Why a request is not accepted; the sentence is `refusal.<name of the enumerator>`.
enum class RefusalCode {
  unknown_option,
  no_target,
  too_many_cells,
  cell_twice,
  over_budget,
  too_many_at_once,
  legal_basis_missing,
  legal_basis_wrong,
  case_too_weak,
  too_late,
  unused_cells,
  unused_district,
  unused_hypothesis,
  unused_legal_basis,
  bad_probability,
  bad_week
};

/// The word of a code in "refusal.<word>".
[[nodiscard]] const char* name_of(RefusalCode code);

}  // namespace rasad::tasking
