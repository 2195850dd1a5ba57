// Conditions: grammar, types, exact columns, totality.
#include "engine/text/expression.hpp"

#include "tests/support/catch.hpp"

using namespace rasad;

namespace {

// week: slot 0, 1..26; trust: slot 1, permille; since(x): slot 2, minutes; done: slot 3, boolean.
struct TestNames : text::Names {
  [[nodiscard]] std::optional<text::Name> variable(std::string_view name) const override {
    if (name == "week") {
      return text::Name{text::ValueType::integer, 0, 1, 26};
    }
    if (name == "trust.harbour") {
      return text::Name{text::ValueType::permille, 1, 0, 1000};
    }
    if (name == "done") {
      return text::Name{text::ValueType::boolean, 3, 0, 1};
    }
    if (name == "huge") {
      return text::Name{text::ValueType::integer, 4, 0, INT64_MAX};
    }
    return std::nullopt;
  }
  [[nodiscard]] std::optional<text::Name> call(
      std::string_view function, const std::vector<std::string>& arguments) const override {
    if (function == "since" && arguments.size() == 1 && arguments[0] == "raid") {
      return text::Name{text::ValueType::minutes, 2, 0, text::never};
    }
    return std::nullopt;
  }
  [[nodiscard]] std::vector<std::string> known() const override {
    return {"week", "trust.harbour", "done", "since(raid)"};
  }
};

std::int64_t value(const std::string& source) {
  base::Diagnostics diagnostics;
  const auto expression =
      text::parse_expression("f", {5, 11}, "p", source, TestNames{}, diagnostics);
  REQUIRE(expression.has_value());
  return text::evaluate(*expression, {3, 400, 150, 1, 7}).value();
}

base::Diagnostic fault(const std::string& source) {
  base::Diagnostics diagnostics;
  const auto expression =
      text::parse_expression("f", {5, 11}, "p", source, TestNames{}, diagnostics);
  CHECK_FALSE(expression.has_value());
  REQUIRE(diagnostics.all().size() == 1);
  return diagnostics.all().front();
}

std::string reason(const base::Diagnostic& diagnostic) {
  for (const base::Argument& argument : diagnostic.arguments) {
    if (argument.name == "reason") {
      return argument.value;
    }
  }
  return "";
}

}  // namespace

TEST_CASE("multiplication binds closer than addition", "[text]") {
  CHECK(value("1 + 2 * 3 == 7") == 1);
  CHECK(value("(1 + 2) * 3 == 9") == 1);
  CHECK(value("2 - 3 - 4 == -5") == 1);
}

TEST_CASE("and binds closer than or and not closest", "[text]") {
  CHECK(value("true or false and false") == 1);
  CHECK(value("not false and false") == 0);
  CHECK(value("not (false and false)") == 1);
}

TEST_CASE("all six comparisons work", "[text]") {
  CHECK(value("week < 4 and week <= 3 and week == 3 and week != 2 and week >= 3 and week > 2") ==
        1);
}

TEST_CASE("durations are minutes and compare with durations", "[text]") {
  CHECK(value("since(raid) == 150m") == 1);
  CHECK(value("since(raid) > 2h") == 1);
  CHECK(value("since(raid) < 1d") == 1);
}

TEST_CASE("a plain number takes the type permille", "[text]") {
  CHECK(value("trust.harbour == 400") == 1);
}

TEST_CASE("min and max take two or more values", "[text]") {
  CHECK(value("min(week, 2, 9) == 2") == 1);
  CHECK(value("max(week, 2) == 3") == 1);
  CHECK(reason(fault("min(week) == 3")) == "unbalanced");
}

TEST_CASE("a missing operand is reported where it should stand", "[text]") {
  const base::Diagnostic diagnostic = fault("week >=");
  CHECK(diagnostic.code == base::Code::expression_syntax);
  CHECK(reason(diagnostic) == "expected_operand");
  CHECK(diagnostic.span == base::Span{5, 18});  // column 11 and seven letters
}

TEST_CASE("comparisons do not chain", "[text]") {
  const base::Diagnostic diagnostic = fault("1 < week < 3");
  CHECK(reason(diagnostic) == "chained");
  CHECK(diagnostic.span.column == 20);
}

