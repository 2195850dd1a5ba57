// XLSX files: a zip of XML parts; only cells are read, macros and formulas are not.
#include "engine/tables/table.hpp"
#include "engine/tables/workbook_parts.hpp"
#include "engine/text/language.hpp"
#include "engine/text/source_check.hpp"

#include <algorithm>
#include <charconv>

namespace rasad::tables {
namespace {

// Parts of a workbook are XML, which packs better than maps do.
archive::Limits workbook_limits() {
  archive::Limits limits;
  limits.zip_bytes = 16ull << 20;
  limits.total_bytes = 64ull << 20;
  limits.entry_bytes = 32ull << 20;
  limits.total_ratio = 100;
  return limits;
}

// "AB12" -> 27, from 0; too large a number if there are no letters.
std::size_t column_of(std::string_view reference, std::size_t most) {
  std::size_t column = 0;
  for (const char c : reference) {
    if (c < 'A' || c > 'Z' || column > most) {
      break;
    }
    column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
  }
  return column - 1;
}

class SheetReader {
 public:
  SheetReader(const WorkbookParts& parts, const TableLimits& limits)
      : parts_(parts), limits_(limits) {}

  /// What is wrong: the code and its arguments; nothing if the sheet was read.
  struct Fault {
    base::Code code = base::Code::table_damaged;
    base::Span span;
    base::Arguments arguments;
  };

  std::optional<Fault> read(const std::string& bytes, Table& table) {
    pugi::xml_document document;
    if (!parse_xml(document, bytes)) {
      return Fault{};
    }
    for (const pugi::xml_node& row : child_of(document.document_element(), "sheetData")) {
      const std::size_t number = row.attribute("r").as_uint();
      const std::size_t place = number == 0 ? table.rows.size() + 1 : number;
      if (place > limits_.rows) {
        // Formats reach further down than words: only rows that say something are too many.
        if (row.first_child().empty() || !has_value(row)) {
          continue;
        }
        return too_large("table_rows", limits_.rows, place, 1);
      }
      table.rows.resize(std::max(table.rows.size(), place));
      if (auto fault = cells(row, place, table.rows[place - 1])) {
        return fault;
      }
    }
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      table.lines.push_back(static_cast<int>(i) + 1);
    }
    return std::nullopt;
  }

 private:
  static Fault too_large(const char* kind, std::size_t limit, std::size_t row, std::size_t column) {
    return {base::Code::table_size,
            {static_cast<int>(row), static_cast<int>(column)},
            {{"kind", kind}, {"limit", std::to_string(limit)}}};
  }

  static bool has_value(const pugi::xml_node& row) {
    return std::any_of(row.begin(), row.end(),
                       [](const pugi::xml_node& cell) { return !cell.first_child().empty(); });
  }

  std::optional<Fault> cells(const pugi::xml_node& row, std::size_t number, Row& into) {
    for (const pugi::xml_node& cell : row.children()) {
      const pugi::xml_attribute reference = cell.attribute("r");
      const std::size_t column =
          reference ? column_of(reference.value(), limits_.columns) : into.size();
      std::string value = value_of(cell);
      if (value.empty()) {
        if (column < limits_.columns) {
          into.resize(std::max(into.size(), column + 1));
        }
        continue;  // only a format
      }
      if (column >= limits_.columns) {
        return too_large("table_columns", limits_.columns, number, limits_.columns + 1);
      }
      if (text::code_points(value) > limits_.letters) {
        return too_large("table_letters", limits_.letters, number, column + 1);
      }
      into.resize(std::max(into.size(), column + 1));
      into[column] = std::move(value);
    }
    return std::nullopt;
  }

  [[nodiscard]] std::string value_of(const pugi::xml_node& cell) const {
    const std::string_view type = cell.attribute("t").value();
    if (type == "inlineStr") {
      return rich_text(child_of(cell, "is"));
    }
    const std::string value = child_of(cell, "v").text().get();
    if (type == "s") {
      std::size_t index = parts_.strings.size();
      std::from_chars(value.data(), value.data() + value.size(), index);
      return index < parts_.strings.size() ? parts_.strings[index] : "";
    }
    if (type == "b" && !value.empty()) {
      return value == "0" ? "FALSE" : "TRUE";
    }
    if (type == "str" || type == "e" || type == "d" || value.empty()) {
      return unescaped(value);
    }
    const auto style = static_cast<std::size_t>(cell.attribute("s").as_uint());
    return shown_number(value, style < parts_.styles.size() ? parts_.styles[style] : NumberFormat{},
                        parts_.begins_in_1904);
  }

  const WorkbookParts& parts_;
  const TableLimits& limits_;
};

class WorkbookReader {
 public:
  WorkbookReader(const std::string& file, const TableLimits& limits, base::Diagnostics& diagnostics)
      : file_(file), limits_(limits), diagnostics_(diagnostics) {}

  std::optional<std::vector<Table>> read(const archive::Files& files) {
    const auto parts = workbook_parts(files);
    if (!parts || parts->sheets.empty()) {
      return fault({});
    }
    if (parts->sheets.size() > limits_.sheets) {
      return fault({base::Code::table_size,
                    {},
                    {{"kind", "table_sheets"}, {"limit", std::to_string(limits_.sheets)}}});
    }
    std::vector<Table> tables;
    std::size_t rows = 0;
    for (const SheetPart& sheet : parts->sheets) {
      tables.push_back({sheet.name, sheet.is_hidden, {}, {}});
      const auto bytes = files.find(sheet.path);
      auto wrong = bytes == files.end()
                       ? std::optional{SheetReader::Fault{}}
                       : SheetReader{*parts, limits_}.read(bytes->second, tables.back());
      rows += tables.back().rows.size();
      if (!wrong && rows > 2 * limits_.rows) {  // sheets that are one part a hundred times
        wrong = SheetReader::Fault{
            base::Code::table_size,
            {},
            {{"kind", "table_rows"}, {"limit", std::to_string(2 * limits_.rows)}}};
      }
      if (wrong) {
        return fault(*wrong);
      }
      if (!has_clean_text(tables.back())) {
        return std::nullopt;
      }
    }
    return tables;
  }

 private:
  std::nullopt_t fault(const SheetReader::Fault& wrong) {
    diagnostics_.error(wrong.code, file_, wrong.span, "", wrong.arguments);
    return std::nullopt;
  }

  bool has_clean_text(const Table& table) {
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      for (std::size_t column = 0; column < table.rows[row].size(); ++column) {
        base::Diagnostics found;
        if (!text::check_characters(file_, table.rows[row][column], found)) {
          base::Diagnostic wrong = found.all().front();
          wrong.span = {static_cast<int>(row) + 1, static_cast<int>(column) + 1};
          diagnostics_.add(std::move(wrong));
          return false;
        }
      }
    }
    return true;
  }

  const std::string& file_;
  const TableLimits& limits_;
  base::Diagnostics& diagnostics_;
};

}  // namespace

std::optional<std::vector<Table>> read_workbook(const std::string& file, std::string_view bytes,
                                                base::Diagnostics& diagnostics,
                                                const TableLimits& limits) {
  const auto files = archive::read_zip(bytes, file, diagnostics, workbook_limits());
  return files ? WorkbookReader{file, limits, diagnostics}.read(*files) : std::nullopt;
}

}  // namespace rasad::tables
