// New pieces of YAML in the form the guide teaches: two blanks, double quotes, lists below their
// keys.
#pragma once

#include "engine/text/tree.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rasad::authoring {

/// "text" with escapes for quotes, backslashes, line breaks and tabs.
[[nodiscard]] std::string double_quoted(std::string_view text);

/// The value as it stands behind "key:" or "-", with the blank or line end before it.
///
/// indent    blanks before the keys or dashes of a list or map
/// line_end  of the file
[[nodiscard]] std::string written(const text::Node& value, std::size_t indent,
                                  const std::string& line_end);

/// "key:" and its value.
[[nodiscard]] std::string written(const text::Entry& entry, std::size_t indent,
                                  const std::string& line_end);

/// Ways to write a value in the place of an old scalar, the one most like it first.
///
/// old  the bytes of the old scalar, with its quotes
[[nodiscard]] std::vector<std::string> ways_like(std::string_view old, const std::string& value,
                                                 std::size_t indent, const std::string& line_end);

}  // namespace rasad::authoring
