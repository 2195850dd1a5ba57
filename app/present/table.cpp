// Padding and wrapping.
#include "app/present/table.hpp"

#include "engine/text/language.hpp"

#include <algorithm>
#include <iterator>

namespace rasad::present {
namespace {

bool is_number(const std::string& cell) {
  return !cell.empty() && ((cell.front() >= '0' && cell.front() <= '9') ||
                           cell.starts_with("\xE2\x88\x92") || cell.starts_with('+'));
}

std::vector<std::size_t> widths_of(const std::vector<Row>& rows) {
  std::vector<std::size_t> widths;
  for (const Row& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], text::width(row[i]));
    }
  }
  return widths;
}

std::string padded(const std::string& cell, std::size_t width) {
  const std::string blanks(width - text::width(cell), ' ');
  return is_number(cell) ? blanks + cell : cell + blanks;
}

}  // namespace

std::vector<std::string> table_lines(const std::vector<Row>& rows) {
  const std::vector<std::size_t> widths = widths_of(rows);
  std::vector<std::string> lines;
  for (const Row& row : rows) {
    std::string line = "  ";
    for (std::size_t i = 0; i < row.size(); ++i) {
      line += padded(row[i], widths[i]) + "  ";
    }
    line.erase(line.find_last_not_of(' ') + 1);
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<std::string> wrapped(const std::string& text, std::size_t width, std::size_t indent) {
  std::vector<std::string> lines;
  std::string line;
  const auto flush = [&] {
    lines.push_back(std::string(indent, ' ') + line);
    line.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    const std::string word = text.substr(at, end - at);
    const bool fits = text::width(line) + text::width(word) + 1 + indent <= width;
    if (!line.empty() && !fits) {
      flush();
    }
    line += (line.empty() ? "" : " ") + word;
    if (end < text.size() && text[end] == '\n') {
      flush();
    }
    at = end + 1;
  }
  if (!line.empty()) {
    flush();
  }
  return lines;
}

void append(std::vector<std::string>& lines, std::vector<std::string> more) {
  lines.insert(lines.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

}  // namespace rasad::present
