// Plural forms, numbers and ordinals by language.
#include "engine/text/language.hpp"

#include <algorithm>
#include <array>

namespace rasad::text {
namespace {

struct Rules {
  const char* code;
  std::size_t forms;
  const char* plural;  ///< expression of the PO header
  const char* group;   ///< between groups of three digits
  const char* decimal;
  const char* percent;  ///< after the number
  bool is_of_program;   ///< the program itself speaks it
};

constexpr const char* no_break_space = "\xC2\xA0";

constexpr const char* two_forms = "nplurals=2; plural=(n != 1);";

// kk, ky, uz: peers.md §6.3 (CLDR 48).
constexpr std::array<Rules, 7> all_rules{{
    {"en", 2, two_forms, ",", ".", "%", true},
    {"ru", 3,
     "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || "
     "n%100>=20) ? 1 : 2);",
     no_break_space, ",", "\xC2\xA0%", true},
    {"tg", 1, "nplurals=1; plural=0;", no_break_space, ",", "%", true},
    {"kk", 2, two_forms, no_break_space, ",", "%", false},
    {"ky", 2, two_forms, no_break_space, ",", "%", false},
    {"uz", 2, two_forms, no_break_space, ",", "%", false},
    {pseudo_language, 2, two_forms, ",", ".", "%", false},
}};

// The Russian rule as Unicode's data and Poedit write it: 10 and 11 end in 0 and 1, so "less than
// 10 or at least 20" and "less than 12 or more than 14" choose the same form.
constexpr std::array<std::pair<const char*, const char*>, 1> other_spellings{{
    {"ru",
     "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || "
     "n%100>14) ? 1 : 2);"},
}};

std::string squeezed(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c != ' ' && c != '(' && c != ')' && c != ';') {
      result += c;
    }
  }
  return result;
}

const Rules& rules_of(std::string_view language) {
  const auto found = std::find_if(all_rules.begin(), all_rules.end(),
                                  [language](const Rules& r) { return language == r.code; });
  return found == all_rules.end() ? all_rules.front() : *found;
}

std::size_t russian_form(std::int64_t n) {
  const std::int64_t ten = n % 10;
  const std::int64_t hundred = n % 100;
  if (ten == 1 && hundred != 11) {
    return 0;
  }
  return ten >= 2 && ten <= 4 && (hundred < 10 || hundred >= 20) ? 1 : 2;
}

std::string two_digits(std::int64_t value) {
  return (value < 10 ? "0" : "") + std::to_string(value);
}

}  // namespace

bool is_known_language(std::string_view language) {
  return has_language_rules(language) && rules_of(language).is_of_program;
}

bool has_language_rules(std::string_view language) {
  return std::any_of(all_rules.begin(), all_rules.end(),
                     [language](const Rules& r) { return language == r.code; });
}

bool is_plural_header(std::string_view language, std::string_view header) {
  const std::string found = squeezed(header);
  return found == squeezed(plural_header(language)) ||
         std::any_of(other_spellings.begin(), other_spellings.end(), [&](const auto& other) {
           return language == other.first && found == squeezed(other.second);
         });
}

std::vector<std::string> known_languages() {
  std::vector<std::string> codes;
  for (const Rules& rules : all_rules) {
    if (rules.is_of_program) {
      codes.emplace_back(rules.code);
    }
  }
  return codes;
}

std::size_t plural_forms(std::string_view language) {
  return rules_of(language).forms;
}

std::size_t plural_form(std::string_view language, std::int64_t n) {
  const std::int64_t positive = n < 0 ? -n : n;
  switch (rules_of(language).forms) {
    case 1:
      return 0;
    case 3:
      return russian_form(positive);
    default:
      return positive == 1 ? 0 : 1;
  }
}

std::string plural_header(std::string_view language) {
  return rules_of(language).plural;
}

std::string number(std::string_view language, std::int64_t value) {
  const std::string digits = std::to_string(value < 0 ? -value : value);
  std::string text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) {
      text += rules_of(language).group;
    }
    text += digits[i];
  }
  return (value < 0 ? "\xE2\x88\x92" : "") + text;  // U+2212, the minus sign
}

std::string decimal(std::string_view language, std::int64_t hundredths) {
  const std::int64_t positive = hundredths < 0 ? -hundredths : hundredths;
  std::string text = number(language, positive / 100);
  std::string fraction = two_digits(positive % 100);
  while (!fraction.empty() && fraction.back() == '0') {
    fraction.pop_back();
  }
  if (!fraction.empty()) {
    text += rules_of(language).decimal + fraction;
  }
  return (hundredths < 0 ? "\xE2\x88\x92" : "") + text;
}

std::string two_decimals(std::string_view language, std::int64_t hundredths) {
  const std::int64_t positive = hundredths < 0 ? -hundredths : hundredths;
  return (hundredths < 0 ? "\xE2\x88\x92" : "") + number(language, positive / 100) +
         rules_of(language).decimal + two_digits(positive % 100);
}

std::string percent(std::string_view language, std::int64_t value) {
  return number(language, value) + percent_sign(language);
}

std::string percent_sign(std::string_view language) {
  return rules_of(language).percent;
}

std::string ordinal(std::string_view language, std::int64_t value) {
  const std::int64_t ten = value % 10;
  const std::int64_t hundred = value % 100;
  if (language == "tg") {
    const bool after_vowel = (ten == 2 || ten == 3) && hundred != 12 && hundred != 13;
    return std::to_string(value) + (after_vowel || hundred == 30 ? "-юм" : "-ум");
  }
  if (language != "en") {
    return std::to_string(value);
  }
  const bool teen = hundred >= 11 && hundred <= 13;
  const char* ending = teen || ten > 3 || ten == 0 ? "th"
                       : ten == 1                  ? "st"
                       : ten == 2                  ? "nd"
                                                   : "rd";
  return std::to_string(value) + ending;
}

std::string clock(base::Minutes at) {
  const std::int64_t day =
      ((at.value % base::minutes_per_day) + base::minutes_per_day) % base::minutes_per_day;
  return two_digits(day / 60) + ':' + two_digits(day % 60);
}

}  // namespace rasad::text
