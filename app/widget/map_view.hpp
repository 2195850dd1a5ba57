// Draws a map into a rectangle; it can be moved and zoomed, and says what the hand points at.
#pragma once

#include "app/widget/map_scene.hpp"
#include "app/widget/ui.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rasad::widget {

/// What part of the map is seen.
struct MapCamera {
  Spot centre;     ///< metres
  float zoom = 0;  ///< 1 shows the whole town; 0 is not set yet
};

struct MapAnswer {
  std::optional<Spot> pressed;  ///< metres
  std::optional<Spot> pointed;
};

/// Drawing at a fixed camera, without input: pictures, the veil.
class MapView {
 public:
  MapView(Painter& paint, const Rect& rect, const MapGround& ground, const MapCamera& camera);

  [[nodiscard]] Spot to_window(Spot metres) const;
  [[nodiscard]] Spot to_metres(Spot window) const;
  /// Effective pixels a metre takes.
  [[nodiscard]] float scale() const { return scale_; }

  void draw_ground(const MapToday& today) const;
  void draw_symbols(const MapToday& today) const;
  /// Names that have room; those that would lie under `covered` (effective pixels) give way.
  void draw_names(const std::vector<Rect>& covered = {}) const;
  /// The frame around the cell under the pointer.
  void draw_pointed(const MapToday& today) const;
  /// The same for two views that draw the same, the pointed cell apart.
  [[nodiscard]] std::uint64_t mark(const MapToday& today) const;
  void draw_scale_bar(const std::string& metres) const;
  [[nodiscard]] Rect scale_bar_place(const std::string& metres) const;
  /// A pale wash over everything, so that only what follows speaks.
  void wash(float opacity) const;

 private:
  struct Label {
    Spot at;
    TextStyle style;
    Rect room;
  };
  [[nodiscard]] std::optional<Label> place_name(const MapName& name,
                                                const std::vector<Rect>& taken) const;
  void draw_areas() const;
  void draw_cells(const MapToday& today) const;
  void draw_lines(MapLineKind kind, float width, Role role) const;
  void draw_river(const MapLine& line) const;
  void draw_railways() const;
  void draw_symbol(const MapSymbol& symbol, Spot at) const;
  void draw_badge(const MapBadge& badge) const;
  [[nodiscard]] std::vector<Spot> in_window(const std::vector<Spot>& metres) const;

  Painter& paint_;
  Rect rect_;
  const MapGround& ground_;
  float scale_ = 1;
  Spot corner_;  ///< metres at the lower left of the rectangle
};

/// A symbol for a legend.
void draw_map_sign(Painter& paint, Spot at, MapShape shape, MapKnown known, float size);

/// The whole widget: drawing, dragging, zooming by wheel and by the keys + and − while focused.
MapAnswer map_view(Ui& ui, const Rect& rect, const std::string& id, const MapGround& ground,
                   const MapToday& today, MapCamera& camera, const std::string& scale_name);

}  // namespace rasad::widget
