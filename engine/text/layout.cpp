// Indentation follows the tree; every line knows the node that begins on it.
#include "engine/text/layout.hpp"

#include "engine/base/utf8.hpp"
#include "engine/text/source_check.hpp"
#include "engine/text/yaml.hpp"

#include <algorithm>
#include <vector>

namespace rasad::text {
namespace {

constexpr int step = 2;

struct Line {
  std::string text;
  int indent = -1;        ///< wanted; -1: not decided by the tree
  int shift_from = -1;    ///< of a block of text: its old indentation
  bool is_block = false;  ///< inside of a block of text
};

std::size_t indentation(const std::string& line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

bool is_blank(const std::string& line) {
  return line.find_first_not_of(" \t") == std::string::npos;
}

bool is_comment(const std::string& line) {
  const std::size_t at = indentation(line);
  return at < line.size() && line[at] == '#';
}

// Line ends, and tabs in the indentation.
std::vector<Line> split(std::string_view bytes) {
  std::vector<Line> lines;
  std::string current;
  bool in_indent = true;
  for (const char c : bytes) {
    if (c == '\n') {
      if (current.ends_with('\r')) {
        current.pop_back();
      }
      lines.push_back({std::move(current)});
      current.clear();
      in_indent = true;
      continue;
    }
    const bool is_tab = c == '\t' && in_indent;
    current += is_tab ? std::string(step, ' ') : std::string{c};
    in_indent = in_indent && (c == ' ' || is_tab);
  }
  if (!current.empty()) {
    lines.push_back({std::move(current)});
  }
  return lines;
}

std::string joined(const std::vector<Line>& lines) {
  std::string bytes;
  for (const Line& line : lines) {
    bytes += line.text + '\n';
  }
  return bytes;
}

std::size_t byte_of(const std::string& line, int column) {
  std::size_t at = 0;
  for (int i = 1; i < column && at < line.size(); ++i) {
    at += std::max<std::size_t>(1, base::decode(line, at).length);
  }
  return at;
}

class Layout {
 public:
  explicit Layout(std::vector<Line>& lines) : lines_(lines) {}

  void place(const Node& node, int indent) {
    if (node.kind == NodeKind::map) {
      for (const Entry& entry : node.entries) {
        begin(entry.span, indent);
        value(entry.value, indent, entry.span.line);
      }
    } else if (node.kind == NodeKind::list) {
      for (const Node& item : node.items) {
        begin_item(item, indent);
        value(item, indent, item.span.line);
      }
    }
  }

 private:
  Line& line(int number) { return lines_[static_cast<std::size_t>(number) - 1]; }

  // A line is placed by the first thing on it; what follows on the same line is flow or a value.
  void begin(base::Span span, int indent) {
    Line& own = line(span.line);
    const std::size_t first = indentation(own.text);
    if (own.indent < 0 && byte_of(own.text, span.column) == first) {
      own.indent = indent;
    }
  }

  void begin_item(const Node& item, int indent) {
    int number = item.span.line;
    while (number > 1 && (is_blank(line(number).text) ||
                          line(number).text[indentation(line(number).text)] != '-')) {
      --number;
    }
    Line& own = line(number);
    if (own.indent < 0) {
      const std::size_t dash = indentation(own.text);
      const std::size_t after = own.text.find_first_not_of(' ', dash + 1);
      if (after != std::string::npos && after > dash + step) {
        own.text.erase(dash + step, after - dash - step);
        removed_[number] = static_cast<int>(after - dash) - step;
      }
      own.indent = indent;
    }
  }

  void value(const Node& node, int indent, int key_line) {
    if (node.kind == NodeKind::scalar) {
      scalar(node, indent + step, key_line);
      return;
    }
    if (!is_flow(node)) {
      place(node, indent + step);
    }
  }

  // [a, b] and {a: b} stand on the line of their key.
  bool is_flow(const Node& node) {
    const std::string& own = line(node.span.line).text;
    const std::size_t at = byte_of(own, column_now(node.span));
    return at < own.size() && (own[at] == '[' || own[at] == '{');
  }

  // Where a column of the file is after blanks behind a dash were taken out.
  [[nodiscard]] int column_now(base::Span span) const {
    const auto gone = removed_.find(span.line);
    return span.column - (gone == removed_.end() ? 0 : gone->second);
  }

  void scalar(const Node& node, int indent, int key_line) {
    if (node.style == ScalarStyle::block) {
      block(node, indent, key_line);
    } else if (node.style == ScalarStyle::quoted) {
      requote(node);
    }
  }

  // From the line after "|": as long as lines are blank or as deep as the first one.
  void block(const Node& node, int indent, int) {
    const auto size = static_cast<int>(lines_.size());
    int first = node.span.line + 1;
    while (first <= size && is_blank(line(first).text)) {
      ++first;
    }
    if (first > size) {
      return;
    }
    const auto depth = indentation(line(first).text);
    for (int at = node.span.line + 1; at <= size; ++at) {
      Line& own = line(at);
      if (!is_blank(own.text) && indentation(own.text) < depth) {
        break;
      }
      own.is_block = true;
      own.indent = indent;
      own.shift_from = static_cast<int>(depth);
    }
  }

  // 'text' becomes "text" where nothing in it would have to be escaped.
  void requote(const Node& node) {
    Line& own = line(node.span.line);
    const std::size_t from = byte_of(own.text, column_now(node.span));
    if (from >= own.text.size() || own.text[from] != '\'') {
      return;
    }
    const std::size_t to = own.text.find('\'', from + 1);
    const bool is_simple = to != std::string::npos &&
                           own.text.compare(from + 1, to - from - 1, node.value) == 0 &&
                           node.value.find_first_of("\"\\") == std::string::npos;
    if (is_simple) {
      own.text[from] = '"';
      own.text[to] = '"';
    }
  }

  std::vector<Line>& lines_;
  std::map<int, int> removed_;  // blanks taken out after a dash, by line
};

// Comments stand like what follows them, lines that continue a text one step deeper.
void decide_the_rest(std::vector<Line>& lines) {
  int next = 0;
  for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
    if (line->indent >= 0) {
      next = line->is_block ? next : line->indent;
    } else if (is_comment(line->text)) {
      line->indent = next;
    }
  }
  int before = 0;
  for (Line& line : lines) {
    if (line.indent < 0 && !is_blank(line.text)) {
      line.indent = before + step;
    } else if (line.indent >= 0 && !line.is_block && !is_comment(line.text)) {
      const bool has_dash = line.text[indentation(line.text)] == '-';
      before = line.indent + (has_dash ? step : 0);
    }
  }
}

void indent(Line& line) {
  if (line.is_block) {
    const std::size_t own = indentation(line.text);
    const auto base = static_cast<std::size_t>(line.shift_from);
    line.text = is_blank(line.text) && own <= base
                    ? ""
                    : std::string(static_cast<std::size_t>(line.indent) + own - base, ' ') +
                          line.text.substr(own);
    return;
  }
  const std::size_t end = line.text.find_last_not_of(" \t");
  line.text = end == std::string::npos
                  ? ""
                  : std::string(static_cast<std::size_t>(std::max(line.indent, 0)), ' ') +
                        line.text.substr(indentation(line.text), end + 1 - indentation(line.text));
}

// One empty line at most, none at the start and the end.
std::vector<Line> without_gaps(const std::vector<Line>& lines) {
  std::vector<Line> result;
  for (const Line& line : lines) {
    const bool is_gap = line.text.empty() && !line.is_block;
    if (!is_gap || (!result.empty() && !result.back().text.empty())) {
      result.push_back(line);
    }
  }
  while (!result.empty() && result.back().text.empty() && !result.back().is_block) {
    result.pop_back();
  }
  return result;
}

bool is_same(const Node& a, const Node& b) {
  return a.kind == b.kind && a.value == b.value &&
         (a.style == ScalarStyle::plain) == (b.style == ScalarStyle::plain) &&
         std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), is_same) &&
         std::equal(a.entries.begin(), a.entries.end(), b.entries.begin(), b.entries.end(),
                    [](const Entry& x, const Entry& y) {
                      return x.key == y.key && is_same(x.value, y.value);
                    });
}

}  // namespace

std::optional<std::string> laid_out(const std::string& file, std::string_view bytes,
                                    base::Diagnostics& diagnostics) {
  std::vector<Line> lines = split(without_bom(bytes));
  const std::string clean = joined(lines);
  const auto before = parse_yaml(file, clean, diagnostics);
  if (!before) {
    return std::nullopt;
  }
  Layout{lines}.place(*before, 0);
  decide_the_rest(lines);
  for (Line& line : lines) {
    indent(line);
  }
  const std::string result = joined(without_gaps(lines));
  base::Diagnostics faults;
  const auto after = parse_yaml(file, result, faults);
  // A layout that would be read otherwise is not used: then only ends of lines are changed.
  return after && is_same(*before, *after) ? result : clean;
}

}  // namespace rasad::text
