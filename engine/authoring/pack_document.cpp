// Edits are pieces of bytes that are read again before they stand.
#include "engine/authoring/pack_document.hpp"

#include "engine/authoring/message_edit.hpp"
#include "engine/authoring/yaml_writing.hpp"
#include "engine/text/yaml.hpp"

#include <algorithm>

namespace rasad::authoring {
namespace {

using text::Entry;
using text::Node;
using text::NodeKind;

const Node* child(const Node& node, const Step& step) {
  if (const auto* key = std::get_if<std::string>(&step)) {
    return node.find(*key);
  }
  const std::size_t item = std::get<std::size_t>(step);
  return item < node.items.size() ? &node.items[item] : nullptr;
}

const Node* walk(const Node* node, const Path& path) {
  for (const Step& step : path) {
    node = node == nullptr ? nullptr : child(*node, step);
  }
  return node;
}

Node* walk(Node& root, const Path& path) {
  return const_cast<Node*>(walk(&root, path));  // NOLINT: the root may be changed
}

Path parent_of(Path path) {
  path.pop_back();
  return path;
}

std::size_t entry_of(const Node& map, const Step& step) {
  const auto* key = std::get_if<std::string>(&step);
  const auto found = std::find_if(map.entries.begin(), map.entries.end(), [key](const Entry& one) {
    return key != nullptr && one.key == *key;
  });
  return static_cast<std::size_t>(found - map.entries.begin());
}

std::string line_end_of(const std::string& bytes) {
  const std::size_t at = bytes.find('\n');
  return at != std::string::npos && at > 0 && bytes[at - 1] == '\r' ? "\r\n" : "\n";
}

bool is_same_scalar(const Node& a, const Node& b) {
  const bool same_plain =
      (a.style == text::ScalarStyle::plain) == (b.style == text::ScalarStyle::plain);
  return a.value == b.value && (a.kind != NodeKind::scalar || same_plain);
}

}  // namespace

bool is_same_tree(const Node& a, const Node& b) {
  return a.kind == b.kind && is_same_scalar(a, b) &&
         std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), is_same_tree) &&
         std::equal(a.entries.begin(), a.entries.end(), b.entries.begin(), b.entries.end(),
                    [](const Entry& x, const Entry& y) {
                      return x.key == y.key && is_same_tree(x.value, y.value);
                    });
}

Node quoted_value(std::string value) {
  Node node;
  node.value = std::move(value);
  node.style = text::ScalarStyle::quoted;
  return node;
}

Node plain_value(std::string value) {
  Node node;
  node.value = std::move(value);
  return node;
}

std::optional<std::size_t> item_with_id(const Node* list, const std::string& id) {
  for (std::size_t i = 0; list != nullptr && i < list->items.size(); ++i) {
    const Node* own = list->items[i].find("id");
    if (own != nullptr && own->value == id) {
      return i;
    }
  }
  return std::nullopt;
}

std::optional<Path> path_at(const Node& root, base::Span place) {
  const auto below = [place](const Node& node, Step step) {
    auto path = path_at(node, place);
    if (path) {
      path->insert(path->begin(), std::move(step));
    }
    return path;
  };
  if (root.kind == NodeKind::scalar) {
    return root.span == place ? std::optional{Path{}} : std::nullopt;
  }
  for (const Entry& entry : root.entries) {
    if (auto path = below(entry.value, entry.key)) {
      return path;
    }
  }
  for (std::size_t i = 0; i < root.items.size(); ++i) {
    if (auto path = below(root.items[i], i)) {
      return path;
    }
  }
  return std::nullopt;
}

const Node* PackDocument::tree(const std::string& file) const {
  auto known = trees_.find(file);
  if (known == trees_.end()) {
    const auto bytes = files_.find(file);
    base::Diagnostics ignored;  // a file with faults has no tree; `check` names them
    known = trees_
                .emplace(file, bytes != files_.end() && file.ends_with(".yaml")
                                   ? text::parse_yaml(file, bytes->second, ignored)
                                   : std::nullopt)
                .first;
  }
  return known->second ? &*known->second : nullptr;
}

