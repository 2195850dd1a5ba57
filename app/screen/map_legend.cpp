// Signs of the map's key and their two arrangements.
#include "app/screen/map_legend.hpp"

#include "app/widget/controls.hpp"

#include <algorithm>

namespace rasad::screen {

using namespace widget;

MapSign sign_of(Painter& paint, MapShape shape, std::string word) {
  return {std::move(word), 20, [&paint, shape](const Rect& place) {
            draw_map_sign(paint, {place.x + 8, place.centre().y}, shape, MapKnown::recorded, 9);
          }};
}

MapSign density_sign(Painter& paint, std::string word) {
  return {std::move(word), 98, [&paint](const Rect& place) {
            for (int step = 0; step < 5; ++step) {
              const float x = place.x + static_cast<float>(step) * 18;
              paint.fill({x, place.centre().y - 7, 17, 14}, density(paint.theme(), step));
            }
          }};
}

MapSign visits_sign(Painter& paint, std::string word) {
  return {std::move(word), 22, [&paint](const Rect& place) {
            const Rect box{place.x, place.centre().y - 6, 16, 12};
            paint.fill(box, paint.colour(Role::act), 3);
            paint.frame(box, paint.colour(Role::onact), 1, 3);
          }};
}

void draw_sign_strip(Ui& ui, Rect& rect, const MapKey& key) {
  Painter& paint = ui.paint();
  constexpr float row = 24;
  constexpr float gap = 18;
  const Rect first{rect.x + 16, rect.y + 6, paint.width(key.head, small_bold) + 2, row};
  Spot at{first.right() + gap, first.y};
  std::vector<Rect> places;
  for (const MapSign& one : key.signs) {
    const float width = one.room + paint.width(one.word, small_text) + 2;
    if (at.x + width > rect.right() - 16) {
      at = {first.x, at.y + row};
    }
    places.push_back({at.x, at.y, width, row});
    at.x += width + gap;
  }
  panel(ui, rect.cut_top(at.y + row + 6 - rect.y), Role::sheet, Side::bottom);
  paint.text(first, key.head, small_bold);
  for (std::size_t i = 0; i < key.signs.size(); ++i) {
    Rect place = places[i];
    key.signs[i].draw(place);
    place.cut_left(key.signs[i].room);
    paint.text(place, key.signs[i].word, {TextSize::small});
  }
}

float draw_sign_column(Ui& ui, Rect rect, const MapKey& key) {
  Painter& paint = ui.paint();
  constexpr TextStyle word{TextSize::small};
  constexpr float line = 18;
  constexpr float widest_sign = 40;  // words of wider ones stand below them
  const float top = rect.y;
  rect.cut_top(paint.paragraph(rect, key.head, small_bold) + 6);
  for (const MapSign& one : key.signs) {
    one.draw({rect.x, rect.y, rect.w, line});
    const bool is_below = one.room > widest_sign;
    Rect place = rect;
    place.cut_left(is_below ? 0 : one.room);
    place.cut_top(is_below ? line + 2 : 0.5F);
    const float used = paint.paragraph(place, one.word, word);
    rect.cut_top(std::max(line, place.y - rect.y + used) + 6);
  }
  return rect.y - top;
}

}  // namespace rasad::screen
