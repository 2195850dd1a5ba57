// Reading coordinates and dates, with every fault in its line.
#include "app/cli/event_file.hpp"

#include "engine/text/language.hpp"

#include <charconv>
#include <optional>

namespace rasad::cli {
namespace {

constexpr std::int64_t minutes_per_day = 1440;
constexpr double farthest = 1e8;  // metres: more than round the Earth is a slip

std::string trimmed(const std::string& text) {
  const std::size_t from = text.find_first_not_of(" \t\r\"");
  const std::size_t to = text.find_last_not_of(" \t\r\"");
  return from == std::string::npos ? "" : text.substr(from, to - from + 1);
}

char separator_of(const std::string& line) {
  for (const char c : {'\t', ';', ','}) {
    if (line.find(c) != std::string::npos) {
      return c;
    }
  }
  return ',';
}

std::vector<std::string> fields_of(const std::string& line, char separator) {
  std::vector<std::string> fields;
  for (std::size_t at = 0; at <= line.size();) {
    const std::size_t end = std::min(line.find(separator, at), line.size());
    fields.push_back(trimmed(line.substr(at, end - at)));
    at = end + 1;
  }
  return fields;
}

std::optional<double> metres(const std::string& text) {
  double value = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = result.ec == std::errc{} && result.ptr == text.data() + text.size();
  const bool in_range = value >= -farthest && value <= farthest;
  return whole && in_range && !text.empty() ? std::optional{value} : std::nullopt;
}

std::optional<std::int64_t> two_digits(const std::string& text, std::size_t at, int below) {
  if (at + 2 > text.size()) {
    return std::nullopt;
  }
  const char tens = text[at];
  const char ones = text[at + 1];
  if (tens < '0' || tens > '9' || ones < '0' || ones > '9') {
    return std::nullopt;
  }
  const int value = (tens - '0') * 10 + (ones - '0');
  return value < below ? std::optional<std::int64_t>{value} : std::nullopt;
}

/// A moment, or a whole day.
struct Moment {
  std::int64_t minute = 0;  ///< since Monday, 29 December 1969
  bool has_time = false;
};

// "2031-10-06", "2031-10-06T14:30", "2031-10-06 14:30", "2031-10-06T14:30:15".
std::optional<Moment> moment(const std::string& text) {
  const auto date = text::read_date(text.substr(0, 10));
  if (!date) {
    return std::nullopt;
  }
  constexpr std::int64_t monday = 3;  // 1 January 1970 was a Thursday
  Moment result{(text::day_number(*date) + monday) * minutes_per_day, false};
  if (text.size() == 10) {
    return result;
  }
  const auto hour = two_digits(text, 11, 24);
  const auto minute = two_digits(text, 14, 60);
  const bool is_formed = (text[10] == 'T' || text[10] == ' ') && text.size() >= 16 &&
                         text[13] == ':' && (text.size() == 16 || text[16] == ':');
  if (!is_formed || !hour || !minute) {
    return std::nullopt;
  }
  result.minute += *hour * 60 + *minute;
  result.has_time = true;
  return result;
}

class Reader {
 public:
  Reader(EventTable& table, std::vector<EventFault>& faults) : table_(table), faults_(faults) {}

  void read(const std::string& line, std::int64_t number) {
    number_ = number;
    if (separator_ == 0) {
      separator_ = separator_of(line);
    }
    const std::vector<std::string> fields = fields_of(line, separator_);
    const bool is_heading = number == 1 && !metres(fields.front());
    if (is_heading) {
      return;
    }
    if (fields.size() < 3 || fields.size() > 4) {
      fault("fields", std::to_string(fields.size()));
      return;
    }
    const auto x = metres(fields[0]);
    const auto y = metres(fields[1]);
    if (!x || !y) {
      fault("number", x ? fields[1] : fields[0]);
      return;
    }
    add(*x, *y, fields[2], fields.size() == 4 ? fields[3] : "");
  }

 private:
  void add(double x, double y, const std::string& first, const std::string& second) {
    const auto from = moment(first);
    const auto to = second.empty() ? from : moment(second);
    if (!from || !to) {
      fault("date", from ? second : first);
      return;
    }
    const std::int64_t end = to->has_time ? to->minute : to->minute + minutes_per_day;
    if (to->minute < from->minute) {
      fault("order", second);
      return;
    }
    if (table_.events.size() == most_events) {
      fault("too_many", std::to_string(most_events));
      return;
    }
    table_.events.push_back({x, y, from->minute / minutes_per_day});
    table_.spans.push_back({from->minute, end});
    if (from->has_time || to->has_time) {
      ++table_.timed;
    }
  }

  void fault(const char* what, std::string value) {
    if (faults_.size() < most_event_faults) {
      faults_.push_back({number_, what, std::move(value)});
    }
  }

  EventTable& table_;
  std::vector<EventFault>& faults_;
  std::int64_t number_ = 0;
  char separator_ = 0;
};

}  // namespace

EventTable read_events(const std::string& bytes, std::vector<EventFault>& faults) {
  EventTable table;
  Reader reader{table, faults};
  std::size_t at = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  for (std::int64_t number = 1; at < bytes.size(); ++number) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    const std::string line = bytes.substr(at, end - at);
    at = end + 1;
    if (line.find_first_not_of(" \t\r") != std::string::npos) {
      reader.read(line, number);
    }
  }
  return table;
}

}  // namespace rasad::cli
