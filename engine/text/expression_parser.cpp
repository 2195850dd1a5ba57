// Parses and type-checks conditions, with interval arithmetic against overflow.
#include "engine/text/expression.hpp"
#include "engine/text/expression_bounds.hpp"
#include "engine/text/expression_nodes.hpp"
#include "engine/text/expression_tokens.hpp"

#include <algorithm>
#include <utility>

namespace rasad::text {

constexpr std::size_t longest_condition = 1024;  // reliability.md §5.2
constexpr int deepest = 24;

class ExpressionBuilder {
 public:
  ExpressionBuilder(std::string_view source, const Names& names) : names_(names) {
    result_.source_ = source;
    tokens_ = tokens_of(source);
  }

  /// First fault found, if any.
  struct Fault {
    base::Code code = base::Code::expression_syntax;
    int column = 0;
    base::Arguments arguments;
  };

  std::optional<Expression> build() {
    if (result_.source_.size() > longest_condition) {
      fail(base::Code::expression_limit, {{"limit", std::to_string(longest_condition)}});
      return std::nullopt;
    }
    result_.root_ = or_expression(0);
    if (!fault_ && token().kind == TokenKind::bad) {
      syntax(token().reason);
    } else if (!fault_ && token().kind != TokenKind::end) {
      syntax(token().text == ")" ? "unbalanced" : "trailing");
    }
    return fault_ ? std::nullopt : std::optional{std::move(result_)};
  }

  [[nodiscard]] const std::optional<Fault>& fault() const { return fault_; }

 private:
  using Index = std::int32_t;
  using Kind = NodeKindOfExpression;

  [[nodiscard]] const Token& token() const { return tokens_[at_]; }
  [[nodiscard]] bool is_word(std::string_view word) const {
    return token().kind == TokenKind::name && token().text == word;
  }
  bool take(std::string_view text) {
    const bool found = (token().kind == TokenKind::sign || token().kind == TokenKind::name) &&
                       token().text == text;
    at_ += found ? 1 : 0;
    return found;
  }

  void fail(base::Code code, base::Arguments arguments, int column = -1) {
    if (!fault_) {
      fault_ = Fault{code, column >= 0 ? column : token().column, std::move(arguments)};
    }
  }
  void syntax(const char* reason) {
    fail(base::Code::expression_syntax, {{"reason", reason}, {"found", token().text}});
  }
  void type_fault(const char* expected, int column) {
    fail(base::Code::expression_type, {{"expected", expected}}, column);
  }

  Index add(Kind kind, Index left, Index right, ValueType type, Bounds bounds) {
    Expression::NodeData node;
    node.kind = static_cast<int>(kind);
    node.left = left;
    node.right = right;
    node.type = type;
    result_.nodes_.push_back(std::move(node));
    bounds_.push_back(bounds);
    is_literal_.push_back(false);
    return static_cast<Index>(result_.nodes_.size()) - 1;
  }
  [[nodiscard]] ValueType type_of(Index node) const {
    return result_.nodes_[static_cast<std::size_t>(node)].type;
  }
  [[nodiscard]] Bounds bounds_of(Index node) const {
    return bounds_[static_cast<std::size_t>(node)];
  }
  [[nodiscard]] bool is_literal(Index node) const {
    return is_literal_[static_cast<std::size_t>(node)];
  }

  bool too_deep(int depth) {
    if (depth > deepest) {
      fail(base::Code::expression_limit, {{"limit", std::to_string(deepest)}});
    }
    return fault_.has_value();
  }

  void want(ValueType type, Index node, const char* expected, int column) {
    if (!fault_ && type_of(node) != type) {
      type_fault(expected, column);
    }
  }

  Index or_expression(int depth) {
    return joined(depth, "or", Kind::either, &ExpressionBuilder::and_expression);
  }
  Index and_expression(int depth) {
    return joined(depth, "and", Kind::both, &ExpressionBuilder::not_expression);
  }

  Index joined(int depth, std::string_view word, Kind kind,
               Index (ExpressionBuilder::*operand)(int)) {
    const int column = token().column;
    Index left = (this->*operand)(depth + 1);
    while (!fault_ && is_word(word)) {
      want(ValueType::boolean, left, "boolean", column);
      ++at_;
      const int right_column = token().column;
      const Index right = (this->*operand)(depth + 1);
      if (!fault_) {
        want(ValueType::boolean, right, "boolean", right_column);
        left = add(kind, left, right, ValueType::boolean, {0, 1});
      }
    }
    return left;
  }

