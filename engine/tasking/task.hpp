// A decision to act: an option with its target, its legal basis and its reasons.
#pragma once

#include "engine/base/ids.hpp"
#include "engine/base/units.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace rasad::tasking {

/// Dates of a plan end here: three years and the year after them, whatever the exercise lasts.
inline constexpr std::int32_t last_review_week = 208;

/// What somebody asks to be done: with the target that the option wants, and no other.
struct TaskRequest {
  base::OptionId option;
  std::vector<base::CellId> cells;
  base::DistrictId district;
  base::HypothesisId hypothesis;
  std::int32_t legal_basis = -1;  ///< index into the doctrine's list, -1 if none is claimed
  std::string reason;             ///< own words or program words (text/words.hpp), may be empty
  std::int32_t confidence = 500;  ///< permille: how sure the decider is that it will help
  std::string owner;              ///< who answers for it: own words, or the id of a role
  /// When it is looked at again, 1 is the first week, 0 never; at most `last_review_week`.
  std::int32_t review_week = 0;
  std::string measure;                  ///< by what one will see that it worked
  std::vector<base::ReportId> reports;  ///< relied on
  std::vector<std::int32_t> products;   ///< relied on, by number
  std::int32_t priority = 0;            ///< which priority it serves, from 1; 0: none
  std::int32_t requirement = 0;         ///< which requirement it answers, by number; 0: none

  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("option", self.option);
    visit("cells", self.cells);
    visit("district", self.district);
    visit("hypothesis", self.hypothesis);
    visit("legal_basis", self.legal_basis);
    visit("reason", self.reason);
    visit("confidence", self.confidence);
    visit("owner", self.owner);
    visit("review_week", self.review_week);
    visit("measure", self.measure);
    visit("reports", self.reports);
    visit("products", self.products);
    visit("priority", self.priority);
    visit("requirement", self.requirement);
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

}  // namespace rasad::tasking