const Node* PackDocument::find(const std::string& file, const Path& path) const {
  return walk(tree(file), path);
}

std::optional<Extent> PackDocument::extent(const std::string& file, const Path& path) const {
  const Node* node = find(file, path);
  return node == nullptr ? std::nullopt : std::optional{Extents{files_.at(file)}.of(*node)};
}

Refusal PackDocument::try_edit(const std::string& file, Extent where, const std::string& fresh,
                               const Node& expected) {
  const std::string& bytes = files_.at(file);
  std::string changed = bytes;
  changed.replace(where.begin, where.end - where.begin, fresh);
  base::Diagnostics faults;
  auto tree = text::parse_yaml(file, changed, faults);
  if (!tree || !is_same_tree(*tree, expected)) {
    return Refusal::not_the_same;
  }
  make({file, where.begin, bytes.substr(where.begin, where.end - where.begin), fresh, false});
  trees_[file] = std::move(tree);
  return Refusal::none;
}

Refusal PackDocument::set(const std::string& file, const Path& path, const std::string& value,
                          Writing writing) {
  const Node* root = tree(file);
  const Node* node = walk(root, path);
  if (root == nullptr) {
    return Refusal::no_file;
  }
  if (node == nullptr || node->kind != NodeKind::scalar) {
    return Refusal::no_place;
  }
  const std::string& bytes = files_.at(file);
  const Extents extents{bytes};
  const Extent where = extents.of(*node);
  const std::string_view old = std::string_view{bytes}.substr(where.begin, where.end - where.begin);
  const std::size_t line = extents.lines().line_begin(where.begin);
  const std::size_t indent = std::min(bytes.find_first_not_of(" -", line), where.begin) - line + 2;
  const std::vector<std::string> ways = writing == Writing::plain ? std::vector{value}
                                        : writing == Writing::quoted
                                            ? std::vector{double_quoted(value)}
                                            : ways_like(old, value, indent, line_end_of(bytes));
  Node expected = *root;
  Node& changed = *walk(expected, path);
  changed.value = value;
  for (const std::string& way : ways) {
    changed.style = way == value ? text::ScalarStyle::plain : text::ScalarStyle::quoted;
    if (try_edit(file, where, (old.empty() ? " " : "") + way, expected) == Refusal::none) {
      return Refusal::none;
    }
  }
  return Refusal::not_the_same;
}

Refusal PackDocument::rename(const std::string& file, const Path& path, const std::string& key) {
  const Node* root = tree(file);
  if (root == nullptr) {
    return Refusal::no_file;
  }
  const Node* map = path.empty() ? nullptr : walk(root, parent_of(path));
  const std::size_t place = map == nullptr ? 0 : entry_of(*map, path.back());
  if (map == nullptr || place >= map->entries.size()) {
    return Refusal::no_place;
  }
  if (map->find(key) != nullptr) {
    return Refusal::exists;
  }
  Node expected = *root;
  walk(expected, parent_of(path))->entries[place].key = key;
  const Extent where = Extents{files_.at(file)}.key_of(map->entries[place]);
  const Refusal plain = try_edit(file, where, key, expected);
  return plain == Refusal::none ? plain : try_edit(file, where, double_quoted(key), expected);
}

