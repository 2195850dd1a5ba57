// Strict YAML: what is accepted, and each fault at its place.
#include "engine/text/yaml.hpp"

#include "tests/support/catch.hpp"

using namespace rasad;

namespace {

base::Diagnostics faults(const std::string& bytes) {
  base::Diagnostics diagnostics;
  static_cast<void>(text::parse_yaml("a.yaml", bytes, diagnostics));
  return diagnostics;
}

// The only fault of a text.
base::Diagnostic only(const std::string& bytes) {
  const base::Diagnostics all = faults(bytes);
  REQUIRE(all.all().size() == 1);
  return all.all().front();
}

text::Node parsed(const std::string& bytes) {
  base::Diagnostics diagnostics;
  const auto node = text::parse_yaml("a.yaml", bytes, diagnostics);
  REQUIRE(node.has_value());
  return *node;
}

}  // namespace

TEST_CASE("maps lists and scalars become a tree with places", "[text]") {
  const text::Node root = parsed("name: x\nlist:\n  - one\n  - \"two\"\n");
  REQUIRE(root.entries.size() == 2);
  CHECK(root.entries[0].key == "name");
  CHECK(root.entries[0].value.span == base::Span{1, 7});
  const text::Node* list = root.find("list");
  REQUIRE(list != nullptr);
  CHECK(list->items[1].style == text::ScalarStyle::quoted);
  CHECK(list->items[1].span == base::Span{4, 5});
}

TEST_CASE("columns count letters and not bytes", "[text]") {
  const text::Node root = parsed("a: {ном: ҷой, б: в}\n");
  CHECK(root.find("a")->entries[1].span == base::Span{1, 15});
}

TEST_CASE("a byte order mark is passed over", "[text]") {
  CHECK(parsed("\xEF\xBB\xBF"
               "a: 1\n")
            .entries[0]
            .span == base::Span{1, 1});
}

TEST_CASE("carriage returns before line ends are accepted", "[text]") {
  CHECK(parsed("a: 1\r\nb: 2\r\n").find("b")->value == "2");
}

TEST_CASE("yes and octal stay words for the schema to judge", "[text]") {
  CHECK(parsed("a: yes\n").find("a")->value == "yes");
  CHECK(parsed("a: 010\n").find("a")->value == "010");
}

TEST_CASE("invalid UTF-8 is reported at its place", "[text]") {
  const base::Diagnostic fault = only("a: 1\nb: \xC3\x28\n");
  CHECK(fault.code == base::Code::not_utf8);
  CHECK(fault.span == base::Span{2, 4});
}

TEST_CASE("a tab that indents is reported with line and column", "[text]") {
  const base::Diagnostic fault = only("a:\n\tb: 1\n");
  CHECK(fault.code == base::Code::tab_indentation);
  CHECK(fault.span == base::Span{2, 1});
}

TEST_CASE("bidirectional overrides are forbidden", "[text]") {
  const base::Diagnostic fault = only("a: x\xE2\x80\xAEy\n");
  CHECK(fault.code == base::Code::forbidden_character);
  CHECK(fault.span == base::Span{1, 5});
}

TEST_CASE("control characters are forbidden", "[text]") {
  CHECK(only(std::string{"a: x\x07y\n"}).code == base::Code::forbidden_character);
}

TEST_CASE("anchors and aliases are faults", "[text]") {
  const base::Diagnostics all = faults("a: &x 1\nb: *x\n");
  REQUIRE(all.all().size() == 2);
  CHECK(all.all()[0].code == base::Code::anchor_or_alias);
  CHECK(all.all()[1].span.line == 2);
}

TEST_CASE("tags are faults", "[text]") {
  CHECK(only("a: !!int 1\n").code == base::Code::tag);
}

TEST_CASE("a key that stands twice is reported at its second place", "[text]") {
  const base::Diagnostic fault = only("a: 1\nb: 2\na: 3\n");
  CHECK(fault.code == base::Code::duplicate_key);
  CHECK(fault.span == base::Span{3, 1});
}

