// The editing itself is stb_textedit; rows are ours, so that long reasons wrap.
#include "app/widget/text_field.hpp"

#include "engine/base/utf8.hpp"

#include <imgui.h>

#include <cstring>
#include <memory>

#define STB_TEXTEDIT_CHARTYPE char32_t
#define STB_TEXTEDIT_POSITIONTYPE int
#define STB_TEXTEDIT_UNDOSTATECOUNT 99
#define STB_TEXTEDIT_UNDOCHARCOUNT 1999
#include <stb_textedit.h>

namespace rasad::widget {
namespace {

/// A wrapped row: code points [from, from + count).
struct EditRow {
  int from = 0;
  int count = 0;
};

struct Edit {
  std::u32string text;
  STB_TexteditState state{};
  std::string as_bytes;
  const Painter* paint = nullptr;
  float width = 0;
  std::vector<EditRow> rows;
  bool was_focused = false;
};

std::u32string points_of(const std::string& bytes) {
  std::u32string points;
  for (std::size_t at = 0; at < bytes.size();) {
    const base::CodePoint point = base::decode(bytes, at);
    points += point.length == 0 ? U'?' : point.value;
    at += std::max<std::size_t>(1, point.length);
  }
  return points;
}

std::string bytes_of(const std::u32string& points) {
  std::string bytes;
  for (const char32_t point : points) {
    base::append_utf8(bytes, point);
  }
  return bytes;
}

float width_of(const Edit& edit, int at) {
  std::string letter;
  base::append_utf8(letter, edit.text[static_cast<std::size_t>(at)]);
  return edit.paint->width(letter, body_text);
}

// Breaks at blanks; a blank at the end of a row belongs to it.
std::vector<EditRow> rows_of(const Edit& edit) {
  std::vector<EditRow> rows;
  const int size = static_cast<int>(edit.text.size());
  int from = 0;
  int last_blank = -1;
  float used = 0;
  for (int i = 0; i < size; ++i) {
    const float letter = width_of(edit, i);
    if (used + letter > edit.width && i > from) {
      const int end = last_blank >= from ? last_blank + 1 : i;
      rows.push_back({from, end - from});
      from = end;
      used = 0;
      for (int j = from; j < i; ++j) {
        used += width_of(edit, j);
      }
    }
    used += letter;
    last_blank = edit.text[static_cast<std::size_t>(i)] == U' ' ? i : last_blank;
  }
  rows.push_back({from, size - from});
  return rows;
}

void layout_row(StbTexteditRow* row, Edit* edit, int start) {
  float width = 0;
  int count = static_cast<int>(edit->text.size()) - start;
  for (const EditRow& one : rows_of(*edit)) {
    if (start >= one.from && start < one.from + std::max(1, one.count)) {
      count = one.from + one.count - start;
      break;
    }
  }
  for (int i = start; i < start + count; ++i) {
    width += width_of(*edit, i);
  }
  *row = {0, width, line_height(TextSize::body), 0, line_height(TextSize::body), count};
}

int insert_points(Edit* edit, int at, const char32_t* points, int count) {
  edit->text.insert(static_cast<std::size_t>(at), points, static_cast<std::size_t>(count));
  return 1;
}

void delete_points(Edit* edit, int at, int count) {
  edit->text.erase(static_cast<std::size_t>(at), static_cast<std::size_t>(count));
}

// Keys of stb_textedit lie above all code points.
constexpr int edit_key = 0x200000;
constexpr int edit_shift = 0x400000;

}  // namespace

#define STB_TEXTEDIT_STRING Edit
#define STB_TEXTEDIT_STRINGLEN(edit) static_cast<int>((edit)->text.size())
#define STB_TEXTEDIT_LAYOUTROW layout_row
#define STB_TEXTEDIT_GETWIDTH(edit, start, i) width_of(*(edit), (start) + (i))
#define STB_TEXTEDIT_KEYTOTEXT(key) (((key) >= edit_key) ? -1 : (key))
#define STB_TEXTEDIT_GETCHAR(edit, i) ((edit)->text[static_cast<std::size_t>(i)])
#define STB_TEXTEDIT_NEWLINE U'\n'
#define STB_TEXTEDIT_IS_SPACE(c) ((c) == U' ')
#define STB_TEXTEDIT_DELETECHARS delete_points
#define STB_TEXTEDIT_INSERTCHARS insert_points
#define STB_TEXTEDIT_K_SHIFT edit_shift
#define STB_TEXTEDIT_K_LEFT (edit_key + 1)
#define STB_TEXTEDIT_K_RIGHT (edit_key + 2)
#define STB_TEXTEDIT_K_UP (edit_key + 3)
#define STB_TEXTEDIT_K_DOWN (edit_key + 4)
#define STB_TEXTEDIT_K_PGUP (edit_key + 5)
#define STB_TEXTEDIT_K_PGDOWN (edit_key + 6)
#define STB_TEXTEDIT_K_LINESTART (edit_key + 7)
#define STB_TEXTEDIT_K_LINEEND (edit_key + 8)
#define STB_TEXTEDIT_K_TEXTSTART (edit_key + 9)
#define STB_TEXTEDIT_K_TEXTEND (edit_key + 10)
#define STB_TEXTEDIT_K_DELETE (edit_key + 11)
#define STB_TEXTEDIT_K_BACKSPACE (edit_key + 12)
#define STB_TEXTEDIT_K_UNDO (edit_key + 13)
#define STB_TEXTEDIT_K_REDO (edit_key + 14)
#define STB_TEXTEDIT_K_WORDLEFT (edit_key + 15)
#define STB_TEXTEDIT_K_WORDRIGHT (edit_key + 16)
#define STB_TEXTEDIT_IMPLEMENTATION
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wall"
#pragma GCC diagnostic ignored "-Wextra"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wunused-function"
#include <stb_textedit.h>
#pragma GCC diagnostic pop

namespace {

int edit_key_of(const KeyPress& press) {
  switch (press.key) {
    case Key::left:
      return press.ctrl ? STB_TEXTEDIT_K_WORDLEFT : STB_TEXTEDIT_K_LEFT;
    case Key::right:
      return press.ctrl ? STB_TEXTEDIT_K_WORDRIGHT : STB_TEXTEDIT_K_RIGHT;
    case Key::up:
      return STB_TEXTEDIT_K_UP;
    case Key::down:
      return STB_TEXTEDIT_K_DOWN;
    case Key::home:
      return press.ctrl ? STB_TEXTEDIT_K_TEXTSTART : STB_TEXTEDIT_K_LINESTART;
    case Key::end:
      return press.ctrl ? STB_TEXTEDIT_K_TEXTEND : STB_TEXTEDIT_K_LINEEND;
    case Key::del:
      return STB_TEXTEDIT_K_DELETE;
    case Key::backspace:
      return STB_TEXTEDIT_K_BACKSPACE;
    default:
      return 0;
  }
}

/// One field while it has the focus.
class Editor {
 public:
  Editor(Edit& edit, const TextField& field) : edit_(edit), field_(field) {}

