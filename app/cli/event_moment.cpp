// A small cursor over one cell: date, time, zone, and nothing after them.
#include "app/cli/event_moment.hpp"

#include "engine/text/language.hpp"

#include <algorithm>
#include <array>

namespace rasad::cli {
namespace {

constexpr std::int64_t minutes_per_hour = 60;
constexpr std::int64_t minutes_per_day = 1440;
constexpr std::int64_t monday = 3;  // 1 January 1970 was a Thursday

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {}

  [[nodiscard]] bool is_at_end() const { return at_ == text_.size(); }
  [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }
  [[nodiscard]] bool sees(std::string_view any) const {
    return !is_at_end() && any.find(text_[at_]) != std::string_view::npos;
  }
  bool take(char c) {
    const bool is_here = !is_at_end() && text_[at_] == c;
    at_ += is_here ? 1 : 0;
    return is_here;
  }
  void skip_blanks() {
    while (take(' ')) {
    }
  }
  /// A number of `least` to `most` digits; -1 if it is not here.
  int number(std::size_t least, std::size_t most) {
    std::size_t length = 0;
    int value = 0;
    while (length < most && at_ + length < text_.size() && is_digit(text_[at_ + length])) {
      value = value * 10 + (text_[at_ + length] - '0');
      ++length;
    }
    if (length < least || (at_ + length < text_.size() && is_digit(text_[at_ + length]))) {
      return -1;
    }
    at_ += length;
    return value;
  }
  void skip_digits() {
    while (!is_at_end() && is_digit(text_[at_])) {
      ++at_;
    }
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

bool is_real(const text::Date& date) {
  constexpr std::array<int, 12> lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (date.year < 1 || date.month < 1 || date.month > 12 || date.day < 1) {
    return false;
  }
  const bool leaps = (date.year % 4 == 0 && date.year % 100 != 0) || date.year % 400 == 0;
  const int length = lengths[static_cast<std::size_t>(date.month - 1)];
  return date.day <= length + (date.month == 2 && leaps ? 1 : 0);
}

// Year first with one sign between, or day first with dots: the two orders that nobody misreads.
std::optional<text::Date> read_day(Cursor& cursor) {
  text::Date date;
  if (const int year = cursor.number(4, 4); year >= 0) {
    const char sign = cursor.sees("-") ? '-' : '/';
    const bool has_month = cursor.take(sign);
    date = {year, has_month ? cursor.number(2, 2) : -1, 0};
    date.day = cursor.take(sign) ? cursor.number(2, 2) : -1;
  } else {
    const int day = cursor.number(1, 2);
    const int month = cursor.take('.') ? cursor.number(1, 2) : -1;
    date = {cursor.take('.') ? cursor.number(4, 4) : -1, month, day};
  }
  return is_real(date) ? std::optional{date} : std::nullopt;
}

// Minutes since midnight, -1 if there is no time of day here.
std::int64_t read_clock(Cursor& cursor) {
  const int hour = cursor.number(1, 2);
  const int minute = cursor.take(':') ? cursor.number(2, 2) : -1;
  int second = 0;
  if (cursor.take(':')) {
    second = cursor.number(2, 2);
    if (second >= 0 && cursor.take('.')) {
      if (!cursor.sees("0123456789")) {
        return -1;
      }
      cursor.skip_digits();
    }
  }
  const bool is_day_end = hour == 24 && minute == 0 && second == 0;
  const bool is_formed = hour >= 0 && (hour < 24 || is_day_end) && minute >= 0 && minute < 60 &&
                         second >= 0 && second < 60;
  return is_formed ? hour * minutes_per_hour + minute : -1;
}

bool read_zone(Cursor& cursor) {
  if (cursor.take('Z') || cursor.take('z')) {
    return cursor.is_at_end();
  }
  if (!cursor.take('+') && !cursor.take('-')) {
    return false;
  }
  constexpr int farthest = 14;  // hours from Greenwich, on the Line Islands
  const bool is_short = cursor.rest().size() == 4;
  const int both = is_short ? cursor.number(4, 4) : cursor.number(2, 2);
  const int hours = is_short ? both / 100 : both;
  const int minutes = is_short ? both % 100 : cursor.take(':') ? cursor.number(2, 2) : 0;
  return both >= 0 && hours <= farthest && minutes >= 0 && minutes < 60 && cursor.is_at_end();
}

}  // namespace

std::optional<Moment> read_moment(std::string_view text) {
  Cursor cursor{text};
  const auto day = read_day(cursor);
  if (!day) {
    return std::nullopt;
  }
  Moment moment{(text::day_number(*day) + monday) * minutes_per_day, false, ""};
  if (cursor.is_at_end()) {
    return moment;
  }
  if (!cursor.sees("T ")) {
    return std::nullopt;
  }
  if (!cursor.take('T')) {
    cursor.skip_blanks();
  }
  const std::int64_t clock = read_clock(cursor);
  if (clock < 0) {
    return std::nullopt;
  }
  moment.minute += clock;
  moment.has_time = true;
  cursor.skip_blanks();
  moment.zone = cursor.rest();
  if (!moment.zone.empty() && !read_zone(cursor)) {
    return std::nullopt;
  }
  return moment;
}

bool is_spreadsheet_day(std::string_view text) {
  const std::string_view whole = text.substr(0, text.find_first_of(".,"));
  return whole.size() == 5 && std::all_of(whole.begin(), whole.end(), is_digit) && whole[0] > '1' &&
         std::all_of(text.begin(), text.end(),
                     [](char c) { return is_digit(c) || c == '.' || c == ','; });
}

}  // namespace rasad::cli
