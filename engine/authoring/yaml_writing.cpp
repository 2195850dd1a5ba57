// Scalars, lists and maps as text.
#include "engine/authoring/yaml_writing.hpp"

#include <algorithm>
#include <charconv>

namespace rasad::authoring {
namespace {

std::string single_quoted(const std::string& text) {
  std::string result = "'";
  for (const char c : text) {
    result += c == '\'' ? "''" : std::string(1, c);
  }
  return result + '\'';
}

// "|" and its lines; what it would not keep is found when it is read again.
std::string literal(const std::string& text, std::size_t indent, const std::string& line_end) {
  const std::size_t last = text.find_last_not_of('\n');
  const std::size_t breaks = last == std::string::npos ? 0 : text.size() - last - 1;
  std::string result = breaks == 0 ? "|-" : breaks == 1 ? "|" : "|+";
  const std::string body = breaks == 0 ? text : text.substr(0, text.size() - 1);
  for (std::size_t at = 0; at <= body.size();) {
    const std::size_t end = std::min(body.find('\n', at), body.size());
    const std::string line = body.substr(at, end - at);
    result += line_end + (line.empty() ? "" : std::string(indent, ' ') + line);
    at = end + 1;
  }
  return result;
}

// What a reader of the schema would take for something else than words.
bool looks_like_value(const std::string& text) {
  double number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  return text.empty() || text == "true" || text == "false" || text == "null" || text == "~" ||
         (read.ec == std::errc{} && read.ptr == text.data() + text.size());
}

bool may_be_plain(const std::string& text) {
  return !text.empty() && text.front() != ' ' && text.back() != ' ' &&
         text.find_first_of("\n\t") == std::string::npos;
}

std::string scalar(const text::Node& node) {
  return node.style == text::ScalarStyle::plain ? node.value : double_quoted(node.value);
}

}  // namespace

std::string double_quoted(std::string_view text) {
  std::string result = "\"";
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '"' || c == '\\') {
      result += '\\';
    }
    if (text.substr(at, 3) == "\xE2\x80\xA8" || text.substr(at, 3) == "\xE2\x80\xA9") {
      result += text[at + 2] == '\xA8' ? "\\L" : "\\P";  // they would end the line
      at += 2;
    } else {
      result += c == '\n' ? "\\n" : c == '\t' ? "\\t" : std::string(1, c);
    }
  }
  return result + '"';
}

std::string written(const text::Entry& entry, std::size_t indent, const std::string& line_end) {
  return entry.key + ':' + written(entry.value, indent + 2, line_end);
}

std::string written(const text::Node& value, std::size_t indent, const std::string& line_end) {
  if (value.kind == text::NodeKind::scalar) {
    return ' ' + scalar(value);
  }
  if (value.items.empty() && value.entries.empty()) {
    return value.kind == text::NodeKind::list ? " []" : " {}";
  }
  std::string result;
  for (const text::Node& item : value.items) {
    result += line_end + std::string(indent, ' ') + '-';
    if (item.kind == text::NodeKind::map && !item.entries.empty()) {
      // The first key stands beside the dash.
      result += ' ' + written(item, indent + 2, line_end).substr(line_end.size() + indent + 2);
    } else {
      result += written(item, indent + 2, line_end);
    }
  }
  for (const text::Entry& entry : value.entries) {
    result += line_end + std::string(indent, ' ') + written(entry, indent, line_end);
  }
  return result;
}

std::vector<std::string> ways_like(std::string_view old, const std::string& value,
                                   std::size_t indent, const std::string& line_end) {
  std::vector<std::string> ways;
  const char first = old.empty() ? '"' : old.front();
  if (first == '\'') {
    ways.push_back(single_quoted(value));
  } else if (first == '|') {
    ways.push_back(literal(value, indent, line_end));
  } else if (first != '"' && first != '>' && may_be_plain(value) &&
             (!looks_like_value(value) || looks_like_value(std::string{old}))) {
    ways.push_back(value);
  }
  ways.push_back(double_quoted(value));
  return ways;
}

}  // namespace rasad::authoring