  Index not_expression(int depth) {
    if (too_deep(depth)) {
      return -1;
    }
    if (!take("not")) {
      return comparison(depth);
    }
    const int column = token().column;
    const Index operand = not_expression(depth + 1);
    if (fault_) {
      return -1;
    }
    want(ValueType::boolean, operand, "boolean", column);
    return add(Kind::negated, operand, -1, ValueType::boolean, {0, 1});
  }

  static std::optional<Kind> comparison_kind(const Token& token) {
    static constexpr std::pair<std::string_view, Kind> kinds[] = {
        {"<", Kind::less},       {"<=", Kind::less_equal},    {"==", Kind::equal},
        {"!=", Kind::different}, {">=", Kind::greater_equal}, {">", Kind::greater}};
    for (const auto& [text, kind] : kinds) {
      if (token.kind == TokenKind::sign && token.text == text) {
        return kind;
      }
    }
    return std::nullopt;
  }

  Index comparison(int depth) {
    const Index left = sum(depth + 1);
    if (fault_) {
      return -1;
    }
    const auto kind = comparison_kind(token());
    if (!kind) {
      return left;
    }
    const int column = token().column;
    ++at_;
    const Index right = sum(depth + 1);
    if (fault_) {
      return -1;
    }
    if (comparison_kind(token())) {
      syntax("chained");
    } else if (!agree(left, right)) {
      type_fault("equal_types", column);
    }
    return add(*kind, left, right, ValueType::boolean, {0, 1});
  }

  // A plain number takes the type of what it meets, except minutes and booleans.
  [[nodiscard]] bool agree(Index left, Index right) const {
    const auto fits = [this](Index literal, Index other) {
      return is_literal(literal) && type_of(literal) == ValueType::integer &&
             type_of(other) == ValueType::permille;
    };
    return type_of(left) == type_of(right) || fits(left, right) || fits(right, left);
  }

  Index sum(int depth) {
    Index left = product(depth + 1);
    while (!fault_ && token().kind == TokenKind::sign &&
           (token().text == "+" || token().text == "-")) {
      const bool plus = token().text == "+";
      const int column = token().column;
      ++at_;
      const Index right = product(depth + 1);
      if (fault_) {
        return -1;
      }
      if (!agree(left, right) || type_of(left) == ValueType::boolean) {
        type_fault("equal_types", column);
      }
      const Bounds b = bounds_of(right);
      const Bounds added = plus ? b : Bounds{-b.max, -b.min};
      const Bounds sum = checked(sum_of(bounds_of(left), added), column);
      const ValueType type = is_literal(left) ? type_of(right) : type_of(left);
      left = add(plus ? Kind::plus : Kind::minus, left, right, type, sum);
    }
    return left;
  }

  Index product(int depth) {
    Index left = unary(depth + 1);
    while (!fault_ && token().kind == TokenKind::sign && token().text == "*") {
      const int column = token().column;
      ++at_;
      const Index right = unary(depth + 1);
      if (fault_) {
        return -1;
      }
      const bool one_plain =
          type_of(left) == ValueType::integer || type_of(right) == ValueType::integer;
      if (!one_plain || type_of(left) == ValueType::boolean ||
          type_of(right) == ValueType::boolean) {
        type_fault("integer", column);
      }
      const ValueType type = type_of(left) == ValueType::integer ? type_of(right) : type_of(left);
      left = add(Kind::times, left, right, type,
                 checked(product_of(bounds_of(left), bounds_of(right)), column));
    }
    return left;
  }

  Index unary(int depth) {
    if (too_deep(depth)) {
      return -1;
    }
    if (!take("-")) {
      return primary(depth);
    }
    const int column = token().column;
    const Index operand = unary(depth + 1);
    if (fault_) {
      return -1;
    }
    if (type_of(operand) == ValueType::boolean) {
      type_fault("integer", column);
    }
    const Bounds bounds = bounds_of(operand);
    const Index node =
        add(Kind::opposite, operand, -1, type_of(operand), {-bounds.max, -bounds.min});
    is_literal_.back() = is_literal(operand);
    return node;
  }

