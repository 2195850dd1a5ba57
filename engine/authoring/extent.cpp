// From places of the tree to bytes of the file.
#include "engine/authoring/extent.hpp"

#include <algorithm>

namespace rasad::authoring {

bool Extents::is_flow(const text::Node& node) const {
  const std::size_t at = lines_.offset(node.span);
  return node.kind != text::NodeKind::scalar && at < bytes_.size() &&
         (bytes_[at] == '[' || bytes_[at] == '{');
}

// A block of text holds the lines below its head that are blank or deeper than the line of the
// head; blank lines at its end belong to it only if the head says so ("|+").
std::size_t Extents::block_end(std::size_t begin) const {
  const std::size_t head_end = lines_.line_end(begin);
  const std::string_view head = bytes_.substr(begin, head_end - begin);
  const bool keeps = head.substr(0, 3).find('+') != std::string_view::npos;
  std::size_t depth = std::string_view::npos;
  std::size_t end = head_end;
  for (std::size_t at = lines_.next_line(begin); at < bytes_.size(); at = lines_.next_line(at)) {
    const std::size_t line_end = lines_.line_end(at);
    const std::size_t first = std::min(bytes_.find_first_not_of(' ', at), line_end);
    const bool is_blank = first == line_end;
    if (!is_blank) {
      depth = depth == std::string_view::npos ? first - at : depth;
      if (first - at < depth || depth == 0) {
        break;
      }
    }
    if (!is_blank || keeps) {
      end = line_end;
    }
    if (lines_.next_line(at) == at) {
      break;
    }
  }
  return end;
}

Extent Extents::of(const text::Node& node) const {
  const std::size_t begin = lines_.offset(node.span);
  if (node.kind == text::NodeKind::scalar) {
    return {begin, node.style == text::ScalarStyle::block
                       ? block_end(begin)
                       : std::max(begin, lines_.offset(node.end))};
  }
  if (is_flow(node)) {
    return {begin, lines_.offset(node.end)};
  }
  const text::Node* last = !node.items.empty()     ? &node.items.back()
                           : !node.entries.empty() ? &node.entries.back().value
                                                   : nullptr;
  return {begin, last == nullptr ? begin : of(*last).end};
}

Extent Extents::key_of(const text::Entry& entry) const {
  return {lines_.offset(entry.span), lines_.offset(entry.end)};
}

std::size_t Extents::dash_of(const text::Node& list, std::size_t item) const {
  if (item == 0) {
    return lines_.offset(list.span);
  }
  // All dashes of a list stand in one column; the first above the item in that column is its own.
  base::Span place{list.items[item].span.line, list.span.column};
  for (; place.line > list.span.line; --place.line) {
    const std::size_t at = lines_.offset(place);
    const std::string_view before =
        bytes_.substr(lines_.line_begin(at), at - lines_.line_begin(at));
    if (at < bytes_.size() && bytes_[at] == '-' &&
        before.find_first_not_of(' ') == std::string::npos) {
      break;
    }
  }
  return lines_.offset(place);
}

}  // namespace rasad::authoring
