// Conditions: a small, typed, total language over declared facts (style.md §15 has the grammar).
// Names are resolved at load; evaluation cannot loop, allocate or fail silently.
#pragma once

#include "engine/base/diagnostics.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rasad::text {

enum class ValueType { boolean, integer, permille, minutes };

/// What an argument of a call names: a reference checked by the caller, or a value.
struct Name {
  ValueType type = ValueType::integer;
  std::int32_t slot = -1;  ///< index into the table of facts handed to `evaluate`
  std::int64_t min = 0;    ///< declared bounds, for the overflow check at load
  std::int64_t max = 0;
};

/// Resolves a dotted name, or a call such as `chosen(press_leak.publish)` whose arguments are
/// dotted names (handed over as text). Nothing if unknown.
class Names {
 public:
  virtual ~Names() = default;
  [[nodiscard]] virtual std::optional<Name> variable(std::string_view name) const = 0;
  [[nodiscard]] virtual std::optional<Name> call(
      std::string_view function, const std::vector<std::string>& arguments) const = 0;
  /// Candidates for "did you mean".
  [[nodiscard]] virtual std::vector<std::string> known() const = 0;
};

/// Value that `since(x)` has before x: larger than any duration; + and - on it stay "never". What
/// has not happened is neither longer nor shorter ago than anything: <, <=, > and >= with it are
/// false.
inline constexpr std::int64_t never = INT64_C(1) << 60;
[[nodiscard]] constexpr bool is_never(std::int64_t value) {
  return value >= never / 2 || value <= -(never / 2);
}

/// A checked condition. Copyable; holds no pointers.
class Expression {
 public:
  struct NodeData {
    int kind = 0;
    std::int32_t left = -1;
    std::int32_t right = -1;
    std::int64_t value = 0;
    ValueType type = ValueType::integer;
    std::string text;  ///< source spelling, for explanations
  };

  [[nodiscard]] ValueType type() const;
  [[nodiscard]] const std::string& source() const { return source_; }
  /// Operands stand before what joins them.
  [[nodiscard]] const std::vector<NodeData>& nodes() const { return nodes_; }
  [[nodiscard]] std::int32_t root() const { return root_; }

 private:
  friend class ExpressionBuilder;
  std::vector<NodeData> nodes_;
  std::int32_t root_ = -1;
  std::string source_;
};

/// Parses and type-checks `source`; `min` and `max` take two or more equal-typed values.
///
/// file, span, path  where the first character stands; columns of faults are exact
/// returns           nothing if there is a fault (1030 … 1034), which is in `diagnostics`
[[nodiscard]] std::optional<Expression> parse_expression(const std::string& file, base::Span span,
                                                         const std::string& path,
                                                         std::string_view source,
                                                         const Names& names,
                                                         base::Diagnostics& diagnostics);

/// Value over the facts (indexed by `Name::slot`); booleans are 0 and 1. Nothing on overflow.
[[nodiscard]] std::optional<std::int64_t> evaluate(const Expression& expression,
                                                   const std::vector<std::int64_t>& facts);

/// One comparison (or one true-or-false fact) of a condition, with what it saw.
struct Evidence {
  std::string part;    ///< "trust.harbour < 400"
  std::string values;  ///< "380 < 400"; durations as "2d 3h", "never" before the first time
  bool holds = false;
};
/// The parts of a condition in the order in which they stand.
[[nodiscard]] std::vector<Evidence> evidence(const Expression& expression,
                                             const std::vector<std::int64_t>& facts);

/// The same on one line: "trust.harbour < 400 [380 < 400] true; chosen(raid) false".
[[nodiscard]] std::string explain(const Expression& expression,
                                  const std::vector<std::int64_t>& facts);

}  // namespace rasad::text
