// Reads one value of a pack file into one member of a struct.
#pragma once

#include "engine/content/record.hpp"

#include <memory>
#include <type_traits>
#include <vector>

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

/// The same for a member that is a record of its own, and for a list of them.
template <class T, class M>
auto record_reader(M T::*to, std::shared_ptr<const Record> child) {
  return [=](ReadContext& context, const text::Node& node, T& target) {
    read_record(context, *child, node, &(target.*to));
  };
}
template <class T, class M>
auto records_reader(std::vector<M> T::*to, std::shared_ptr<const Record> child, Range count) {
  return [=](ReadContext& context, const text::Node& node, T& target) {
    read_records(context, *child, node, count, target.*to);
  };
}

}  // namespace rasad::content
