// RFC 4180 and what spreadsheets of different countries make of it.
#include "engine/tables/formula_guard.hpp"
#include "engine/tables/table.hpp"
#include "engine/text/language.hpp"
#include "engine/text/source_check.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace rasad::tables {
namespace {

// In the order in which equal candidates win: a comma is also a decimal sign, a semicolon a mark of
// sentences, a tab nothing else.
constexpr std::array separators{'\t', ';', ','};
constexpr std::size_t looked_at = 50;  // rows that decide about the separator

/// Goes through the text field by field.
class Scanner {
 public:
  Scanner(std::string_view text, char separator) : text_(text), separator_(separator) {}

  [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
  [[nodiscard]] int line() const { return line_; }
  /// Where the last field began.
  [[nodiscard]] base::Span place() const {
    const std::string_view before = text_.substr(row_, field_ - row_);
    return {field_line_, static_cast<int>(text::code_points(before)) + 1};
  }

  /// One field into `value`; false if its quotation marks do not fit.
  bool field(std::string& value) {
    field_ = at_;
    field_line_ = line_;
    value.clear();
    if (take('"')) {
      return quoted_field(value);
    }
    const std::size_t end = std::min(text_.find_first_of(ends(), at_), text_.size());
    value = text_.substr(at_, end - at_);
    at_ = end;
    return true;
  }

  bool take_separator() { return take(separator_); }

  /// CRLF, LF or CR; true at the end of the text too.
  bool take_line_end() {
    const bool is_return = take('\r');
    const bool is_end = take('\n') || is_return || at_end();
    line_ += is_end ? 1 : 0;
    row_ = at_;
    return is_end;
  }

 private:
  [[nodiscard]] std::string ends() const { return std::string{"\r\n"} + separator_; }

  bool take(char c) {
    const bool is_there = at_ < text_.size() && text_[at_] == c;
    at_ += is_there ? 1 : 0;
    return is_there;
  }

  bool quoted_field(std::string& value) {
    while (!at_end()) {
      const char c = text_[at_++];
      if (c == '"' && !take('"')) {
        return at_end() || ends().find(text_[at_]) != std::string::npos;
      }
      if (c == '\r') {
        take('\n');
      }
      const bool is_break = c == '\r' || c == '\n';
      line_ += is_break ? 1 : 0;
      value += is_break ? '\n' : c;
    }
    return false;
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  std::size_t row_ = 0;    // where the row begins in which we are
  std::size_t field_ = 0;  // where the last field began
  int line_ = 1;
  int field_line_ = 1;
};

// How many of the first rows have equally many cells, more than one: the measure of a separator.
std::size_t evenness(std::string_view text, char separator) {
  std::map<std::size_t, std::size_t> rows_by_cells;
  Scanner scanner{text, separator};
  std::string value;
  bool is_sound = true;  // broken quotation marks are named by the reader, not here
  for (std::size_t row = 0; is_sound && row < looked_at && !scanner.at_end(); ++row) {
    std::size_t cells = 0;
    do {
      ++cells;
      is_sound = scanner.field(value);
    } while (is_sound && scanner.take_separator());
    scanner.take_line_end();
    rows_by_cells[cells] += is_sound && cells > 1 ? 1 : 0;
  }
  std::size_t most = 0;
  for (const auto& [cells, rows] : rows_by_cells) {
    most = std::max(most, rows);
  }
  return most;
}

char separator_of(std::string_view text) {
  char best = ',';
  std::size_t most = 0;
  for (const char candidate : separators) {
    const std::size_t rows = evenness(text, candidate);
    if (rows > most) {
      most = rows;
      best = candidate;
    }
  }
  return best;
}

// "sep=;" in the first line, as Excel writes and obeys it; 0 if there is none.
char named_separator(std::string_view text) {
  const bool is_named = text.size() >= 5 && (text.starts_with("sep=") || text.starts_with("SEP="));
  const bool ends = is_named && (text.size() == 5 || text[5] == '\n' || text[5] == '\r');
  return ends ? text[4] : '\0';
}

class Reader {
 public:
  Reader(const std::string& file, std::string_view text, char separator, const TableLimits& limits,
         base::Diagnostics& diagnostics)
      : file_(file), scanner_(text, separator), limits_(limits), diagnostics_(diagnostics) {}

  std::optional<Table> read(bool skips_first_line) {
    while (!scanner_.at_end()) {
      table_.lines.push_back(scanner_.line());
      table_.rows.emplace_back();
      if (!row(table_.rows.back())) {
        return std::nullopt;
      }
      if (skips_first_line && scanner_.line() == 2) {
        table_ = {};
      }
    }
    return std::move(table_);
  }

 private:
  bool row(Row& cells) {
    std::string value;
    do {
      if (!scanner_.field(value)) {
        return fault(base::Code::table_damaged, {{"hint", "quote"}});
      }
      if (text::code_points(value) > limits_.letters) {
        return too_large("table_letters", limits_.letters);
      }
      cells.emplace_back(unguarded(value));
      if (cells.size() > limits_.columns) {
        return too_large("table_columns", limits_.columns);
      }
    } while (scanner_.take_separator());
    if (cells.size() == 1 && cells.front().empty()) {
      cells.clear();  // an empty line
    }
    scanner_.take_line_end();
    return table_.rows.size() <= limits_.rows || too_large("table_rows", limits_.rows);
  }

  bool too_large(const char* kind, std::size_t limit) {
    return fault(base::Code::table_size, {{"kind", kind}, {"limit", std::to_string(limit)}});
  }

  bool fault(base::Code code, base::Arguments arguments) {
    diagnostics_.error(code, file_, scanner_.place(), "", std::move(arguments));
    return false;
  }

  const std::string& file_;
  Scanner scanner_;
  const TableLimits& limits_;
  base::Diagnostics& diagnostics_;
  Table table_;
};

}  // namespace

std::optional<Table> read_csv(const std::string& file, std::string_view bytes,
                              base::Diagnostics& diagnostics, const TableLimits& limits) {
  const auto text = decoded(file, bytes, diagnostics);
  if (!text || !text::check_characters(file, *text, diagnostics)) {
    return std::nullopt;
  }
  const char named = named_separator(*text);
  const char separator = named != '\0' ? named : separator_of(*text);
  return Reader{file, *text, separator, limits, diagnostics}.read(named != '\0');
}

}  // namespace rasad::tables
