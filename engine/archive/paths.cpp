// Judging paths.
#include "engine/archive/paths.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace rasad::archive {
namespace {

std::string mapped(const std::string& text, utf8proc_option_t options) {
  utf8proc_uint8_t* result = nullptr;
  const utf8proc_ssize_t length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &result, options);
  if (length < 0) {
    return "";
  }
  std::string copy{reinterpret_cast<const char*>(result), static_cast<std::size_t>(length)};
  std::free(result);  // NOLINT: utf8proc hands over malloc'ed memory
  return copy;
}

// Names that Windows gives to devices, with or without an extension.
bool is_reserved(std::string part) {
  static constexpr std::array<const char*, 4> names{"con", "prn", "aux", "nul"};
  part = part.substr(0, part.find('.'));
  std::transform(part.begin(), part.end(), part.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  const bool numbered = part.size() == 4 && (part.starts_with("com") || part.starts_with("lpt")) &&
                        part[3] >= '0' && part[3] <= '9';
  return numbered || std::find(names.begin(), names.end(), part) != names.end();
}

std::optional<std::string> part_problem(const std::string& part) {
  if (part.empty() || part == ".") {
    return "empty";
  }
  if (part == "..") {
    return "parent";
  }
  if (part.ends_with('.') || part.ends_with(' ') || is_reserved(part)) {
    return "reserved";
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> path_problem(const std::string& path, const Limits& limits) {
  static constexpr std::string_view forbidden = "<>:\"|?*";
  if (path.empty()) {
    return "empty";
  }
  if (path.size() > limits.path_bytes) {
    return "too_long";
  }
  if (path.front() == '/') {
    return "absolute";
  }
  for (const char c : path) {
    if (c == '\\') {
      return "backslash";
    }
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F ||
        forbidden.find(c) != std::string_view::npos) {
      return "control";
    }
  }
  if (mapped(path, UTF8PROC_COMPOSE) != path) {
    return "not_utf8";
  }
  if (printable_path(path) != path) {
    return "control";  // marks that turn the direction of writing, among others
  }
  std::uint64_t depth = 0;
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    if (const auto problem = part_problem(path.substr(at, end - at))) {
      return problem;
    }
    ++depth;
    at = end + 1;
  }
  return depth > limits.path_depth ? std::optional<std::string>{"too_deep"} : std::nullopt;
}

bool is_skipped(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
  return path.starts_with('.') || path.find("/.") != std::string::npos || name.ends_with('~');
}

std::string printable_path(const std::string& path) {
  constexpr std::size_t longest = 200;
  std::string shown;
  for (std::size_t at = 0; at < path.size() && shown.size() < longest;) {
    utf8proc_int32_t point = -1;
    const auto length =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(path.data()) + at,
                         static_cast<utf8proc_ssize_t>(path.size() - at), &point);
    const utf8proc_category_t kind = utf8proc_category(point);
    const bool is_plain =
        length > 0 && kind != UTF8PROC_CATEGORY_CC && kind != UTF8PROC_CATEGORY_CF;
    const auto bytes = static_cast<std::size_t>(std::max<utf8proc_ssize_t>(1, length));
    shown += is_plain ? path.substr(at, bytes) : "?";
    at += bytes;
  }
  return shown;
}

std::string folded_path(const std::string& path) {
  return mapped(path, static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD));
}

std::uint64_t limit_of(const std::string& path, const Limits& limits) {
  if (path.ends_with(".yaml") || path.ends_with(".po") || path.ends_with(".md")) {
    return limits.text_bytes;
  }
  return path.ends_with(".geojson") ? limits.geojson_bytes : limits.entry_bytes;
}

}  // namespace rasad::archive
