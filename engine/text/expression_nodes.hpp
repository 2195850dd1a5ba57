// Kinds of nodes of a checked condition, and what its parts share beyond the interface.
#pragma once

#include "engine/text/expression.hpp"

#include <string>

namespace rasad::text {

enum class NodeKindOfExpression {
  literal,
  fact,
  both,
  either,
  negated,
  less,
  less_equal,
  equal,
  different,
  greater_equal,
  greater,
  plus,
  minus,
  times,
  opposite,
  least,
  greatest
};

/// The known name nearest to an unknown one, "" if there is none. Of a call the last part alone is
/// enough: chosen(warning.at_once) for "chosen(at_once)".
[[nodiscard]] std::string nearest_name(const Names& names_known, const std::string& text);

}  // namespace rasad::text
