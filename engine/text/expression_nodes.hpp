// Kinds of nodes of a checked condition.
#pragma once

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

}  // namespace rasad::text
