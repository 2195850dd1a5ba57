// The values of all themes, as tables.
#include "app/widget/theme.hpp"

#include <algorithm>
#include <cmath>

namespace rasad::widget {
namespace {

// Light, dark, projector; in the order of Role.
constexpr std::uint32_t roles[role_count][3] = {
    {0xE9EDF0, 0x0E151C, 0xFFFFFF},  // ground
    {0xFFFFFF, 0x16212B, 0xFFFFFF},  // sheet
    {0xF3F5F7, 0x1E2B37, 0xEFEFEF},  // raised
    {0xCBD3DA, 0x33434F, 0x6A6A6A},  // line
    {0x72808C, 0x768A9C, 0x000000},  // edge
    {0x15212C, 0xEAF0F5, 0x000000},  // text
    {0x4A5864, 0xA9B7C4, 0x262626},  // text2
    {0x13253A, 0x090F15, 0x000000},  // header
    {0xFFFFFF, 0xF2F6F9, 0xFFFFFF},  // onheader
    {0xB4C4D6, 0x9FB0C0, 0xFFFFFF},  // onheader2
    {0x35506D, 0x2A3946, 0x8A8A8A},  // headline
    {0x1E4A94, 0x8DB8F7, 0x003A8C},  // select
    {0xE0E9F6, 0x1F3551, 0xD9E6FF},  // tint
    {0xF2B134, 0xF2B84B, 0xFFB800},  // act
    {0x15212C, 0x15212C, 0x000000},  // onact
    {0x855000, 0xF3BE5E, 0x6B3D00},  // acttext
    {0xFCF0D6, 0x3A2F18, 0xFFF0C2},  // acttint
    {0x1270BE, 0x7CC4FA, 0x0055B8},  // recorded
    {0x54228C, 0xA98BE0, 0x430F7D},  // assessed
    {0xB5400A, 0xFF9C60, 0x9E2F00},  // actual
    {0x17694A, 0x66CBA0, 0x00532F},  // ok
    {0xDEF0E7, 0x16352A, 0xE2F5EA},  // oktint
    {0xA3271B, 0xFF9C8E, 0x8F0000},  // bad
    {0xFBE7E4, 0x43211D, 0xFFE5E2},  // badtint
    {0xF1F2EE, 0x18232B, 0xFFFFFF},  // land
    {0xE4E7E1, 0x202D37, 0xE6E6E6},  // block
    {0xFFFFFF, 0x131C24, 0xFFFFFF},  // street
    {0xFFFFFF, 0x35434F, 0xFFFFFF},  // road
    {0xBFC6C4, 0x0E151C, 0x777777},  // roadcase
    {0xC6DAE1, 0x1B3A49, 0xC4DDE6},  // water
    {0x84A9B6, 0x3F6E82, 0x4B7D92},  // waterline
    {0xD3E0C9, 0x1F332A, 0xDCE8D2},  // park
    {0x55626E, 0x8394A3, 0x222222},  // rail
    {0x6F7C88, 0x7D90A1, 0x000000},  // border
};

constexpr std::uint32_t densities[3][5] = {
    {0xEADFF3, 0xCDB5E3, 0xA683CB, 0x7C52AD, 0x532A82},
    {0x2A2440, 0x43336A, 0x664C9B, 0x9C80D6, 0xC0A4EE},
    {0xE6D8F5, 0xC4A3E8, 0x9563CF, 0x6A2FB0, 0x3D0A78},
};

constexpr std::uint32_t differences[3][7] = {
    {0x1270BE, 0x6AA6D8, 0xBDD8EE, 0xECEFF1, 0xF4CDB4, 0xDE8A55, 0xB5400A},
    {0x7CC4FA, 0x4285BC, 0x2A4B66, 0x26333D, 0x5B3A28, 0xA65F33, 0xFF9C60},
    {0x0055B8, 0x5C93D2, 0xAECBEA, 0xF4F4F4, 0xF3C0A4, 0xD0713C, 0x9E2F00},
};

// Hues of Okabe and Ito, lightness adapted to each theme.
constexpr std::uint32_t categories[6][3] = {
    {0x045995, 0x1990E6, 0x034777},  // blue
    {0xC28100, 0xFFC95C, 0x916308},  // orange
    {0x049F73, 0x05D197, 0x037756},  // green
    {0x6F2A56, 0xD65CA9, 0x592245},  // purple
    {0x973A0C, 0xEC5B13, 0x662200},  // vermilion
    {0x7D90A1, 0xDCE1E5, 0x637788},  // slate
};

constexpr std::size_t index_of(Theme theme) {
  return static_cast<std::size_t>(theme);
}

constexpr Colour from(std::uint32_t rgb) {
  return {static_cast<std::uint8_t>(rgb >> 16), static_cast<std::uint8_t>((rgb >> 8) & 0xFF),
          static_cast<std::uint8_t>(rgb & 0xFF), 255};
}

double linear(std::uint8_t channel) {
  const double value = channel / 255.0;
  return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Colour one) {
  return 0.2126 * linear(one.r) + 0.7152 * linear(one.g) + 0.0722 * linear(one.b);
}

}  // namespace

Colour colour(Theme theme, Role role) {
  return from(roles[static_cast<std::size_t>(role)][index_of(theme)]);
}

Colour faded(Colour one, float opacity) {
  one.a = static_cast<std::uint8_t>(std::lround(std::clamp(opacity, 0.0F, 1.0F) * 255));
  return one;
}

Colour density(Theme theme, int step) {
  return from(densities[index_of(theme)][static_cast<std::size_t>(std::clamp(step, 0, 4))]);
}

Colour difference(Theme theme, int step) {
  return from(differences[index_of(theme)][static_cast<std::size_t>(std::clamp(step, 0, 6))]);
}

Colour category(Theme theme, int number) {
  return from(categories[static_cast<std::size_t>(std::clamp(number, 0, 5))][index_of(theme)]);
}

double contrast(Colour a, Colour b) {
  const double one = luminance(a);
  const double other = luminance(b);
  return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

float line_weight(Theme theme) {
  return theme == Theme::projector ? 2 : 1;
}

}  // namespace rasad::widget
