// Icons as data: M x y begins a stroke, L x y continues it, Z closes it, C x y r is a circle.
#include "app/widget/icons.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace rasad::widget {
namespace {

constexpr float grid = 20;
constexpr float stroke = 1.6F;

constexpr std::array<std::string_view, icon_count> strokes{
    "M3 11 L5 4 L15 4 L17 11 L17 16 L3 16 L3 11 L7 11 L8 13 L12 13 L13 11 L17 11",
    "M3 5 L8 3 L12 5 L17 3 L17 15 L12 17 L8 15 L3 17 Z M8 3 L8 15 M12 5 L12 17",
    "C10 4 2 C4 15 2 C16 15 2 M9 6 L5 13 M11 6 L15 13 M6 15 L14 15",
    "M5 4 L15 4 L15 17 L5 17 Z M8 3 L12 3 L12 5 L8 5 Z M7.5 11 L9.5 13 L13 9",
    "M7 5 L17 5 M7 10 L17 10 M7 15 L17 15 M3 5 L4 5 M3 10 L4 10 M3 15 L4 15",
    "M10 6 L7 4 L3 4 L3 15 L7 15 L10 17 L13 15 L17 15 L17 4 L13 4 L10 6 L10 17",
    "M2 10 L5 6.5 L10 5 L15 6.5 L18 10 L15 13.5 L10 15 L5 13.5 Z C10 10 2.4",
    "C10 10 7 M3 10 L17 10 M10 3 L7 6.5 L7 13.5 L10 17 M10 3 L13 6.5 L13 13.5 L10 17",
    "M3 8 L6 8 L10 4.5 L10 15.5 L6 12 L3 12 Z M12.5 7.5 L13.5 10 L12.5 12.5 M15 5.5 L16.7 "
    "10 L15 14.5",
    "C10 10 7 M10 6 L10 10 L13 12",
    "M4 6 L6 4.4 L10 4 L14 4.4 L16 6 L14 7.6 L10 8 L6 7.6 Z M4 6 L4 14 L6 15.6 L10 16 L14 "
    "15.6 L16 14 L16 6 M4 10 L6 11.6 L10 12 L14 11.6 L16 10",
    "M10 3 L10 17 M6 17 L14 17 M4 6 L16 6 M4 6 L2 12 L6 12 Z M16 6 L14 12 L18 12 Z",
    "C7 7 2.6 M2 16 L3 12.5 L7 11.4 L11 12.5 L12 16 M13 4.6 L15 6 L15 8 L13.4 9.4 M14 "
    "11.6 L17 13 L18 16",
    "M4 10.5 L8.5 15 L16 6",
    "M5 5 L15 15 M15 5 L5 15",
    "M10 4 L10 16 M4 10 L16 10",
    "M4 10 L16 10",
    "M10 3 L18 17 L2 17 Z M10 8 L10 12 M10 14.2 L10 14.8",
    "M7 4 L7 16 M13 4 L13 16",
    "M6 4 L15 10 L6 16 Z",
    "M5 4 L12 10 L5 16 Z M15 4 L15 16",
    "M3 5 L9 10 L3 15 Z M10 5 L16 10 L10 15 Z",
    "M5 17 L5 3 L15 5 L12 8 L15 11 L5 11",
    "M5 9 L15 9 L15 17 L5 17 Z M7 9 L7 6 L8.5 4 L11.5 4 L13 6 L13 9",
    "M4 4 L7.5 4 L8.5 8 L6.8 9.5 L10.5 13.2 L12 11.5 L16 12.5 L16 16 L13 16 L7.5 13 L4.8 "
    "8.5 L4 4",
    "M5 3 L12 3 L15 6 L15 17 L5 17 Z M12 3 L12 6 L15 6 M7.5 9 L12.5 9 M7.5 12 L12.5 12",
    "C10 6.5 3 M4 17 L5 13 L8 11.6 L12 11.6 L15 13 L16 17",
    "M6 7 L14 7 L14 17 L6 17 Z M8 7 L8 2.5 M8.5 10 L11.5 10 M8.5 13 L11.5 13",
    "M8 12 L12 8 M9 6 L11.5 3.6 L14 3.6 L16.4 6 L16.4 8.5 L14 11 M11 14 L8.5 16.4 L6 16.4 "
    "L3.6 14 L3.6 11.5 L6 9",
    "M3 5 L17 5 L17 15 L3 15 Z M3 5 L10 11 L17 5",
    "M3 4 L14 4 L14 16 L5 16 L3 14.5 Z M14 8 L17 8 L17 14.5 L15.5 16 L14 16 M5.5 7 L11.5 "
    "7 M5.5 10 L11.5 10 M5.5 13 L9 13",
    "M2 7 L18 7 L18 13 L2 13 Z M5 7 L5 10 M8 7 L8 9 M11 7 L11 10 M14 7 L14 9",
    "C8.5 8.5 5 M12.2 12.2 L17 17",
    "M2.5 9 L17.5 3 L12.5 17 L9.5 11 Z M9.5 11 L17.5 3",
    "M3 10 L10 3.5 L17 10 M5 8.5 L5 16.5 L15 16.5 L15 8.5 M8.4 16.5 L8.4 12 L11.6 12 L11.6 16.5",
    "M11 3.5 L4 3.5 L4 16.5 L11 16.5 M8 10 L17 10 M13.5 6.5 L17 10 L13.5 13.5",
    "M1.5 8 L10 4 L18.5 8 L10 12 Z M5 9.8 L5 14 L8 15.6 L12 15.6 L15 14 L15 9.8 M18.5 8 L18.5 13",
    "M8 3 L12 3 L12 7 L8 7 Z M3 13 L7 13 L7 17 L3 17 Z M13 13 L17 13 L17 17 L13 17 Z M10 "
    "7 L10 10 M5 13 L5 10 L15 10 L15 13",
    "M4 16 L5 12 L13.5 3.5 L16.5 6.5 L8 15 Z M12 5 L15 8",
    "M10 2.5 L16 4.5 L16 10 L14 14 L10 17.5 L6 14 L4 10 L4 4.5 Z",
    "M6 11 L6 5 M6 5 L8 5 L8 9 M8 9 L8 3.4 L10 3.4 L10 9 M10 3.4 L12 4 L12 9 M12 5.2 L14 "
    "5.6 L14 13 L12 17 L8 17 L5.6 14 L3.4 10.6 L4.8 9.6 L6 11",
    "C10 10 3 M10 2.5 L10 5 M10 15 L10 17.5 M2.5 10 L5 10 M15 10 L17.5 10 M4.7 4.7 L6.4 "
    "6.4 M13.6 13.6 L15.3 15.3 M15.3 4.7 L13.6 6.4 M6.4 13.6 L4.7 15.3",
    "M4 6 L16 6 M8 6 L8 3.6 L12 3.6 L12 6 M5.4 6 L6.2 17 L13.8 17 L14.6 6 M8.6 9 L8.9 14 "
    "M11.4 9 L11.1 14",
    "M2.5 6 L17.5 6 L17.5 14 L2.5 14 Z C12.5 10 2.2 M5 9 L7.5 9 M5 14 L4.4 16 M15 14 L15.6 16",
};

/// Reads the words of a stroke list.
class Pen {
 public:
  Pen(Painter& paint, Spot corner, float unit, Colour colour)
      : paint_(paint), corner_(corner), unit_(unit), colour_(colour) {}

