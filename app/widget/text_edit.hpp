// The editing of a text: letters, cursor, selection and rows, by stb_textedit. What is drawn of it
// stands in text_field.
#pragma once

#include "app/widget/text_field.hpp"

#include <string>
#include <vector>

#define STB_TEXTEDIT_CHARTYPE char32_t
#define STB_TEXTEDIT_POSITIONTYPE int
#define STB_TEXTEDIT_UNDOSTATECOUNT 99
#define STB_TEXTEDIT_UNDOCHARCOUNT 1999
#include <stb_textedit.h>

namespace rasad::widget {

/// A wrapped row: code points [from, from + count), a line end among them.
struct EditRow {
  int from = 0;
  int count = 0;
};

/// What a field remembers between frames. Lengths are effective pixels.
struct Edit {
  std::u32string text;
  STB_TexteditState state{};
  std::string as_bytes;
  const Painter* paint = nullptr;
  float width = 0;
  float lift = 0;  ///< of the rows above the upper edge
  std::vector<EditRow> rows;
  bool was_held = false;
};

[[nodiscard]] std::string bytes_of(const std::u32string& points);
/// Breaks at line ends and at blanks; what a row breaks at belongs to it.
[[nodiscard]] std::vector<EditRow> rows_of(const Edit& edit);
/// Where a code point begins in its row.
[[nodiscard]] float x_in_row(const Edit& edit, const EditRow& row, int at);
/// Another text than the one that was edited, with the cursor at its end.
void begin_edit(Edit& edit, const std::string& bytes);
/// The cursor goes to where the mouse is, or the selection is drawn to it.
void point_in(Edit& edit, float x, float y);

/// One field while it has the focus.
class Editor {
 public:
  Editor(Edit& edit, const TextField& field);

  /// Keys and letters in the order in which they came.
  void take(Ui& ui, const std::string& typed);
  [[nodiscard]] const LeftOut& left_out() const { return left_out_; }

 private:
  void key(Ui& ui, const KeyPress& press);
  void insert(const std::string& typed);
  void command(Key key);
  void copy();

  Edit& edit_;
  const TextField& field_;
  LeftOut left_out_;
};

}  // namespace rasad::widget
