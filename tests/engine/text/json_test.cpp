// JSON with places.
#include "engine/text/json.hpp"

#include "tests/support/catch.hpp"

using namespace rasad;

namespace {

base::Diagnostic only(const std::string& bytes) {
  base::Diagnostics diagnostics;
  static_cast<void>(text::parse_json("a.geojson", bytes, diagnostics));
  REQUIRE(diagnostics.all().size() == 1);
  return diagnostics.all().front();
}

}  // namespace

TEST_CASE("JSON values know their place", "[text]") {
  base::Diagnostics diagnostics;
  const auto root = text::parse_json("a", "{\"a\": [1, 2.50],\n \"b\": \"ҷ\"}", diagnostics);
  REQUIRE(root.has_value());
  CHECK(root->find("a")->items[1].value == "2.50");
  CHECK(root->find("a")->items[0].style == text::ScalarStyle::plain);
  CHECK(root->find("b")->span.line == 2);
  CHECK(root->find("b")->style == text::ScalarStyle::quoted);
}

TEST_CASE("a doubled JSON key is a fault on its line", "[text]") {
  const base::Diagnostic fault = only("{\"a\": 1,\n\"a\": 2}");
  CHECK(fault.code == base::Code::duplicate_key);
  CHECK(fault.span.line == 2);
}

TEST_CASE("broken JSON is a fault near its place", "[text]") {
  const base::Diagnostic fault = only("{\"a\": 1,\n\"b\" 2}");
  CHECK(fault.code == base::Code::json_syntax);
  CHECK(fault.span.line == 2);
}

TEST_CASE("JSON nested too deeply is refused", "[text]") {
  CHECK(only(std::string(40, '[') + std::string(40, ']')).code == base::Code::limit_exceeded);
}

TEST_CASE("empty JSON is refused", "[text]") {
  CHECK(only("").code == base::Code::empty_document);
}