Refusal PackDocument::insert_entry(const std::string& file, const Path& path, std::size_t before,
                                   const Entry& entry) {
  const Node* root = tree(file);
  const Node* map = walk(root, path);
  if (root == nullptr) {
    return Refusal::no_file;
  }
  if (map == nullptr || map->kind != NodeKind::map) {
    return Refusal::no_place;
  }
  if (map->find(entry.key) != nullptr) {
    return Refusal::exists;
  }
  const std::string& bytes = files_.at(file);
  const Extents extents{bytes};
  const std::size_t at = std::min(before, map->entries.size());
  Node expected = *root;
  std::vector<Entry>& entries = walk(expected, path)->entries;
  entries.insert(entries.begin() + static_cast<std::ptrdiff_t>(at), entry);
  const std::string end = line_end_of(bytes);
  const std::size_t begin = extents.of(*map).begin;
  const std::size_t indent = begin - extents.lines().line_begin(begin);
  const std::string fresh = written(entry, indent, end);
  std::size_t place = begin;
  std::string text = fresh + end + std::string(indent, ' ');
  if (extents.is_flow(*map)) {
    place = at > 0 ? extents.of(map->entries[at - 1].value).end : begin + 1;
    text = at > 0 ? ", " + fresh : map->entries.empty() ? fresh : fresh + ", ";
  } else if (at > 0) {
    place = extents.lines().line_end(extents.of(map->entries[at - 1].value).end);
    text = end + std::string(indent, ' ') + fresh;
  }
  return try_edit(file, {place, place}, text, expected);
}

Refusal PackDocument::insert_item(const std::string& file, const Path& path, std::size_t before,
                                  const Node& item) {
  const Node* root = tree(file);
  const Node* list = walk(root, path);
  if (root == nullptr) {
    return Refusal::no_file;
  }
  if (list == nullptr || list->kind != NodeKind::list) {
    return Refusal::no_place;
  }
  const std::string& bytes = files_.at(file);
  const Extents extents{bytes};
  const std::size_t at = std::min(before, list->items.size());
  Node expected = *root;
  std::vector<Node>& items = walk(expected, path)->items;
  items.insert(items.begin() + static_cast<std::ptrdiff_t>(at), item);
  const std::string end = line_end_of(bytes);
  const std::size_t begin = extents.of(*list).begin;
  const std::size_t indent = begin - extents.lines().line_begin(begin);
  if (extents.is_flow(*list)) {
    const std::string fresh = written(item, 0, end).substr(1);
    const std::size_t place = at > 0 ? extents.of(list->items[at - 1]).end : begin + 1;
    const std::string text = at > 0 ? ", " + fresh : list->items.empty() ? fresh : fresh + ", ";
    return try_edit(file, {place, place}, text, expected);
  }
  Node alone;
  alone.kind = NodeKind::list;
  alone.items.push_back(item);
  const std::string fresh = written(alone, indent, end);  // begins with the end of a line
  if (at > 0) {
    const std::size_t place = extents.lines().line_end(extents.of(list->items[at - 1]).end);
    return try_edit(file, {place, place}, fresh, expected);
  }
  const std::string text = fresh.substr(end.size() + indent) + end + std::string(indent, ' ');
  return try_edit(file, {begin, begin}, text, expected);
}

void PackDocument::replace(const std::string& file, std::string bytes) {
  const auto known = files_.find(file);
  const bool is_new = known == files_.end();
  make({file, 0, is_new ? "" : known->second, std::move(bytes), is_new});
}

void PackDocument::make(Change change) {
  changes_.resize(made_);
  apply(change, true);
  changes_.push_back(std::move(change));
  ++made_;
}

void PackDocument::apply(const Change& change, bool forward) {
  const std::string& old = forward ? change.before : change.after;
  const std::string& fresh = forward ? change.after : change.before;
  if (change.is_new_file && !forward) {
    files_.erase(change.file);
  } else {
    files_[change.file].replace(change.begin, old.size(), fresh);
  }
  trees_.erase(change.file);
}

bool PackDocument::undo() {
  if (made_ > 0) {
    --made_;
    apply(changes_[made_], false);
    return true;
  }
  return false;
}

bool PackDocument::redo() {
  if (made_ < changes_.size()) {
    apply(changes_[made_], true);
    ++made_;
    return true;
  }
  return false;
}

}  // namespace rasad::authoring
