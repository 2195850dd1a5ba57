// Files of a report: nothing that people typed becomes markup or a formula; ids have known values.
#include "engine/assess/run.hpp"
#include "engine/report/markup.hpp"
#include "engine/report/uuid.hpp"
#include "engine/report/week_facts.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

using namespace rasad;

namespace {

std::string hex(const std::array<std::uint8_t, 20>& bytes) {
  std::string result;
  for (const std::uint8_t byte : bytes) {
    constexpr const char* digits = "0123456789abcdef";
    result += digits[byte >> 4];
    result += digits[byte & 15];
  }
  return result;
}

}  // namespace

TEST_CASE("signs of markup are escaped and broken bytes replaced", "[report]") {
  CHECK(report::escaped("<b title=\"x\">A & 'B'</b>") ==
        "&lt;b title=&quot;x&quot;&gt;A &amp; &#39;B&#39;&lt;/b&gt;");
  CHECK(report::escaped("Ғарм\n") == "Ғарм\n");
  CHECK(report::escaped(std::string{"a\0b", 3}) == "a␀b");  // shown: the place was not empty
  CHECK(report::escaped("\xFF\x1B") == "\xEF\xBF\xBD␛");
  CHECK(report::escaped("\xE2\x82") == "\xEF\xBF\xBD\xEF\xBF\xBD");  // cut short
}

TEST_CASE("markup closes what it opened", "[report]") {
  report::Markup page;
  page.open("p", {{"class", "a\"b"}}).text("<").leaf("br");
  CHECK(page.finish() == "<p class=\"a&quot;b\">&lt;<br/>\n</p>\n");
}

TEST_CASE("numbers of a drawing have a point and one decimal", "[report]") {
  CHECK(report::svg_number(3) == "3");
  CHECK(report::svg_number(2.25) == "2.3");
  CHECK(report::svg_number(-0.04) == "0");
  CHECK(report::svg_number(-1.55) == "-1.6");
  CHECK(report::svg_number(1234.5) == "1234.5");
}

TEST_CASE("SHA-1 gives the values of its standard", "[report]") {
  // FIPS 180-2, appendix A: one block, two blocks.
  CHECK(hex(report::sha1("abc")) == "a9993e364706816aba3e25717850c26c9cd0d89d");
  CHECK(hex(report::sha1("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")) ==
        "84983e441c3bd26ebaae4aa1f95129e5e54670f1");
  CHECK(hex(report::sha1("")) == "da39a3ee5e6b4b0d3255bfef95601890afd80709");
}

TEST_CASE("a name has always the same UUID", "[report]") {
  // RFC 9562, appendix A.4: www.example.com in the DNS namespace.
  report::Uuid dns = report::url_namespace();
  dns.bytes[3] = 0x10;
  CHECK(report::uuid5(dns, "www.example.com").text() == "2ed6657d-e927-568b-95e1-2665a8aea6a2");
}

TEST_CASE("facts of weeks are read as they were written and nothing else is", "[report]") {
  session::Session session = test::session_of(5);
  assess::play(session, policy::find_policy("reactive"), 2);
  const auto facts = report::read_week_facts(report::week_facts(session));
  REQUIRE(facts.has_value());
  CHECK(facts->digest == session.digest().hex());
  REQUIRE(facts->weeks.size() == 2);
  const assess::Outcome outcome = assess::outcome_of(session);
  CHECK(facts->weeks[1].actual == outcome.weeks[1].actual);
  CHECK(facts->weeks[1].directed.value == outcome.weeks[1].directed.value);
  for (const char* bytes : {"", "[]", "{}", "{\"weeks\": 3, \"digest\": \"a\"}", "{\"weeks\""}) {
    CHECK_FALSE(report::read_week_facts(bytes).has_value());
  }
  const auto odd =
      report::read_week_facts("{\"digest\": \"a\", \"weeks\": [3, {\"occurred\": \"x\"}]}");
  REQUIRE(odd.has_value());
  CHECK(odd->weeks[1].actual == 0);
  // Facts of before there was a checksum are read; those with one are read whole or not at all.
  CHECK(report::read_week_facts("{\"format\": 1, \"digest\": \"a\", \"weeks\": []}").has_value());
  const std::string whole = report::week_facts(session);
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string broken = whole;
    broken[at] = static_cast<char>(broken[at] ^ (1 << at % 8));
    INFO(at);
    CHECK_FALSE(report::read_week_facts(broken).has_value());
    CHECK_FALSE(report::read_week_facts(whole.substr(0, at)).has_value());
  }
}
