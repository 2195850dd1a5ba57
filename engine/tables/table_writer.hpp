// Tables for people who have a spreadsheet and no other tool: the only writer of CSV and XLSX in
// the program, with one rule that keeps texts from becoming formulas.
#pragma once

#include "engine/tables/table.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace rasad::tables {

/// A day, in days since 1 January 1970.
struct DayCell {
  std::int64_t day = 0;
};
/// A time of day, in minutes since midnight, 0 … 1439.
struct ClockCell {
  std::int64_t minute = 0;
};
/// A share, 1000 = 100 %.
struct ShareCell {
  std::int64_t permille = 0;
};
/// An empty text is an empty cell.
using Cell = std::variant<std::string, std::int64_t, double, DayCell, ClockCell, ShareCell>;

/// A table before it is a file. Every row has as many cells as the heading: missing ones are
/// written empty.
struct Sheet {
  std::string name;  ///< of the sheet, for people: at most 31 letters are kept
  std::string file;  ///< part of a file's name: "weeks"
  std::vector<std::string> heading;
  std::vector<std::vector<Cell>> rows;
  std::vector<double> widths = {};  ///< of columns in letters; empty: by what stands in them
};

/// The first row of a table as heading, the others as rows of text.
[[nodiscard]] Sheet sheet_of(const Table& table, std::vector<double> widths);

/// How a spreadsheet set to a language reads CSV: where the decimal sign is a comma, cells are
/// separated by semicolons.
struct Dialect {
  char separator = ',';
  char decimal = '.';
};
[[nodiscard]] Dialect dialect_of(std::string_view language);

/// RFC 4180 with a byte order mark, so that spreadsheets read Cyrillic. A text that a spreadsheet
/// would take for a formula (after any apostrophes it begins with = + - @, narrow or wide, or a
/// control character) gets an apostrophe before it, which read_csv takes off again: somebody else's
/// reason must not calculate on the reader's computer (OWASP, "CSV injection"). Dates are
/// 2031-10-06, times 14:30, shares 68%.
[[nodiscard]] std::string write_csv(const Sheet& sheet, Dialect dialect);

/// Writes all sheets into one XLSX file, whole or not at all: texts are texts, never formulas or
/// links; dates, times and shares are numbers with their format; the heading stays in sight. The
/// same sheets give the same bytes on every day. False if the file cannot be written, or if a link,
/// a pipe or a folder has the name.
///
/// path  UTF-8
[[nodiscard]] bool write_workbook(const std::string& path, const std::vector<Sheet>& sheets);

/// The kinds of file that are written.
enum class Form { csv, workbook };
/// By the ending of a name in either case: .csv, .txt and .tsv, or .xlsx; nothing for others.
[[nodiscard]] std::optional<Form> form_of(std::string_view name);

}  // namespace rasad::tables
