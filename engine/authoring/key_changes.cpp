// Finding old keys and renaming them.
#include "engine/authoring/key_changes.hpp"

#include "engine/authoring/yaml_writing.hpp"

#include <algorithm>

namespace rasad::authoring {
namespace {

/// Paths of all maps that a change speaks of.
class Places {
 public:
  explicit Places(const KeyChange& change) : change_(change) {}

  std::vector<Path> of(const text::Node* root) {
    if (root != nullptr) {
      walk(*root, {}, 0);
    }
    return std::move(found_);
  }

 private:
  void walk(const text::Node& node, const Path& path, std::size_t depth) {
    if (node.kind == text::NodeKind::list) {
      for (std::size_t i = 0; i < node.items.size(); ++i) {
        walk(node.items[i], with(path, i), depth);
      }
      return;
    }
    if (depth == change_.records.size()) {
      const bool is_old = node.find(change_.old_key) != nullptr && !has_new(node);
      if (is_old) {
        found_.push_back(path);
      }
      return;
    }
    if (const text::Node* next = node.find(change_.records[depth])) {
      walk(*next, with(path, change_.records[depth]), depth + 1);
    }
  }

  [[nodiscard]] bool has_new(const text::Node& map) const {
    const text::Node* place = &map;
    for (const std::string& key : change_.moved_to) {
      place = place == nullptr ? nullptr : place->find(key);
    }
    return place != nullptr && place->find(change_.new_key) != nullptr;
  }

  static Path with(Path path, Step step) {
    path.push_back(std::move(step));
    return path;
  }

  const KeyChange& change_;
  std::vector<Path> found_;
};

Path below(Path path, const std::string& key) {
  path.emplace_back(key);
  return path;
}

// Puts a copy where the key belongs now and takes the old one away; half of it is taken back.
bool move(PackDocument& document, const KeyChange& change, const Path& map) {
  const text::Node value = *document.find(change.file, below(map, change.old_key));
  Path target = map;
  text::Entry entry{change.new_key, {}, value, {}};
  for (std::size_t i = 0; i < change.moved_to.size(); ++i) {
    const Path next = below(target, change.moved_to[i]);
    if (document.find(change.file, next) == nullptr) {
      for (std::size_t j = change.moved_to.size(); j-- > i;) {
        text::Node around;
        around.kind = text::NodeKind::map;
        around.entries.push_back(std::move(entry));
        entry = {change.moved_to[j], {}, std::move(around), {}};
      }
      break;
    }
    target = next;
  }
  if (document.insert_entry(change.file, target, SIZE_MAX, entry) != Refusal::none) {
    return false;
  }
  if (document.remove(change.file, below(map, change.old_key)) != Refusal::none) {
    document.undo();
    return false;
  }
  return true;
}

std::string new_line(const KeyChange& change, const text::Node& value) {
  std::string line;
  for (const std::string& key : change.moved_to) {
    line += key + ": ";
  }
  const std::string text = value.kind == text::NodeKind::scalar ? written(value, 0, "\n") : " …";
  return line + change.new_key + ':' + text.substr(0, text.find('\n'));
}

}  // namespace

const std::vector<KeyChange>& key_changes() {
  static const std::vector<KeyChange> changes{};
  return changes;
}

std::vector<OldKey> old_keys(const PackDocument& document, const std::vector<KeyChange>& changes) {
  std::vector<OldKey> found;
  for (const KeyChange& change : changes) {
    const std::vector<Path> places = Places{change}.of(document.tree(change.file));
    if (places.empty()) {
      continue;
    }
    const text::Node& map = *document.find(change.file, places.front());
    const auto entry =
        std::find_if(map.entries.begin(), map.entries.end(),
                     [&change](const text::Entry& one) { return one.key == change.old_key; });
    found.push_back(
        {change.file, entry->span, places.size(), change.old_key, new_line(change, entry->value)});
  }
  return found;
}

std::size_t upgrade(PackDocument& document, const std::vector<KeyChange>& changes) {
  std::size_t count = 0;
  for (const KeyChange& change : changes) {
    for (const Path& map : Places{change}.of(document.tree(change.file))) {
      const bool is_done = change.moved_to.empty()
                               ? document.rename(change.file, below(map, change.old_key),
                                                 change.new_key) == Refusal::none
                               : move(document, change, map);
      count += is_done ? 1 : 0;
    }
  }
  return count;
}

}  // namespace rasad::authoring
