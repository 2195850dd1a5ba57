// A trainee's view in words and tables: what the terminal shows, and what a screen reader reads.
#pragma once

#include "app/present/program_text.hpp"
#include "engine/session/view.hpp"
#include "engine/tasking/legal_check.hpp"

#include <string>
#include <vector>

namespace rasad::present {

using Lines = std::vector<std::string>;

/// Says things about one view in the language of the program text.
class ExerciseLines {
 public:
  /// Both must outlive the object.
  ExerciseLines(const ProgramText& text, const content::Pack& pack, const session::View& view)
      : text_(text), pack_(pack), view_(view) {}

  [[nodiscard]] Lines briefing() const;
  /// "Week 2 of 4, Mon 13 Oct 2031".
  [[nodiscard]] std::string week_heading() const;
  /// Messages shown since a minute, with their text.
  [[nodiscard]] Lines messages_since(base::Minutes from) const;
  /// Recorded incidents by type: last week, the week before, mean of four weeks.
  [[nodiscard]] Lines incident_table() const;
  /// Districts: recorded harm of four weeks, trust as surveyed.
  [[nodiscard]] Lines district_table() const;
  /// The cells with most recorded harm in four weeks.
  [[nodiscard]] Lines hot_cell_table(std::size_t count) const;
  /// The map in characters, with its legend.
  [[nodiscard]] Lines character_map() const;

  /// One report with its source; `number` counts from 1 in order of arrival.
  [[nodiscard]] Lines report(std::size_t number) const;
  /// All reports, one line each.
  [[nodiscard]] Lines report_list() const;
  [[nodiscard]] Lines source_scale() const;
  [[nodiscard]] Lines information_scale() const;
  [[nodiscard]] Lines hypotheses() const;
  [[nodiscard]] Lines question(const session::ViewQuestion& question) const;

  /// Options with cost and target.
  [[nodiscard]] Lines option_list() const;
  [[nodiscard]] Lines option(base::OptionId option) const;
  [[nodiscard]] Lines legal_bases(base::OptionId option) const;
  [[nodiscard]] Lines district_names() const;
  /// Tasks of the week that is about to start, and the budget.
  [[nodiscard]] Lines plan() const;
  [[nodiscard]] std::string budget() const;
  [[nodiscard]] std::string channel(content::Channel channel) const;
  /// "Asks: patrols, residents", "" if the option seeks no reports.
  [[nodiscard]] std::string sought(const content::Option& option) const;
  [[nodiscard]] std::string lead_time(const content::Option& option) const;
  /// One finding of the legal check: what was looked at, how it stands, what was found.
  struct LegalWords {
    std::string aspect;
    std::string state;
    std::string sentence;
  };
  [[nodiscard]] LegalWords legal_words(const tasking::LegalFinding& finding) const;
  /// The five findings of the legal check, one a line.
  [[nodiscard]] Lines legal_check(const std::vector<tasking::LegalFinding>& findings) const;
  [[nodiscard]] std::string priority(const tasking::Priority& priority) const;
  /// A journal entry as a sentence.
  [[nodiscard]] std::string decision(const session::Entry& entry) const;
  /// The hint of a level 1..3, or a sentence that there is none.
  [[nodiscard]] Lines hint(std::size_t level) const;

  /// Units with decimals: "15.6".
  [[nodiscard]] std::string units(base::Money money) const;
  [[nodiscard]] std::string date_of(base::Minutes at) const;
  [[nodiscard]] std::string target(const tasking::TaskRequest& request) const;

 private:
  [[nodiscard]] std::string say(std::string_view id, const base::Arguments& arguments = {}) const {
    return text_.say(id, arguments);
  }
  [[nodiscard]] std::string say(const content::Text& text) const { return text_.say(pack_, text); }

  const ProgramText& text_;
  const content::Pack& pack_;
  const session::View& view_;
};

/// A number, or a dash for -1: what the seat may not know.
[[nodiscard]] inline std::string or_unknown(std::int32_t number) {
  return number < 0 ? "–" : std::to_string(number);
}

/// Columns of a terminal line.
inline constexpr std::size_t line_width = 100;

}  // namespace rasad::present
