// The town of a pack as shapes for the map widget, and incidents as symbols on it.
#pragma once

#include "app/present/program_text.hpp"
#include "app/widget/map_scene.hpp"
#include "engine/session/view.hpp"

#include <cstdint>
#include <vector>

namespace rasad::screen {

/// Everything that stands still, with names in the language of the text. Minor streets are drawn
/// by us from the cells: they decorate, nothing is computed with them.
[[nodiscard]] widget::MapGround ground_of(const present::ProgramText& text,
                                          const content::Pack& pack);

/// Where an incident is drawn inside its cell; the same for the same number.
[[nodiscard]] widget::Spot spot_in(const content::Geography& geography, base::CellId cell,
                                   std::uint64_t number);
/// Square of a cell in metres.
[[nodiscard]] widget::Rect place_of(const content::Geography& geography, base::CellId cell);
[[nodiscard]] widget::Spot centre_of(const content::Geography& geography,
                                     base::DistrictId district);

/// Shape of a crime type on the map: the first three have their own, the others a cross.
[[nodiscard]] widget::MapShape shape_of(base::CrimeTypeId type);

/// A symbol and the cell it belongs to.
struct CellSymbol {
  base::CellId cell;
  widget::MapSymbol symbol;
};
/// Crowded symbols of one shape in one cell become one with a number.
[[nodiscard]] std::vector<widget::MapSymbol> stacked(const content::Geography& geography,
                                                     const std::vector<CellSymbol>& all);

/// A window of time, in minutes of the exercise.
struct Span {
  base::Minutes from;
  base::Minutes to;
};
/// Symbols of the incidents recorded in a span; those of its first half are old.
[[nodiscard]] std::vector<widget::MapSymbol> symbols_of(const session::View& view, Span span);
/// Density step 0..4 of each cell by recorded harm in a span, -1 where nothing was recorded.
[[nodiscard]] std::vector<int> density_of(const session::View& view, Span span);

}  // namespace rasad::screen
