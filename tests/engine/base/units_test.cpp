// Steps, minutes, rounding.
#include "engine/base/units.hpp"

#include "tests/support/catch.hpp"

using namespace rasad::base;

TEST_CASE("a step is six hours and a week has 28", "[base]") {
  CHECK(step_at({0}).value == 0);
  CHECK(step_at({359}).value == 0);
  CHECK(step_at({360}).value == 1);
  CHECK(step_at({-1}).value == -1);
  CHECK(step_at({-360}).value == -1);
  CHECK(week_of({27}) == 0);
  CHECK(week_of({28}) == 1);
}

TEST_CASE("division rounds halves away from zero", "[base]") {
  CHECK(div_round(5, 2) == 3);
  CHECK(div_round(-5, 2) == -3);
  CHECK(div_round(4, 3) == 1);
}
