// What happens when a promise inside the program is broken: one line that names the place and the
// values, then the end, before anything wrong is recorded.
#include "engine/base/assert.hpp"

#include <cstdio>
#include <cstdlib>

namespace rasad::base {

std::string broken_promise(const char* expression, const char* file, int line,
                           const std::string& values) {
  return std::string{file} + ':' + std::to_string(line) + ": broken: " + expression + " [" +
         values + "]\n";
}

void assertion_failed(const char* expression, const char* file, int line,
                      const std::string& values) {
  std::fputs(broken_promise(expression, file, line, values).c_str(), stderr);
  std::abort();
}

}  // namespace rasad::base
