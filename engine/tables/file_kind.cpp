// What a file is, by its first bytes: names lie, and a renamed file is still what it was.
#include "engine/tables/table.hpp"
#include "engine/tables/table_writer.hpp"

#include <algorithm>

namespace rasad::tables {
namespace {

bool holds(std::string_view bytes, std::string_view part) {
  return bytes.find(part) != std::string_view::npos;
}

// Names of entries stand unpacked in the directory of a zip.
KindOf kind_of_zip(std::string_view bytes) {
  const std::size_t type = bytes.substr(0, 200).find("mimetype");
  if (type != std::string_view::npos && holds(bytes.substr(0, 300), "opendocument.spreadsheet")) {
    return {FileKind::other, "ods"};
  }
  if (holds(bytes, "xl/workbook.bin")) {
    return {FileKind::other, "xlsb"};
  }
  if (holds(bytes, "word/document.xml")) {
    return {FileKind::other, "docx"};
  }
  return {FileKind::workbook, ""};
}

// Spreadsheets that are one page of XML or HTML under the name .xls.
KindOf kind_of_markup(std::string_view bytes) {
  const std::size_t at = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (at == std::string_view::npos || bytes[at] != '<') {
    return {};
  }
  const std::string_view start = bytes.substr(at, 400);
  const bool is_sheet = holds(start, "urn:schemas-microsoft-com:office");
  const bool is_page = holds(start, "<html") || holds(start, "<HTML") || holds(start, "<!DOCTYPE");
  return is_sheet  ? KindOf{FileKind::other, "xml"}
         : is_page ? KindOf{FileKind::other, "html"}
                   : KindOf{};
}

}  // namespace

KindOf kind_of(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) {
    return kind_of_zip(bytes);
  }
  // The container of old Excel files, and of new ones with a password.
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) {
    const bool is_locked = holds(bytes, std::string_view{"E\0n\0c\0r\0y\0p\0t\0e\0d\0P", 18});
    return {FileKind::other, is_locked ? "password" : "xls"};
  }
  if (bytes.starts_with("%PDF-")) {
    return {FileKind::other, "pdf"};
  }
  return kind_of_markup(bytes);
}

std::optional<Form> form_of(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  std::string ending{dot == std::string_view::npos ? "" : name.substr(dot)};
  std::transform(ending.begin(), ending.end(), ending.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  if (ending == ".xlsx") {
    return Form::workbook;
  }
  const bool is_text = ending == ".csv" || ending == ".txt" || ending == ".tsv";
  return is_text ? std::optional{Form::csv} : std::nullopt;
}

std::optional<std::vector<Table>> read_tables(const std::string& file, std::string_view bytes,
                                              base::Diagnostics& diagnostics,
                                              const TableLimits& limits) {
  const KindOf kind = kind_of(bytes);
  if (kind.kind == FileKind::other) {
    diagnostics.error(base::Code::table_kind, file, {}, "",
                      {{"found", kind.found}, {"hint", kind.found}});
    return std::nullopt;
  }
  if (kind.kind == FileKind::workbook) {
    return read_workbook(file, bytes, diagnostics, limits);
  }
  auto table = read_csv(file, bytes, diagnostics, limits);
  return table ? std::optional{std::vector<Table>{std::move(*table)}} : std::nullopt;
}

}  // namespace rasad::tables