TEST_CASE("nested brackets are refused and flat ones accepted", "[text]") {
  CHECK(only("a: [[1], 2]\n").code == base::Code::flow_style);
  CHECK(faults("a: [1, 2]\nb: {c: d}\n").all().empty());
}

TEST_CASE("brackets over several lines are refused", "[text]") {
  CHECK(only("a: [1,\n  2]\n").code == base::Code::flow_style);
}

TEST_CASE("a second document is a fault at its start", "[text]") {
  const base::Diagnostic fault = only("a: 1\n---\nb: 2\n");
  CHECK(fault.code == base::Code::several_documents);
  CHECK(fault.span.line == 2);
}

TEST_CASE("an empty file is a fault", "[text]") {
  CHECK(only("").code == base::Code::empty_document);
  CHECK(only("# only a comment\n").code == base::Code::empty_document);
}

TEST_CASE("a syntax fault has a place", "[text]") {
  const base::Diagnostic fault = only("a: 1\nb: [1\nc: 2\n");
  CHECK(fault.code == base::Code::yaml_syntax);
  CHECK(fault.span.line >= 2);
}

TEST_CASE("depth is limited", "[text]") {
  std::string bytes;
  for (int i = 0; i < 60; ++i) {
    bytes += std::string(static_cast<std::size_t>(i) * 2, ' ') + "a:\n";
  }
  CHECK(only(bytes).code == base::Code::limit_exceeded);
}

TEST_CASE("a billion laughs stop at the first anchor", "[text]") {
  const base::Diagnostics all = faults("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n");
  CHECK(all.has_errors());
}

TEST_CASE("several faults of one file are found in one pass", "[text]") {
  const base::Diagnostics all = faults("a: !!x 1\na: 2\nb: &q 3\n");
  CHECK(all.error_count() == 3);
}

TEST_CASE("a file cut at any byte never crashes the reader", "[text]") {
  const std::string whole = "a: [1, 2]\nb:\n  - {c: \"ҷ\"}\n  - |\n    text\n";
  for (std::size_t length = 0; length <= whole.size(); ++length) {
    static_cast<void>(faults(whole.substr(0, length)));
  }
  CHECK(faults(whole).all().empty());
}

TEST_CASE("what cannot be read is said in the words of an author", "[text]") {
  const std::pair<const char*, const char*> slips[] = {
      {"a: x: y\n", "yaml_colon"},
      {"a: ҷой: вақт\n", "yaml_colon"},
      {"a: ends so:\n", "yaml_colon"},
      {"a: 1\n  b: 2\n", "yaml_indent"},
      {"- a: 1\n   b: 2\n", "yaml_indent"},
      {"a:\n  - 1\n b: 2\n", "yaml_indent"},
      {"a: \"never closed\nb: 1\n", "yaml_quote"},
      {"a: 'never closed\n", "yaml_quote"},
      {"a: \"one\nb: \"two\"\n", "yaml_quote_before"},
      {"а: \"як\nб: \"ду\"\n", "yaml_quote_before"},
      {"a: @home\n", "yaml_start"},
      {"a: %5\n", "yaml_start"},
      {"- `x`\n", "yaml_start"},
      {"a: [1, 2\nb: 1\n", "yaml_bracket"},
      {"a: {b: 1\n", "yaml_bracket"}};
  for (const auto& [bytes, slip] : slips) {
    INFO(bytes);
    const base::Diagnostics all = faults(bytes);
    REQUIRE(all.has_errors());
    const base::Diagnostic fault = all.sorted().front();
    CHECK(fault.code == base::Code::yaml_syntax);
    CHECK(fault.arguments.front() == base::Argument{"reason", slip});
  }
}

TEST_CASE("one forbidden character in quotes is one fault", "[text]") {
  for (const char* bytes : {"a: \"\\u202E\"\n", "a: \"\\0\"\n", "a: \"x\\x07y\"\n"}) {
    INFO(bytes);
    const base::Diagnostics all = faults(bytes);
    REQUIRE(all.all().size() == 1);
    CHECK(all.all().front().code == base::Code::forbidden_character);
  }
}
