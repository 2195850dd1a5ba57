// From below: land, blocks, cells, borders, water, roads, railway, symbols, names.
#include "app/widget/map_view.hpp"

#include "app/widget/controls.hpp"

#include <cmath>

namespace rasad::widget {
namespace {

constexpr float symbol_size = 10;
constexpr float old_size = 8;
constexpr float stack_size = 22;
constexpr float rim = 1.3F;
constexpr float tie_gap = 8;  // between the cross ticks of a railway

void sign_shape(Painter& paint, Spot at, MapShape shape, float size, Colour colour) {
  const float r = size / 2;
  switch (shape) {
    case MapShape::circle:
      paint.disc(at, r, colour);
      break;
    case MapShape::triangle:
      paint.convex({{at.x, at.y - r}, {at.x + r, at.y + r * 0.8F}, {at.x - r, at.y + r * 0.8F}},
                   colour);
      break;
    case MapShape::square:
      paint.fill({at.x - r * 0.85F, at.y - r * 0.85F, size * 0.85F, size * 0.85F}, colour);
      break;
    case MapShape::cross:
      paint.line({at.x - r * 0.7F, at.y - r * 0.7F}, {at.x + r * 0.7F, at.y + r * 0.7F}, colour,
                 size * 0.24F);
      paint.line({at.x - r * 0.7F, at.y + r * 0.7F}, {at.x + r * 0.7F, at.y - r * 0.7F}, colour,
                 size * 0.24F);
      break;
  }
}

}  // namespace

void draw_map_sign(Painter& paint, Spot at, MapShape shape, MapKnown known, float size) {
  if (known == MapKnown::actual || known == MapKnown::both || known == MapKnown::misplaced) {
    paint.disc(at, size * 0.6F, faded(paint.colour(Role::sheet), 0.75F));
    paint.ring(at, size * 0.6F, paint.colour(Role::actual), 2);
    if (known == MapKnown::both) {
      sign_shape(paint, at, MapShape::circle, size * 0.62F, paint.colour(Role::recorded));
    } else if (known == MapKnown::misplaced) {
      sign_shape(paint, at, MapShape::cross, size * 0.8F, paint.colour(Role::recorded));
    }
    return;
  }
  const Colour ink = paint.colour(known == MapKnown::decided ? Role::act : Role::recorded);
  sign_shape(paint, at, shape, size + 2 * rim, paint.colour(Role::sheet));
  sign_shape(paint, at, shape, size, ink);
}

MapView::MapView(Painter& paint, const Rect& rect, const MapGround& ground, const MapCamera& camera)
    : paint_(paint), rect_(rect), ground_(ground) {
  const float margin = 1.06F;
  const float fit =
      std::min(rect.w / (ground.extent.w * margin), rect.h / (ground.extent.h * margin));
  scale_ = fit * std::max(1.0F, camera.zoom);
  corner_ = {camera.centre.x - rect.w / scale_ / 2, camera.centre.y - rect.h / scale_ / 2};
}

Spot MapView::to_window(Spot metres) const {
  return {rect_.x + (metres.x - corner_.x) * scale_,
          rect_.bottom() - (metres.y - corner_.y) * scale_};
}

Spot MapView::to_metres(Spot window) const {
  return {corner_.x + (window.x - rect_.x) / scale_,
          corner_.y + (rect_.bottom() - window.y) / scale_};
}

std::vector<Spot> MapView::in_window(const std::vector<Spot>& metres) const {
  std::vector<Spot> spots;
  spots.reserve(metres.size());
  for (const Spot& spot : metres) {
    spots.push_back(to_window(spot));
  }
  return spots;
}

void MapView::draw_areas() const {
  for (const MapArea& area : ground_.areas) {
    paint_.triangles(in_window(area.corners), paint_.colour(area.ground));
  }
}

void MapView::draw_cells(const MapToday& today) const {
  for (const MapCell& cell : today.cells) {
    if (cell.density < 0 && !cell.is_chosen) {
      continue;
    }
    const Spot low = to_window({cell.place.x, cell.place.y});
    const Spot high = to_window({cell.place.right(), cell.place.bottom()});
    const Rect place{low.x + 0.5F, high.y + 0.5F, high.x - low.x - 1, low.y - high.y - 1};
    if (cell.density >= 0) {
      paint_.fill(place, faded(density(paint_.theme(), cell.density), 0.82F));
    }
    if (cell.is_chosen) {
      paint_.frame(place.grown(1), paint_.colour(Role::onact), 4);
      paint_.frame(place, paint_.colour(Role::act), 2.5F);
    }
  }
}

void MapView::draw_lines(MapLineKind kind, float width, Role role) const {
  for (const MapLine& line : ground_.lines) {
    if (line.kind == kind) {
      paint_.polyline(in_window(line.spots), paint_.colour(role), width);
    }
  }
}

void MapView::draw_river(const MapLine& line) const {
  const float width = std::clamp(95 * scale_, 8.0F, 60.0F);
  const std::vector<Spot> spots = in_window(line.spots);
  for (const auto& [wide, role] : {std::pair{width + 3, Role::waterline}, {width, Role::water}}) {
    paint_.polyline(spots, paint_.colour(role), wide);
    for (const Spot& spot : spots) {
      paint_.disc(spot, wide / 2, paint_.colour(role));
    }
  }
}

void MapView::draw_railways() const {
  const Colour ink = paint_.colour(Role::rail);
  for (const MapLine& line : ground_.lines) {
    if (line.kind != MapLineKind::railway) {
      continue;
    }
    const std::vector<Spot> spots = in_window(line.spots);
    paint_.polyline(spots, ink, 1.8F);
    for (std::size_t i = 1; i < spots.size(); ++i) {
      const Spot a = spots[i - 1];
      const float length = std::hypot(spots[i].x - a.x, spots[i].y - a.y);
      const Spot step{(spots[i].x - a.x) / length, (spots[i].y - a.y) / length};
      for (float at = tie_gap / 2; at < length; at += tie_gap) {
        const Spot on{a.x + step.x * at, a.y + step.y * at};
        paint_.line({on.x - step.y * 3, on.y + step.x * 3}, {on.x + step.y * 3, on.y - step.x * 3},
                    ink, 1.4F);
      }
    }
  }
}

void MapView::draw_ground(const MapToday& today) const {
  paint_.fill(rect_, paint_.colour(Role::land));
  draw_areas();
  // Streets vanish before they become noise, lanes before streets.
  if (scale_ > 0.12F) {
    draw_lines(MapLineKind::lane, std::clamp(8 * scale_, 1.0F, 3.0F), Role::street);
  }
  if (scale_ > 0.04F) {
    draw_lines(MapLineKind::street, std::clamp(16 * scale_, 1.2F, 4.0F), Role::street);
  }
  draw_cells(today);
  for (const MapLine& line : ground_.lines) {
    if (line.kind == MapLineKind::border) {
      paint_.dashes(in_window(line.spots), paint_.colour(Role::border), 1.6F, 9, 4);
    }
  }
  for (const MapLine& line : ground_.lines) {
    if (line.kind == MapLineKind::river) {
      draw_river(line);
    }
  }
  const float road = std::clamp(34 * scale_, 3.0F, 10.0F);
  draw_lines(MapLineKind::road, road + 2, Role::roadcase);
  draw_lines(MapLineKind::road, road, Role::road);
  draw_railways();
  if (today.chosen_district >= 0) {
    for (const auto& ring : ground_.districts[static_cast<std::size_t>(today.chosen_district)]) {
      paint_.polyline(in_window(ring), paint_.colour(Role::select), 3.5F, true);
    }
  }
}

void MapView::draw_pointed(const MapToday& today) const {
  if (today.pointed_cell >= 0) {
    const Rect& place = today.cells[static_cast<std::size_t>(today.pointed_cell)].place;
    const Spot low = to_window({place.x, place.y});
    const Spot high = to_window({place.right(), place.bottom()});
    paint_.frame({low.x, high.y, high.x - low.x, low.y - high.y}, paint_.colour(Role::select), 2);
  }
}

std::uint64_t MapView::mark(const MapToday& today) const {
  Mark mark;
  mark.with(rect_).with(corner_).with(scale_).with(ground_.extent).with(ground_.lines.size());
  for (const MapName& name : ground_.names) {
    mark.with(name.text);
  }
  for (const MapCell& cell : today.cells) {
    mark.with(cell.place).with(cell.density).with(cell.is_chosen);
  }
  for (const MapSymbol& symbol : today.symbols) {
    mark.with(symbol.at)
        .with(symbol.shape)
        .with(symbol.known)
        .with(symbol.is_old)
        .with(symbol.count);
  }
  for (const MapBadge& badge : today.badges) {
    mark.with(badge.at).with(badge.value);
  }
  for (const Rect& place : today.covered) {
    mark.with(place);
  }
  return mark.with(today.chosen_district).value();
}

void MapView::wash(float opacity) const {
  paint_.fill(rect_, faded(paint_.colour(Role::sheet), opacity));
}

void MapView::draw_symbol(const MapSymbol& symbol, Spot at) const {
  if (symbol.count <= 1) {
    draw_map_sign(paint_, at, symbol.shape, symbol.known, symbol.is_old ? old_size : symbol_size);
    return;
  }
  draw_map_sign(paint_, at, symbol.shape, symbol.known, stack_size);
  paint_.text({at.x - 16, at.y - 9, 32, 18}, std::to_string(symbol.count),
              {TextSize::badge, true, Role::sheet, Align::centre});
}

void MapView::draw_symbols(const MapToday& today) const {
  const Rect seen = rect_.grown(12);
  for (const bool old : {true, false}) {
    for (const MapSymbol& symbol : today.symbols) {
      const Spot at = to_window(symbol.at);
      if (symbol.is_old == old && seen.has(at)) {
        draw_symbol(symbol, at);
      }
    }
  }
  for (const MapBadge& badge : today.badges) {
    draw_badge(badge);
  }
}

void MapView::draw_badge(const MapBadge& badge) const {
  const std::string value = std::to_string(badge.value);
  const TextStyle style{TextSize::small, true, Role::onact, Align::left};
  const float width = paint_.width(value, style) + 32;
  const Spot at = to_window(badge.at);
  const Rect box{at.x - width / 2, at.y + 12, width, 22};
  paint_.fill(box, paint_.colour(Role::act), 4);
  paint_.frame(box, paint_.colour(Role::onact), 1.5F, 4);
  draw_icon(paint_, Icon::shield, {box.x + 13, box.centre().y}, 14, paint_.colour(Role::onact));
  paint_.text({box.x + 24, box.y, box.w - 28, box.h}, value, style);
}

// Where a name has room among those that are written and what lies on the map: at its place, in
// smaller letters, a little higher or lower, at last further off; nowhere on a map that is too
// small for it.
std::optional<MapView::Label> MapView::place_name(const MapName& name,
                                                  const std::vector<Rect>& taken) const {
  constexpr float high = 20;
  constexpr float apart = 4;  // names that touch read as one
  const Spot at = to_window(name.at);
  constexpr float small_town = 460;  // as wide as this, large names would cover it
  const bool is_small = ground_.extent.w * scale_ < small_town;
  std::vector<Spot> shifts;
  for (const float down : {0.0F, -0.8F, 0.8F, -1.4F, 1.4F}) {
    shifts.push_back({0, down * high});
  }
  if (name.is_district) {
    for (const float far : {2.2F, 3.2F, 4.2F, 5.2F}) {
      shifts.insert(shifts.end(), {{0, far * high}, {far * 2 * high, 0}, {-far * 2 * high, 0}});
    }
  }
  for (const TextSize size : {is_small ? TextSize::small : TextSize::reading, TextSize::small}) {
    const TextStyle style{name.is_district ? size : TextSize::small, name.is_district};
    const float width = paint_.width(name.text, style);
    for (const Spot& shift : shifts) {
      const Spot centre{at.x + shift.x, at.y + shift.y};
      const Rect room{centre.x - width / 2, centre.y - high / 2, width, high};
      const Rect wanted{room.x - apart, room.y, room.w + 2 * apart, room.h};
      const bool is_free = std::none_of(taken.begin(), taken.end(), [&wanted](const Rect& other) {
        return !wanted.shared_with(other).is_empty();
      });
      if (is_free && rect_.has({room.x, room.y}) && rect_.has({room.right(), room.bottom()})) {
        return Label{centre, style, room};
      }
    }
  }
  return std::nullopt;
}

void MapView::draw_names(const std::vector<Rect>& covered) const {
  const Colour halo = faded(paint_.colour(Role::block), 0.9F);
  std::vector<Rect> taken = covered;
  for (const MapName& name : ground_.names) {
    if (!name.is_district && scale_ < 0.16F) {
      continue;
    }
    if (const std::optional<Label> label = place_name(name, taken)) {
      paint_.text_with_halo(label->at, name.text, label->style, halo);
      taken.push_back(label->room);
    }
  }
}

Rect MapView::scale_bar_place(const std::string& metres) const {
  const float wide = std::max(500 * scale_, paint_.width(metres, {TextSize::small}));
  return {rect_.x + 8, rect_.bottom() - 44, wide + 20, 38};
}

void MapView::draw_scale_bar(const std::string& metres) const {
  const float length = 500 * scale_;
  const Rect bar{rect_.x + 16, rect_.bottom() - 16, length, 0};
  // A short bar stands at the left of its words, a long one ends below them.
  const float words = paint_.width(metres, {TextSize::small});
  const float wide = std::max(length, words);
  paint_.fill(scale_bar_place(metres), faded(paint_.colour(Role::sheet), 0.7F), 4);
  paint_.fill({bar.x, bar.y, length, 2}, paint_.colour(Role::text));
  for (int i = 0; i <= 5; ++i) {
    const float x = bar.x + length * static_cast<float>(i) / 5;
    paint_.hairline({x, bar.y - (i % 5 == 0 ? 6.0F : 3.0F)}, {x, bar.y}, paint_.colour(Role::text));
  }
  if (length > words + 16) {
    paint_.text({bar.x, bar.y - 26, 40, 17}, "0", {TextSize::small});
  }
  paint_.text({bar.x + wide - words, bar.y - 26, words, 17}, metres, {TextSize::small});
}

MapAnswer map_view(Ui& ui, const Rect& rect, const std::string& id, const MapGround& ground,
                   const MapToday& today, MapCamera& camera, const std::string& scale_name) {
  struct Drag {
    Spot last;
    bool moved = false;
  };
  if (camera.zoom == 0) {
    camera = {{ground.extent.x + ground.extent.w / 2, ground.extent.y + ground.extent.h / 2}, 1};
  }
  std::shared_ptr<void>& memory = ui.memory(id);
  if (memory == nullptr) {
    memory = std::make_shared<Drag>();
  }
  Drag& drag = *static_cast<Drag*>(memory.get());
  Painter& paint = ui.paint();
  const Response response = ui.item({id, rect, PartKind::scale});
  const Spot mouse{rect.x + response.mouse.x, rect.y + response.mouse.y};
  const MapView before{paint, rect, ground, camera};
  if (response.is_held) {
    const float far = std::hypot(mouse.x - drag.last.x, mouse.y - drag.last.y);
    drag.moved |= far > 4 && drag.last != Spot{};
    if (drag.moved) {
      camera.centre.x -= (mouse.x - drag.last.x) / before.scale();
      camera.centre.y += (mouse.y - drag.last.y) / before.scale();
    }
    if (drag.moved || drag.last == Spot{}) {
      drag.last = mouse;
    }
  }
  if (response.is_hovered && ui.input().wheel != 0) {
    camera.zoom = std::clamp(camera.zoom * std::pow(1.2F, ui.take_wheel()), 1.0F, 8.0F);
  }
  MapAnswer answer;
  const MapView view{paint, rect, ground, camera};
  if (response.is_hovered) {
    answer.pointed = view.to_metres(mouse);
  }
  if (response.was_pressed && !drag.moved) {
    answer.pressed = response.is_hovered ? std::optional{view.to_metres(mouse)} : std::nullopt;
  }
  if (!response.is_held) {
    drag = {};
  }
  std::vector<Rect> covered = today.covered;
  covered.push_back(view.scale_bar_place(scale_name));
  const auto picture = [&view, &today, &covered] {
    view.draw_ground(today);
    view.draw_symbols(today);
    view.draw_names(covered);
  };
  paint.keep_still(id, rect, view.mark(today), picture);
  paint.show_still(id, rect, picture);
  paint.push_clip(rect);
  view.draw_pointed(today);
  view.draw_scale_bar(scale_name);
  paint.pop_clip();
  if (ui.focus().has_ring(id)) {
    paint.frame(rect.inset(2), paint.colour(Role::select), 3, 2);
  }
  return answer;
}

}  // namespace rasad::widget
