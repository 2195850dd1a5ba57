// Kinds of fields that the walk over a struct tells apart.
#pragma once

#include <concepts>
#include <string>

namespace rasad::base {

template <class T>
concept OptionalField = requires(T& value) {
  value.has_value();
};
/// A unit or an id: one number with a name of its own.
template <class T>
concept WrappedField = requires(T& value) {
  value.value;
}
&&!OptionalField<T>;
template <class T>
concept MapField = requires(T& value) {
  value.begin()->second;
};
template <class T>
concept ListField = requires(T& value) {
  value.size();
  value[0];
};

/// The key of a map as it stands in a path.
template <class Key>
[[nodiscard]] std::string key_text(const Key& key) {
  if constexpr (WrappedField<const Key>) {
    return std::to_string(key.value);
  } else if constexpr (std::integral<Key>) {
    return std::to_string(key);
  } else {
    return key;
  }
}

}  // namespace rasad::base
