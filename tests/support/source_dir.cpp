// The path itself: the build passes it to this file alone.
#include "tests/support/source_dir.hpp"

namespace rasad::test {

const char* source_dir() {
  return RASAD_CHECKOUT;
}

}  // namespace rasad::test