TEST_CASE("a single equals sign is explained", "[text]") {
  const base::Diagnostic diagnostic = fault("week = 3");
  CHECK(reason(diagnostic) == "single_equals");
  CHECK(diagnostic.span.column == 16);
}

TEST_CASE("decimals are refused in conditions", "[text]") {
  CHECK(reason(fault("week > 0.4")) == "decimal");
}

TEST_CASE("brackets must close", "[text]") {
  CHECK(reason(fault("(week > 1")) == "unbalanced");
  CHECK(reason(fault("week > 1)")) == "unbalanced");
}

TEST_CASE("words after the end are refused", "[text]") {
  CHECK(reason(fault("week > 1 week")) == "trailing");
}

TEST_CASE("an unknown name is a fault with a suggestion", "[text]") {
  const base::Diagnostic diagnostic = fault("weak > 1");
  CHECK(diagnostic.code == base::Code::expression_unknown_name);
  CHECK(diagnostic.arguments[1] == base::Argument{"nearest", "week"});
  CHECK(diagnostic.span.column == 11);
}

TEST_CASE("types must agree", "[text]") {
  CHECK(fault("week > 2h").code == base::Code::expression_type);
  CHECK(fault("week and done").code == base::Code::expression_type);
  CHECK(fault("done + 1 > 1").code == base::Code::expression_type);
  CHECK(fault("not week").code == base::Code::expression_type);
  CHECK(fault("since(raid) * since(raid) > 1h").code == base::Code::expression_type);
}

TEST_CASE("a possible overflow is refused at load", "[text]") {
  CHECK(fault("huge + 1 > 2").code == base::Code::expression_overflow);
  CHECK(fault("huge * 2 > 2").code == base::Code::expression_overflow);
}

TEST_CASE("length and depth are limited", "[text]") {
  CHECK(fault(std::string(1100, ' ') + "true").code == base::Code::expression_limit);
  CHECK(fault(std::string(60, '(') + "true" + std::string(60, ')')).code ==
        base::Code::expression_limit);
}

TEST_CASE("an explanation shows the values that were seen", "[text]") {
  base::Diagnostics diagnostics;
  const auto expression =
      text::parse_expression("f", {1, 1}, "", "week > 2 and done", TestNames{}, diagnostics);
  CHECK(text::explain(*expression, {3, 0, 0, 1}) == "week > 2 [3 > 2] true; done true");
}

TEST_CASE("a letter without meaning is shown whole", "[text]") {
  base::Diagnostics diagnostics;
  CHECK_FALSE(
      text::parse_expression("f", {1, 1}, "", "ҳафта >= 2", TestNames{}, diagnostics).has_value());
  const base::Arguments& said = diagnostics.all().front().arguments;
  CHECK(std::find(said.begin(), said.end(), base::Argument{"found", "ҳ"}) != said.end());
}

TEST_CASE("an expression that is a number holds unless it is zero", "[text]") {
  base::Diagnostics diagnostics;
  const auto expression =
      text::parse_expression("f", {1, 1}, "", "--week - 3", TestNames{}, diagnostics);
  REQUIRE(expression.has_value());
  CHECK_FALSE(text::evidence(*expression, {3, 0, 0, 1}).front().holds);
  CHECK(text::evidence(*expression, {4, 0, 0, 1}).front().holds);
}

TEST_CASE("a missing fact is an error and never a truth value", "[text]") {
  base::Diagnostics diagnostics;
  const auto expression = text::parse_expression("f", {1, 1}, "", "done", TestNames{}, diagnostics);
  CHECK_FALSE(text::evaluate(*expression, {1}).has_value());
}

TEST_CASE("what has not happened is neither more nor less than any time ago", "[text]") {
  const auto is_true = [](const std::string& source) {
    base::Diagnostics diagnostics;
    const auto expression =
        text::parse_expression("f", {1, 1}, "p", source, TestNames{}, diagnostics);
    REQUIRE(expression);
    return text::evaluate(*expression, {1, 0, text::never, 0, 0}).value() != 0;
  };
  for (const char* source : {"since(raid) > 3d", "since(raid) >= 0d", "since(raid) < 3d",
                             "since(raid) <= 3d", "3d < since(raid)", "since(raid) + 1d > 3d"}) {
    INFO(source);
    CHECK_FALSE(is_true(source));
  }
  CHECK(is_true("not (since(raid) > 3d)"));
}
