// CSV (RFC 4180) as Excel writes and reads it in countries with a decimal comma.
#include "app/shell/folders.hpp"
#include "app/shell/tables.hpp"
#include "engine/text/source_check.hpp"

#include <algorithm>
#include <array>

namespace rasad::shell {
namespace {

// A cell with one of these in front is a formula to a spreadsheet.
constexpr std::string_view formula_signs = "=+-@\t";

bool looks_like_formula(std::string_view cell) {
  return !cell.empty() && formula_signs.find(cell.front()) != std::string_view::npos;
}

std::string csv_cell(std::string_view cell, char separator) {
  std::string text = looks_like_formula(cell) ? "'" : "";
  text += cell;
  if (text.find_first_of(std::string{"\"\r\n"} + separator) == std::string::npos) {
    return text;
  }
  std::string result = "\"";
  for (const char c : text) {
    result += c == '"' ? "\"\"" : std::string(1, c);
  }
  return result + '"';
}

char separator_of(std::string_view text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  char best = ',';
  std::ptrdiff_t most = 0;
  for (const char candidate : {';', ',', '\t'}) {
    const std::ptrdiff_t count = std::count(line.begin(), line.end(), candidate);
    if (count > most) {
      most = count;
      best = candidate;
    }
  }
  return best;
}

class Reader {
 public:
  Reader(std::string_view text, char separator) : text_(text), separator_(separator) {}

  /// False if a quotation mark is never closed or a limit is passed.
  bool read() {
    while (at_ < text_.size()) {
      row_.clear();
      do {
        if (!cell()) {
          return false;
        }
      } while (take(separator_));
      take('\r');
      if (at_ < text_.size() && !take('\n')) {
        return false;
      }
      table.push_back(row_);
      ++line;
      if (table.size() > TableLimits{}.rows || row_.size() > TableLimits{}.columns) {
        return false;
      }
    }
    return true;
  }

  Table table;
  int line = 1;

 private:
  bool take(char c) {
    const bool is_there = at_ < text_.size() && text_[at_] == c;
    at_ += is_there ? 1 : 0;
    return is_there;
  }

  bool cell() {
    std::string value;
    const bool ok = take('"') ? quoted_cell(value) : plain_cell(value);
    if (value.starts_with('\'') && looks_like_formula(std::string_view{value}.substr(1))) {
      value.erase(0, 1);
    }
    const bool fits = value.size() <= TableLimits{}.cell_bytes;
    row_.push_back(std::move(value));
    return ok && fits;
  }

  bool plain_cell(std::string& value) {
    const std::size_t end =
        std::min(text_.find_first_of(std::string{"\r\n"} + separator_, at_), text_.size());
    value = text_.substr(at_, end - at_);
    at_ = end;
    return true;
  }

  bool quoted_cell(std::string& value) {
    while (at_ < text_.size()) {
      const char c = text_[at_++];
      if (c != '"') {
        value += c;
      } else if (!take('"')) {
        return true;
      } else {
        value += '"';
      }
    }
    return false;
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  std::vector<std::string> row_;
};

}  // namespace

std::string write_csv(const Table& table, char separator) {
  std::string text = "\xEF\xBB\xBF";
  for (const std::vector<std::string>& row : table) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      text += (i == 0 ? "" : std::string(1, separator)) + csv_cell(row[i], separator);
    }
    text += "\r\n";
  }
  return text;
}

std::optional<Table> read_csv(const std::string& file, std::string_view bytes,
                              base::Diagnostics& diagnostics) {
  const std::string_view text = text::without_bom(bytes);
  if (!text::check_characters(file, text, diagnostics)) {
    return std::nullopt;
  }
  Reader reader{text, separator_of(text)};
  if (!reader.read()) {
    diagnostics.error(base::Code::table_damaged, file, {reader.line, 1}, "", {});
    return std::nullopt;
  }
  return std::move(reader.table);
}

std::optional<Table> read_table(const std::filesystem::path& path, base::Diagnostics& diagnostics) {
  const std::string name = path.filename().string();
  const auto bytes = read_file(path);
  if (!bytes) {
    diagnostics.error(base::Code::file_missing, name, {}, "", {{"file", path.string()}});
    return std::nullopt;
  }
  return path.extension() == ".xlsx" ? read_xlsx(name, *bytes, diagnostics)
                                     : read_csv(name, *bytes, diagnostics);
}

}  // namespace rasad::shell
