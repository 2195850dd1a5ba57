// CSV as the spreadsheet of a country reads it on a double click.
#include "engine/tables/formula_guard.hpp"
#include "engine/tables/table_writer.hpp"
#include "engine/text/language.hpp"

#include <fmt/format.h>

namespace rasad::tables {
namespace {

std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    result += c == '"' ? "\"\"" : std::string(1, c);
  }
  return result + '"';
}

class CsvWriter {
 public:
  explicit CsvWriter(Dialect dialect) : dialect_(dialect) {}

  void add(const std::string& text) {
    const std::string safe = guarded(text);
    const bool is_plain =
        safe.find_first_of(std::string{"\"\r\n"} + dialect_.separator) == std::string::npos;
    put(is_plain ? safe : quoted(safe));
  }
  void add(std::int64_t whole) { put(std::to_string(whole)); }
  void add(double value) {
    std::string text = fmt::format("{}", value);
    const std::size_t point = text.find('.');
    if (point != std::string::npos) {
      text[point] = dialect_.decimal;
    }
    put(text);
  }
  void add(DayCell cell) {
    const text::Date date = text::plus_days({1970, 1, 1}, cell.day);
    put(fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day));
  }
  void add(ClockCell cell) { put(fmt::format("{:02}:{:02}", cell.minute / 60, cell.minute % 60)); }
  void add(ShareCell cell) {
    std::string text = std::to_string(cell.permille / 10);
    if (cell.permille % 10 != 0) {
      text += dialect_.decimal + std::to_string(cell.permille % 10);
    }
    put(text + '%');
  }
  void end_row() {
    bytes += "\r\n";
    is_first_ = true;
  }

  std::string bytes = "\xEF\xBB\xBF";

 private:
  void put(const std::string& cell) {
    bytes += (is_first_ ? "" : std::string(1, dialect_.separator)) + cell;
    is_first_ = false;
  }

  Dialect dialect_;
  bool is_first_ = true;
};

}  // namespace

Sheet sheet_of(const Table& table, std::vector<double> widths) {
  Sheet sheet;
  sheet.name = table.name;
  sheet.widths = std::move(widths);
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    if (i == 0) {
      sheet.heading = table.rows[i];
    } else {
      sheet.rows.emplace_back(table.rows[i].begin(), table.rows[i].end());
    }
  }
  return sheet;
}

Dialect dialect_of(std::string_view language) {
  return text::decimal(language, 50) == "0.5" ? Dialect{',', '.'} : Dialect{';', ','};
}

std::string write_csv(const Sheet& sheet, Dialect dialect) {
  CsvWriter writer{dialect};
  for (const std::string& head : sheet.heading) {
    writer.add(head);
  }
  writer.end_row();
  for (const std::vector<Cell>& row : sheet.rows) {
    for (const Cell& cell : row) {
      std::visit([&writer](const auto& value) { writer.add(value); }, cell);
    }
    for (std::size_t i = row.size(); i < sheet.heading.size(); ++i) {
      writer.add(std::string{});
    }
    writer.end_row();
  }
  return std::move(writer.bytes);
}

}  // namespace rasad::tables
