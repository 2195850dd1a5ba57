// Words that all parts of a debrief share: figures, dates, places, names, in one language.
#pragma once

#include "app/present/exercise_lines.hpp"
#include "engine/report/debrief.hpp"

#include <string>
#include <vector>

namespace rasad::present {

class DebriefWords {
 public:
  /// Both must outlive the object.
  DebriefWords(const ProgramText& text, const report::Debrief& facts);

  [[nodiscard]] std::string say(std::string_view id, const base::Arguments& arguments = {}) const {
    return text_.say(id, arguments);
  }
  [[nodiscard]] std::string say(const content::Text& text) const {
    return text_.say(*facts_.pack, text);
  }
  [[nodiscard]] const std::string& language() const { return text_.language(); }
  [[nodiscard]] std::string figure(std::int64_t value) const;
  /// Whole, with the sign of a difference: "−12", "+3".
  [[nodiscard]] std::string signed_figure(double value) const;
  /// Two decimals at most.
  [[nodiscard]] std::string decimal(double value) const;
  /// Trust: one decimal at most, it is known no better.
  [[nodiscard]] std::string points(double value) const;
  /// Permille as whole percent.
  [[nodiscard]] std::string percent(std::int64_t permille) const;
  /// Part of a whole as whole percent; a dash if there is no whole.
  [[nodiscard]] std::string share(std::int64_t part, std::int64_t whole) const;
  [[nodiscard]] std::string units(base::Money money) const { return lines_.units(money); }
  [[nodiscard]] std::string date(base::Minutes at) const { return lines_.date_of(at); }
  [[nodiscard]] std::string decision(const session::Entry& entry) const {
    return lines_.decision(entry);
  }
  /// A reason as written, or in words if a coach wrote it.
  [[nodiscard]] std::string reason(const std::string& written) const {
    return text_.reason(written);
  }
  [[nodiscard]] std::string type(base::CrimeTypeId type) const;
  /// "F12, Gardens"; the district alone if there is no cell.
  [[nodiscard]] std::string place(base::CellId cell, base::DistrictId district) const;
  /// "B2"; a dash for a report that is not graded.
  [[nodiscard]] std::string grade(std::int32_t source, std::int32_t information) const;

  [[nodiscard]] const report::Debrief& facts() const { return facts_; }
  [[nodiscard]] const content::Pack& pack() const { return *facts_.pack; }

 private:
  const ProgramText& text_;
  const report::Debrief& facts_;
  session::View view_;
  ExerciseLines lines_;
};

/// Time in weeks from the start of the exercise.
[[nodiscard]] double in_weeks(base::Minutes at);

}  // namespace rasad::present
