// The bands of the model over thirty seeds, and the faults that must throw them out. What the
// numbers mean: engine/README.md, "Validation".
#include "tests/validate/validate.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>
#include <set>

using namespace rasad::validate;

TEST_CASE("every stylised fact of the hidden world lies within its band", "[validate]") {
  const Run run{1, 30, ""};
  for (const Check& check : all_checks()) {
    for (const Line& line : check.measure(run)) {
      INFO(line.id << " " << line.statistic << ": " << line.value << " in " << line.low << ".."
                   << line.high);
      CHECK(line.passes());
    }
  }
}

TEST_CASE("a broken mechanism is noticed by its band", "[validate]") {
  const std::vector<Check> checks = all_checks();
  for (const Sabotage& fault : sabotages()) {
    const auto check = std::find_if(checks.begin(), checks.end(),
                                    [&](const Check& one) { return one.id == fault.check; });
    REQUIRE(check != checks.end());
    bool is_caught = false;
    for (const Line& line : check->measure({1, 8, fault.name})) {
      is_caught = is_caught || (line.id == fault.line && !line.passes());
    }
    INFO(fault.name);
    CHECK(is_caught);
  }
}

TEST_CASE("the facts V1 to V30 and V37 to V40 are all checked", "[validate]") {
  std::set<std::string> ids;
  for (const Check& check : all_checks()) {
    for (const Line& line : check.measure({1, 1, ""})) {
      ids.insert(line.id);
    }
  }
  for (int number = 1; number <= 40; ++number) {
    if (number <= 30 || number >= 37) {
      INFO("V" << number);
      CHECK(ids.contains("V" + std::to_string(number)));
    }
  }
}
