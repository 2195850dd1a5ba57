// The one assertion of the engine: states what must hold and prints the values when it does not.
#pragma once

#include <string>

namespace rasad::base {

/// Prints the broken expression with its values and place to standard error, then aborts.
[[noreturn]] void assertion_failed(const char* expression, const char* file, int line,
                                   const std::string& values);

}  // namespace rasad::base

/// Checked in every build. Values after the condition are printed when it fails.
#define RASAD_ASSERT(condition, ...)                                             \
  ((condition) ? static_cast<void>(0)                                            \
               : ::rasad::base::assertion_failed(#condition, __FILE__, __LINE__, \
                                                 ::rasad::base::joined(__VA_ARGS__)))

namespace rasad::base {

inline std::string joined() {
  return {};
}
template <class First, class... Rest>
std::string joined(const First& first, const Rest&... rest) {
  std::string text;
  if constexpr (requires { std::to_string(first); }) {
    text = std::to_string(first);
  } else {
    text = std::string{first};
  }
  ((text += ' ', text += joined(rest)), ...);
  return text;
}

}  // namespace rasad::base
