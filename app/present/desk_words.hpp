// What the desk shows of reports and of the week, in words: no window, no drawing.
#pragma once

#include "app/present/exercise_lines.hpp"

#include <string>
#include <vector>

namespace rasad::present {

/// A name and what is said under it.
struct Labelled {
  std::string name;
  std::string text;
};

/// Recorded incidents of one type.
struct TypeFigures {
  std::string name;
  std::string last_week;
  std::string week_before;
  std::string mean;  ///< of four weeks
};

class DeskWords {
 public:
  /// All must outlive the object.
  DeskWords(const ProgramText& text, const content::Pack& pack, const session::View& view)
      : text_(text), pack_(pack), view_(view), lines_(text, pack, view) {}

  /// The beginning of a report: what stands for it in a list.
  [[nodiscard]] std::string title(std::size_t report) const;
  /// "Report 4 · Mon 13 Oct 2031 · Attendant at the luggage office".
  [[nodiscard]] std::string head(std::size_t report) const;
  /// What is held about a report: source, its record, what it bears on.
  [[nodiscard]] std::vector<Labelled> facts(std::size_t report) const;
  [[nodiscard]] std::string entity_name(base::EntityId entity) const;
  /// "B3", or "" before grading.
  [[nodiscard]] std::string code(const picture::Report& report) const;
  /// "13 Oct": short, for lists.
  [[nodiscard]] std::string day_of(base::Minutes at) const;

  [[nodiscard]] std::vector<TypeFigures> figures() const;
  /// Trust by district as surveyed last, 0..100.
  [[nodiscard]] std::vector<Labelled> trust() const;

 private:
  const ProgramText& text_;
  const content::Pack& pack_;
  const session::View& view_;
  ExerciseLines lines_;
};

}  // namespace rasad::present
