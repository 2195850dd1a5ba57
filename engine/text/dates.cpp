// Calendar days and how each language writes them (tajik.md §1.3, §3.9; Gregorian calendar).
#include "engine/text/language.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace rasad::text {
namespace {

using Months = std::array<const char*, 12>;
using Weekdays = std::array<const char*, 7>;

constexpr Months english{"January", "February", "March",     "April",   "May",      "June",
                         "July",    "August",   "September", "October", "November", "December"};
constexpr Months english_short{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                               "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr Months russian{"января", "февраля", "марта",    "апреля",  "мая",    "июня",
                         "июля",   "августа", "сентября", "октября", "ноября", "декабря"};
constexpr Months tajik{"январи", "феврали", "марти",    "апрели",  "майи",   "июни",
                       "июли",   "августи", "сентябри", "октябри", "ноябри", "декабри"};
constexpr Weekdays english_days{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
constexpr Weekdays russian_days{"пн", "вт", "ср", "чт", "пт", "сб", "вс"};
constexpr Weekdays tajik_days{"дшб", "сшб", "чшб", "пшб", "ҷмъ", "шнб", "яшб"};

// Days since 1970-01-01 and back (Hinnant, "chrono-compatible low-level date algorithms").
std::int64_t days_of(Date date) {
  const std::int64_t year = date.year - (date.month <= 2 ? 1 : 0);
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int64_t of_era = year - era * 400;
  const std::int64_t shifted = (date.month + 9) % 12;
  const std::int64_t of_year = (153 * shifted + 2) / 5 + date.day - 1;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

Date date_of(std::int64_t days) {
  const std::int64_t z = days + 719468;
  const std::int64_t era = (z >= 0 ? z : z - 146096) / 146097;
  const std::int64_t of_era = z - era * 146097;
  const std::int64_t year_of_era =
      (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const std::int64_t of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t shifted = (5 * of_year + 2) / 153;
  const auto month = static_cast<int>(shifted < 10 ? shifted + 3 : shifted - 9);
  return {static_cast<int>(year_of_era + era * 400) + (month <= 2 ? 1 : 0), month,
          static_cast<int>(of_year - (153 * shifted + 2) / 5 + 1)};
}

std::optional<int> digits(std::string_view text) {
  int value = 0;
  const bool all =
      std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  std::from_chars(text.data(), text.data() + text.size(), value);
  return all && !text.empty() ? std::optional{value} : std::nullopt;
}

std::string padded(int value) {
  return (value < 10 ? "0" : "") + std::to_string(value);
}

}  // namespace

std::optional<Date> read_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
    return std::nullopt;
  }
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day || *month < 1 || *month > 12 || *day < 1) {
    return std::nullopt;
  }
  const Date date{*year, *month, *day};
  const Date again = date_of(days_of(date));
  const bool is_real = again.month == date.month && again.day == date.day;
  return is_real ? std::optional{date} : std::nullopt;
}

Date plus_days(Date start, std::int64_t days) {
  return date_of(days_of(start) + days);
}

std::int64_t day_number(Date date) {
  return days_of(date);
}

std::int64_t day_of_year(Date date) {
  return days_of(date) - days_of({date.year, 1, 1}) + 1;
}

int weekday(Date date) {
  return static_cast<int>(((days_of(date) + 3) % 7 + 7) % 7);  // 1970-01-01 was a Thursday
}

std::string long_date(std::string_view language, Date date) {
  const auto month = static_cast<std::size_t>(date.month - 1);
  const std::string day = std::to_string(date.day) + ' ';
  const std::string year = std::to_string(date.year);
  if (language == "ru") {
    return day + russian[month] + ' ' + year + "\xC2\xA0г.";
  }
  if (language == "tg") {
    return day + tajik[month] + " соли " + year;
  }
  return day + english[month] + ' ' + year;
}

std::string short_date(std::string_view language, Date date) {
  if (language == "ru" || language == "tg") {
    return padded(date.day) + '.' + padded(date.month) + '.' + std::to_string(date.year);
  }
  return std::to_string(date.day) + ' ' + english_short[static_cast<std::size_t>(date.month - 1)] +
         ' ' + std::to_string(date.year);
}

std::string day_and_month(std::string_view language, Date date) {
  if (language == "ru" || language == "tg") {
    return padded(date.day) + '.' + padded(date.month);
  }
  return std::to_string(date.day) + ' ' + english_short[static_cast<std::size_t>(date.month - 1)];
}

std::string short_weekday(std::string_view language, int weekday) {
  const Weekdays& days = language == "ru"   ? russian_days
                         : language == "tg" ? tajik_days
                                            : english_days;
  return days[static_cast<std::size_t>(weekday)];
}

}  // namespace rasad::text
