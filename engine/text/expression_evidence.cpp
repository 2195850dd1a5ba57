// Conditions that show what they saw.
#include "engine/text/expression.hpp"
#include "engine/text/expression_nodes.hpp"

#include <array>

namespace rasad::text {
namespace {

using Kind = NodeKindOfExpression;

const char* sign(Kind kind) {
  static constexpr std::array<const char*, 17> signs{"",     "",     " and ", " or ", "",    " < ",
                                                     " <= ", " == ", " != ",  " >= ", " > ", " + ",
                                                     " - ",  " * ",  "-",     ", ",   ", "};
  return signs[static_cast<std::size_t>(kind)];
}

std::string duration(std::int64_t minutes) {
  if (minutes >= never / 2) {
    return "never";
  }
  std::string text;
  const std::array<std::pair<std::int64_t, char>, 3> units{{{1440, 'd'}, {60, 'h'}, {1, 'm'}}};
  for (const auto& [size, name] : units) {
    if (minutes >= size) {
      text += (text.empty() ? "" : " ") + std::to_string(minutes / size) + name;
      minutes %= size;
    }
  }
  return text.empty() ? "0m" : text;
}

class Witness {
 public:
  Witness(const Expression& expression, const std::vector<std::int64_t>& facts)
      : nodes_(expression.nodes()), facts_(facts) {}

  void collect(std::int32_t index, std::vector<Evidence>& into) const {
    const Expression::NodeData& node = at(index);
    const Kind kind = kind_of(index);
    if (kind == Kind::both || kind == Kind::either) {
      collect(node.left, into);
      collect(node.right, into);
    } else if (kind == Kind::negated) {
      collect(node.left, into);
    } else {
      into.push_back({spelled(index, false), spelled(index, true), holds(index)});
    }
  }

 private:
  [[nodiscard]] const Expression::NodeData& at(std::int32_t index) const {
    return nodes_[static_cast<std::size_t>(index)];
  }
  [[nodiscard]] Kind kind_of(std::int32_t index) const { return static_cast<Kind>(at(index).kind); }

  [[nodiscard]] std::optional<std::int64_t> fact(std::int32_t index) const {
    const auto slot = static_cast<std::size_t>(at(index).value);
    return slot < facts_.size() ? std::optional{facts_[slot]} : std::nullopt;
  }

  static std::string shown(ValueType type, std::int64_t value) {
    if (type == ValueType::boolean) {
      return value != 0 ? "true" : "false";
    }
    return type == ValueType::minutes ? duration(value) : std::to_string(value);
  }

  [[nodiscard]] std::string spelled(std::int32_t index, bool with_values) const {
    const Expression::NodeData& node = at(index);
    const Kind kind = kind_of(index);
    if (kind == Kind::literal) {
      return shown(node.type, node.value);
    }
    if (kind == Kind::fact) {
      const auto value = fact(index);
      return !with_values ? node.text : value ? shown(node.type, *value) : "?";
    }
    const std::string left = operand(node.left, kind, with_values);
    if (kind == Kind::opposite) {
      return sign(kind) + left;
    }
    const std::string both = left + sign(kind) + operand(node.right, kind, with_values);
    const bool is_call = kind == Kind::least || kind == Kind::greatest;
    return is_call ? (kind == Kind::least ? "min(" : "max(") + both + ')' : both;
  }

  // Sums keep their brackets inside of products.
  [[nodiscard]] std::string operand(std::int32_t index, Kind around, bool with_values) const {
    const std::string text = spelled(index, with_values);
    const bool is_sum = kind_of(index) == Kind::plus || kind_of(index) == Kind::minus;
    return is_sum && (around == Kind::times || around == Kind::opposite) ? '(' + text + ')' : text;
  }

  static bool is_comparison(Kind kind) {
    return kind == Kind::less || kind == Kind::less_equal || kind == Kind::equal ||
           kind == Kind::different || kind == Kind::greater_equal || kind == Kind::greater;
  }

  // A part is a comparison, a true-or-false fact or a constant. An expression that is a number
  // "holds" unless it is 0.
  [[nodiscard]] bool holds(std::int32_t index) const {
    const Expression::NodeData& node = at(index);
    const Kind kind = kind_of(index);
    if (!is_comparison(kind)) {
      return number(index) != 0;
    }
    const std::int64_t left = number(node.left);
    const std::int64_t right = number(node.right);
    switch (kind) {
      case Kind::less:
        return left < right;
      case Kind::less_equal:
        return left <= right;
      case Kind::equal:
        return left == right;
      case Kind::different:
        return left != right;
      case Kind::greater_equal:
        return left >= right;
      default:
        return left > right;
    }
  }

  // Cannot overflow: proved when the condition was read.
  [[nodiscard]] std::int64_t number(std::int32_t index) const {
    const Expression::NodeData& node = at(index);
    const Kind kind = kind_of(index);
    if (kind == Kind::literal || kind == Kind::fact) {
      return kind == Kind::literal ? node.value : fact(index).value_or(0);
    }
    const std::int64_t left = number(node.left);
    if (kind == Kind::opposite) {
      return -left;
    }
    const std::int64_t right = number(node.right);
    switch (kind) {
      case Kind::plus:
        return left + right;
      case Kind::minus:
        return left - right;
      case Kind::times:
        return left * right;
      case Kind::least:
        return std::min(left, right);
      default:
        return std::max(left, right);
    }
  }

  const std::vector<Expression::NodeData>& nodes_;
  const std::vector<std::int64_t>& facts_;
};

}  // namespace

std::vector<Evidence> evidence(const Expression& expression,
                               const std::vector<std::int64_t>& facts) {
  std::vector<Evidence> list;
  Witness{expression, facts}.collect(expression.root(), list);
  return list;
}

std::string explain(const Expression& expression, const std::vector<std::int64_t>& facts) {
  std::string text;
  for (const Evidence& one : evidence(expression, facts)) {
    const std::string truth = one.holds ? "true" : "false";
    const bool is_plain = one.values == truth;
    text +=
        (text.empty() ? "" : "; ") + one.part + (is_plain ? " " : " [" + one.values + "] ") + truth;
  }
  return text;
}

}  // namespace rasad::text
