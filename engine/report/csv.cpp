// Comma-separated values.
#include "engine/report/sheet.hpp"

#include <fmt/format.h>

namespace rasad::report {
namespace {

constexpr const char* byte_order_mark = "\xEF\xBB\xBF";

bool looks_like_formula(const std::string& text) {
  return !text.empty() && (std::string{"=+-@\t\r\n"}.find(text.front()) != std::string::npos ||
                           static_cast<unsigned char>(text.front()) < 0x20);
}

std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    result += c == '"' ? "\"\"" : std::string{c};
  }
  return result + '"';
}

std::string safe(const std::string& text) {
  const std::string plain = looks_like_formula(text) ? '\'' + text : text;
  return plain.find_first_of("\",\r\n") == std::string::npos ? plain : quoted(plain);
}

std::string bytes_of(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) {
    return safe(*text);
  }
  if (const auto* whole = std::get_if<std::int64_t>(&cell)) {
    return std::to_string(*whole);
  }
  return fmt::format("{}", std::get<double>(cell));
}

}  // namespace

std::string csv(const Sheet& sheet) {
  std::string bytes = byte_order_mark;
  for (std::size_t i = 0; i < sheet.heading.size(); ++i) {
    bytes += (i == 0 ? "" : ",") + safe(sheet.heading[i]);
  }
  bytes += "\r\n";
  for (const std::vector<Cell>& row : sheet.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      bytes += (i == 0 ? "" : ",") + bytes_of(row[i]);
    }
    bytes += "\r\n";
  }
  return bytes;
}

}  // namespace rasad::report
