// XLSX files through libxlsxwriter.
#include "app/shell/tables.hpp"

#include <xlsxwriter.h>

namespace rasad::shell {
namespace {

// The library writes the clock into the file unless it is told a date: the same table gives the
// same bytes on every day.
void set_fixed_date(lxw_workbook* book) {
  lxw_doc_properties properties{};
  properties.created = 946684800;  // 2000-01-01
  workbook_set_properties(book, &properties);
}

}  // namespace

bool write_xlsx(const std::filesystem::path& path, const Table& table,
                const std::vector<double>& widths) {
  lxw_workbook* book = workbook_new(path.string().c_str());
  if (book == nullptr) {
    return false;
  }
  set_fixed_date(book);
  lxw_worksheet* sheet = workbook_add_worksheet(book, nullptr);
  lxw_format* head = workbook_add_format(book);
  format_set_bold(head);
  format_set_text_wrap(head);
  lxw_format* body = workbook_add_format(book);
  format_set_text_wrap(body);
  format_set_align(body, LXW_ALIGN_VERTICAL_TOP);
  format_set_num_format(body, "@");  // text: a sentence that begins with "=" stays a sentence
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const auto column = static_cast<lxw_col_t>(i);
    worksheet_set_column(sheet, column, column, widths[i], body);
  }
  worksheet_freeze_panes(sheet, 1, 0);
  bool fits = true;
  for (std::size_t row = 0; row < table.size(); ++row) {
    for (std::size_t column = 0; column < table[row].size(); ++column) {
      const lxw_error error =
          worksheet_write_string(sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                                 table[row][column].c_str(), row == 0 ? head : body);
      fits = fits && error == LXW_NO_ERROR;
    }
  }
  return workbook_close(book) == LXW_NO_ERROR && fits;
}

}  // namespace rasad::shell