  Index primary(int depth) {
    const Token here = token();
    if (here.kind == TokenKind::bad) {
      syntax(here.reason);
      return -1;
    }
    if (take("(")) {
      const Index inner = or_expression(depth + 1);
      if (!fault_ && !take(")")) {
        syntax("unbalanced");
      }
      return inner;
    }
    if (here.kind == TokenKind::number) {
      ++at_;
      return literal(here.value, here.has_unit ? ValueType::minutes : ValueType::integer);
    }
    const bool is_keyword = is_word("and") || is_word("or") || is_word("not");
    if (here.kind != TokenKind::name || is_keyword) {
      syntax("expected_operand");
      return -1;
    }
    ++at_;
    if (here.text == "true" || here.text == "false") {
      return literal(here.text == "true" ? 1 : 0, ValueType::boolean);
    }
    return take("(") ? call(here, depth) : variable(here);
  }

  Index literal(std::int64_t value, ValueType type) {
    const Index node = add(Kind::literal, -1, -1, type, {value, value});
    result_.nodes_.back().value = value;
    is_literal_.back() = true;
    return node;
  }

  Index name_node(const Name& name, std::string text) {
    const Index node = add(Kind::fact, -1, -1, name.type, {name.min, name.max});
    result_.nodes_.back().value = name.slot;
    result_.nodes_.back().text = std::move(text);
    return node;
  }

  void unknown(const Token& where, const std::string& text) {
    fail(base::Code::expression_unknown_name,
         {{"name", text}, {"nearest", nearest_name(names_, text)}}, where.column);
  }

  Index variable(const Token& name) {
    const auto found = names_.variable(name.text);
    if (!found) {
      unknown(name, name.text);
      return -1;
    }
    return name_node(*found, name.text);
  }

  Index call(const Token& name, int depth) {
    if (name.text == "min" || name.text == "max") {
      return least_or_greatest(name, depth);
    }
    std::vector<std::string> arguments;
    std::string text = name.text + '(';
    while (!fault_ && !take(")")) {
      if (!arguments.empty() && !take(",")) {
        syntax("unbalanced");
        return -1;
      }
      if (token().kind != TokenKind::name) {
        syntax("expected_operand");
        return -1;
      }
      text += (arguments.empty() ? "" : ", ") + token().text;
      arguments.push_back(token().text);
      ++at_;
    }
    text += ')';
    const auto found = names_.call(name.text, arguments);
    if (!found) {
      unknown(name, text);
      return -1;
    }
    return name_node(*found, text);
  }

  Index least_or_greatest(const Token& name, int depth) {
    const bool least = name.text == "min";
    Index left = sum(depth + 1);
    int count = 1;
    while (!fault_ && take(",")) {
      const Index right = sum(depth + 1);
      if (fault_) {
        return -1;
      }
      if (!agree(left, right)) {
        type_fault("equal_types", name.column);
      }
      const Bounds a = bounds_of(left);
      const Bounds b = bounds_of(right);
      const Bounds bounds = least ? Bounds{std::min(a.min, b.min), std::min(a.max, b.max)}
                                  : Bounds{std::max(a.min, b.min), std::max(a.max, b.max)};
      left = add(least ? Kind::least : Kind::greatest, left, right, type_of(left), bounds);
      ++count;
    }
    if (!fault_ && (!take(")") || count < 2)) {
      syntax("unbalanced");
    }
    return left;
  }

  Bounds checked(std::optional<Bounds> bounds, int column) {
    if (!bounds) {
      fail(base::Code::expression_overflow, {}, column);
    }
    return bounds.value_or(Bounds{});
  }

  const Names& names_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  Expression result_;
  std::vector<Bounds> bounds_;
  std::vector<bool> is_literal_;
  std::optional<Fault> fault_;
};

std::optional<Expression> parse_expression(const std::string& file, base::Span span,
                                           const std::string& path, std::string_view source,
                                           const Names& names, base::Diagnostics& diagnostics) {
  ExpressionBuilder builder{source, names};
  std::optional<Expression> result = builder.build();
  if (builder.fault()) {
    diagnostics.error(builder.fault()->code, file,
                      {span.line, span.column + builder.fault()->column}, path,
                      builder.fault()->arguments);
  }
  return result;
}

}  // namespace rasad::text
