// The checked tree that YAML and JSON files become: every node knows its place.
#pragma once

#include "engine/base/diagnostics.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rasad::text {

enum class NodeKind { scalar, list, map };
/// How a scalar was written: only plain ones may be numbers, booleans or conditions.
enum class ScalarStyle { plain, quoted, block };

struct Entry;

/// A value with its place. A YAML `null` or `~` or an empty value is a plain scalar with that text.
struct Node {
  NodeKind kind = NodeKind::scalar;
  ScalarStyle style = ScalarStyle::plain;
  std::string value;           ///< of a scalar, escapes resolved
  std::vector<Node> items;     ///< of a list
  std::vector<Entry> entries;  ///< of a map, in file order, keys unique
  base::Span span;             ///< of the first character of the value
  /// YAML only: just behind the value; of lists and maps in brackets, behind the bracket. Of other
  /// lists and maps, and of blocks of text, some place behind them.
  base::Span end = {};

  /// Value of a key, or nullptr.
  [[nodiscard]] const Node* find(std::string_view key) const;
};

/// One key of a map.
struct Entry {
  std::string key;
  base::Span span;  ///< of the key
  Node value;
  base::Span end = {};  ///< YAML only: just behind the key
};

}  // namespace rasad::text
