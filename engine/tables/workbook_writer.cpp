// XLSX through libxlsxwriter. Every text goes through write_string: nothing becomes a formula.
#include "engine/tables/table_writer.hpp"
#include "engine/text/language.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include <xlsxwriter.h>

namespace rasad::tables {
namespace {

constexpr std::size_t longest_name = 31;      // of a sheet, by the format
constexpr std::size_t longest_text = 32'767;  // letters of a cell, by the format
constexpr double widest_column = 60;          // letters
constexpr std::int64_t first_day = 25'569;    // 1 January 1970 in days of Excel
constexpr double minutes_per_day = 1440;

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

bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

// "_x000D_" typed by a person would come back as a line break: its first sign is escaped, as Excel
// does it.
std::string escaped(const std::string& text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_escape = text.compare(at, 2, "_x") == 0 && at + 6 < text.size() &&
                           text[at + 6] == '_' && is_hex(text[at + 2]) && is_hex(text[at + 3]) &&
                           is_hex(text[at + 4]) && is_hex(text[at + 5]);
    result += is_escape ? "_x005F_" : std::string(1, text[at]);
  }
  return result;
}

struct Formats {
  lxw_format* head = nullptr;
  lxw_format* text = nullptr;
  lxw_format* day = nullptr;
  lxw_format* clock = nullptr;
  lxw_format* share = nullptr;
  lxw_format* finer_share = nullptr;  // with a tenth
};

lxw_format* format(lxw_workbook* book, const char* number) {
  lxw_format* result = workbook_add_format(book);
  format_set_align(result, LXW_ALIGN_VERTICAL_TOP);
  format_set_num_format(result, number);
  return result;
}

Formats formats_of(lxw_workbook* book) {
  // "@" is text: a sentence that begins with "=" stays a sentence when somebody edits it.
  Formats formats{workbook_add_format(book), format(book, "@"),  format(book, "yyyy\\-mm\\-dd"),
                  format(book, "hh:mm"),     format(book, "0%"), format(book, "0.0%")};
  format_set_bold(formats.head);
  format_set_text_wrap(formats.head);
  format_set_text_wrap(formats.text);
  return formats;
}

class PageWriter {
 public:
  PageWriter(lxw_worksheet* page, const Formats& formats) : page_(page), formats_(formats) {}

  void at(std::size_t row, std::size_t column) {
    row_ = static_cast<lxw_row_t>(row);
    column_ = static_cast<lxw_col_t>(column);
  }
  void head(const std::string& text) { string(text, formats_.head); }
  void add(const std::string& text) {
    if (!text.empty()) {
      string(text, formats_.text);
    }
  }
  void add(std::int64_t whole) { number(static_cast<double>(whole), nullptr); }
  void add(double value) { number(value, nullptr); }
  void add(DayCell cell) { number(static_cast<double>(cell.day + first_day), formats_.day); }
  void add(ClockCell cell) {
    number(static_cast<double>(cell.minute) / minutes_per_day, formats_.clock);
  }
  void add(ShareCell cell) {
    number(static_cast<double>(cell.permille) / 1000,
           cell.permille % 10 == 0 ? formats_.share : formats_.finer_share);
  }

  bool is_whole = true;

 private:
  void string(const std::string& text, lxw_format* format) {
    const std::string cell = first_letters(escaped(text), longest_text);
    note(worksheet_write_string(page_, row_, column_, cell.c_str(), format));
  }
  void number(double value, lxw_format* format) {
    note(worksheet_write_number(page_, row_, column_, value, format));
  }
  void note(lxw_error error) { is_whole = is_whole && error == LXW_NO_ERROR; }

  lxw_worksheet* page_;
  const Formats& formats_;
  lxw_row_t row_ = 0;
  lxw_col_t column_ = 0;
};

std::size_t letters_of(const Cell& cell) {
  const auto* text = std::get_if<std::string>(&cell);
  return text == nullptr ? 10 : text::width(*text);
}

double width_of(const Sheet& sheet, std::size_t column) {
  if (column < sheet.widths.size()) {
    return sheet.widths[column];
  }
  std::size_t most = text::width(sheet.heading[column]);
  for (const std::vector<Cell>& row : sheet.rows) {
    most = column < row.size() ? std::max(most, letters_of(row[column])) : most;
  }
  return std::min(static_cast<double>(most) + 2, widest_column);
}

void lay_out(lxw_worksheet* page, const Sheet& sheet, const Formats& formats) {
  for (std::size_t column = 0; column < sheet.heading.size(); ++column) {
    const auto at = static_cast<lxw_col_t>(column);
    // Columns that are typed into are text throughout: new rows must not become dates.
    worksheet_set_column(page, at, at, width_of(sheet, column),
                         sheet.widths.empty() ? nullptr : formats.text);
  }
  worksheet_freeze_panes(page, 1, 0);
  worksheet_repeat_rows(page, 0, 0);
  worksheet_set_landscape(page);
  worksheet_set_paper(page, 9);  // A4
  worksheet_fit_to_pages(page, 1, 0);
}

bool write_sheet(lxw_workbook* book, const Formats& formats, const Sheet& sheet) {
  const std::string name = sheet_name(sheet.name);
  // Two names that are alike after cutting, or none: the sheet gets a name of the library's.
  const bool is_valid =
      !name.empty() && workbook_validate_sheet_name(book, name.c_str()) == LXW_NO_ERROR;
  lxw_worksheet* page = workbook_add_worksheet(book, is_valid ? name.c_str() : nullptr);
  lay_out(page, sheet, formats);
  PageWriter writer{page, formats};
  for (std::size_t i = 0; i < sheet.heading.size(); ++i) {
    writer.at(0, i);
    writer.head(sheet.heading[i]);
  }
  for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
    for (std::size_t j = 0; j < sheet.rows[i].size(); ++j) {
      writer.at(i + 1, j);
      std::visit([&writer](const auto& value) { writer.add(value); }, sheet.rows[i][j]);
    }
  }
  return writer.is_whole;
}

// The library writes the clock into the file unless it is told a date.
void set_fixed_date(lxw_workbook* book) {
  lxw_doc_properties properties{};
  properties.created = 946'684'800;  // 2000-01-01
  workbook_set_properties(book, &properties);
}

// The library follows links, and waits for pipes.
bool is_free_or_file(const std::string& path) {
  std::error_code error;
  const std::filesystem::file_type type = std::filesystem::symlink_status(path, error).type();
  return type == std::filesystem::file_type::not_found ||
         type == std::filesystem::file_type::regular;
}

}  // namespace

bool write_workbook(const std::string& path, const std::vector<Sheet>& sheets) {
  const std::string part = path + ".part";
  if (!is_free_or_file(path) || !is_free_or_file(part)) {
    return false;
  }
  // The library would complain to standard error in English.
  if (!std::ofstream{part, std::ios::binary}) {
    return false;
  }
  lxw_workbook* book = workbook_new(part.c_str());
  if (book == nullptr) {
    return false;
  }
  set_fixed_date(book);
  const Formats formats = formats_of(book);
  bool is_whole = true;
  for (const Sheet& sheet : sheets) {
    is_whole = write_sheet(book, formats, sheet) && is_whole;
  }
  const bool is_written = workbook_close(book) == LXW_NO_ERROR && is_whole;
  if (!is_written || std::rename(part.c_str(), path.c_str()) != 0) {
    std::remove(part.c_str());
    return false;
  }
  return true;
}

}  // namespace rasad::tables
