// Where lines and columns of a file lie among its bytes, so that a fault or a node becomes a piece
// of text that can be changed.
#pragma once

#include "engine/base/diagnostics.hpp"

#include <string_view>
#include <vector>

namespace rasad::authoring {

/// Lines as YAML counts them: CRLF, LF, CR, U+2028 and U+2029 end one. A byte order mark belongs to
/// no line. The text must outlive the index.
class LineIndex {
 public:
  explicit LineIndex(std::string_view bytes);

  /// Byte of a place; the end of the text for places behind it.
  [[nodiscard]] std::size_t offset(base::Span place) const;
  /// First byte of the line in which a byte lies.
  [[nodiscard]] std::size_t line_begin(std::size_t at) const;
  /// Behind the last byte of that line, before its end of line.
  [[nodiscard]] std::size_t line_end(std::size_t at) const;
  /// First byte of the next line; the end of the text if there is none.
  [[nodiscard]] std::size_t next_line(std::size_t at) const;

 private:
  std::string_view bytes_;
  std::vector<std::size_t> begins_;  ///< first byte of each line
};

}  // namespace rasad::authoring
