// Pointing, focus and scrolling. What lies under the mouse is known from the frame before: parts
// are registered while they are drawn.
#include "app/widget/ui.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace rasad::widget {
namespace {

constexpr float scroll_bar_width = 6;
constexpr float endless = 1e6F;  // height of a content that is not measured yet
constexpr float notch = 48;      // effective pixels a notch of the wheel

// While a text is typed only these are left to the screen: nothing that can be typed is among them.
bool is_left_while_typing(Key key) {
  const int code = static_cast<int>(key);
  return (code >= static_cast<int>(Key::f1) && code <= static_cast<int>(Key::f12)) ||
         key == Key::page_up || key == Key::page_down;
}

// With Ctrl a text keeps what edits it; the rest (text size) is the program's.
bool is_editing_key(const KeyPress& press) {
  switch (press.key) {
    case Key::left:
    case Key::right:
    case Key::up:
    case Key::down:
    case Key::home:
    case Key::end:
    case Key::backspace:
    case Key::del:
      return true;
    case Key::enter:
    case Key::keypad_enter:
    case Key::escape:
      return !press.ctrl;
    default:
      break;
  }
  if (press.ctrl) {
    constexpr std::string_view edits = "ACVXYZ";
    return edits.find(static_cast<char>(press.key)) != std::string_view::npos &&
           static_cast<int>(press.key) < 128;
  }
  return !is_left_while_typing(press.key) && press.key != Key::tab;
}

bool is_reached(const Item& part, int layer) {
  return part.can_focus && part.layer == layer;
}

}  // namespace

void Ui::begin(Painter& paint, Rect window, Input input) {
  paint_ = &paint;
  window_ = window;
  was_down_ = input_.mouse_down;
  input_ = turns_.next(std::move(input));
  input_.typed = std::exchange(typing_.insert, "") + input_.typed;
  // What an input changed is drawn whole only in the frame after it.
  is_busy_ = !input_.keys.empty() || !input_.typed.empty() || input_.wheel != 0 ||
             input_.mouse_down != was_down_ || input_.mouse != last_mouse_ || turns_.has_more();
  last_mouse_ = input_.mouse;
  before_ = std::move(items_);
  items_.clear();
  if (top_layer_ > 0 && next_top_layer_ == 0) {
    focus_ = std::exchange(below_, {});
  }
  top_layer_ = std::exchange(next_top_layer_, 0);
  main_scroll_ = std::exchange(next_main_scroll_, "");
  next_main_size_ = 0;
  content_before_ = std::exchange(content_, 0);
  act_.clear();
  wake_ = 1e9;
  point();
  move_focus();
  const Item* part = find(focus_.id());
  is_typing_ = part != nullptr && part->kind == PartKind::text && focus_.has_ring();
}

