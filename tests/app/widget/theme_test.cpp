// The colours keep the contrast that the visual language promises.
#include "app/widget/theme.hpp"

#include "app/widget/polygon.hpp"
#include "tests/support/catch.hpp"

#include <cmath>

using namespace rasad::widget;

namespace {

struct Pair {
  Role on;
  Role ground;
};

}  // namespace

TEST_CASE("text stands out from its ground by 4.5 to 1 in every theme", "[widget]") {
  constexpr Pair pairs[] = {{Role::text, Role::sheet},       {Role::text, Role::ground},
                            {Role::text, Role::raised},      {Role::text, Role::tint},
                            {Role::text, Role::acttint},     {Role::text2, Role::sheet},
                            {Role::text2, Role::ground},     {Role::text2, Role::raised},
                            {Role::text2, Role::tint},       {Role::select, Role::sheet},
                            {Role::select, Role::tint},      {Role::sheet, Role::select},
                            {Role::sheet, Role::text},       {Role::onact, Role::act},
                            {Role::acttext, Role::sheet},    {Role::acttext, Role::acttint},
                            {Role::acttext, Role::raised},   {Role::onheader, Role::header},
                            {Role::onheader2, Role::header}, {Role::act, Role::header},
                            {Role::ok, Role::sheet},         {Role::ok, Role::oktint},
                            {Role::bad, Role::sheet},        {Role::bad, Role::badtint},
                            {Role::recorded, Role::sheet},   {Role::recorded, Role::raised},
                            {Role::assessed, Role::sheet},   {Role::assessed, Role::raised},
                            {Role::actual, Role::sheet},     {Role::text, Role::land},
                            {Role::text, Role::block},       {Role::text, Role::water},
                            {Role::select, Role::water}};
  for (const Theme theme : all_themes) {
    for (const Pair& pair : pairs) {
      CAPTURE(static_cast<int>(theme), static_cast<int>(pair.on), static_cast<int>(pair.ground));
      CHECK(contrast(colour(theme, pair.on), colour(theme, pair.ground)) >= 4.5);
    }
  }
}

TEST_CASE("lines and signs stand out by 3 to 1 in every theme", "[widget]") {
  constexpr Pair pairs[] = {{Role::edge, Role::sheet},     {Role::edge, Role::raised},
                            {Role::recorded, Role::block}, {Role::assessed, Role::block},
                            {Role::actual, Role::block},   {Role::actual, Role::land},
                            {Role::select, Role::block},   {Role::rail, Role::land}};
  for (const Theme theme : all_themes) {
    for (const Pair& pair : pairs) {
      CAPTURE(static_cast<int>(theme), static_cast<int>(pair.on), static_cast<int>(pair.ground));
      CHECK(contrast(colour(theme, pair.on), colour(theme, pair.ground)) >= 3.0);
    }
  }
}

TEST_CASE("contrast is that of WCAG", "[widget]") {
  CHECK(contrast({0, 0, 0, 255}, {255, 255, 255, 255}) == 21.0);
  // Grey 119 on white is the well-known border case: 4.48.
  CHECK(std::abs(contrast({119, 119, 119, 255}, {255, 255, 255, 255}) - 4.48) < 0.01);
}

TEST_CASE("triangles cover a polygon with a bay and nothing else", "[widget]") {
  // A square of 4 with a bay of 2 by 1 from below: area 16 - 2 = 14.
  const std::vector<Spot> ring{{0, 0}, {1, 0}, {1, 1}, {3, 1}, {3, 0}, {4, 0}, {4, 4}, {0, 4}};
  const std::vector<Spot> corners = triangulated(ring);
  REQUIRE(corners.size() % 3 == 0);
  float area = 0;
  for (std::size_t i = 0; i < corners.size(); i += 3) {
    const Spot a = corners[i];
    const Spot b = corners[i + 1];
    const Spot c = corners[i + 2];
    area += std::abs((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)) / 2;
  }
  CHECK(std::abs(area - 14) < 0.001F);
}
