// Moving by keys. Places are compared as they were drawn, so that arrows go where the eye goes.
#include "app/widget/focus.hpp"

#include <algorithm>
#include <cmath>

namespace rasad::widget {
namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

// "desk.report.12" and "desk.report.13" lie in one panel.
std::string panel_of(const std::string& id) {
  return id.substr(0, id.find('.', id.find('.') + 1));
}

// A group is entered where something is chosen, else at its first part.
bool is_stop(const Focus::Order& order, const Item& part) {
  if (part.group.empty()) {
    return true;
  }
  const Item* entry = nullptr;
  for (const Item* one : order.parts) {
    if (one->group == part.group && (entry == nullptr || (one->is_chosen && !entry->is_chosen))) {
      entry = one;
    }
  }
  return entry == &part;
}

// How far a part lies in the direction of an arrow; negative if it does not.
float distance(const Item& from, const Item& to, Key key) {
  const Spot a = from.rect.centre();
  const Spot b = to.rect.centre();
  const bool is_sideways = key == Key::left || key == Key::right;
  const float along = key == Key::left    ? a.x - b.x
                      : key == Key::right ? b.x - a.x
                      : key == Key::up    ? a.y - b.y
                                          : b.y - a.y;
  const float aside = std::abs(is_sideways ? a.y - b.y : a.x - b.x);
  // Sideways only within the row; up and down to the row beside.
  const float room = is_sideways ? std::min(from.rect.h, to.rect.h) / 2 : 1e6F;
  return along < 2 || aside > room ? -1 : along * 8 + aside;
}

}  // namespace

void Focus::to(std::string id) {
  id_ = std::move(id);
  has_ring_ = !id_.empty();
}

void Focus::point_at(const Item& part) {
  id_ = part.id;
  has_ring_ = part.kind == PartKind::text;  // where a text is typed is shown in any case
}

void Focus::leave() {
  left_ = id_;
  id_.clear();
  has_ring_ = false;
}

std::size_t Focus::place_in(const Order& order) const {
  const std::string& wanted = id_.empty() ? left_ : id_;
  const auto found = std::find_if(order.parts.begin(), order.parts.end(),
                                  [&](const Item* part) { return part->id == wanted; });
  return found == order.parts.end() ? nowhere
                                    : static_cast<std::size_t>(found - order.parts.begin());
}

void Focus::look(const Order& order) {
  if (!id_.empty() && place_in(order) == nowhere) {
    has_ring_ = false;
  }
}

bool Focus::move(const KeyPress& press, const Order& order) {
  if (press.ctrl || press.alt || order.parts.empty()) {
    return false;
  }
  const std::size_t now = id_.empty() ? nowhere : place_in(order);
  const PartKind kind = now == nowhere ? PartKind::button : order.parts[now]->kind;
  const bool is_enter = press.key == Key::enter || press.key == Key::keypad_enter;
  if (press.key == Key::tab) {
    step(order, press.shift);
    return true;
  }
  if (is_enter && has_ring_ && kind == PartKind::scale) {
    const std::string before = id_;
    if (!within_group(Key::down, order) || id_ == before) {
      step(order, false);
    }
    return true;
  }
  if (press.key == Key::f6) {
    to_next_panel(order);
    return true;
  }
  return has_ring_ && now != nowhere && within_group(press.key, order);
}

void Focus::step(const Order& order, bool is_back) {
  const std::size_t count = order.parts.size();
  const std::size_t now = place_in(order);
  const std::string inside = now == nowhere ? "" : order.parts[now]->group;
  std::size_t at = now != nowhere ? now : is_back ? 0 : (order.first + count - 1) % count;
  for (std::size_t i = 0; i < count; ++i) {
    at = (at + (is_back ? count - 1 : 1)) % count;
    const Item& part = *order.parts[at];
    if ((inside.empty() || part.group != inside) && is_stop(order, part)) {
      to(part.id);
      return;
    }
  }
  to(order.parts[now == nowhere ? 0 : now]->id);  // there is nothing else
}

void Focus::to_next_panel(const Order& order) {
  const std::size_t count = order.parts.size();
  const std::size_t now = place_in(order);
  const std::string here = now == nowhere ? "" : panel_of(order.parts[now]->id);
  const std::size_t from = now == nowhere ? (order.first + count - 1) % count : now;
  for (std::size_t i = 1; i <= count; ++i) {
    const Item& part = *order.parts[(from + i) % count];
    if (panel_of(part.id) != here && is_stop(order, part)) {
      to(part.id);
      return;
    }
  }
}

bool Focus::within_group(Key key, const Order& order) {
  const Item& now = *order.parts[place_in(order)];
  const bool is_own = now.kind == PartKind::scale && key != Key::up && key != Key::down;
  if (now.group.empty() || is_own) {
    return false;
  }
  const Item* next = nullptr;
  if (key == Key::home || key == Key::end) {
    for (const Item* part : order.parts) {
      next = part->group == now.group && (key == Key::end || next == nullptr) ? part : next;
    }
  } else if (key == Key::left || key == Key::right || key == Key::up || key == Key::down) {
    float nearest = 1e9F;
    for (const Item* part : order.parts) {
      const float far = part->group == now.group ? distance(now, *part, key) : -1;
      if (far >= 0 && far < nearest) {
        nearest = far;
        next = part;
      }
    }
  } else {
    return false;
  }
  if (next != nullptr) {
    to(next->id);
  }
  return true;  // at the end of a group the arrows stay in it
}

}  // namespace rasad::widget
