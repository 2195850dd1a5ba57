// Icons: strokes on a grid of 20, round ends, no fills, one idea each. Always beside a word.
#pragma once

#include "app/widget/painter.hpp"

namespace rasad::widget {

enum class Icon {
  tray,
  map,
  nodes,
  board,
  lines,
  book,
  eye,
  globe,
  speaker,
  clock,
  coins,
  balance,
  people,
  tick,
  cross,
  plus,
  minus,
  warning,
  pause,
  play,
  step,
  fast,
  flag,
  padlock,
  phone,
  sheet,
  person,
  radio,
  chain,
  envelope,
  newspaper,
  ruler,
  lens,
  plane,
  house,
  exit,
  coach,
  network,
  pen,
  shield,
  hand,
  gear,
  bin,
  projector
};
inline constexpr int icon_count = static_cast<int>(Icon::projector) + 1;

/// Draws an icon into a square around `centre`.
void draw_icon(Painter& paint, Icon icon, Spot centre, float size, Colour colour);

/// The sextant arc with its sight line and star, in a square from `corner`.
void draw_mark(Painter& paint, Spot corner, float size);

}  // namespace rasad::widget
