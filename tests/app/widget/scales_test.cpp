// Steps of an axis.
#include "app/widget/scales.hpp"

#include "tests/support/catch.hpp"

using namespace rasad;

TEST_CASE("an axis has round steps that reach its end", "[widget]") {
  CHECK(widget::round_step(88, 2) == 50);
  CHECK(widget::round_step(100, 2) == 50);
  CHECK(widget::round_step(101, 2) == 100);
  CHECK(widget::round_step(13'000, 5) == 5'000);
  CHECK(widget::round_step(9'900, 5) == 2'000);
  CHECK(widget::round_step(1, 5) == 1);
  CHECK(widget::round_step(0, 5) == 1);
}
