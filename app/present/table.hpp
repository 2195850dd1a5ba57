// Tables of plain text: columns padded by what a terminal shows, readable aloud row by row.
#pragma once

#include <string>
#include <vector>

namespace rasad::present {

using Row = std::vector<std::string>;

/// Lines of a table; the first row is the heading. Numbers (cells that begin with a digit or a
/// minus) stand to the right.
[[nodiscard]] std::vector<std::string> table_lines(const std::vector<Row>& rows);

/// A text broken into lines of at most `width` columns at blanks, each after `indent` blanks.
[[nodiscard]] std::vector<std::string> wrapped(const std::string& text, std::size_t width,
                                               std::size_t indent = 0);

/// Appends `more` to `lines`.
void append(std::vector<std::string>& lines, std::vector<std::string> more);

}  // namespace rasad::present
