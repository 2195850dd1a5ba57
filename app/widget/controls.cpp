// Drawing and answering of the common controls.
#include "app/widget/controls.hpp"

#include <cmath>

namespace rasad::widget {
namespace {

constexpr float radius = 4;
constexpr float gap = 12;
constexpr float icon_size = 20;

TextStyle style_of(const Button& one, bool is_hovered) {
  TextStyle style = one.kind == ButtonKind::small ? TextStyle{TextSize::small} : body_text;
  style.align = Align::centre;
  switch (one.kind) {
    case ButtonKind::primary:
      style.bold = true;
      style.role = Role::onact;
      break;
    case ButtonKind::destructive:
      style.role = Role::bad;
      break;
    case ButtonKind::pressed:
      style.role = Role::sheet;
      style.bold = true;
      break;
    case ButtonKind::on_header:
      style.role = is_hovered ? Role::onheader : Role::onheader2;
      break;
    default:
      break;
  }
  if (!one.is_enabled) {
    style.role = Role::text2;
  }
  return style;
}

void draw_ground(Ui& ui, const Rect& rect, const Button& one, const Response& response) {
  Painter& paint = ui.paint();
  if (!one.is_enabled) {
    paint.fill(rect, paint.colour(Role::raised), radius);
    paint.dashed_frame(rect, paint.colour(Role::edge));
    return;
  }
  if (one.kind == ButtonKind::primary) {
    paint.fill(rect, paint.colour(Role::act), radius);
    if (response.is_hovered) {
      paint.frame(rect, paint.colour(Role::onact), 1, radius);
    }
    return;
  }
  if (one.kind == ButtonKind::on_header) {
    return;
  }
  const bool is_on = one.kind == ButtonKind::pressed || response.is_held;
  const Role ground = is_on ? Role::text : response.is_hovered ? Role::raised : Role::sheet;
  paint.fill(rect, paint.colour(ground), radius);
  const Role rim = one.kind == ButtonKind::destructive ? Role::bad : Role::edge;
  paint.frame(rect, paint.colour(is_on ? Role::text : rim), paint.weight(), radius);
}

}  // namespace

float button_width(Ui& ui, const Button& one) {
  const float padding = one.kind == ButtonKind::small     ? 10
                        : one.kind == ButtonKind::primary ? 24
                                                          : 16;
  const float icon = one.icon ? icon_size + 8 : 0;
  return std::ceil(ui.paint().width(one.label, style_of(one, false))) + 2 * padding + icon;
}

float button_height(ButtonKind kind) {
  return kind == ButtonKind::small ? 28 : kind == ButtonKind::primary ? 44 : 36;
}

bool button(Ui& ui, const Rect& rect, const Button& one) {
  Item part{one.id, rect};
  part.label = one.label;
  part.is_enabled = one.is_enabled;
  part.group = one.group;
  part.is_chosen = one.kind == ButtonKind::pressed;
  const Response response = ui.item(part);
  draw_ground(ui, rect, one, response);
  TextStyle style = style_of(one, response.is_hovered);
  if (response.is_held && one.is_enabled && one.kind != ButtonKind::primary) {
    style.role = Role::sheet;
  }
  const float icon = one.icon ? icon_size + 8 : 0;
  const float words = std::min(ui.paint().width(one.label, style), rect.w - icon - 12);
  const float left = rect.x + (rect.w - words - icon) / 2;
  if (one.icon) {
    draw_icon(ui.paint(), *one.icon, {left + icon_size / 2, rect.centre().y}, icon_size,
              ui.paint().colour(style.role));
  }
  ui.paint().text({left + icon, rect.y, words + 1, rect.h}, one.label, cut(to(style, Align::left)));
  ui.focus_ring(one.id, rect, radius);
  bool was_pressed = response.was_pressed;
  if (one.kind == ButtonKind::primary && one.is_enabled) {
    was_pressed |= ui.pressed_for_act(one.label);
  }
  return was_pressed;
}

bool button_left(Ui& ui, Rect& strip, const Button& one) {
  const float height = button_height(one.kind);
  const Rect place = strip.cut_left(button_width(ui, one));
  strip.cut_left(8);
  return button(ui, {place.x, place.y + (place.h - height) / 2, place.w, height}, one);
}

bool button_right(Ui& ui, Rect& strip, const Button& one) {
  const float height = button_height(one.kind);
  const Rect place = strip.cut_right(button_width(ui, one));
  strip.cut_right(8);
  return button(ui, {place.x, place.y + (place.h - height) / 2, place.w, height}, one);
}

bool primary(Ui& ui, const Rect& rect, const std::string& id, const std::string& label,
             const std::string& why_not) {
  Button one{id, label, ButtonKind::primary, std::nullopt, why_not.empty()};
  return button(ui, rect, one);
}

bool icon_button(Ui& ui, const Rect& rect, const std::string& id, Icon icon, bool is_on) {
  Button one{id, "", is_on ? ButtonKind::pressed : ButtonKind::plain, std::nullopt, true};
  const bool was_pressed = button(ui, rect, one);
  draw_icon(ui.paint(), icon, rect.centre(), icon_size,
            ui.paint().colour(is_on ? Role::sheet : Role::text));
  return was_pressed;
}

namespace {

constexpr float tab_gap = 6;

float tab_width(Ui& ui, const std::string& label) {
  return button_width(ui, {"", label, ButtonKind::small, std::nullopt, true}) + 4;
}

}  // namespace

float tabs_height(Ui& ui, float width, const Tabs& all) {
  const float line = button_height(ButtonKind::small);
  float height = line;
  float left = width;
  for (const std::string& label : all.labels) {
    const float wanted = tab_width(ui, label);
    if (wanted > left && left < width) {
      height += line + tab_gap;
      left = width;
    }
    left -= wanted + tab_gap;
  }
  return height;
}

int tabs(Ui& ui, Rect& strip, const Tabs& all) {
  int chosen = -1;
  Rect line = strip.cut_top(button_height(ButtonKind::small));
  const float left = line.x;
  const float full = line.w;
  for (std::size_t i = 0; i < all.labels.size(); ++i) {
    const bool is_on = static_cast<int>(i) == all.chosen;
    const std::string id = all.id + '.' + std::to_string(i);
    const float width = tab_width(ui, all.labels[i]);
    if (width > line.w && line.w < full) {
      line = strip.cut_top(button_height(ButtonKind::small) + tab_gap);
      line.cut_top(tab_gap);
      line.x = left;
    }
    Painter& paint = ui.paint();
    // A label longer than a whole row gets the lines it needs.
    const TextStyle style{TextSize::small, false, is_on ? Role::sheet : Role::text, Align::centre};
    const float lines = paint.height(all.labels[i], style, full - 16);
    const float extra = width > full ? lines - line_height(TextSize::small) : 0;
    strip.cut_top(extra);
    Rect place = line.cut_left(width);
    place.h += extra;
    line.cut_left(tab_gap);
    const Response response = ui.item({id, place, PartKind::choice, all.id, is_on});
    paint.fill(place,
               paint.colour(is_on                 ? Role::text
                            : response.is_hovered ? Role::raised
                                                  : Role::sheet),
               radius);
    paint.frame(place, paint.colour(is_on ? Role::text : Role::edge), paint.weight(), radius);
    paint.paragraph({place.x + 8, place.centre().y - lines / 2, place.w - 16, lines}, all.labels[i],
                    style);
    ui.focus_ring(id, place, radius);
    chosen = response.was_pressed ? static_cast<int>(i) : chosen;
  }
  return chosen;
}

void chip(Ui& ui, const Rect& rect, const std::string& code, bool is_given) {
  Painter& paint = ui.paint();
  if (is_given) {
    paint.fill(rect, paint.colour(Role::select), 3);
    paint.text(rect, code, {TextSize::small, true, Role::sheet, Align::centre});
  } else {
    paint.dashed_frame(rect, paint.colour(Role::edge));
    paint.text(rect, "–", {TextSize::small, false, Role::text2, Align::centre});
  }
}

void act_chip(Ui& ui, Rect& strip, const std::string& label) {
  Painter& paint = ui.paint();
  const TextStyle style{TextSize::small, true, Role::onact, Align::left};
  const Rect place = strip.cut_right(label.empty() ? 26 : paint.width(label, style) + 32);
  const Rect box{place.x, place.y + (place.h - 20) / 2, place.w, 20};
  paint.fill(box, paint.colour(Role::act), 3);
  paint.frame(box, paint.colour(Role::onact), 1, 3);
  draw_icon(paint, Icon::tick, {box.x + 13, box.centre().y}, 14, paint.colour(Role::onact));
  if (!label.empty()) {
    paint.text({box.x + 24, box.y, box.w - 28, box.h}, label, style);
  }
}

bool row(Ui& ui, const Rect& rect, const std::string& id, bool is_chosen) {
  Painter& paint = ui.paint();
  if (is_chosen) {
    ui.reveal(id, rect);
  }
  const Response response = ui.item({id, rect, PartKind::choice, group_of(id), is_chosen});
  if (is_chosen || response.is_hovered) {
    paint.fill(rect, paint.colour(is_chosen ? Role::tint : Role::raised));
  }
  if (is_chosen) {
    paint.fill({rect.x, rect.y, 4, rect.h}, paint.colour(Role::select));
  }
  paint.hairline({rect.x, rect.bottom() - 1}, {rect.right(), rect.bottom() - 1},
                 paint.colour(Role::line));
  if (ui.focus().has_ring(id)) {
    paint.frame(rect.inset(2), paint.colour(Role::select), 3, 2);
  }
  return response.was_pressed;
}

float reason(Ui& ui, const Rect& rect, const std::string& sentence) {
  Painter& paint = ui.paint();
  draw_icon(paint, Icon::warning, {rect.x + 8, rect.y + 9}, 16, paint.colour(Role::acttext));
  return paint.paragraph({rect.x + 24, rect.y, rect.w - 24, rect.h}, sentence,
                         {TextSize::small, false, Role::acttext});
}

float banner(Ui& ui, const Rect& rect, const std::string& strong, const std::string& sentence) {
  Painter& paint = ui.paint();
  const float inner = rect.w - 5 - 48 - 16;
  const float height = 24 + (strong.empty() ? 0 : paint.height(strong, bold_text, inner)) +
                       (sentence.empty() ? 0 : paint.height(sentence, body_text, inner));
  const Rect box{rect.x, rect.y, rect.w, height};
  paint.fill(box, paint.colour(Role::acttint));
  paint.fill({box.x, box.y, 5, box.h}, paint.colour(Role::act));
  draw_icon(paint, Icon::warning, {box.x + 29, box.y + 22}, icon_size, paint.colour(Role::text));
  float y = box.y + 12;
  if (!strong.empty()) {
    y += paint.paragraph({box.x + 53, y, inner, box.h}, strong, bold_text);
  }
  if (!sentence.empty()) {
    paint.paragraph({box.x + 53, y, inner, box.h}, sentence, body_text);
  }
  return height;
}

float finding(Ui& ui, const Rect& rect, const std::string& strong, const std::string& sentence,
              Role bar) {
  Painter& paint = ui.paint();
  const float inner = rect.w - 16 - 12;
  const float top = strong.empty() ? 0 : paint.height(strong, bold_text, inner);
  const float rest = sentence.empty() ? 0 : paint.height(sentence, body_text, inner);
  const Rect box{rect.x, rect.y, rect.w, top + rest + 20};
  paint.fill(box, paint.colour(bar == Role::select ? Role::tint : Role::raised));
  paint.fill({box.x, box.y, 4, box.h}, paint.colour(bar));
  if (!strong.empty()) {
    paint.paragraph({box.x + 16, box.y + 10, inner, top}, strong, bold_text);
  }
  if (!sentence.empty()) {
    paint.paragraph({box.x + 16, box.y + 10 + top, inner, rest}, sentence, body_text);
  }
  return box.h;
}

void fact_row(Ui& ui, Rect& column, const std::string& name, const std::string& value) {
  Painter& paint = ui.paint();
  // A value may be a sentence: it gets half the line at most, and then wraps.
  const float right = std::min(paint.width(value, bold_text), column.w * 0.5F);
  const float room = column.w - right - gap;
  const float height =
      std::max(paint.height(name, body_text, room), paint.height(value, bold_text, right));
  const Rect line = column.cut_top(height + 8);
  paint.paragraph({line.x, line.y + 4, room, line.h}, name, in(body_text, Role::text2));
  paint.paragraph({line.right() - right, line.y + 4, right, line.h}, value,
                  to(bold_text, Align::right));
  paint.hairline({line.x, line.bottom() - 1}, {line.right(), line.bottom() - 1},
                 paint.colour(Role::line));
}

void key_hint(Ui& ui, Rect& strip, const std::string& keys, const std::string& meaning) {
  Painter& paint = ui.paint();
  const TextStyle key_style{TextSize::badge, true, Role::text, Align::centre};
  const float box = paint.width(keys, key_style) + 12;
  const float words = paint.width(meaning, small_text);
  if (box + words + 6 > strip.w) {
    strip.cut_left(strip.w);
    return;
  }
  Rect place = strip.cut_left(box);
  place = {place.x, place.y + (place.h - 18) / 2, place.w, 18};
  paint.fill(place, paint.colour(Role::raised), 3);
  paint.frame(place, paint.colour(Role::edge), paint.weight(), 3);
  paint.text(place, keys, key_style);
  strip.cut_left(6);
  paint.text(strip.cut_left(words), meaning, small_text);
  strip.cut_left(18);
}

void panel(Ui& ui, const Rect& rect, Role ground, Side hairline) {
  Painter& paint = ui.paint();
  paint.fill(rect, paint.colour(ground));
  const Colour ink = paint.colour(Role::line);
  switch (hairline) {
    case Side::right:
      paint.hairline({rect.right() - 1, rect.y}, {rect.right() - 1, rect.bottom()}, ink);
      break;
    case Side::bottom:
      paint.hairline({rect.x, rect.bottom() - 1}, {rect.right(), rect.bottom() - 1}, ink);
      break;
    case Side::top:
      paint.hairline({rect.x, rect.y}, {rect.right(), rect.y}, ink);
      break;
    case Side::left:
      paint.hairline({rect.x, rect.y}, {rect.x, rect.bottom()}, ink);
      break;
    case Side::none:
      break;
  }
}

}  // namespace rasad::widget
