// Points and rectangles in effective pixels: window pixels divided by the text scale, so that a
// screen is laid out once for all sizes.
#pragma once

#include <algorithm>

namespace rasad::widget {

struct Spot {
  float x = 0;
  float y = 0;
  friend bool operator==(const Spot&, const Spot&) = default;
};

/// A rectangle that can be cut into strips: each `cut_…` takes a strip off and returns it.
struct Rect {
  float x = 0;
  float y = 0;
  float w = 0;
  float h = 0;

  [[nodiscard]] float right() const { return x + w; }
  [[nodiscard]] float bottom() const { return y + h; }
  [[nodiscard]] Spot centre() const { return {x + w / 2, y + h / 2}; }
  [[nodiscard]] bool has(Spot spot) const {
    return spot.x >= x && spot.x < right() && spot.y >= y && spot.y < bottom();
  }
  [[nodiscard]] bool is_empty() const { return w <= 0 || h <= 0; }

  Rect cut_left(float width) {
    const float taken = std::min(width, w);
    const Rect strip{x, y, taken, h};
    x += taken;
    w -= taken;
    return strip;
  }
  Rect cut_right(float width) {
    const float taken = std::min(width, w);
    w -= taken;
    return {x + w, y, taken, h};
  }
  Rect cut_top(float height) {
    const float taken = std::min(height, h);
    const Rect strip{x, y, w, taken};
    y += taken;
    h -= taken;
    return strip;
  }
  Rect cut_bottom(float height) {
    const float taken = std::min(height, h);
    h -= taken;
    return {x, y + h, w, taken};
  }
  /// Smaller by a margin on each side.
  [[nodiscard]] Rect inset(float across, float down) const {
    return {x + across, y + down, std::max(0.0F, w - 2 * across), std::max(0.0F, h - 2 * down)};
  }
  [[nodiscard]] Rect inset(float all) const { return inset(all, all); }
  [[nodiscard]] Rect grown(float all) const { return {x - all, y - all, w + 2 * all, h + 2 * all}; }
  [[nodiscard]] Rect shared_with(const Rect& other) const {
    const float left = std::max(x, other.x);
    const float top = std::max(y, other.y);
    return {left, top, std::max(0.0F, std::min(right(), other.right()) - left),
            std::max(0.0F, std::min(bottom(), other.bottom()) - top)};
  }
  friend bool operator==(const Rect&, const Rect&) = default;
};

}  // namespace rasad::widget
