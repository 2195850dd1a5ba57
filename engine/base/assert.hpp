// The one assertion of the engine: states what must hold and prints the named values when it does
// not, so that a report of a stop says what to look for.
#pragma once

#include <string>
#include <string_view>

namespace rasad::base {

/// What a broken promise prints: `file:line: broken: i < n [i = 5, n = 3]`.
[[nodiscard]] std::string broken_promise(const char* expression, const char* file, int line,
                                         const std::string& values);

/// Prints the broken expression with its values and place to standard error, then aborts.
[[noreturn]] void assertion_failed(const char* expression, const char* file, int line,
                                   const std::string& values);

/// "i = 5, n = 3" from names and values in turns.
inline std::string named_values() {
  return {};
}
template <class Value, class... Rest>
std::string named_values(std::string_view name, const Value& value, const Rest&... rest) {
  std::string text{name};
  text += " = ";
  if constexpr (requires { std::to_string(value); }) {
    text += std::to_string(value);
  } else {
    text += value;
  }
  if constexpr (sizeof...(rest) > 0) {
    text += ", " + named_values(rest...);
  }
  return text;
}

}  // namespace rasad::base

/// Checked in every build. After the condition come names and values in turns, printed when it
/// fails: RASAD_ASSERT(i < n, "i", i, "n", n).
#define RASAD_ASSERT(condition, ...)                                             \
  ((condition) ? static_cast<void>(0)                                            \
               : ::rasad::base::assertion_failed(#condition, __FILE__, __LINE__, \
                                                 ::rasad::base::named_values(__VA_ARGS__)))
