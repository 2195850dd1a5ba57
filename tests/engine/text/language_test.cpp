// Language tables. Tajik: tajik.md section 3; others: CLDR 48 values by hand.
#include "engine/text/language.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>

using namespace rasad;

TEST_CASE("Russian has three plural forms in the known places", "[text]") {
  for (const std::int64_t n : {1, 21, 101}) {
    CHECK(text::plural_form("ru", n) == 0);
  }
  for (const std::int64_t n : {2, 4, 22, 103}) {
    CHECK(text::plural_form("ru", n) == 1);
  }
  for (const std::int64_t n : {0, 5, 11, 12, 14, 20, 25, 111}) {
    CHECK(text::plural_form("ru", n) == 2);
  }
}

TEST_CASE("English has two plural forms and Tajik one", "[text]") {
  CHECK(text::plural_form("en", 1) == 0);
  CHECK(text::plural_form("en", 0) == 1);
  CHECK(text::plural_forms("tg") == 1);
  CHECK(text::plural_form("tg", 5) == 0);
}

TEST_CASE("Tajik ordinals end by the last spoken word", "[text]") {
  const std::pair<std::int64_t, const char*> expected[] = {
      {1, "1-ум"},     {2, "2-юм"},     {3, "3-юм"},    {4, "4-ум"},   {10, "10-ум"},
      {12, "12-ум"},   {13, "13-ум"},   {20, "20-ум"},  {22, "22-юм"}, {23, "23-юм"},
      {30, "30-юм"},   {31, "31-ум"},   {33, "33-юм"},  {40, "40-ум"}, {100, "100-ум"},
      {102, "102-юм"}, {112, "112-ум"}, {130, "130-юм"}};
  for (const auto& [number, text] : expected) {
    CHECK(text::ordinal("tg", number) == text);
  }
}

TEST_CASE("English ordinals know the teens", "[text]") {
  CHECK(text::ordinal("en", 1) == "1st");
  CHECK(text::ordinal("en", 22) == "22nd");
  CHECK(text::ordinal("en", 13) == "13th");
  CHECK(text::ordinal("en", 113) == "113th");
}

TEST_CASE("the Tajik alphabet sorts in its own order", "[text]") {
  const std::vector<std::string> alphabet{
      "а", "б", "в", "г", "ғ", "д", "е", "ё", "ж", "з", "и", "ӣ", "й", "к", "қ", "л", "м", "н",
      "о", "п", "р", "с", "т", "у", "ӯ", "ф", "х", "ҳ", "ч", "ҷ", "ш", "ъ", "э", "ю", "я"};
  REQUIRE(alphabet.size() == 35);
  for (std::size_t i = 1; i < alphabet.size(); ++i) {
    CHECK(text::sort_key("tg", alphabet[i - 1]) < text::sort_key("tg", alphabet[i]));
  }
}

TEST_CASE("sorting looks at case only when nothing else differs", "[text]") {
  CHECK(text::sort_key("tg", "Ғарб") > text::sort_key("tg", "гул"));
  CHECK(text::sort_key("tg", "Ғарб") < text::sort_key("tg", "дар"));
  CHECK(text::sort_key("tg", "об") != text::sort_key("tg", "Об"));
}

TEST_CASE("searching with Russian letters finds Tajik ones", "[text]") {
  CHECK(text::folded("Ҳисор") == text::folded("Хисор"));
  CHECK(text::folded("Ҷӯйбор") == text::folded("чуйбор"));
  CHECK(text::folded("қӣғё") == "киге");
}

TEST_CASE("letters of old fonts are taken for what they stood for", "[text]") {
  CHECK(text::folded("љамъ") == text::folded("ҷамъ"));
  CHECK(text::folded("њафта") == text::folded("ҳафта"));
}

TEST_CASE("decomposed letters equal composed ones", "[text]") {
  CHECK(text::folded("и\xCC\x84") == text::folded("ӣ"));
}

TEST_CASE("numbers are grouped by language", "[text]") {
  CHECK(text::number("en", 13878) == "13,878");
  CHECK(text::number("tg", 13878) ==
        "13\xC2\xA0"
        "878");
  CHECK(text::number("ru", 1234567) ==
        "1\xC2\xA0"
        "234\xC2\xA0"
        "567");
  CHECK(text::number("en", 999) == "999");
}

TEST_CASE("decimals use the comma in Tajik and Russian", "[text]") {
  CHECK(text::decimal("en", 1290) == "12.9");
  CHECK(text::decimal("tg", 1290) == "12,9");
  CHECK(text::decimal("ru", 1205) == "12,05");
  CHECK(text::decimal("en", 1200) == "12");
}

TEST_CASE("a column of decimals has two places in every row", "[text]") {
  CHECK(text::two_decimals("en", 675) == "6.75");
  CHECK(text::two_decimals("en", 50) == "0.50");
  CHECK(text::two_decimals("ru", 1200) == "12,00");
  CHECK(text::two_decimals("tg", 5) == "0,05");
  CHECK(text::two_decimals("en", -50) ==
        "\xE2\x88\x92"
        "0.50");
}

TEST_CASE("percent has a space in Russian only", "[text]") {
  CHECK(text::percent_sign("tg") == "%");
  CHECK(text::percent_sign("ru") == "\xC2\xA0%");
  CHECK(text::percent("en", 12) == "12%");
  CHECK(text::percent("tg", 12) == "12%");
  CHECK(text::percent("ru", 12) == "12\xC2\xA0%");
}

TEST_CASE("dates are read strictly", "[text]") {
  CHECK(text::read_date("2024-02-29").has_value());
  CHECK_FALSE(text::read_date("2023-02-29").has_value());
  CHECK_FALSE(text::read_date("2023-13-01").has_value());
  CHECK_FALSE(text::read_date("23-01-01").has_value());
}

TEST_CASE("known days fall on known weekdays", "[text]") {
  CHECK(text::weekday({2019, 11, 26}) == 1);  // the workshop in Dushanbe was on a Tuesday
  CHECK(text::weekday({1970, 1, 1}) == 3);
  CHECK(text::weekday({2031, 10, 6}) == 0);
}

TEST_CASE("adding days crosses months and leap days", "[text]") {
  const text::Date date = text::plus_days({2024, 2, 28}, 2);
  CHECK(date.month == 3);
  CHECK(date.day == 1);
  CHECK(text::plus_days({2024, 1, 1}, -1).year == 2023);
  CHECK(text::day_of_year({2024, 12, 31}) == 366);
}

TEST_CASE("long dates follow each language", "[text]") {
  CHECK(text::long_date("en", {2019, 11, 26}) == "26 November 2019");
  CHECK(text::long_date("ru", {2019, 11, 26}) == "26 ноября 2019\xC2\xA0г.");
  CHECK(text::long_date("tg", {2019, 11, 26}) == "26 ноябри соли 2019");
}

TEST_CASE("table dates follow each language", "[text]") {
  CHECK(text::short_date("tg", {2019, 11, 6}) == "06.11.2019");
  CHECK(text::short_date("en", {2019, 11, 6}) == "6 Nov 2019");
}

TEST_CASE("the clock shows minutes of a day also before the start", "[text]") {
  CHECK(text::clock({1110}) == "18:30");
  CHECK(text::clock({-30}) == "23:30");
}

TEST_CASE("width counts what a terminal shows", "[text]") {
  CHECK(text::width("Ҷой") == 3);
  CHECK(text::width("и\xCC\x84") == 1);
  CHECK(text::code_points("Ҷой") == 3);
}
