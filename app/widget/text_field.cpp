// Drawing a text that is typed: rows, cursor, selection, how much room is left.
#include "app/widget/held.hpp"
#include "app/widget/text_edit.hpp"

#include <algorithm>
#include <memory>
#include <string_view>

namespace rasad::widget {
namespace {

bool cursor_is_in(const Edit& edit, std::size_t row) {
  const int cursor = edit.state.cursor;
  const EditRow& one = edit.rows[row];
  return cursor >= one.from && (cursor < one.from + one.count || row + 1 == edit.rows.size());
}

// The rows move so far that the cursor is in sight; without it the text is seen from its top.
void keep_cursor_in_sight(Edit& edit, float height, bool has_cursor) {
  const float step = line_height(TextSize::body);
  edit.lift = has_cursor ? edit.lift : 0;
  for (std::size_t i = 0; has_cursor && i < edit.rows.size(); ++i) {
    if (cursor_is_in(edit, i)) {
      const float top = static_cast<float>(i) * step;
      edit.lift = held(edit.lift, std::min(top, std::max(0.0F, top + step - height)), top);
    }
  }
}

void draw_rows(Ui& ui, const Rect& inner, const Edit& edit, bool has_cursor) {
  Painter& paint = ui.paint();
  const float step = line_height(TextSize::body);
  const int from = std::min(edit.state.select_start, edit.state.select_end);
  const int to = std::max(edit.state.select_start, edit.state.select_end);
  float y = inner.y - edit.lift;
  for (std::size_t i = 0; i < edit.rows.size(); ++i, y += step) {
    const EditRow& row = edit.rows[i];
    if (has_cursor && to > from && row.from < to && row.from + row.count > from) {
      const float left = x_in_row(edit, row, std::max(from, row.from));
      const float right = x_in_row(edit, row, to);
      paint.fill({inner.x + left, y, std::max(right - left, 4.0F), step}, paint.colour(Role::tint));
    }
    std::u32string words =
        edit.text.substr(static_cast<std::size_t>(row.from), static_cast<std::size_t>(row.count));
    if (!words.empty() && words.back() == U'\n') {
      words.pop_back();
    }
    paint.text({inner.x, y, inner.w + 8, step}, bytes_of(words), body_text);
    if (has_cursor && cursor_is_in(edit, i)) {
      const float x = inner.x + x_in_row(edit, row, edit.state.cursor);
      paint.fill({x, y + 1, 2, step - 2}, paint.colour(Role::text));
    }
  }
}

// How much room is left, once there is little of it.
void draw_counter(Ui& ui, const Rect& rect, const Edit& edit, const TextField& field) {
  const std::size_t used = edit.text.size();
  if (used * 10 < field.most * 9) {
    return;
  }
  Painter& paint = ui.paint();
  const TextStyle style{TextSize::small, true, used < field.most ? Role::text2 : Role::acttext,
                        Align::centre};
  const std::string count = std::to_string(used) + " / " + std::to_string(field.most);
  const float width = paint.width(count, style) + 12;
  const Rect place{rect.right() - width - 3, rect.bottom() - 21, width, 18};
  paint.fill(place, paint.colour(Role::raised), 3);
  paint.text(place, count, style);
}

// A sentence begins where nothing is, or after its stop and a blank.
bool begins_sentence(const Edit& edit) {
  int at = edit.state.cursor - 1;
  const int cursor = at;
  while (at >= 0 && (edit.text[static_cast<std::size_t>(at)] == U' ' ||
                     edit.text[static_cast<std::size_t>(at)] == U'\n')) {
    --at;
  }
  constexpr std::u32string_view stops = U".!?";
  return at < 0 ||
         (at < cursor && stops.find(edit.text[static_cast<std::size_t>(at)]) != stops.npos);
}

Edit& edit_of(Ui& ui, const TextField& field, const std::string& value, float width) {
  std::shared_ptr<void>& memory = ui.memory(field.id);
  if (memory == nullptr) {
    auto made = std::make_shared<Edit>();
    begin_edit(*made, "");
    memory = made;
  }
  Edit& edit = *static_cast<Edit*>(memory.get());
  if (edit.as_bytes != value) {
    begin_edit(edit, value);
  }
  edit.paint = &ui.paint();
  edit.width = width;
  return edit;
}

}  // namespace

bool text_field(Ui& ui, const Rect& rect, const TextField& field, std::string& value) {
  Painter& paint = ui.paint();
  Item part{field.id, rect, PartKind::text};
  const Response response = ui.item(part);
  const Rect inner = rect.inset(10, 8);
  Edit& edit = edit_of(ui, field, value, inner.w);
  const bool is_typed_in = response.is_focused && ui.is_typing();
  if (is_typed_in) {
    Editor editor{edit, field};
    editor.take(ui, ui.input().typed);
    if (response.is_held) {
      point_in(edit, response.mouse.x - 10, response.mouse.y - 8 + edit.lift);
    }
    Typing& typing = ui.typing();
    typing.fill = {edit.text.size(), field.most, field.lines == text::Lines::several,
                   begins_sentence(edit)};
    if (editor.left_out().any()) {
      typing.left_out = editor.left_out();
    }
  }
  edit.was_held = is_typed_in && response.is_held;
  edit.rows = rows_of(edit);
  keep_cursor_in_sight(edit, inner.h, is_typed_in);
  paint.fill(rect, paint.colour(Role::sheet), 4);
  paint.frame(rect, paint.colour(Role::edge), paint.weight(), 4);
  paint.push_clip(rect.inset(2));
  draw_rows(ui, inner, edit, is_typed_in);
  if (edit.text.empty() && !is_typed_in) {
    paint.paragraph(inner, field.placeholder, in(body_text, Role::text2));
  }
  paint.pop_clip();
  if (is_typed_in) {
    draw_counter(ui, rect, edit, field);
  }
  ui.focus_ring(field.id, rect, 4);
  const std::string now = bytes_of(edit.text);
  const bool changed = now != value;
  edit.as_bytes = now;
  value = now;
  return changed;
}

}  // namespace rasad::widget
