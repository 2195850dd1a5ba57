// Number formats of ECMA-376, part 1, §18.8.30, as far as they change what a person reads.
#include "engine/tables/number_format.hpp"

#include "engine/text/language.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cstdint>
#include <map>
#include <optional>

namespace rasad::tables {
namespace {

constexpr std::int64_t seconds_per_day = 86'400;
constexpr double last_day = 2'958'466;      // 31 December 9999
constexpr std::int64_t day_zero = 25'569;   // 1 January 1970 counted from 30 December 1899
constexpr std::int64_t shift_1904 = 1'462;  // days between the two ways of counting

// Formats that are not written into the file, with a code that means the same. Those that follow
// the computer's settings are given in the international form.
const std::map<int, const char*>& built_in_codes() {
  static const std::map<int, const char*> codes{
      {1, "0"},      {2, "0.00"},       {3, "0"},     {4, "0.00"},     {9, "0%"},
      {10, "0.00%"}, {14, "iso"},       {15, "iso"},  {16, "iso"},     {17, "iso"},
      {18, "h:mm"},  {19, "h:mm:ss"},   {20, "h:mm"}, {21, "h:mm:ss"}, {22, "iso h:mm"},
      {45, "mm:ss"}, {46, "[h]:mm:ss"}, {47, "mm:ss"}};
  return codes;
}

// The part for positive numbers, without colours, conditions, literals in quotes and fillers.
std::string bare(std::string_view code) {
  std::string result;
  for (std::size_t at = 0; at < code.size() && code[at] != ';'; ++at) {
    const char c = code[at];
    if (c == '[') {
      const std::size_t close = std::min(code.find(']', at), code.size());
      const std::string_view inside = code.substr(at + 1, close - at - 1);
      if (inside == "h" || inside == "hh" || inside == "m" || inside == "s") {
        result += '[' + std::string{inside} + ']';
      }
      at = close;
    } else if (c == '"') {
      const std::size_t close = std::min(code.find('"', at + 1), code.size());
      result += code.substr(at + 1, close - at - 1).find_first_of("dmyhs") == std::string::npos
                    ? code.substr(at + 1, close - at - 1)
                    : "";
      at = close;
    } else if (c == '\\' || c == '_' || c == '*') {
      ++at;
      result += c == '\\' && at < code.size() ? std::string(1, code[at]) : "";
    } else {
      result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  return result;
}

struct Moment {
  text::Date date;
  std::int64_t days = 0;    // whole ones of a duration
  std::int64_t second = 0;  // of the day
};

/// Writes a moment by the letters of a code.
class MomentWriter {
 public:
  MomentWriter(const std::string& code, const Moment& moment) : code_(code), moment_(moment) {}

  std::string run() {
    for (std::size_t at = 0; at < code_.size();) {
      const char c = code_[at];
      const std::size_t end = std::min(code_.find_first_not_of(c, at), code_.size());
      const bool is_letter = std::string_view{"dmyhs"}.find(c) != std::string_view::npos;
      if (code_.compare(at, 3, "[h]") == 0) {
        result_ += std::to_string(moment_.days * 24 + moment_.second / 3600);
        before_ = 'h';
        at += 3;
      } else if (!is_letter) {
        result_ += c;
        ++at;
      } else {
        letters(c, end - at, end);
        at = end;
      }
    }
    return std::move(result_);
  }

 private:
  void letters(char c, std::size_t count, std::size_t end) {
    const std::string_view two = count > 1 ? "{:02}" : "{}";
    const auto put = [&](std::int64_t value) { result_ += fmt::format(fmt::runtime(two), value); };
    if (c == 'y') {
      result_ += count > 2 ? fmt::format("{:04}", moment_.date.year)
                           : fmt::format("{:02}", moment_.date.year % 100);
    } else if (c == 'd') {
      put(moment_.date.day);
    } else if (c == 'h') {
      put(moment_.second / 3600);
    } else if (c == 's') {
      put(moment_.second % 60);
    } else if (before_ == 'h' || code_.compare(end, 2, ":s") == 0) {
      put(moment_.second / 60 % 60);
    } else {
      put(moment_.date.month);
    }
    before_ = c;
  }

  const std::string& code_;
  const Moment& moment_;
  std::string result_;
  char before_ = ' ';  // "m" after hours is a minute
};

// Names of months and weekdays, AM and PM and the computer's own dates have no form of their own
// here: "iso" in their place.
std::string plain_moment_code(const std::string& code) {
  const bool has_date =
      code.find_first_of("dy") != std::string::npos || code.find("mmm") != std::string::npos;
  const bool has_clock = code.find('h') != std::string::npos;
  const bool has_names = code.find("mmm") != std::string::npos ||
                         code.find("ddd") != std::string::npos ||
                         code.find("am/pm") != std::string::npos;
  if (code.starts_with("iso")) {
    return "yyyy-mm-dd" + code.substr(3);
  }
  if (has_names) {
    return std::string{has_date ? "yyyy-mm-dd" : ""} + (has_date && has_clock ? " " : "") +
           (has_clock ? "hh:mm" : "");
  }
  return code;
}

bool is_moment(const std::string& code) {
  return code.find_first_of("dmyhs") != std::string::npos && code.find("general") != 0;
}

std::optional<std::string> shown_moment(double value, const std::string& code,
                                        bool begins_in_1904) {
  if (!(value >= 0 && value < last_day)) {
    return std::nullopt;
  }
  const auto seconds =
      static_cast<std::int64_t>(value * static_cast<double>(seconds_per_day) + 0.5);
  const std::int64_t days = seconds / seconds_per_day;
  const std::int64_t since_1970 = days - day_zero + (begins_in_1904 ? shift_1904 : 0);
  const Moment moment{text::plus_days({1970, 1, 1}, since_1970), days, seconds % seconds_per_day};
  const std::string plain = plain_moment_code(code);
  return MomentWriter{plain, moment}.run();
}

// "0.00" -> 2, "0" -> 0; -1: as many as there are.
int decimals_of(const std::string& code) {
  const std::size_t point = code.find('.');
  if (point == std::string::npos) {
    return code.find_first_of("0#") == std::string::npos ? -1 : 0;
  }
  std::size_t end = point + 1;
  while (end < code.size() && code[end] == '0') {
    ++end;
  }
  const bool is_open = end < code.size() && (code[end] == '#' || code[end] == '?');
  return is_open ? -1 : static_cast<int>(end - point - 1);
}

// Fifteen digits are what a spreadsheet works with: 0.1 is stored as 0.10000000000000001.
std::string general(double value) {
  return fmt::format("{:.15g}", value);
}

std::string shown_plain(double value, const std::string& code) {
  const bool is_share = code.find('%') != std::string::npos;
  const double shown = is_share ? value * 100 : value;
  const int decimals = decimals_of(code);
  const std::size_t zeros = std::min(code.find_first_not_of('0'), code.size());
  std::string text = decimals < 0 ? general(shown) : fmt::format("{:.{}f}", shown, decimals);
  if (zeros == code.size() && zeros > text.size() && shown >= 0) {
    text.insert(0, zeros - text.size(), '0');
  }
  return is_share ? text + '%' : text;
}

}  // namespace

std::string shown_number(std::string_view value, const NumberFormat& format, bool begins_in_1904) {
  double number = 0;
  const auto read = std::from_chars(value.data(), value.data() + value.size(), number);
  if (read.ec != std::errc{} || read.ptr != value.data() + value.size()) {
    return std::string{value};
  }
  const auto known = built_in_codes().find(format.built_in);
  const std::string code = !format.code.empty()              ? bare(format.code)
                           : known != built_in_codes().end() ? known->second
                                                             : "general";
  if (code.find("general") != std::string::npos || code == "@" || code.empty()) {
    return general(number);
  }
  // Powers of ten and fractions keep their digits.
  const bool is_other = code.find("e+") != std::string::npos || code.find('/') == 1;
  if (code.starts_with("iso") || (is_moment(code) && !is_other)) {
    return shown_moment(number, code, begins_in_1904).value_or(general(number));
  }
  return is_other ? general(number) : shown_plain(number, code);
}

}  // namespace rasad::tables
