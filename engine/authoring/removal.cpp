// Taking entries and items away, and changing messages of PO files.
#include "engine/authoring/message_edit.hpp"
#include "engine/authoring/pack_document.hpp"

#include <algorithm>

namespace rasad::authoring {
namespace {

using text::Node;
using text::NodeKind;

/// A part of a list or map: where it begins (key, item or dash) and ends.
Extent part_of(const Extents& extents, const Node& parent, std::size_t part) {
  if (parent.kind == NodeKind::map) {
    return {extents.key_of(parent.entries[part]).begin, extents.of(parent.entries[part].value).end};
  }
  const Extent item = extents.of(parent.items[part]);
  return {extents.is_flow(parent) ? item.begin : extents.dash_of(parent, part), item.end};
}

// In brackets the comma goes too.
Extent flow_removal(const Extents& extents, const Node& parent, std::size_t part,
                    std::size_t parts) {
  const Extent own = part_of(extents, parent, part);
  if (part + 1 < parts) {
    return {own.begin, part_of(extents, parent, part + 1).begin};
  }
  return {part > 0 ? part_of(extents, parent, part - 1).end : own.begin, own.end};
}

// Whole lines; what shares its first line with a dash takes that place's blanks along.
Extent block_removal(const std::string& bytes, const Extents& extents, Extent own) {
  const LineIndex& lines = extents.lines();
  const std::size_t begin = lines.line_begin(own.begin);
  const std::size_t end = lines.next_line(own.end);
  const bool is_alone = bytes.find_first_not_of(' ', begin) == own.begin;
  return is_alone ? Extent{begin, end}
                  : Extent{own.begin, std::min(bytes.find_first_not_of(' ', end), bytes.size())};
}

}  // namespace

Refusal PackDocument::remove(const std::string& file, const Path& path) {
  const Node* root = tree(file);
  if (root == nullptr) {
    return Refusal::no_file;
  }
  if (find(file, path) == nullptr || path.empty()) {
    return Refusal::no_place;
  }
  const Path above{path.begin(), path.end() - 1};
  const Node& parent = *find(file, above);
  const bool is_map = parent.kind == NodeKind::map;
  std::size_t part = 0;
  if (const auto* number = std::get_if<std::size_t>(&path.back())) {
    part = *number;
  } else {
    while (parent.entries[part].key != std::get<std::string>(path.back())) {
      ++part;
    }
  }
  const std::size_t parts = is_map ? parent.entries.size() : parent.items.size();
  const std::string& bytes = files_.at(file);
  const Extents extents{bytes};
  const bool is_flow = extents.is_flow(parent);
  if (parts == 1 && !is_flow) {
    return Refusal::only_one;
  }
  Node expected = *root;
  Node* changed = &expected;
  for (const Step& step : above) {
    changed = const_cast<Node*>(  // NOLINT: a part of our own copy
        std::holds_alternative<std::string>(step) ? changed->find(std::get<std::string>(step))
                                                  : &changed->items[std::get<std::size_t>(step)]);
  }
  if (is_map) {
    changed->entries.erase(changed->entries.begin() + static_cast<std::ptrdiff_t>(part));
  } else {
    changed->items.erase(changed->items.begin() + static_cast<std::ptrdiff_t>(part));
  }
  const Extent where = is_flow ? flow_removal(extents, parent, part, parts)
                               : block_removal(bytes, extents, part_of(extents, parent, part));
  return try_edit(file, where, "", expected);
}

Refusal PackDocument::set_message(const std::string& file, const std::string& id,
                                  const std::string& source,
                                  const std::vector<std::string>& forms) {
  const auto bytes = files_.find(file);
  if (bytes == files_.end()) {
    return Refusal::no_file;
  }
  const auto edit = message_edit(file, bytes->second, {id, source, forms});
  if (!edit) {
    return Refusal::not_the_same;
  }
  make({file, edit->where.begin,
        bytes->second.substr(edit->where.begin, edit->where.end - edit->where.begin), edit->fresh,
        false});
  return Refusal::none;
}

}  // namespace rasad::authoring
