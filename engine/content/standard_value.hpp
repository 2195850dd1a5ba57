// What a key has when it is left out: the struct's own value, as an author would write it.
#pragma once

#include "engine/base/units.hpp"
#include "engine/content/range.hpp"

#include <charconv>
#include <cstdint>
#include <string>
#include <type_traits>
#include <vector>

namespace rasad::content {

/// A number as it stands in pack files.
[[nodiscard]] std::string written(double value);

/// "" where there is nothing to say: lists, texts, references, and numbers that mean "not given"
/// because they lie outside of the range.
template <class T, class M>
[[nodiscard]] std::string standard_value(M T::*member, const std::vector<std::string>& choices,
                                         Range range) {
  const T fresh{};
  const M& value = fresh.*member;
  const auto in_range = [range](double number) {
    return number >= range.min && number <= range.max ? written(number) : std::string{};
  };
  if constexpr (std::is_same_v<M, bool>) {
    return value ? "true" : "false";
  } else if constexpr (std::is_enum_v<M>) {
    return choices[static_cast<std::size_t>(value)];
  } else if constexpr (std::is_same_v<M, base::Minutes>) {
    return std::to_string(value.value) + 'm';
  } else if constexpr (std::is_same_v<M, base::Money>) {
    return in_range(static_cast<double>(value.value) / 100);
  } else if constexpr (std::is_arithmetic_v<M>) {
    return in_range(static_cast<double>(value));
  } else {
    return "";
  }
}

}  // namespace rasad::content
