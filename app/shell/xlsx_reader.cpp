// XLSX files: a zip of XML parts; only cells are read.
#include "app/shell/tables.hpp"
#include "engine/archive/files.hpp"
#include "engine/text/source_check.hpp"

#include <algorithm>
#include <charconv>

#include <pugixml.hpp>

namespace rasad::shell {
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

// "xl/worksheets/sheet1.xml": element names come with or without a prefix.
std::string_view local(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

// All text of <si> or <is>: plain <t>, or runs <r><t>; not the phonetic <rPh>.
std::string text_of(const pugi::xml_node& node) {
  std::string text;
  for (const pugi::xml_node& child : node.children()) {
    if (local(child) == "t") {
      text += child.text().get();
    } else if (local(child) == "r") {
      text += text_of(child);
    }
  }
  return text;
}

// "AB12" -> 27, from 0; too large a number if there are no letters.
std::size_t column_of(std::string_view reference) {
  std::size_t column = 0;
  for (const char c : reference) {
    if (c < 'A' || c > 'Z' || column > TableLimits{}.columns) {
      break;
    }
    column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
  }
  return column - 1;
}

class Workbook {
 public:
  explicit Workbook(const archive::Files& files) : files_(files) {}

  std::optional<Table> read() {
    const auto sheet = files_.find("xl/worksheets/sheet1.xml");
    if (sheet == files_.end() || !read_shared()) {
      return std::nullopt;
    }
    pugi::xml_document document;
    if (!parse(document, sheet->second)) {
      return std::nullopt;
    }
    for (const pugi::xml_node& part : document.document_element().children()) {
      if (local(part) == "sheetData" && !read_rows(part)) {
        return std::nullopt;
      }
    }
    return std::move(table_);
  }

 private:
  // Entities other than the five of XML are not expanded: pugixml knows no declarations.
  static bool parse(pugi::xml_document& document, const std::string& bytes) {
    return static_cast<bool>(document.load_buffer(bytes.data(), bytes.size(),
                                                  pugi::parse_default | pugi::parse_ws_pcdata));
  }

  bool read_shared() {
    const auto part = files_.find("xl/sharedStrings.xml");
    if (part == files_.end()) {
      return true;
    }
    pugi::xml_document document;
    if (!parse(document, part->second)) {
      return false;
    }
    for (const pugi::xml_node& item : document.document_element().children()) {
      if (local(item) == "si") {
        shared_.push_back(text_of(item));
      }
    }
    return true;
  }

  bool read_rows(const pugi::xml_node& data) {
    for (const pugi::xml_node& row : data.children()) {
      const std::size_t number = row.attribute("r").as_uint();
      table_.resize(std::max(table_.size() + 1, std::min(number, TableLimits{}.rows)));
      if (table_.size() > TableLimits{}.rows || !read_cells(row)) {
        return false;
      }
    }
    return true;
  }

  bool read_cells(const pugi::xml_node& row) {
    std::vector<std::string>& cells = table_.back();
    for (const pugi::xml_node& cell : row.children()) {
      const pugi::xml_attribute reference = cell.attribute("r");
      const std::size_t column = reference ? column_of(reference.value()) : cells.size();
      if (column >= TableLimits{}.columns) {
        return false;
      }
      cells.resize(std::max(cells.size(), column + 1));
      cells[column] = value_of(cell);
      if (cells[column].size() > TableLimits{}.cell_bytes) {
        return false;
      }
    }
    return true;
  }

  std::string value_of(const pugi::xml_node& cell) const {
    std::string value;
    for (const pugi::xml_node& child : cell.children()) {
      if (local(child) == "is") {
        value = text_of(child);
      } else if (local(child) == "v") {
        value = child.text().get();
      }
    }
    if (std::string_view{cell.attribute("t").value()} != "s") {
      return value;
    }
    std::size_t index = shared_.size();
    std::from_chars(value.data(), value.data() + value.size(), index);
    return index < shared_.size() ? shared_[index] : "";
  }

  const archive::Files& files_;
  std::vector<std::string> shared_;
  Table table_;
};

bool has_clean_text(const std::string& file, const Table& table, base::Diagnostics& diagnostics) {
  for (std::size_t row = 0; row < table.size(); ++row) {
    for (std::size_t column = 0; column < table[row].size(); ++column) {
      base::Diagnostics found;
      if (!text::check_characters(file, table[row][column], found)) {
        base::Diagnostic fault = found.all().front();
        fault.span = {static_cast<int>(row) + 1, static_cast<int>(column) + 1};
        diagnostics.add(std::move(fault));
        return false;
      }
    }
  }
  return true;
}

}  // namespace

std::optional<Table> read_xlsx(const std::string& file, std::string_view bytes,
                               base::Diagnostics& diagnostics) {
  const auto files = archive::read_zip(bytes, file, diagnostics, workbook_limits());
  if (!files) {
    return std::nullopt;
  }
  auto table = Workbook{*files}.read();
  if (!table) {
    diagnostics.error(base::Code::table_damaged, file, {}, "", {});
    return std::nullopt;
  }
  return has_clean_text(file, *table, diagnostics) ? std::move(table) : std::nullopt;
}

}  // namespace rasad::shell
