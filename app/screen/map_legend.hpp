// The key of a map in words: signs and what they mean, in a strip above the map or in a column
// beside it. It never lies on the map.
#pragma once

#include "app/widget/map_view.hpp"

#include <functional>
#include <string>
#include <vector>

namespace rasad::screen {

/// A sign of the key and what it means.
struct MapSign {
  std::string word;
  float room = 0;  ///< before the word, in effective pixels
  std::function<void(const widget::Rect&)> draw;
};

struct MapKey {
  std::string head;
  std::vector<MapSign> signs;
};

[[nodiscard]] MapSign sign_of(widget::Painter& paint, widget::MapShape shape, std::string word);
/// The ramp of recorded density, from little to much.
[[nodiscard]] MapSign density_sign(widget::Painter& paint, std::string word);
[[nodiscard]] MapSign visits_sign(widget::Painter& paint, std::string word);

/// A heading and signs after it in as many rows as they take, cut off at the top of `rect`.
void draw_sign_strip(widget::Ui& ui, widget::Rect& rect, const MapKey& key);
/// The same below each other, their words wrapped; returns the height used.
float draw_sign_column(widget::Ui& ui, widget::Rect rect, const MapKey& key);

}  // namespace rasad::screen
