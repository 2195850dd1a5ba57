// What a tasking and co-ordination meeting decides besides tasks: few priorities, what is left
// without resources and why, how the last tasks did; and authorities with their end.
#pragma once

#include "engine/base/ids.hpp"
#include "engine/base/units.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace rasad::tasking {

/// More is no priority (domain.md §1.6).
inline constexpr std::size_t most_priorities = 5;

struct Priority {
  std::string text;  ///< in own words; may be empty if something below is named
  base::HypothesisId hypothesis;
  base::DistrictId district;
  base::CrimeTypeId type;
  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("text", self.text);
    visit("hypothesis", self.hypothesis);
    visit("district", self.district);
    visit("type", self.type);
  }
};

/// Something that gets no resources, said openly.
struct Unresourced {
  std::int32_t number = 0;  ///< of the journal entry
  base::OptionId option;    ///< unset: only `subject` names it
  std::string subject;
  std::string reason;
  base::Step step;
  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("number", self.number);
    visit("option", self.option);
    visit("subject", self.subject);
    visit("reason", self.reason);
    visit("step", self.step);
  }
};

enum class Verdict { go_on, change, stop };
inline constexpr std::array<Verdict, 3> all_verdicts{Verdict::go_on, Verdict::change,
                                                     Verdict::stop};

struct TaskReview {
  std::int32_t number = 0;  ///< of the journal entry
  std::int32_t task = 0;    ///< number of the task
  Verdict verdict = Verdict::go_on;
  std::string note;
  base::Step step;
  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("number", self.number);
    visit("task", self.task);
    visit("verdict", self.verdict);
    visit("note", self.note);
    visit("step", self.step);
  }
};

/// A signed authority for one option against one target.
struct Authority {
  std::int32_t legal_basis = -1;
  base::OptionId option;
  base::HypothesisId hypothesis;
  base::DistrictId district;
  base::Step from;
  base::Step until;  ///< first step after it
  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("legal_basis", self.legal_basis);
    visit("option", self.option);
    visit("hypothesis", self.hypothesis);
    visit("district", self.district);
    visit("from", self.from);
    visit("until", self.until);
  }
};

}  // namespace rasad::tasking
