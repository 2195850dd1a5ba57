// Conditions that can never, or always, be true.
#include "engine/text/expression_range.hpp"

#include "tests/support/catch.hpp"

using namespace rasad;
using text::Certainty;

namespace {

// week 1..4 (slot 0), pressure 0..100 (slot 1), done (slot 2), trust 0..1000 permille (slot 3).
struct Names : text::Names {
  [[nodiscard]] std::optional<text::Name> variable(std::string_view name) const override {
    static const std::vector<std::pair<std::string_view, text::Name>> table{
        {"week", {text::ValueType::integer, 0, 0, 104}},
        {"pressure", {text::ValueType::integer, 1, 0, 100}},
        {"done", {text::ValueType::boolean, 2, 0, 1}},
        {"trust", {text::ValueType::permille, 3, 0, 1000}}};
    for (const auto& [known, entry] : table) {
      if (known == name) {
        return entry;
      }
    }
    return std::nullopt;
  }
  [[nodiscard]] std::optional<text::Name> call(std::string_view,
                                               const std::vector<std::string>&) const override {
    return std::nullopt;
  }
  [[nodiscard]] std::vector<std::string> known() const override { return {}; }
};

text::Expression parsed(const std::string& source) {
  base::Diagnostics diagnostics;
  return text::parse_expression("f", {1, 1}, "", source, Names{}, diagnostics).value();
}

Certainty certainty(const std::string& source) {
  return text::certainty(parsed(source), {{1, 4}, {0, 100}, {0, 1}, {0, 1000}});
}

}  // namespace

TEST_CASE("a comparison beyond the bounds of its fact is never true", "[text]") {
  CHECK(certainty("week > 4") == Certainty::impossible);
  CHECK(certainty("week < 1") == Certainty::impossible);
  CHECK(certainty("week == 5") == Certainty::impossible);
  CHECK(certainty("pressure + week > 104") == Certainty::impossible);
  CHECK(certainty("pressure * 2 > 200") == Certainty::impossible);
  CHECK(certainty("min(week, pressure) > 4") == Certainty::impossible);
  CHECK(certainty("not (week >= 1)") == Certainty::impossible);
  CHECK(certainty("false") == Certainty::impossible);
}

TEST_CASE("a comparison that its bounds decide is always true", "[text]") {
  CHECK(certainty("week >= 1") == Certainty::certain);
  CHECK(certainty("pressure <= 100") == Certainty::certain);
  CHECK(certainty("week != 9") == Certainty::certain);
  CHECK(certainty("-pressure <= 0") == Certainty::certain);
  CHECK(certainty("done or not done") == Certainty::certain);
  CHECK(certainty("week < 3 or week >= 3") == Certainty::certain);
}

TEST_CASE("parts that exclude each other are never true together", "[text]") {
  CHECK(certainty("week > 2 and week < 2") == Certainty::impossible);
  CHECK(certainty("week == 2 and week == 3") == Certainty::impossible);
  CHECK(certainty("done and not done") == Certainty::impossible);
  CHECK(certainty("week > 2 and pressure > 5 and week < 3") == Certainty::impossible);
  CHECK(certainty("week == 4 and not (week > 3)") == Certainty::impossible);
  CHECK(certainty("3 < week and week < 4") == Certainty::impossible);
}

TEST_CASE("what is not decided is left open", "[text]") {
  CHECK(certainty("week > 2") == Certainty::open);
  CHECK(certainty("done") == Certainty::open);
  CHECK(certainty("week > 2 and week < 4") == Certainty::open);
  CHECK(certainty("week < 3 or week > 3") == Certainty::open);
  CHECK(certainty("week != 2") == Certainty::open);
  CHECK(certainty("trust < 400 and done") == Certainty::open);
  CHECK(certainty("week == pressure") == Certainty::open);
}

TEST_CASE("a condition says what it reads", "[text]") {
  CHECK(text::slots_read(parsed("done and week > 1 or week < pressure")) ==
        std::vector<std::int32_t>{2, 0, 1});
}

TEST_CASE("evidence shows each part with what it saw", "[text]") {
  const auto list =
      text::evidence(parsed("not done and (pressure + week) * 2 >= 20"), {3, 7, 0, 0});
  REQUIRE(list.size() == 2);
  CHECK(list[0].part == "done");
  CHECK(list[0].values == "false");
  CHECK_FALSE(list[0].holds);
  CHECK(list[1].part == "(pressure + week) * 2 >= 20");
  CHECK(list[1].values == "(7 + 3) * 2 >= 20");
  CHECK(list[1].holds);
}
