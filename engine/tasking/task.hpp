// A decision to act: an option with its target, its legal basis and its reasons.
#pragma once

#include "engine/base/ids.hpp"
#include "engine/base/units.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace rasad::tasking {

/// What somebody asks to be done. Only the target that the option wants is used.
struct TaskRequest {
  base::OptionId option;
  std::vector<base::CellId> cells;
  base::DistrictId district;
  base::HypothesisId hypothesis;
  std::int32_t legal_basis = -1;  ///< index into the doctrine's list, -1 if none is claimed
  std::string reason;  ///< in own words, may be empty; "@id" names program text (the coach)
  std::int32_t confidence = 500;  ///< permille: how sure the decider is that it will help

  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("option", self.option);
    visit("cells", self.cells);
    visit("district", self.district);
    visit("hypothesis", self.hypothesis);
    visit("legal_basis", self.legal_basis);
    visit("reason", self.reason);
    visit("confidence", self.confidence);
  }
};

struct Task {
  std::int32_t number = 0;  ///< of the journal entry that made it
  TaskRequest request;
  base::Step begins;     ///< first step that is paid for
  base::Step effective;  ///< first step with an effect
  base::Step ends;       ///< first step after it

  [[nodiscard]] bool is_running(base::Step step) const { return begins <= step && step < ends; }
  [[nodiscard]] bool has_effect(base::Step step) const { return effective <= step && step < ends; }
  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("number", self.number);
    visit("request", self.request);
    visit("begins", self.begins);
    visit("effective", self.effective);
    visit("ends", self.ends);
  }
};

struct ArrestOutcome {
  base::HypothesisId hypothesis;
  base::Step step;
  bool success = false;
  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("hypothesis", self.hypothesis);
    visit("step", self.step);
    visit("success", self.success);
  }
};

/// A task (or a choice, task -1) that went further than the law or the harm at stake allows.
struct Breach {
  std::int32_t task = -1;
  std::int32_t severity = 0;  ///< 1..5
  base::Step step;
  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("task", self.task);
    visit("severity", self.severity);
    visit("step", self.step);
  }
};

struct State {
  std::vector<Task> tasks;            ///< in order of decision
  std::vector<double> case_strength;  ///< by hypothesis, 0..1000
  std::vector<ArrestOutcome> arrests;
  std::vector<Breach> breaches;
  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("tasks", self.tasks);
    visit("case_strength", self.case_strength);
    visit("arrests", self.arrests);
    visit("breaches", self.breaches);
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
  too_late
};

}  // namespace rasad::tasking
