// Translations as a spreadsheet, for people without Poedit.
#pragma once

#include "app/present/program_text.hpp"
#include "engine/tables/table.hpp"
#include "engine/text/po.hpp"

namespace rasad::cli {

/// A row for each message, and for each plural form: id, form, source sentence, translation, mark,
/// notes. Column heads are in the language of `text`.
[[nodiscard]] tables::Table table_of(const present::ProgramText& text, const text::PoFile& file);

/// Widths of the columns, in characters.
[[nodiscard]] std::vector<double> table_widths();

/// The first sheet of a workbook that has the needed columns; the first one if none has.
[[nodiscard]] const tables::Table& messages_sheet(const present::ProgramText& text,
                                                  const std::vector<tables::Table>& sheets);

/// Messages of a spreadsheet, in any order of rows and columns; heads may be in any language of the
/// program. Faults 1110 and 1111 if a needed column is missing or a row has no id.
[[nodiscard]] std::optional<text::PoFile> messages_of(const present::ProgramText& text,
                                                      const std::string& file,
                                                      const tables::Table& table,
                                                      base::Diagnostics& diagnostics);

}  // namespace rasad::cli
