// The element of a list that an id or an index names. Where the number comes from a file, a person
// or another folder, a wrong one ends the program with its value instead of reading elsewhere.
#pragma once

#include "engine/base/assert.hpp"
#include "engine/base/ids.hpp"

#include <cstddef>
#include <cstdint>

namespace rasad::base {

/// True if `index` names an element of a list of `size`.
[[nodiscard]] constexpr bool is_index(std::int64_t index, std::size_t size) {
  return index >= 0 && static_cast<std::uint64_t>(index) < size;
}

/// list[index]; ends the program with index, size and the caller's place if there is none.
template <class List>
[[nodiscard]] decltype(auto) item_at(List& list, std::int64_t index,
                                     const char* file = __builtin_FILE(),
                                     int line = __builtin_LINE()) {
  if (!is_index(index, list.size())) {
    assertion_failed("the list has this item", file, line,
                     named_values("index", index, "size", list.size()));
  }
  return list[static_cast<std::size_t>(index)];
}

/// The same by a distinct id.
template <class List, class Tag>
[[nodiscard]] decltype(auto) item(List& list, Id<Tag> id, const char* file = __builtin_FILE(),
                                  int line = __builtin_LINE()) {
  return item_at(list, id.value, file, line);
}

}  // namespace rasad::base
