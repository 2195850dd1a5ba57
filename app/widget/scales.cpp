// Rules with ticks, gauges, sliders.
#include "app/widget/scales.hpp"

#include "app/widget/controls.hpp"

#include <cmath>

namespace rasad::widget {
namespace {

constexpr float step_room = 34;  // minus and plus at the ends of an allocation
constexpr float value_room = 40;
constexpr std::int32_t middle = 50;  // of a share

float along(const Rect& rect, double share) {
  return rect.x + rect.w * static_cast<float>(std::clamp(share, 0.0, 1.0));
}

std::int64_t value_at(const Rect& rect, float x, std::int64_t most) {
  const double share = rect.w > 0 ? (x - rect.x) / rect.w : 0;
  return std::clamp<std::int64_t>(std::llround(share * static_cast<double>(most)), 0, most);
}

void handle(Ui& ui, const Rect& rule, double share, Role fill) {
  Painter& paint = ui.paint();
  const Rect grip{along(rule, share) - 6, rule.centre().y - 9, 12, 18};
  paint.fill(grip, paint.colour(fill), 3);
  paint.frame(grip, paint.colour(Role::onact), 1.5F, 3);
}

// Arrow keys of a focused scale.
std::int64_t stepped(Ui& ui, std::int64_t value, std::int64_t by, std::int64_t most) {
  value += ui.pressed(Key::right) || ui.pressed(Key::equal) || ui.pressed(Key::keypad_add) ? by : 0;
  value -=
      ui.pressed(Key::left) || ui.pressed(Key::minus) || ui.pressed(Key::keypad_subtract) ? by : 0;
  value = ui.pressed(Key::home) ? 0 : ui.pressed(Key::end) ? most : value;
  return std::clamp<std::int64_t>(value, 0, most);
}

}  // namespace

void ticks(Painter& paint, const Rect& rect, const Ticks& scale, Colour ink, float longest) {
  if (scale.most <= 0 || scale.every <= 0) {
    return;
  }
  const int count = static_cast<int>(scale.most / scale.every + 0.5);
  for (int i = 0; i <= count; ++i) {
    const float x = along(rect, i * scale.every / scale.most) - (i == count ? 1.0F : 0.0F);
    const float depth = i % scale.large == 0    ? longest
                        : i % scale.middle == 0 ? longest * 0.75F
                                                : longest * 0.5F;
    paint.hairline({x, rect.bottom()}, {x, rect.bottom() + depth}, ink);
  }
}

void gauge(Painter& paint, const Rect& rect, double value, const Ticks& scale, Role filled,
           Role empty) {
  paint.fill(rect, paint.colour(empty));
  const float end = along(rect, scale.most > 0 ? value / scale.most : 0);
  paint.fill({rect.x, rect.y, end - rect.x, rect.h}, paint.colour(filled));
  ticks(paint, rect, scale, paint.colour(empty == Role::headline ? Role::onheader2 : Role::edge),
        5);
}

void hatch(Painter& paint, const Rect& rect, Colour ink, float gap) {
  paint.push_clip(rect);
  for (float x = rect.x - rect.h; x < rect.right(); x += gap) {
    paint.line({x, rect.bottom()}, {x + rect.h, rect.y}, ink, 1.2F);
  }
  paint.pop_clip();
}

void budget_rule(Painter& paint, const Rect& rect, double spent, double asked, const Ticks& scale) {
  paint.fill(rect, paint.colour(Role::raised));
  const float end = along(rect, scale.most > 0 ? spent / scale.most : 0);
  const float more = along(rect, scale.most > 0 ? (spent + asked) / scale.most : 0);
  paint.fill({rect.x, rect.y, end - rect.x, rect.h}, paint.colour(Role::act));
  if (more > end) {
    const Rect part{end, rect.y, more - end, rect.h};
    paint.fill(part, paint.colour(Role::act));
    hatch(paint, part, paint.colour(Role::onact));
    paint.frame(part, paint.colour(Role::text));
  }
  paint.frame(rect, paint.colour(Role::edge), paint.weight());
  ticks(paint, rect, scale, paint.colour(Role::edge));
}

namespace {

float allocation_name_width(const Rect& rect) {
  return std::max(92.0F, rect.inset(16, 0).w * 0.34F);
}

}  // namespace

float allocation_height(Ui& ui, const Rect& rect, const std::string& name) {
  return std::max(42.0F, ui.paint().height(name, bold_text, allocation_name_width(rect)) + 8);
}

std::int64_t allocation_row(Ui& ui, const Rect& rect, const Allocation& one) {
  Painter& paint = ui.paint();
  const Response response =
      ui.item({one.id, rect, PartKind::scale, group_of(one.id), one.is_chosen});
  if (one.is_chosen || response.is_hovered) {
    paint.fill(rect, paint.colour(one.is_chosen ? Role::tint : Role::raised));
  }
  if (one.is_chosen) {
    paint.fill({rect.x, rect.y, 4, rect.h}, paint.colour(Role::select));
  }
  Rect line = rect.inset(16, 0);
  const float name = allocation_name_width(rect);
  const Rect name_place = line.cut_left(name);
  const float height = paint.height(one.name, one.is_chosen ? bold_text : body_text, name);
  paint.paragraph({name_place.x, name_place.centre().y - height / 2, name, height}, one.name,
                  one.is_chosen ? bold_text : body_text);
  const Rect value_place = line.cut_right(value_room);
  const Rect less = line.cut_left(step_room);
  const Rect more = line.cut_right(step_room);
  const Rect rule{line.x + 6, line.centre().y - 6, line.w - 12, 4};
  std::int64_t value = one.value;
  const Spot mouse{rect.x + response.mouse.x, rect.y + response.mouse.y};
  if (response.is_held && mouse.x >= line.x && mouse.x <= line.right()) {
    value = value_at(rule, mouse.x, one.most);
  } else if (response.was_pressed && less.has(mouse)) {
    value = std::max<std::int64_t>(0, value - 1);
  } else if (response.was_pressed && more.has(mouse)) {
    value = std::min(one.most, value + 1);
  }
  if (response.is_focused) {
    value = stepped(ui, value, 1, one.most);
  }
  const double share =
      one.most > 0 ? static_cast<double>(value) / static_cast<double>(one.most) : 0;
  draw_icon(paint, Icon::minus, less.centre(), 16, paint.colour(Role::text2));
  draw_icon(paint, Icon::plus, more.centre(), 16, paint.colour(Role::text2));
  paint.fill(rule, paint.colour(Role::line), 2);
  paint.fill({rule.x, rule.y, along(rule, share) - rule.x, rule.h}, paint.colour(Role::text), 2);
  ticks(paint, {rule.x, rule.y + 10, rule.w, 0},
        {static_cast<double>(one.most), one.most > 24 ? 5.0 : 1.0, 3, 3}, paint.colour(Role::edge),
        6);
  handle(ui, rule, share, Role::act);
  paint.text(value_place, std::to_string(value), to(head_text, Align::right));
  if (ui.focus().has_ring(one.id)) {
    paint.frame(rect.inset(2), paint.colour(Role::select), 3, 2);
  }
  return value;
}

std::int32_t share_rule(Ui& ui, const Rect& rect, const Share& one) {
  Painter& paint = ui.paint();
  const Response response = ui.item({one.id, rect, PartKind::scale});
  Rect line = rect;
  const Rect value_place = line.cut_right(64);
  const Rect rule{line.x + 8, line.y + 10, line.w - 24, 4};
  std::int32_t percent = one.is_set ? one.percent : -1;
  if (response.is_held) {
    percent = static_cast<std::int32_t>(value_at(rule, rect.x + response.mouse.x, 20) * 5);
  }
  if (response.is_focused) {
    // From nothing the first step leads to one side of the middle.
    const std::int32_t from = percent < 0 ? middle : percent;
    const auto to = static_cast<std::int32_t>(stepped(ui, from, 5, 100));
    percent = to != from ? to : percent;
  }
  paint.fill(rule, paint.colour(Role::line), 2);
  if (one.is_set) {
    const float end = along(rule, percent / 100.0);
    paint.fill({rule.x, rule.y, end - rule.x, rule.h}, paint.colour(Role::assessed), 2);
  }
  ticks(paint, {rule.x, rule.y + 10, rule.w, 0}, {100, 10, 5, 5}, paint.colour(Role::edge), 6);
  if (one.is_set) {
    handle(ui, rule, percent / 100.0, Role::act);
  }
  const Rect words{rule.x, rule.y + 17, rule.w, 17};
  paint.text(words, one.left, small_text);
  paint.text(words, one.right, to(small_text, Align::right));
  paint.text({value_place.x, rect.y, value_place.w, 24},
             one.is_set ? std::to_string(percent) + one.sign : "–", to(head_text, Align::left));
  ui.focus_ring(one.id, rect.inset(0, -2), 4);
  return percent;
}

std::int64_t round_step(std::int64_t span, std::int64_t steps) {
  for (std::int64_t power = 1;; power *= 10) {
    for (const std::int64_t factor : {1, 2, 5}) {
      if (factor * power * steps >= span) {
        return factor * power;
      }
    }
  }
}

}  // namespace rasad::widget
