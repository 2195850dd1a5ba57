// What happens when a promise inside the program is broken.
#include "engine/base/assert.hpp"

#include <cstdio>
#include <cstdlib>

namespace rasad::base {

void assertion_failed(const char* expression, const char* file, int line,
                      const std::string& values) {
  std::fprintf(stderr, "%s:%d: broken: %s [%s]\n", file, line, expression, values.c_str());
  std::abort();
}

}  // namespace rasad::base
