// Which parameters move the outcome most: one at a time, a quarter less and a quarter more.
#pragma once

#include "tests/validate/validate.hpp"

#include <string>
#include <vector>

namespace rasad::validate {

/// Change from the low to the high value of a parameter, percent of the outcome in between.
struct Effect {
  std::string parameter;
  double offences = 0;  ///< that occur in 26 weeks
  double known = 0;     ///< that become known
};
/// Of the parameters of the lesson's town under patrol of its 40 most attractive cells; those that
/// move the offences most come first.
[[nodiscard]] std::vector<Effect> sensitivities(const Run& run);

}  // namespace rasad::validate
