// Tables and frames that all sections of the HTML report use.
#pragma once

#include "app/present/report_model.hpp"
#include "engine/report/markup.hpp"

#include <string>
#include <vector>

namespace rasad::present {

/// How the cells of a column stand.
enum class ColumnKind { words, number, date };
struct Column {
  std::string name;
  ColumnKind kind = ColumnKind::words;
};
using Cells = std::vector<std::string>;

class ReportPage {
 public:
  ReportPage(const ProgramText& text, const std::string& title, const std::string& style);

  [[nodiscard]] std::string say(std::string_view id, const base::Arguments& arguments = {}) const {
    return text_.say(id, arguments);
  }
  [[nodiscard]] std::string figure(std::int64_t value) const;
  [[nodiscard]] const ProgramText& text() const { return text_; }
  [[nodiscard]] report::Markup& markup() { return markup_; }

  /// A heading of the second level.
  void section(std::string_view id);
  void subsection(const std::string& title);
  void paragraph(const std::string& text, const std::string& style = "");
  /// A table with headings of columns and rows. The first cell of each row is its heading.
  ///
  /// caption  none if empty: a heading just above says it
  /// styles  of rows ("own", "sum", ""), may be shorter than the rows
  void table(const std::string& caption, const std::vector<Column>& columns,
             const std::vector<Cells>& rows, const std::vector<std::string>& styles = {});
  /// Opens a table and its heading row, for rows that are not plain text.
  void open_table(const std::string& caption, const std::vector<Column>& columns);
  void close_table();

  [[nodiscard]] std::string finish() { return markup_.finish(); }

 private:
  const ProgramText& text_;
  report::Markup markup_;
};

/// Sections, in the order of the report.
void write_head(ReportPage& page, const DebriefModel& model);
void write_weeks(ReportPage& page, const DebriefModel& model);
void write_veil(ReportPage& page, const content::Pack& pack, const DebriefModel& model);
void write_truth(ReportPage& page, const DebriefModel& model);
void write_luck(ReportPage& page, const LuckModel& luck);
void write_references(ReportPage& page, const DebriefModel& model);
void write_scores(ReportPage& page, const DebriefModel& model);
void write_decisions(ReportPage& page, const ReportModel& model);
void write_reports(ReportPage& page, const DebriefModel& model);
void write_rest(ReportPage& page, const DebriefModel& model);

}  // namespace rasad::present