// Where the mouse is; what it goes down on gets the focus.
void Ui::point() {
  hovered_ = item_under_mouse();
  if (input_.mouse_down && !was_down_) {
    held_ = hovered_;
    const Item* part = find(held_);
    if (part == nullptr) {
      focus_.leave();
    } else if (part->can_focus) {
      focus_.point_at(*part);
    } else if (!is_typing_) {
      focus_.rest();
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

const Item* Ui::ringed() const {
  const auto found = std::find_if(items_.begin(), items_.end(),
                                  [&](const Item& part) { return focus_.has_ring(part.id); });
  return found == items_.end() ? nullptr : &*found;
}

Response Ui::item(const Item& part) {
  Item placed = part;
  placed.clip = paint_->clip();
  placed.layer = layer_;
  placed.area = open_scrolls_.empty() ? "" : open_scrolls_.back();
  items_.push_back(placed);
  Response response;
  response.is_hovered = hovered_ == part.id;
  response.is_focused = focus_.id() == part.id;
  response.is_held = held_ == part.id && input_.mouse_down;
  response.mouse = {input_.mouse.x - part.rect.x, input_.mouse.y - part.rect.y};
  const bool went_up = was_down_ && !input_.mouse_down;
  bool pressed_now = went_up && held_ == part.id && response.is_hovered;
  const bool takes_keys = part.kind != PartKind::scale && part.kind != PartKind::text;
  if (takes_keys && focus_.has_ring(part.id) && layer_ == top_layer_) {
    const bool by_key =
        take(Key::space, false) || take(Key::enter, false) || take(Key::keypad_enter, false);
    pressed_now |= by_key;
    if (by_key && part.kind == PartKind::choice) {
      focus_.rest();
    }
  }
  response.was_pressed = pressed_now && part.is_enabled;
  return response;
}

void Ui::focus_ring(const std::string& id, const Rect& rect, float radius) {
  if (focus_.has_ring(id)) {
    paint_->frame(rect.grown(5), paint_->colour(Role::select), 3, radius + 4);
  }
}

bool Ui::take(Key key, bool ctrl) {
  const auto found = std::find_if(input_.keys.begin(), input_.keys.end(), [&](const KeyPress& one) {
    return one.key == key && one.ctrl == ctrl && !one.alt;
  });
  if (found == input_.keys.end()) {
    return false;
  }
  input_.keys.erase(found);
  return true;
}

bool Ui::pressed(Key key) {
  const bool is_act = key == Key::enter || key == Key::keypad_enter || key == Key::space;
  if (layer_ < top_layer_ || (is_typing_ && !is_left_while_typing(key)) ||
      (is_act && focus_.has_ring())) {
    return false;
  }
  return take(key, false);
}

bool Ui::pressed_with_ctrl(Key key) {
  const bool is_act = key == Key::enter || key == Key::keypad_enter;
  return layer_ >= top_layer_ && !(is_act && is_typing_) && take(key, true);
}

bool Ui::pressed_for_act(const std::string& label) {
  if (layer_ < top_layer_) {
    return false;
  }
  act_ = act_.empty() ? label : act_;
  if (is_typing_) {
    return take(Key::enter, true) || take(Key::keypad_enter, true);
  }
  return pressed(Key::enter) || pressed(Key::keypad_enter);
}

std::vector<KeyPress> Ui::take_keys_for_text() {
  std::vector<KeyPress> keys;
  const auto end =
      std::stable_partition(input_.keys.begin(), input_.keys.end(),
                            [](const KeyPress& press) { return !is_editing_key(press); });
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

void Ui::begin_layer(const std::string& first) {
  ++layer_;
  next_top_layer_ = std::max(next_top_layer_, layer_);
  const Item* part = find(focus_.id());
  if (top_layer_ < layer_) {
    below_ = top_layer_ == 0 ? focus_ : below_;
    focus_.to(first);
  } else if (top_layer_ == layer_ && (part == nullptr || part->layer != layer_) &&
             focus_.id() != first) {
    focus_.to(first);
  }
}

void Ui::end() {
  if (!input_.mouse_down) {
    held_.clear();
  }
  if (is_busy_ || next_top_layer_ != top_layer_) {
    wake_in(0);
  }
}

// By the keys of the frame, over the parts of the highest layer in the order in which they were
// drawn.
void Ui::move_focus() {
  Focus::Order order;
  for (std::size_t i = 0; i < before_.size(); ++i) {
    order.first += i < content_before_ && is_reached(before_[i], top_layer_) ? 1U : 0U;
    if (is_reached(before_[i], top_layer_)) {
      order.parts.push_back(&before_[i]);
    }
  }
  order.first = order.first < order.parts.size() ? order.first : 0;
  focus_.look(order);
  const bool is_typing = focus_.has_ring() && find(focus_.id())->kind == PartKind::text;
  for (std::size_t i = 0; i < input_.keys.size();) {
    const KeyPress press = input_.keys[i];
    const bool is_texts = is_typing && press.key != Key::tab && press.key != Key::f6;
    if (!is_texts && focus_.move(press, order)) {
      input_.keys.erase(input_.keys.begin() + static_cast<std::ptrdiff_t>(i));
      show_focus();
    } else {
      ++i;
    }
  }
}

void Ui::show_focus() {
  const Item* part = find(focus_.id());
  if (part == nullptr || part->area.empty()) {
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