  void keys(const std::vector<KeyPress>& presses) {
    for (const KeyPress& press : presses) {
      if (const int key = edit_key_of(press); key != 0) {
        stb_textedit_key(&edit_, &edit_.state, key | (press.shift ? edit_shift : 0));
      } else if (press.ctrl) {
        command(press.key);
      }
    }
  }

  void type(const std::string& bytes) {
    for (const char32_t point : points_of(bytes)) {
      std::string more;
      base::append_utf8(more, point);
      const bool fits = bytes_of(edit_.text).size() + more.size() <= field_.most_bytes;
      if (point >= U' ' && point != 0x7F && fits) {
        stb_textedit_key(&edit_, &edit_.state, static_cast<int>(point));
      }
    }
  }

 private:
  void command(Key key) {
    if (key == key_of('A')) {
      edit_.state.select_start = 0;
      edit_.state.select_end = static_cast<int>(edit_.text.size());
      edit_.state.cursor = edit_.state.select_end;
    } else if (key == key_of('Z')) {
      stb_textedit_key(&edit_, &edit_.state, STB_TEXTEDIT_K_UNDO);
    } else if (key == key_of('Y')) {
      stb_textedit_key(&edit_, &edit_.state, STB_TEXTEDIT_K_REDO);
    } else if (key == key_of('C') || key == key_of('X')) {
      copy();
      if (key == key_of('X')) {
        stb_textedit_cut(&edit_, &edit_.state);
      }
    } else if (key == key_of('V')) {
      const char* clipboard = ImGui::GetClipboardText();
      type(clipboard != nullptr ? clipboard : "");
    }
  }

