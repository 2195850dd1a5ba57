// Colour roles in three themes. A role says how we know or what a part does, never how it looks;
// values and the contrast they must keep: the tables of the visual language.
#pragma once

#include <array>
#include <cstdint>

namespace rasad::widget {

/// sRGB with opacity.
struct Colour {
  std::uint8_t r = 0;
  std::uint8_t g = 0;
  std::uint8_t b = 0;
  std::uint8_t a = 255;
  friend bool operator==(const Colour&, const Colour&) = default;
};

enum class Theme { light, dark, projector };
inline constexpr std::array<Theme, 3> all_themes{Theme::light, Theme::dark, Theme::projector};

enum class Role {
  ground,     ///< window behind panels
  sheet,      ///< panels, the page one reads
  raised,     ///< inset fields, coach strip, empty table cells
  line,       ///< hairlines between panels and rows; decoration only
  edge,       ///< borders of controls, tick marks of rules
  text,       ///< text and the ink of rules
  text2,      ///< second line, labels, disabled text
  header,     ///< top bar and rail
  onheader,   ///< text on them
  onheader2,  ///< quiet text on them
  headline,   ///< empty part of gauges on the header
  select,     ///< selection bar, focus ring, links, picked grade
  tint,       ///< selected row
  act,        ///< yours: primary button, current phase, decisions, patrols, budget spent
  onact,      ///< text on act
  acttext,    ///< warnings and reasons in words
  acttint,    ///< banner ground
  recorded,   ///< recorded: what the statistics say
  assessed,   ///< assessed: what analysis infers, confidence, density
  actual,     ///< actual: what happened; never in a trainee view before the debrief
  ok,         ///< passed
  oktint,     ///< ground for it
  bad,        ///< blocked, unlawful, evidence against
  badtint,    ///< ground for it
  land,       ///< outside the town
  block,      ///< built blocks
  street,     ///< minor streets
  road,       ///< main roads
  roadcase,   ///< their casing
  water,      ///< water
  waterline,  ///< bank
  park,       ///< green
  rail,       ///< railway
  border,     ///< district border
};
inline constexpr int role_count = static_cast<int>(Role::border) + 1;

/// Colour of a role in a theme.
[[nodiscard]] Colour colour(Theme theme, Role role);
/// The same colour with an opacity of 0..1.
[[nodiscard]] Colour faded(Colour colour, float opacity);

/// Density, five steps from low to high (0..4).
[[nodiscard]] Colour density(Theme theme, int step);
/// Record above truth (0) .. equal (3) .. truth above record (6): debrief only.
[[nodiscard]] Colour difference(Theme theme, int step);
/// Categories of a chart, 0..5; always paired with a shape or a line pattern.
[[nodiscard]] Colour category(Theme theme, int number);

/// Contrast of two opaque colours by WCAG 2.x relative luminance, 1..21.
[[nodiscard]] double contrast(Colour a, Colour b);
/// Width of a line of 1 px in the light theme.
[[nodiscard]] float line_weight(Theme theme);

}  // namespace rasad::widget
