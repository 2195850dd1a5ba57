// Proving conditions constant.
#include "engine/text/expression_range.hpp"

#include "engine/text/expression_nodes.hpp"

#include <algorithm>
#include <optional>

namespace rasad::text {
namespace {

using Kind = NodeKindOfExpression;
using Facts = std::vector<Bounds>;

constexpr Bounds unknown{0, 1};

Kind opposite_of(Kind comparison) {
  switch (comparison) {
    case Kind::less:
      return Kind::greater_equal;
    case Kind::less_equal:
      return Kind::greater;
    case Kind::greater_equal:
      return Kind::less;
    case Kind::greater:
      return Kind::less_equal;
    case Kind::equal:
      return Kind::different;
    default:
      return Kind::equal;
  }
}

// a < b read from the other side.
Kind mirrored(Kind comparison) {
  switch (comparison) {
    case Kind::less:
      return Kind::greater;
    case Kind::less_equal:
      return Kind::greater_equal;
    case Kind::greater_equal:
      return Kind::less_equal;
    case Kind::greater:
      return Kind::less;
    default:
      return comparison;
  }
}

bool is_comparison(Kind kind) {
  return kind >= Kind::less && kind <= Kind::greater;
}

Bounds truth(bool always, bool never) {
  return always ? Bounds{1, 1} : never ? Bounds{0, 0} : unknown;
}

// What may not have happened compares as false: nothing is certain of it, and of what cannot happen
// nothing is possible.
std::optional<Bounds> compared_with_never(Kind kind, Bounds a, Bounds b) {
  if (kind == Kind::equal || kind == Kind::different) {
    return std::nullopt;
  }
  if (is_never(a.min) || is_never(b.min)) {
    return Bounds{0, 0};
  }
  return is_never(a.max) || is_never(b.max) ? std::optional{unknown} : std::nullopt;
}

Bounds compared(Kind kind, Bounds a, Bounds b) {
  if (const auto decided = compared_with_never(kind, a, b)) {
    return *decided;
  }
  switch (kind) {
    case Kind::less:
      return truth(a.max < b.min, a.min >= b.max);
    case Kind::less_equal:
      return truth(a.max <= b.min, a.min > b.max);
    case Kind::greater:
      return truth(a.min > b.max, a.max <= b.min);
    case Kind::greater_equal:
      return truth(a.min >= b.max, a.max < b.min);
    case Kind::equal:
    case Kind::different: {
      const bool same = a.min == a.max && b.min == b.max && a.min == b.min;
      const bool apart = a.max < b.min || b.max < a.min;
      return kind == Kind::equal ? truth(same, apart) : truth(apart, same);
    }
    default:
      return unknown;
  }
}

class Prover {
 public:
  explicit Prover(const Expression& condition) : nodes_(condition.nodes()) {}

  [[nodiscard]] Bounds range(std::int32_t index, const Facts& facts) const {
    const Expression::NodeData& node = at(index);
    const Kind kind = kind_of(index);
    if (kind == Kind::literal) {
      return {node.value, node.value};
    }
    if (kind == Kind::fact) {
      return facts[static_cast<std::size_t>(node.value)];
    }
    if (kind == Kind::both || kind == Kind::either) {
      return joined(index, facts);
    }
    const Bounds left = range(node.left, facts);
    if (kind == Kind::negated) {
      return {1 - left.max, 1 - left.min};
    }
    if (kind == Kind::opposite) {
      return {-left.max, -left.min};
    }
    return combined(kind, left, range(node.right, facts));
  }

 private:
  [[nodiscard]] const Expression::NodeData& at(std::int32_t index) const {
    return nodes_[static_cast<std::size_t>(index)];
  }
  [[nodiscard]] Kind kind_of(std::int32_t index) const { return static_cast<Kind>(at(index).kind); }

  // Sums and products were proved not to overflow with the declared, wider bounds.
  static Bounds combined(Kind kind, Bounds a, Bounds b) {
    switch (kind) {
      case Kind::plus:
        return sum_of(a, b).value_or(Bounds{});
      case Kind::minus:
        return sum_of(a, {-b.max, -b.min}).value_or(Bounds{});
      case Kind::times:
        return product_of(a, b).value_or(Bounds{});
      case Kind::least:
        return {std::min(a.min, b.min), std::min(a.max, b.max)};
      case Kind::greatest:
        return {std::max(a.min, b.min), std::max(a.max, b.max)};
      default:
        return compared(kind, a, b);
    }
  }

