// What differs between languages: plural forms, alphabet order, folding for search, numbers, dates.
// Tables are ours (Tajik by tajik.md §3 and peers.md §6.3): ICU sorts and counts Tajik wrongly.
#pragma once

#include "engine/base/units.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rasad::text {

/// Languages the program itself speaks: en, ru, tg.
[[nodiscard]] bool is_known_language(std::string_view language);
[[nodiscard]] std::vector<std::string> known_languages();
/// Languages with tables of their own: those of the program, kk, ky, uz, and the pseudo-language.
/// Others fall back to en's rules; packs may be written in any language.
[[nodiscard]] bool has_language_rules(std::string_view language);
/// Code of the pseudo-language (engine/text/pseudo.hpp): for testers, in no menu.
inline constexpr const char* pseudo_language = "qps";

/// Number of plural forms: en 2, ru 3, tg 1.
[[nodiscard]] std::size_t plural_forms(std::string_view language);
/// Index of the form for `n` (CLDR cardinal rules): ru 1, 21 -> 0; 2, 22 -> 1; 0, 5, 11 -> 2.
[[nodiscard]] std::size_t plural_form(std::string_view language, std::int64_t n);
/// The Plural-Forms header of the language, as GNU gettext writes it.
[[nodiscard]] std::string plural_header(std::string_view language);
/// Whether a header means the same: blanks, brackets and known spellings of the rule differ.
[[nodiscard]] bool is_plural_header(std::string_view language, std::string_view header);

/// Key that sorts bytewise in the language's alphabet (Tajik ғ after г, ӣ after и …), case ignored
/// first, then told apart.
[[nodiscard]] std::string sort_key(std::string_view language, std::string_view text);
/// For searching: lower case, Tajik letters as typed on a Russian keyboard (ҷ -> ч, ӯ -> у …),
/// ё -> е, legacy letters normalised (tajik.md §3.15).
[[nodiscard]] std::string folded(std::string_view text);

/// "13 878" with a no-break space (ru, tg), "13,878" (en).
[[nodiscard]] std::string number(std::string_view language, std::int64_t value);
/// `hundredths` with up to two decimals: 12.9 (en), 12,9 (ru, tg); no trailing zeros.
[[nodiscard]] std::string decimal(std::string_view language, std::int64_t hundredths);
/// The same with two decimals always, for columns: 6.75 above 0.50.
[[nodiscard]] std::string two_decimals(std::string_view language, std::int64_t hundredths);
/// Whole percent: "12%" (en, tg), "12 %" with a no-break space (ru).
[[nodiscard]] std::string percent(std::string_view language, std::int64_t value);
/// What stands after the number of a percentage: "%", or a no-break space and "%".
[[nodiscard]] std::string percent_sign(std::string_view language);
/// Tajik ordinal: 2-юм, 5-ум (tajik.md §3.10); en 2nd; ru 2-я is not offered (gender).
[[nodiscard]] std::string ordinal(std::string_view language, std::int64_t value);

/// A calendar day.
struct Date {
  int year = 2000;
  int month = 1;
  int day = 1;
};
/// Reads "2026-11-23"; nothing unless it is a real day.
[[nodiscard]] std::optional<Date> read_date(std::string_view text);
/// The day `days` after `start` (may be negative).
[[nodiscard]] Date plus_days(Date start, std::int64_t days);
/// Whole days since 1 January 1970, a Thursday; negative before.
[[nodiscard]] std::int64_t day_number(Date date);
/// 1 for the first of January … 366.
[[nodiscard]] std::int64_t day_of_year(Date date);
/// 0 Monday … 6 Sunday.
[[nodiscard]] int weekday(Date date);
/// Long form: "26 November 2019", "26 ноября 2019 г.", "26 ноябри соли 2019".
[[nodiscard]] std::string long_date(std::string_view language, Date date);
/// Table form: "26.11.2019" (ru, tg), "26 Nov 2019" (en).
[[nodiscard]] std::string short_date(std::string_view language, Date date);
/// Without the year, for lists and rules: "26 Nov", "26.11".
[[nodiscard]] std::string day_and_month(std::string_view language, Date date);
/// Short weekday: Mon, пн, дшб.
[[nodiscard]] std::string short_weekday(std::string_view language, int weekday);
/// Clock "18:30" of a minute within its day.
[[nodiscard]] std::string clock(base::Minutes at);

/// Number of columns a terminal needs (code points without combining marks; wide ones count two).
[[nodiscard]] std::size_t width(std::string_view text);
/// Code points of valid UTF-8.
[[nodiscard]] std::size_t code_points(std::string_view text);
/// Letters with marks of their own as one sign each ("и" and a macron as "ӣ"): Unicode's form NFC.
/// Text that is no valid UTF-8 comes back as it is.
[[nodiscard]] std::string composed(const std::string& text);
/// Byte offset of the first invalid UTF-8 sequence, or nothing.
[[nodiscard]] std::optional<std::size_t> first_invalid_utf8(std::string_view text);

}  // namespace rasad::text