  void draw(std::string_view words) {
    rest_ = words;
    while (!rest_.empty()) {
      const char verb = rest_.front();
      rest_.remove_prefix(1);
      if (verb == 'C') {
        const Spot centre = spot();
        paint_.ring(centre, number() * unit_, colour_, stroke * unit_);
      } else if (verb == 'M') {
        finish(false);
        spots_.push_back(spot());
      } else if (verb == 'L') {
        spots_.push_back(spot());
      } else if (verb == 'Z') {
        finish(true);
      }
    }
    finish(false);
  }

 private:
  float number() {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(' '), rest_.size()));
    float value = 0;
    const auto result = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
    rest_.remove_prefix(static_cast<std::size_t>(result.ptr - rest_.data()));
    return value;
  }
  Spot spot() {
    const float x = number();
    const float y = number();
    return {corner_.x + x * unit_, corner_.y + y * unit_};
  }
  void finish(bool closed) {
    if (spots_.size() > 1) {
      paint_.polyline(spots_, colour_, stroke * unit_, closed);
    }
    spots_.clear();
  }

  Painter& paint_;
  Spot corner_;
  float unit_;
  Colour colour_;
  std::string_view rest_;
  std::vector<Spot> spots_;
};

}  // namespace

void draw_icon(Painter& paint, Icon icon, Spot centre, float size, Colour colour) {
  Pen pen{paint, {centre.x - size / 2, centre.y - size / 2}, size / grid, colour};
  pen.draw(strokes[static_cast<std::size_t>(icon)]);
}

void draw_mark(Painter& paint, Spot corner, float size) {
  constexpr float quarter = 1.5707963F;
  constexpr int ticks = 19;
  const Spot foot{corner.x + size * 0.08F, corner.y + size * 0.92F};
  const float radius = size * 0.82F;
  const Colour ink = paint.colour(Role::onheader);
  const Colour star = paint.colour(Role::act);
  paint.arc(foot, radius, -quarter, 0, ink, size * 0.03F);
  for (int i = 0; i < ticks; ++i) {
    const float angle = -quarter * static_cast<float>(i) / (ticks - 1);
    const float depth = size * (i % 9 == 0 ? 0.16F : i % 3 == 0 ? 0.11F : 0.07F);
    const Spot out{foot.x + radius * std::cos(angle), foot.y + radius * std::sin(angle)};
    const Spot in{foot.x + (radius - depth) * std::cos(angle),
                  foot.y + (radius - depth) * std::sin(angle)};
    paint.line(in, out, ink, size * 0.022F);
  }
  constexpr float sight = -0.86F;  // radians: the star stands a little above half height
  const Spot end{foot.x + radius * 0.9F * std::cos(sight),
                 foot.y + radius * 0.9F * std::sin(sight)};
  paint.line(foot, end, star, size * 0.045F);
  paint.disc({foot.x + radius * 1.1F * std::cos(sight), foot.y + radius * 1.1F * std::sin(sight)},
             size * 0.075F, star);
  paint.disc(foot, size * 0.05F, ink);
}

}  // namespace rasad::widget
