// Bounds that a small window makes cross.
#include "app/widget/held.hpp"

#include "tests/support/catch.hpp"

using rasad::widget::held;

TEST_CASE("a number is held between bounds and by the lower one where they cross", "[widget]") {
  CHECK(held(5, 0, 9) == 5);
  CHECK(held(-5, 0, 9) == 0);
  CHECK(held(50, 0, 9) == 9);
  CHECK(held(50.0F, 10.0F, 3.0F) == 10.0F);
  CHECK(held(5, 0, -1) == 0);
}
