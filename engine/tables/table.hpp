// Tables as people send them, CSV or XLSX, read into rows of text: the only reader of both in the
// program. What a file is, its bytes decide and not its name.
#pragma once

#include "engine/base/diagnostics.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rasad::tables {

/// Cells as a person saw them, UTF-8, line breaks as "\n".
using Row = std::vector<std::string>;

/// One sheet of a workbook, or a whole CSV file.
struct Table {
  std::string name;        ///< of the sheet; "" for CSV
  bool is_hidden = false;  ///< the workbook does not show it
  std::vector<Row> rows;   ///< empty rows stay, so that numbers of rows are those of a spreadsheet
  std::vector<int> lines;  ///< of each row: the line of the CSV file where it begins, or its number
};

/// What is read at most; more is fault 1114 with the limit.
struct TableLimits {
  std::size_t rows = 50'000;
  std::size_t columns = 100;
  std::size_t letters = 32'767;  ///< in one cell: what a cell of Excel holds
  std::size_t sheets = 64;       ///< of a workbook
};

enum class FileKind {
  text,      ///< CSV, or what may be it
  workbook,  ///< XLSX and XLSM
  other      ///< a kind that is known and not read; `found` names it
};

/// What the bytes are. `found` is the usual ending of a kind that is not read: "ods", "xls".
struct KindOf {
  FileKind kind = FileKind::text;
  std::string found;
};
[[nodiscard]] KindOf kind_of(std::string_view bytes);

/// Text of a file as UTF-8 without its mark: UTF-8, or UTF-16 by its byte order mark ("Unicode
/// text" of Excel). Fault 1112 for other encodings, named where they can be told.
[[nodiscard]] std::optional<std::string> decoded(const std::string& file, std::string_view bytes,
                                                 base::Diagnostics& diagnostics);

/// CSV (RFC 4180). The separator is what a first line "sep=;" says (the line is then left out),
/// else the one of tab, semicolon and comma by which most rows have equally many cells. Line breaks
/// are CRLF, LF or CR. The apostrophes of write_csv are taken off.
/// Faults: 1112 encoding, 1011 forbidden characters, 1110 quotation marks, 1114 too large.
[[nodiscard]] std::optional<Table> read_csv(const std::string& file, std::string_view bytes,
                                            base::Diagnostics& diagnostics,
                                            const TableLimits& limits = {});

/// All sheets of a workbook in its own order, hidden ones among them; parts are found by the
/// workbook's relations. Formulas give their stored value; numbers, dates, per cents and truth
/// values are what their format shows (dates that show names of months or follow the computer's
/// settings are 2031-10-06). Faults: 1110 damaged, 1114 too large, 11## of the zip around it.
[[nodiscard]] std::optional<std::vector<Table>> read_workbook(const std::string& file,
                                                              std::string_view bytes,
                                                              base::Diagnostics& diagnostics,
                                                              const TableLimits& limits = {});

/// Either of them by what the bytes are; fault 1113 names a kind that is not read.
[[nodiscard]] std::optional<std::vector<Table>> read_tables(const std::string& file,
                                                            std::string_view bytes,
                                                            base::Diagnostics& diagnostics,
                                                            const TableLimits& limits = {});

}  // namespace rasad::tables
