// Pointing, focus and scrolling. What lies under the mouse is known from the frame before: parts
// are registered while they are drawn.
#include "app/widget/ui.hpp"

#include <algorithm>
#include <cmath>

namespace rasad::widget {
namespace {

constexpr float scroll_bar_width = 6;
constexpr float endless = 1e6F;  // height of a content that is not measured yet
constexpr float notch = 48;      // effective pixels a notch of the wheel

bool is_sign(Key key) {
  const int code = static_cast<int>(key);
  return code >= static_cast<int>(Key::space) && code <= 96;
}

bool is_editing_key(Key key) {
  switch (key) {
    case Key::left:
    case Key::right:
    case Key::up:
    case Key::down:
    case Key::home:
    case Key::end:
    case Key::backspace:
    case Key::del:
      return true;
    default:
      return is_sign(key);
  }
}

}  // namespace

void Ui::begin(Painter& paint, Rect window, Input input) {
  paint_ = &paint;
  window_ = window;
  was_down_ = input_.mouse_down;
  input_ = std::move(input);
  // What an input changed is drawn whole only in the frame after it.
  is_busy_ = !input_.keys.empty() || !input_.typed.empty() || input_.wheel != 0 ||
             input_.mouse_down != was_down_ || input_.mouse != last_mouse_;
  last_mouse_ = input_.mouse;
  before_ = std::move(items_);
  items_.clear();
  top_layer_ = std::exchange(next_top_layer_, 0);
  main_scroll_ = std::exchange(next_main_scroll_, "");
  next_main_size_ = 0;
  is_typing_ = std::exchange(is_typing_next_, false);
  wake_ = 1e9;
  hovered_ = item_under_mouse();
  const bool went_down = input_.mouse_down && !was_down_;
  if (went_down) {
    held_ = hovered_;
    const Item* part = find(held_);
    if (part != nullptr && part->can_focus) {
      focus_ = held_;
    }
  }
}

std::string Ui::item_under_mouse() const {
  std::string id;
  for (const Item& part : before_) {
    if (part.layer == top_layer_ && part.rect.shared_with(part.clip).has(input_.mouse)) {
      id = part.id;
    }
  }
  return id;
}

const Item* Ui::find(const std::string& id) const {
  const auto found =
      std::find_if(before_.begin(), before_.end(), [&](const Item& part) { return part.id == id; });
  return id.empty() || found == before_.end() ? nullptr : &*found;
}

Response Ui::item(const Item& part) {
  Item placed = part;
  placed.clip = paint_->clip();
  placed.layer = layer_;
  placed.area = open_scrolls_.empty() ? "" : open_scrolls_.back();
  items_.push_back(placed);
  Response response;
  response.is_hovered = hovered_ == part.id;
  response.is_focused = focus_ == part.id;
  response.is_held = held_ == part.id && input_.mouse_down;
  response.mouse = {input_.mouse.x - part.rect.x, input_.mouse.y - part.rect.y};
  const bool went_up = was_down_ && !input_.mouse_down;
  bool pressed_now = went_up && held_ == part.id && response.is_hovered;
  if (response.is_focused && !is_typing_ && layer_ == top_layer_) {
    pressed_now |= take(Key::space, false);
    pressed_now |= part.takes_enter && (take(Key::enter, false) || take(Key::keypad_enter, false));
  }
  response.was_pressed = pressed_now && part.is_enabled;
  return response;
}

void Ui::focus_ring(std::string_view id, const Rect& rect, float radius) {
  if (focus_ == id) {
    paint_->frame(rect.grown(5), paint_->colour(Role::select), 3, radius + 4);
  }
}

// Whoever takes a key gets the press itself: a place in the list is worth nothing once somebody
// else has taken one.
std::optional<KeyPress> Ui::take_press(Key key, bool ctrl) {
  const auto found = std::find_if(input_.keys.begin(), input_.keys.end(), [&](const KeyPress& one) {
    return one.key == key && one.ctrl == ctrl && !one.alt;
  });
  if (found == input_.keys.end()) {
    return std::nullopt;
  }
  const KeyPress press = *found;
  input_.keys.erase(found);
  return press;
}

bool Ui::take(Key key, bool ctrl) {
  return take_press(key, ctrl).has_value();
}

bool Ui::pressed(Key key) {
  if (layer_ < top_layer_ || (is_typing_ && is_editing_key(key))) {
    return false;
  }
  return take(key, false);
}

bool Ui::pressed_with_ctrl(Key key) {
  return layer_ >= top_layer_ && take(key, true);
}

std::vector<KeyPress> Ui::take_keys_for_text() {
  std::vector<KeyPress> keys;
  const auto end =
      std::stable_partition(input_.keys.begin(), input_.keys.end(),
                            [](const KeyPress& press) { return !is_editing_key(press.key); });
  keys.assign(end, input_.keys.end());
  input_.keys.erase(end, input_.keys.end());
  return keys;
}

Rect Ui::begin_scroll(const std::string& id, const Rect& view) {
  Scroll& scroll = scrolls_[id];
  scroll.view = view;
  scroll_by_hand(id, scroll);
  const float most = std::max(0.0F, scroll.content - view.h);
  scroll.offset = std::clamp(scroll.offset, 0.0F, most);
  paint_->push_clip(view);
  open_scrolls_.push_back(id);
  const float bar = scroll.content > view.h ? scroll_bar_width + 4 : 0;
  return {view.x, view.y - scroll.offset, view.w - bar, endless};
}

// By the wheel under the mouse; by the page keys for the largest part that scrolls.
void Ui::scroll_by_hand(const std::string& id, Scroll& scroll) {
  if (id == main_scroll_ && layer_ == top_layer_) {
    const float page = scroll.view.h * 0.9F;
    scroll.offset += pressed(Key::page_down) ? page : 0;
    scroll.offset -= pressed(Key::page_up) ? page : 0;
  }
  if (layer_ == top_layer_ && scroll.view.has(input_.mouse) && input_.wheel != 0) {
    scroll.offset -= input_.wheel * notch;
    input_.wheel = 0;
  }
}

void Ui::end_scroll(float used) {
  const std::string id = open_scrolls_.back();
  Scroll& scroll = scrolls_[id];
  open_scrolls_.pop_back();
  paint_->pop_clip();
  if (scroll.content != used) {
    scroll.content = used;
    wake_in(0);
  }
  if (scroll.content > scroll.view.h) {
    draw_scroll_bar(scroll);
    if (scroll.view.w * scroll.view.h > next_main_size_ && layer_ >= next_top_layer_) {
      next_main_size_ = scroll.view.w * scroll.view.h;
      next_main_scroll_ = id;
    }
  }
}

void Ui::reveal(const std::string& id, const Rect& rect) {
  if (open_scrolls_.empty()) {
    return;
  }
  Scroll& scroll = scrolls_[open_scrolls_.back()];
  if (scroll.revealed == id) {
    return;
  }
  scroll.revealed = id;
  const float above = std::max(0.0F, scroll.view.y - rect.y);
  const float below = std::max(0.0F, rect.bottom() - scroll.view.bottom());
  scroll.offset += above > 0 ? -above : below;
  if (above + below > 0) {
    wake_in(0);
  }
}

void Ui::draw_scroll_bar(const Scroll& scroll) {
  const float share = scroll.view.h / scroll.content;
  const float length = std::max(24.0F, scroll.view.h * share);
  const float most = scroll.content - scroll.view.h;
  const float y = scroll.view.y + (scroll.view.h - length) * scroll.offset / most;
  paint_->fill({scroll.view.right() - scroll_bar_width - 1, y, scroll_bar_width, length},
               paint_->colour(Role::edge), scroll_bar_width / 2);
}

float Ui::scroll_of(const std::string& id) const {
  const auto found = scrolls_.find(id);
  return found == scrolls_.end() ? 0 : found->second.offset;
}

void Ui::begin_layer() {
  ++layer_;
  next_top_layer_ = std::max(next_top_layer_, layer_);
}

void Ui::end_layer() {
  --layer_;
}

void Ui::end() {
  if (!input_.mouse_down) {
    held_.clear();
  }
  if (is_busy_ || next_top_layer_ != top_layer_) {
    wake_in(0);
  }
  move_focus();
}

// F6 goes to the first part of the next panel: ids of a panel share their first two words.
void Ui::move_to_panel(const std::vector<const Item*>& order) {
  if (order.empty() || !pressed_in_any_layer(Key::f6)) {
    return;
  }
  const auto panel_of = [](const std::string& id) {
    return id.substr(0, id.find('.', id.find('.') + 1));
  };
  const auto now = std::find_if(order.begin(), order.end(),
                                [this](const Item* part) { return part->id == focus_; });
  const std::size_t from =
      now == order.end() ? order.size() - 1 : static_cast<std::size_t>(now - order.begin());
  for (std::size_t i = 1; i <= order.size(); ++i) {
    const Item* part = order[(from + i) % order.size()];
    if (panel_of(part->id) != panel_of(focus_)) {
      focus_ = part->id;
      show_focus();
      wake_in(0);
      return;
    }
  }
}

bool Ui::pressed_in_any_layer(Key key) {
  return take(key, false);
}

// Tab goes through the parts of the highest layer in the order in which they were drawn.
void Ui::move_focus() {
  const std::optional<KeyPress> tab = take_press(Key::tab, false);
  std::vector<const Item*> order;
  for (const Item& part : items_) {
    if (part.can_focus && part.layer == next_top_layer_) {
      order.push_back(&part);
    }
  }
  move_to_panel(order);
  const auto now = std::find_if(order.begin(), order.end(),
                                [this](const Item* part) { return part->id == focus_; });
  if (!tab || order.empty()) {
    if (now == order.end() && next_top_layer_ > 0 && !order.empty()) {
      focus_ = order.back()->id;  // the safe choice of a dialog stands last
      wake_in(0);
    }
    return;
  }
  const auto count = static_cast<std::ptrdiff_t>(order.size());
  const std::ptrdiff_t at = now == order.end() ? (tab->shift ? 0 : -1) : now - order.begin();
  const std::ptrdiff_t next = (at + (tab->shift ? -1 : 1) + count) % count;
  focus_ = order[static_cast<std::size_t>(next)]->id;
  show_focus();
  wake_in(0);
}

void Ui::show_focus() {
  const auto part = std::find_if(items_.begin(), items_.end(),
                                 [this](const Item& one) { return one.id == focus_; });
  if (part == items_.end() || part->area.empty()) {
    return;
  }
  Scroll& scroll = scrolls_[part->area];
  constexpr float margin = 12;
  if (part->rect.y < scroll.view.y + margin) {
    scroll.offset -= scroll.view.y + margin - part->rect.y;
  } else if (part->rect.bottom() > scroll.view.bottom() - margin) {
    scroll.offset += part->rect.bottom() - scroll.view.bottom() + margin;
  }
}

}  // namespace rasad::widget
