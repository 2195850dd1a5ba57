// Looking at the line itself, and at what libyaml was reading.
#include "engine/text/yaml_slips.hpp"

#include "engine/base/utf8.hpp"

#include <algorithm>

namespace rasad::text {
namespace {

std::string_view line_at(std::string_view bytes, int wanted) {
  std::size_t at = 0;
  for (int line = 1; line < wanted && at < bytes.size(); ++line) {
    at = std::min(bytes.find('\n', at), bytes.size() - 1) + 1;
  }
  return bytes.substr(at, std::min(bytes.find('\n', at), bytes.size()) - at);
}

// Byte of a column, which counts code points from 1.
std::size_t offset_of(std::string_view line, int column) {
  std::size_t at = 0;
  for (int i = 1; i < column && at < line.size(); ++i) {
    at += std::max<std::size_t>(1, base::decode(line, at).length);
  }
  return at;
}

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

std::string_view said(const char* text) {
  return text != nullptr ? text : "";
}

/// Signs that cannot begin a plain value, or begin something that packs do not have.
bool begins_badly(std::string_view line) {
  const std::size_t colon = line.find(": ");
  const std::size_t dash = line.find("- ");
  const std::size_t at = colon != std::string_view::npos  ? colon + 2
                         : dash != std::string_view::npos ? dash + 2
                                                          : line.size();
  const std::size_t first = line.find_first_not_of(' ', at);
  return first != std::string_view::npos && has("@`%|>,}]?", line.substr(first, 1));
}

}  // namespace

std::string yaml_slip(std::string_view bytes, const yaml_parser_t& parser, base::Span place) {
  const std::string_view context = said(parser.context);
  const std::string_view problem = said(parser.problem);
  const std::string_view line = line_at(bytes, place.line);
  if (has(context, "quoted scalar")) {
    return "yaml_quote";
  }
  if (has(context, "flow")) {
    return "yaml_bracket";
  }
  if (has(problem, "cannot start any token") || begins_badly(line)) {
    return "yaml_start";
  }
  if (has(problem, "mapping values are not allowed")) {
    const std::size_t first = line.find(": ");
    const bool has_second =
        first != std::string_view::npos && line.find(": ", first + 1) != std::string_view::npos;
    const bool ends_so = line.ends_with(':') && first != std::string_view::npos;
    return has_second || ends_so ? "yaml_colon" : "yaml_indent";
  }
  // The sentence of a line above ran on to the first quotation mark of this line.
  const std::size_t before = offset_of(line, place.column);
  if (has(problem, "did not find expected") && before > 0 && line[before - 1] == '"') {
    return "yaml_quote_before";
  }
  return has(problem, "did not find expected") ? "yaml_indent" : "yaml_other";
}

}  // namespace rasad::text
