// Which bytes of a YAML file are a value: what an edit may touch, and nothing beside it.
#pragma once

#include "engine/authoring/line_index.hpp"
#include "engine/text/tree.hpp"

#include <cstddef>
#include <string_view>

namespace rasad::authoring {

/// Bytes from `begin` to before `end`.
struct Extent {
  std::size_t begin = 0;
  std::size_t end = 0;
  friend bool operator==(Extent, Extent) = default;
};

/// Finds the bytes of nodes in one file.
class Extents {
 public:
  explicit Extents(std::string_view bytes) : bytes_(bytes), lines_(bytes) {}

  [[nodiscard]] const LineIndex& lines() const { return lines_; }

  /// Of a value with its quotes or brackets; of a block of text from its "|" to its last line,
  /// without the end of that line; of a list or map from its first sign to the end of its last
  /// part.
  [[nodiscard]] Extent of(const text::Node& node) const;
  [[nodiscard]] Extent key_of(const text::Entry& entry) const;
  /// Place of the dash before an item of a list in block form.
  [[nodiscard]] std::size_t dash_of(const text::Node& list, std::size_t item) const;
  /// Whether it stands in brackets.
  [[nodiscard]] bool is_flow(const text::Node& node) const;

 private:
  [[nodiscard]] std::size_t block_end(std::size_t begin) const;

  std::string_view bytes_;
  LineIndex lines_;
};

}  // namespace rasad::authoring
