// Faults: order and limits.
#include "engine/base/diagnostics.hpp"

#include "tests/support/catch.hpp"

using namespace rasad::base;

TEST_CASE("faults are shown by file and line and column whatever the order of finding", "[base]") {
  Diagnostics d;
  d.error(Code::unknown_key, "b.yaml", {1, 1}, "", {});
  d.error(Code::unknown_key, "a.yaml", {9, 4}, "", {});
  d.error(Code::unknown_key, "a.yaml", {9, 2}, "", {});
  const auto list = d.sorted();
  CHECK(list[0].span.column == 2);
  CHECK(list[1].span.column == 4);
  CHECK(list[2].file == "b.yaml");
}

TEST_CASE("at most 20 faults of a file and 100 in all are shown and the rest counted", "[base]") {
  Diagnostics d;
  for (int file = 0; file < 7; ++file) {
    for (int line = 1; line <= 25; ++line) {
      d.error(Code::unknown_key, "f" + std::to_string(file), {line, 1}, "", {});
    }
  }
  const ShownDiagnostics result = shown(d);
  CHECK(result.list.size() == 100);
  CHECK(result.left_out == 75);  // 7 * 25 - 100
}

TEST_CASE("the nearest name is suggested and a far one is not", "[base]") {
  const std::vector<std::string> names{"harbour_3", "market", "weekly"};
  CHECK(nearest("harbor_3", names) == "harbour_3");
  CHECK(nearest("wekely", names) == "weekly");
  CHECK(nearest("zzz", names).empty());
}

TEST_CASE("warnings are not errors", "[base]") {
  Diagnostics d;
  d.warning(Code::po_missing, "tg.po", {1, 1}, "", {});
  CHECK_FALSE(d.has_errors());
  CHECK(d.warning_count() == 1);
}
