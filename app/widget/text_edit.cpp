// The editing itself is stb_textedit; rows are ours, so that long reasons wrap.
#include "app/widget/text_edit.hpp"

#include "app/widget/tajik_keys.hpp"
#include "engine/base/utf8.hpp"

#include <imgui.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string_view>

namespace rasad::widget {
namespace {

std::u32string points_of(const std::string& bytes) {
  std::u32string points;
  for (std::size_t at = 0; at < bytes.size();) {
    const base::CodePoint point = base::decode(bytes, at);
    points += point.length == 0 ? U'?' : point.value;
    at += std::max<std::size_t>(1, point.length);
  }
  return points;
}

}  // namespace

std::string bytes_of(const std::u32string& points) {
  std::string bytes;
  for (const char32_t point : points) {
    base::append_utf8(bytes, point);
  }
  return bytes;
}

namespace {

float width_of(const Edit& edit, int at) {
  if (edit.text[static_cast<std::size_t>(at)] == U'\n') {
    return 0;
  }
  std::string letter;
  base::append_utf8(letter, edit.text[static_cast<std::size_t>(at)]);
  return edit.paint->width(letter, body_text);
}

}  // namespace

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
    if (edit.text[static_cast<std::size_t>(i)] == U'\n') {
      rows.push_back({from, i + 1 - from});
      from = i + 1;
      used = 0;
      continue;
    }
    used += letter;
    last_blank = edit.text[static_cast<std::size_t>(i)] == U' ' ? i : last_blank;
  }
  rows.push_back({from, size - from});
  return rows;
}

namespace {

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

// With Alt the key of the Russian letter of the same shape (г и к у х ч), with Shift its capital.
const char* tajik_letter(const KeyPress& press) {
  if (!press.alt) {
    return "";
  }
  for (const TajikLetter& one : tajik_letters) {
    if (press.key == one.key) {
      return press.shift ? one.capital : one.small;
    }
  }
  return "";
}

}  // namespace

float x_in_row(const Edit& edit, const EditRow& row, int at) {
  float x = 0;
  for (int i = row.from; i < std::min(at, row.from + row.count); ++i) {
    x += width_of(edit, i);
  }
  return x;
}

void begin_edit(Edit& edit, const std::string& bytes) {
  edit.text = points_of(bytes);
  edit.as_bytes = bytes;
  stb_textedit_initialize_state(&edit.state, 0);
  edit.state.cursor = static_cast<int>(edit.text.size());
}

void point_in(Edit& edit, float x, float y) {
  edit.rows = rows_of(edit);
  if (edit.was_held) {
    stb_textedit_drag(&edit, &edit.state, x, y);
  } else {
    stb_textedit_click(&edit, &edit.state, x, y);
  }
}

Editor::Editor(Edit& edit, const TextField& field) : edit_(edit), field_(field) {
  left_out_.most = field.most;
}

void Editor::take(Ui& ui, const std::string& typed) {
  std::size_t from = 0;
  for (const KeyPress& press : ui.take_keys_for_text()) {
    const std::size_t to = std::min(std::max(press.typed_before, from), typed.size());
    insert(typed.substr(from, to - from));
    from = to;
    key(ui, press);
  }
  insert(typed.substr(from));
}

void Editor::key(Ui& ui, const KeyPress& press) {
  if (const int code = edit_key_of(press); code != 0) {
    stb_textedit_key(&edit_, &edit_.state, code | (press.shift ? edit_shift : 0));
  } else if (press.key == Key::escape) {
    ui.focus().leave();
  } else if (press.key == Key::enter || press.key == Key::keypad_enter) {
    insert(field_.lines == text::Lines::several ? "\n" : "");
  } else if (press.ctrl) {
    command(press.key);
  } else if (const char* letter = tajik_letter(press); *letter != '\0') {
    insert(letter);
  }
}

void Editor::insert(const std::string& typed) {
  if (typed.empty()) {
    return;
  }
  const text::Typed clean = text::clean_typed(typed, field_.lines);
  std::u32string points = points_of(clean.text);
  const auto chosen =
      static_cast<std::size_t>(std::abs(edit_.state.select_end - edit_.state.select_start));
  const std::size_t kept = edit_.text.size() - chosen;
  const std::size_t room = field_.most - std::min(field_.most, kept);
  left_out_.signs += clean.left_out;
  if (points.size() > room) {
    left_out_.beyond += points.size() - room;
    points.resize(room);
  }
  if (!points.empty()) {
    stb_textedit_paste(&edit_, &edit_.state, points.data(), static_cast<int>(points.size()));
  }
}

void Editor::command(Key key) {
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
    insert(clipboard != nullptr ? clipboard : "");
  }
}

void Editor::copy() {
  const int from = std::min(edit_.state.select_start, edit_.state.select_end);
  const int to = std::max(edit_.state.select_start, edit_.state.select_end);
  if (to > from) {
    const std::u32string part =
        edit_.text.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from));
    ImGui::SetClipboardText(bytes_of(part).c_str());
  }
}

}  // namespace rasad::widget
