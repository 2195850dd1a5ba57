// Tables of a report as files: CSV for programs, XLSX for a spreadsheet.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace rasad::report {

using Cell = std::variant<std::string, std::int64_t, double>;

struct Sheet {
  std::string name;  ///< of the sheet, for people: at most 31 letters are kept
  std::string file;  ///< part of a file's name: "weeks"
  std::vector<std::string> heading;
  std::vector<std::vector<Cell>> rows;
};

/// RFC 4180 with a byte order mark, so that spreadsheets read Cyrillic. A text that a spreadsheet
/// would take for a formula (it begins with = + - @ or a control character) gets an apostrophe
/// before it: somebody else's reason must not calculate on the reader's computer (OWASP, "CSV
/// injection").
[[nodiscard]] std::string csv(const Sheet& sheet);

/// Writes all sheets into one XLSX file; texts are texts, never formulas or links.
/// False if the file cannot be written.
[[nodiscard]] bool write_workbook(const std::string& path, const std::vector<Sheet>& sheets);

}  // namespace rasad::report