  void copy() {
    const int from = std::min(edit_.state.select_start, edit_.state.select_end);
    const int to = std::max(edit_.state.select_start, edit_.state.select_end);
    if (to > from) {
      const std::u32string part =
          edit_.text.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from));
      ImGui::SetClipboardText(bytes_of(part).c_str());
    }
  }

  Edit& edit_;
  const TextField& field_;
};

float x_in_row(const Edit& edit, const EditRow& row, int at) {
  float x = 0;
  for (int i = row.from; i < std::min(at, row.from + row.count); ++i) {
    x += width_of(edit, i);
  }
  return x;
}

bool cursor_is_in(const Edit& edit, const EditRow& row) {
  const int cursor = edit.state.cursor;
  const bool is_last = row.from + row.count == static_cast<int>(edit.text.size());
  return cursor >= row.from && (cursor < row.from + row.count || is_last);
}

void draw_rows(Ui& ui, const Rect& inner, const Edit& edit, bool has_cursor) {
  Painter& paint = ui.paint();
  const float step = line_height(TextSize::body);
  const int from = std::min(edit.state.select_start, edit.state.select_end);
  const int to = std::max(edit.state.select_start, edit.state.select_end);
  float y = inner.y;
  for (const EditRow& row : edit.rows) {
    if (has_cursor && to > from && row.from < to && row.from + row.count > from) {
      const float left = x_in_row(edit, row, std::max(from, row.from));
      const float right = x_in_row(edit, row, to);
      paint.fill({inner.x + left, y, right - left, step}, paint.colour(Role::tint));
    }
    const std::string words = bytes_of(
        edit.text.substr(static_cast<std::size_t>(row.from), static_cast<std::size_t>(row.count)));
    paint.text({inner.x, y, inner.w + 8, step}, words, body_text);
    if (has_cursor && cursor_is_in(edit, row)) {
      const float x = inner.x + x_in_row(edit, row, edit.state.cursor);
      paint.fill({x, y + 1, 2, step - 2}, paint.colour(Role::text));
    }
    y += step;
  }
}

Edit& edit_of(Ui& ui, const TextField& field, const std::string& value, float width) {
  std::shared_ptr<void>& memory = ui.memory(field.id);
  if (memory == nullptr) {
    auto made = std::make_shared<Edit>();
    stb_textedit_initialize_state(&made->state, 0);
    memory = made;
  }
  Edit& edit = *static_cast<Edit*>(memory.get());
  if (edit.as_bytes != value) {
    edit.text = points_of(value);
    edit.as_bytes = value;
    stb_textedit_initialize_state(&edit.state, 0);
    edit.state.cursor = static_cast<int>(edit.text.size());
  }
  edit.paint = &ui.paint();
  edit.width = width;
  return edit;
}

}  // namespace

bool text_field(Ui& ui, const Rect& rect, const TextField& field, std::string& value) {
  Painter& paint = ui.paint();
  const Response response = ui.item({field.id, rect, {}, 0, true, true, false, ""});
  const Rect inner = rect.inset(10, 8);
  Edit& edit = edit_of(ui, field, value, inner.w);
  if (response.is_focused) {
    ui.set_typing();
    Editor editor{edit, field};
    editor.keys(ui.take_keys_for_text());
    editor.type(ui.input().typed);
    if (response.is_held) {
      edit.rows = rows_of(edit);
      stb_textedit_click(&edit, &edit.state, response.mouse.x - 10, response.mouse.y - 8);
    }
    if (ui.pressed(Key::enter) || ui.pressed(Key::escape)) {
      ui.focus("");
    }
  }
  edit.rows = rows_of(edit);
  paint.fill(rect, paint.colour(Role::sheet), 4);
  paint.frame(rect, paint.colour(Role::edge), paint.weight(), 4);
  paint.push_clip(rect.inset(2));
  const float lines = static_cast<float>(edit.rows.size()) * line_height(TextSize::body);
  const float lift = response.is_focused ? std::max(0.0F, lines - inner.h) : 0;
  draw_rows(ui, {inner.x, inner.y - lift, inner.w, inner.h}, edit, response.is_focused);
  if (edit.text.empty() && !response.is_focused) {
    paint.paragraph(inner, field.placeholder, in(body_text, Role::text2));
  }
  paint.pop_clip();
  ui.focus_ring(field.id, rect, 4);
  const std::string now = bytes_of(edit.text);
  const bool changed = now != value;
  edit.as_bytes = now;
  value = now;
  return changed;
}

}  // namespace rasad::widget
