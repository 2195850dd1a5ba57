// Evaluates checked conditions. Every operation is checked: an overflow is an error
// and never a truth value.
#include "engine/text/expression.hpp"

#include "engine/text/expression_nodes.hpp"

#include <algorithm>

namespace rasad::text {
namespace {

using Kind = NodeKindOfExpression;
using Value = std::optional<std::int64_t>;

bool is_ordering(Kind kind) {
  return kind == Kind::less || kind == Kind::less_equal || kind == Kind::greater ||
         kind == Kind::greater_equal;
}

class Evaluator {
 public:
  Evaluator(const Expression& expression, const std::vector<std::int64_t>& facts)
      : nodes_(expression.nodes()), facts_(facts) {}

  [[nodiscard]] Value value(std::int32_t index) const {
    const Expression::NodeData& node = nodes_[static_cast<std::size_t>(index)];
    const auto kind = static_cast<Kind>(node.kind);
    if (kind == Kind::literal) {
      return node.value;
    }
    if (kind == Kind::fact) {
      const auto slot = static_cast<std::size_t>(node.value);
      return slot < facts_.size() ? Value{facts_[slot]} : std::nullopt;
    }
    const Value left = value(node.left);
    if (!left || (kind == Kind::both && *left == 0) || (kind == Kind::either && *left != 0)) {
      return left;
    }
    if (kind == Kind::negated || kind == Kind::opposite) {
      return kind == Kind::negated ? Value{*left == 0 ? 1 : 0} : Value{-*left};
    }
    const Value right = value(node.right);
    return right ? apply(kind, *left, *right) : right;
  }

 private:
  static Value apply(Kind kind, std::int64_t a, std::int64_t b) {
    std::int64_t result = 0;
    if (is_ordering(kind) && (is_never(a) || is_never(b))) {
      return 0;
    }
    switch (kind) {
      case Kind::both:
      case Kind::either:
        return b;
      case Kind::less:
        return a < b;
      case Kind::less_equal:
        return a <= b;
      case Kind::equal:
        return a == b;
      case Kind::different:
        return a != b;
      case Kind::greater_equal:
        return a >= b;
      case Kind::greater:
        return a > b;
      case Kind::least:
        return std::min(a, b);
      case Kind::greatest:
        return std::max(a, b);
      case Kind::plus:
        return __builtin_add_overflow(a, b, &result) ? std::nullopt : Value{result};
      case Kind::minus:
        return __builtin_sub_overflow(a, b, &result) ? std::nullopt : Value{result};
      case Kind::times:
        return __builtin_mul_overflow(a, b, &result) ? std::nullopt : Value{result};
      default:
        return std::nullopt;
    }
  }

  const std::vector<Expression::NodeData>& nodes_;
  const std::vector<std::int64_t>& facts_;
};

}  // namespace

ValueType Expression::type() const {
  return nodes_[static_cast<std::size_t>(root_)].type;
}

std::optional<std::int64_t> evaluate(const Expression& expression,
                                     const std::vector<std::int64_t>& facts) {
  return Evaluator{expression, facts}.value(expression.root());
}

}  // namespace rasad::text
