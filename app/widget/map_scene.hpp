// A map as shapes: what stands still (the town) and what is shown on it today. Metres east and
// north; nothing here knows what the shapes mean beyond how they are drawn.
#pragma once

#include "app/widget/geometry.hpp"
#include "app/widget/theme.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace rasad::widget {

/// A filled shape, cut into triangles once.
struct MapArea {
  Role ground = Role::block;
  std::vector<Spot> corners;
};

enum class MapLineKind { lane, street, road, river, railway, border };
struct MapLine {
  MapLineKind kind = MapLineKind::street;
  std::vector<Spot> spots;
  std::string name;
};

struct MapName {
  Spot at;
  std::string text;
  bool is_district = false;
};

/// The town. Built once a language; never changes during an exercise.
struct MapGround {
  std::vector<MapArea> areas;
  std::vector<MapLine> lines;
  std::vector<MapName> names;
  std::vector<std::vector<std::vector<Spot>>> districts;  ///< outer rings of the parts, by district
  Rect extent;                                            ///< metres; y grows north
};

enum class MapShape { circle, triangle, square, cross };
/// How something is known: it decides the drawing, not the colour alone.
/// `misplaced`: it happened, and the record has it elsewhere or as something else.
enum class MapKnown { recorded, actual, both, misplaced, decided };

struct MapSymbol {
  Spot at;
  MapShape shape = MapShape::circle;
  MapKnown known = MapKnown::recorded;
  bool is_old = false;
  std::int64_t count = 1;  ///< more than one: stands for a stack, with its number
};

struct MapCell {
  Rect place;        ///< metres
  int density = -1;  ///< 0..4, -1 none
  bool is_chosen = false;
};

struct MapBadge {
  Spot at;
  std::int64_t value = 0;
};

/// What is shown today.
struct MapToday {
  std::vector<MapCell> cells;
  std::vector<MapSymbol> symbols;
  std::vector<MapBadge> badges;
  std::vector<Rect> covered;  ///< effective pixels of the window: what is drawn over the map
  int chosen_district = -1;
  int pointed_cell = -1;  ///< index into `cells`, drawn with a frame
};

}  // namespace rasad::widget
