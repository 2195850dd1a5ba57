// Writes HTML and SVG that are also well-formed XML: elements are closed by the writer, and nothing
// that people typed can become markup.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rasad::report {

struct Attribute {
  std::string_view name;
  std::string value;
};
using Attributes = std::vector<Attribute>;

/// The five signs of XML replaced; control characters and broken UTF-8 become U+FFFD.
[[nodiscard]] std::string escaped(std::string_view text);

class Markup {
 public:
  /// Opens an element; it is closed by `close`, or when the object ends its document.
  Markup& open(std::string_view name, const Attributes& attributes = {});
  Markup& close();
  /// Escaped text.
  Markup& text(std::string_view text);
  /// Bytes of the program's own, unchanged: a style sheet.
  Markup& raw(std::string_view bytes);
  /// An element without content: "br", "line", "circle".
  Markup& leaf(std::string_view name, const Attributes& attributes = {});
  /// open, text, close.
  Markup& element(std::string_view name, std::string_view text, const Attributes& attributes = {});

  /// Closes what is open and answers the whole.
  [[nodiscard]] std::string finish();

 private:
  void start(std::string_view name, const Attributes& attributes);

  std::string bytes_;
  std::vector<std::string> open_;
};

/// A number for SVG: one decimal, always with a point, "-0" never.
[[nodiscard]] std::string svg_number(double value);

}  // namespace rasad::report