  // "and" is never true if its parts exclude each other; "or" is always true if they cannot all
  // fail at once.
  [[nodiscard]] Bounds joined(std::int32_t index, const Facts& facts) const {
    const bool is_and = kind_of(index) == Kind::both;
    const Bounds a = range(at(index).left, facts);
    const Bounds b = range(at(index).right, facts);
    Facts narrowed = facts;
    const bool can_meet = narrow(index, is_and, narrowed) && narrow(index, is_and, narrowed) &&
                          may_be(at(index).left, is_and, narrowed) &&
                          may_be(at(index).right, is_and, narrowed);
    if (!can_meet) {
      return is_and ? Bounds{0, 0} : Bounds{1, 1};
    }
    return is_and ? Bounds{std::min(a.min, b.min), std::min(a.max, b.max)}
                  : Bounds{std::max(a.min, b.min), std::max(a.max, b.max)};
  }

  [[nodiscard]] bool may_be(std::int32_t index, bool wanted, const Facts& facts) const {
    const Kind kind = kind_of(index);
    if (kind == Kind::both || kind == Kind::either) {
      return true;
    }
    const Bounds bounds = range(index, facts);
    return wanted ? bounds.max == 1 : bounds.min == 0;
  }

  // Keeps of each fact what is possible if the node is as wanted; false if nothing is left.
  bool narrow(std::int32_t index, bool wanted, Facts& facts) const {
    const Expression::NodeData& node = at(index);
    const Kind kind = kind_of(index);
    if (kind == Kind::fact) {
      return keep(node.value, {wanted ? 1 : 0, wanted ? 1 : 0}, facts);
    }
    if (kind == Kind::negated) {
      return narrow(node.left, !wanted, facts);
    }
    if ((kind == Kind::both && wanted) || (kind == Kind::either && !wanted)) {
      return narrow(node.left, wanted, facts) && narrow(node.right, wanted, facts);
    }
    if (!is_comparison(kind)) {
      return true;
    }
    const Kind holds = wanted ? kind : opposite_of(kind);
    return narrow_side(node.left, holds, range(node.right, facts), facts) &&
           narrow_side(node.right, mirrored(holds), range(node.left, facts), facts);
  }

  bool narrow_side(std::int32_t side, Kind holds, Bounds other, Facts& facts) const {
    if (kind_of(side) != Kind::fact) {
      return true;
    }
    Bounds own = facts[static_cast<std::size_t>(at(side).value)];
    switch (holds) {
      case Kind::less:
        own.max = std::min(own.max, other.max - 1);
        break;
      case Kind::less_equal:
        own.max = std::min(own.max, other.max);
        break;
      case Kind::greater:
        own.min = std::max(own.min, other.min + 1);
        break;
      case Kind::greater_equal:
        own.min = std::max(own.min, other.min);
        break;
      case Kind::equal:
        own = {std::max(own.min, other.min), std::min(own.max, other.max)};
        break;
      default:
        own.min += other.min == other.max && own.min == other.min ? 1 : 0;
        own.max -= other.min == other.max && own.max == other.max ? 1 : 0;
    }
    return keep(at(side).value, own, facts);
  }

  static bool keep(std::int64_t slot, Bounds possible, Facts& facts) {
    Bounds& bounds = facts[static_cast<std::size_t>(slot)];
    bounds = {std::max(bounds.min, possible.min), std::min(bounds.max, possible.max)};
    return bounds.min <= bounds.max;
  }

  const std::vector<Expression::NodeData>& nodes_;
};

}  // namespace

Certainty certainty(const Expression& condition, const std::vector<Bounds>& facts) {
  const Bounds range = Prover{condition}.range(condition.root(), facts);
  return range.min == 1   ? Certainty::certain
         : range.max == 0 ? Certainty::impossible
                          : Certainty::open;
}

std::vector<std::int32_t> slots_read(const Expression& condition) {
  std::vector<std::int32_t> slots;
  for (const Expression::NodeData& node : condition.nodes()) {
    const auto slot = static_cast<std::int32_t>(node.value);
    const bool is_new = std::find(slots.begin(), slots.end(), slot) == slots.end();
    if (static_cast<Kind>(node.kind) == Kind::fact && is_new) {
      slots.push_back(slot);
    }
  }
  return slots;
}

}  // namespace rasad::text
