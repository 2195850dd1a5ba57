// XLSX through libxlsxwriter. Every text goes through write_string: nothing becomes a formula.
#include "engine/report/sheet.hpp"
#include "engine/text/language.hpp"

#include <algorithm>
#include <cstdio>
#include <fstream>

#include <xlsxwriter.h>

namespace rasad::report {
namespace {

constexpr std::size_t longest_name = 31;      // of a sheet, by the format
constexpr std::size_t longest_text = 32'000;  // bytes of a cell; the format allows 32,767 letters
constexpr double widest_column = 60;          // letters

// At most `letters` letters, cut between letters.
std::string first_letters(const std::string& text, std::size_t letters) {
  std::size_t at = 0;
  for (std::size_t seen = 0; at < text.size(); ++at) {
    const bool begins = (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
    if (begins && seen++ == letters) {
      break;
    }
  }
  return text.substr(0, at);
}

std::string sheet_name(const std::string& name) {
  std::string result = first_letters(name, longest_name);
  std::replace_if(
      result.begin(), result.end(),
      [](char c) { return std::string{"[]:*?/\\'"}.find(c) != std::string::npos; }, ' ');
  return result;
}

std::size_t letters_of(const Cell& cell) {
  const auto* text = std::get_if<std::string>(&cell);
  return text == nullptr ? 8 : text::width(*text);
}

void set_widths(lxw_worksheet* page, const Sheet& sheet) {
  for (std::size_t column = 0; column < sheet.heading.size(); ++column) {
    std::size_t most = text::width(sheet.heading[column]);
    for (const std::vector<Cell>& row : sheet.rows) {
      most = column < row.size() ? std::max(most, letters_of(row[column])) : most;
    }
    const auto at = static_cast<lxw_col_t>(column);
    worksheet_set_column(page, at, at, std::min(static_cast<double>(most) + 2, widest_column),
                         nullptr);
  }
}

void write_cell(lxw_worksheet* page, lxw_row_t row, lxw_col_t column, const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) {
    worksheet_write_string(page, row, column, first_letters(*text, longest_text).c_str(), nullptr);
  } else if (const auto* whole = std::get_if<std::int64_t>(&cell)) {
    worksheet_write_number(page, row, column, static_cast<double>(*whole), nullptr);
  } else {
    worksheet_write_number(page, row, column, std::get<double>(cell), nullptr);
  }
}

void write_sheet(lxw_workbook* book, lxw_format* bold, const Sheet& sheet) {
  const std::string name = sheet_name(sheet.name);
  // Two names that are alike after cutting: the second sheet gets a name of the library's.
  const bool is_valid = workbook_validate_sheet_name(book, name.c_str()) == LXW_NO_ERROR;
  lxw_worksheet* page = workbook_add_worksheet(book, is_valid ? name.c_str() : nullptr);
  for (std::size_t i = 0; i < sheet.heading.size(); ++i) {
    worksheet_write_string(page, 0, static_cast<lxw_col_t>(i), sheet.heading[i].c_str(), bold);
  }
  for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
    for (std::size_t j = 0; j < sheet.rows[i].size(); ++j) {
      write_cell(page, static_cast<lxw_row_t>(i + 1), static_cast<lxw_col_t>(j), sheet.rows[i][j]);
    }
  }
  worksheet_freeze_panes(page, 1, 0);
  worksheet_repeat_rows(page, 0, 0);
  worksheet_set_landscape(page);
  worksheet_set_paper(page, 9);  // A4
  worksheet_fit_to_pages(page, 1, 0);
  set_widths(page, sheet);
}

}  // namespace

bool write_workbook(const std::string& path, const std::vector<Sheet>& sheets) {
  const std::string part = path + ".part";
  // The library would complain to standard error in English.
  if (!std::ofstream{part, std::ios::binary}) {
    return false;
  }
  lxw_workbook* book = workbook_new(part.c_str());
  if (book == nullptr) {
    return false;
  }
  lxw_format* bold = workbook_add_format(book);
  format_set_bold(bold);
  for (const Sheet& sheet : sheets) {
    write_sheet(book, bold, sheet);
  }
  const bool is_written = workbook_close(book) == LXW_NO_ERROR;
  if (!is_written || std::rename(part.c_str(), path.c_str()) != 0) {
    std::remove(part.c_str());
    return false;
  }
  return true;
}

}  // namespace rasad::report
