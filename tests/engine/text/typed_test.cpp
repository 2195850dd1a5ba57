// What is kept of a typed or pasted text.
#include "engine/text/typed.hpp"

#include "tests/support/catch.hpp"

using rasad::text::clean_typed;
using rasad::text::Lines;

TEST_CASE("line ends of every system become line breaks or blanks", "[text]") {
  for (const char* typed : {"one\r\ntwo", "one\rtwo", "one\ntwo", "one\u2028two", "one\u0085two"}) {
    CHECK(clean_typed(typed, Lines::several).text == "one\ntwo");
    CHECK(clean_typed(typed, Lines::one).text == "one two");
    CHECK(clean_typed(typed, Lines::one).left_out == 0);
  }
  CHECK(clean_typed("a\tb", Lines::several).text == "a b");
  CHECK(clean_typed("one\r\n\r\ntwo", Lines::several).text == "one\n\ntwo");
}

TEST_CASE("signs that cannot be seen are left out and counted", "[text]") {
  using namespace std::string_view_literals;
  CHECK(clean_typed("a\0b"sv, Lines::one).text == "ab");
  CHECK(clean_typed("a\0b"sv, Lines::one).left_out == 1);
  CHECK(clean_typed("\x1b[31mred\x7f", Lines::one).text == "[31mred");
  CHECK(clean_typed("\x1b[31mred\x7f", Lines::one).left_out == 2);
  CHECK(clean_typed("abc\u202Edef\u2066\u200F\uFEFF\u200B", Lines::one).text == "abcdef");
  CHECK(clean_typed("abc\u202Edef\u2066\u200F\uFEFF\u200B", Lines::one).left_out == 5);
  CHECK(clean_typed("\xC3(", Lines::one).text == "(");  // a torn letter
  CHECK(clean_typed("\xC3(", Lines::one).left_out == 1);
}

TEST_CASE("words of any language stay as they are and accents are composed", "[text]") {
  for (const char* typed : {"Ҳуҷҷат, қарор: ғайри ӯ", "«Нет», сказал он — №\u00a07", "@ the corner",
                            "/undo", "500 € 🙂", "警察"}) {
    CHECK(clean_typed(typed, Lines::one).text == typed);
    CHECK(clean_typed(typed, Lines::one).left_out == 0);
  }
  CHECK(clean_typed("и\u0304 у\u0304", Lines::one).text == "ӣ ӯ");
}

TEST_CASE("signs with effects are shown and have none", "[text]") {
  using rasad::text::shown_signs;
  using namespace std::string_view_literals;
  CHECK(shown_signs("\x1b[2Jgone\r\a") == "␛[2Jgone␍␇");
  CHECK(shown_signs("a\0b\x7f"sv) == "a␀b␡");
  CHECK(shown_signs("\u202Eedoc\u202C\u2066\u200F\u009B") ==
        "<U+202E>edoc<U+202C><U+2066><U+200F><U+009B>");
  CHECK(shown_signs("one\n\ttwo: Ҳуҷҷат, ӣ 🙂") == "one\n\ttwo: Ҳуҷҷат, ӣ 🙂");
  CHECK(shown_signs("\xFF") == "\uFFFD");
  CHECK(shown_signs("po\u200Blice\u00AD\uFEFF\u2028\u3164\U000E0041") ==
        "po<U+200B>lice<U+00AD><U+FEFF><U+2028><U+3164><U+E0041>");
  CHECK(shown_signs("e\u0301 ❤\uFE0F") == "e\u0301 ❤\uFE0F");  // seen: a mark, a form
}
