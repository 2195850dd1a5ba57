// The environment is asked here, so that each test that takes samples does so by the same word.
#include "tests/support/sample.hpp"

#include <cstdlib>
#include <string>

namespace rasad::test {

std::size_t sample_step() {
  const char* wanted = std::getenv("RASAD_SAMPLE");
  const int step = wanted == nullptr ? 1 : std::atoi(wanted);
  return step > 1 ? static_cast<std::size_t>(step) : 1;
}

}  // namespace rasad::test
