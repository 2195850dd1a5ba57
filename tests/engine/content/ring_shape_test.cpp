// Shapes of rings, worked by hand.
#include "engine/content/ring_shape.hpp"

#include "tests/support/catch.hpp"

using rasad::content::Ring;

TEST_CASE("a ring without area is flat", "[content]") {
  CHECK(rasad::content::is_flat(Ring{{0, 0}, {0, 0}, {0, 0}, {0, 0}}));
  CHECK(rasad::content::is_flat(Ring{{0, 0}, {24, 0}, {12, 0}, {0, 0}}));
  CHECK(rasad::content::is_flat(Ring{{0, 0}, {0, 0}, {10, 20}, {5, 10}, {0, 0}}));
  CHECK_FALSE(rasad::content::is_flat(Ring{{0, 0}, {24, 0}, {12, 1}, {0, 0}}));
  CHECK_FALSE(rasad::content::is_flat(Ring{{0, 0}, {0, 0}, {24, 0}, {12, 1}, {0, 0}}));
}

TEST_CASE("a bow tie crosses itself and a square with a corner on its edge does not", "[content]") {
  CHECK(rasad::content::crosses_itself(Ring{{0, 0}, {24, 24}, {24, 0}, {0, 24}, {0, 0}}));
  CHECK_FALSE(rasad::content::crosses_itself(Ring{{0, 0}, {24, 0}, {24, 24}, {0, 24}, {0, 0}}));
  // An inner corner that touches the lower edge.
  CHECK_FALSE(
      rasad::content::crosses_itself(Ring{{0, 0}, {24, 0}, {24, 24}, {12, 0}, {0, 24}, {0, 0}}));
  CHECK_FALSE(rasad::content::crosses_itself(Ring{}));
}
