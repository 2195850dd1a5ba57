// Spreadsheets as plain tables of text: CSV and XLSX, for people who have Excel and no other tool.
#pragma once

#include "engine/base/diagnostics.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rasad::shell {

/// Rows of cells; the first row names the columns. Cells are text, UTF-8.
using Table = std::vector<std::vector<std::string>>;

struct TableLimits {
  std::size_t rows = 50'000;
  std::size_t columns = 100;
  std::size_t cell_bytes = 32'767;  ///< what a cell of Excel holds
};

/// CSV with a UTF-8 byte order mark, so that Excel reads letters right. Cells that a spreadsheet
/// would take for a formula get an apostrophe in front.
///
/// separator  ';' for countries with a decimal comma, else ','
[[nodiscard]] std::string write_csv(const Table& table, char separator);

/// Reads CSV with ';', ',' or tabs, whichever the first row uses. The apostrophes of write_csv are
/// taken off. Faults: not UTF-8, too large, a quotation mark that is never closed.
[[nodiscard]] std::optional<Table> read_csv(const std::string& file, std::string_view bytes,
                                            base::Diagnostics& diagnostics);

/// Writes an XLSX file with one sheet, a frozen first row and wrapped text; the same bytes for the
/// same table. False if it could not be written.
///
/// widths  of columns in characters; the rest gets a usual one
[[nodiscard]] bool write_xlsx(const std::filesystem::path& path, const Table& table,
                              const std::vector<double>& widths);

/// Reads the first sheet of an XLSX file: text, numbers and shared strings as text; formulas give
/// their stored value. Faults: not a zip, no sheet, damaged XML, too large.
[[nodiscard]] std::optional<Table> read_xlsx(const std::string& file, std::string_view bytes,
                                             base::Diagnostics& diagnostics);

/// Reads a file by the ending of its name, .csv or .xlsx.
[[nodiscard]] std::optional<Table> read_table(const std::filesystem::path& path,
                                              base::Diagnostics& diagnostics);

}  // namespace rasad::shell
