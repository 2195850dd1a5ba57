// Reads one value of a pack file into one member of a struct.
#pragma once

#include "engine/content/read_context.hpp"

#include <type_traits>

namespace rasad::content {

/// A function that sets a member of T from a node.
///
/// to         the member
/// read       the reader of ReadContext that gives the value
/// arguments  what `read` takes after the node
template <class T, class M, class Value, class... Parameters, class... Arguments>
auto member_reader(M T::*to, Value (ReadContext::*read)(const text::Node&, Parameters...),
                   Arguments... arguments) {
  return [=](ReadContext& context, const text::Node& node, T& target) {
    if constexpr (std::is_enum_v<M>) {
      target.*to = static_cast<M>((context.*read)(node, arguments...));
    } else {
      target.*to = M{(context.*read)(node, arguments...)};
    }
  };
}

}  // namespace rasad::content
