// What an id of a pack is and does, in words; and what its condition saw in an exercise.
#pragma once

#include "app/present/program_text.hpp"
#include "engine/session/session.hpp"

#include <string>
#include <vector>

namespace rasad::present {

/// Declaration, sentences, condition with what each of its names can be, effects, mentions.
/// Empty if the pack has no such id.
[[nodiscard]] std::vector<std::string> explain_lines(const ProgramText& text,
                                                     const content::Pack& pack,
                                                     const std::string& id);

/// The condition of an inject, a hint or a criterion; none if the id has none.
[[nodiscard]] const text::Expression* condition_of(const content::Pack& pack,
                                                   const std::string& id);

/// Looks at a condition step by step and tells each change of its truth.
class ConditionLog {
 public:
  ConditionLog(const ProgramText& text, const text::Expression& condition)
      : text_(text), condition_(condition) {}

  /// To be called for each step; a line whenever the truth differs from the step before.
  void look(const content::Pack& pack, const session::Core& core);
  [[nodiscard]] const std::vector<std::string>& lines() const { return lines_; }

 private:
  const ProgramText& text_;
  const text::Expression& condition_;
  int truth_ = -1;
  std::vector<std::string> lines_;
};

}  // namespace rasad::present
