// Reading the columns Time and Trigger.
#include "app/cli/msel_time.hpp"

#include "engine/content/script_words.hpp"

#include <algorithm>
#include <charconv>

namespace rasad::cli {
namespace {

constexpr std::int64_t last_day = 364;
constexpr std::int64_t hours_per_step = 6;

std::optional<std::int64_t> whole(std::string_view text) {
  std::int64_t value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool is_whole = read.ec == std::errc{} && read.ptr == text.data() + text.size();
  return is_whole && value >= 0 ? std::optional{value} : std::nullopt;
}

// "day == 8" or "week == 2" and nothing else: then the day says it all.
bool is_time_alone(const std::string& condition) {
  for (const std::string_view start : {"day == ", "week == "}) {
    if (condition.starts_with(start) && whole(condition.substr(start.size()))) {
      return true;
    }
  }
  return false;
}

// Hours of "06:00"; only steps begin.
std::optional<std::int64_t> hours_of(std::string_view clock) {
  const std::size_t colon = clock.find(':');
  const auto hours = whole(clock.substr(0, std::min(colon, clock.size())));
  const bool is_step = colon != std::string_view::npos && clock.substr(colon) == ":00" && hours &&
                       *hours < 24 && *hours % hours_per_step == 0;
  return is_step ? hours : std::nullopt;
}

// "6h" for whole hours, as at_time writes it; "" for none.
std::string duration_of(base::Minutes delay) {
  const bool is_hours = delay.value % 60 == 0;
  return delay.value == 0 ? ""
         : is_hours       ? std::to_string(delay.value / 60) + 'h'
                          : std::to_string(delay.value) + 'm';
}

}  // namespace

WhenKeys when_of(const content::Inject& inject) {
  return {content::phase_words.at(static_cast<std::size_t>(inject.at)),
          inject.day > 0 ? std::to_string(inject.day) : "", duration_of(inject.delay),
          inject.when ? inject.when->source() : ""};
}

std::optional<WhenKeys> at_time(WhenKeys now, const std::string& time) {
  const std::size_t blank = std::min(time.find(' '), time.size());
  const bool has_day = time.starts_with('D') || time.starts_with('d');
  const auto day = has_day ? whole(std::string_view{time}.substr(1, blank - 1)) : std::nullopt;
  const auto hours = blank == time.size() ? std::optional<std::int64_t>{0}
                                          : hours_of(std::string_view{time}.substr(blank + 1));
  if (!day || *day < 1 || *day > last_day || !hours) {
    return std::nullopt;
  }
  now.when = is_time_alone(now.when) ? "" : now.when;
  const bool is_start = *day == 1 && now.when.empty() && (now.at.empty() || now.at == "start");
  now.at = is_start ? "start" : now.at == "step" ? "step" : "day";
  now.day = is_start ? "" : std::to_string(*day);
  now.delay = *hours > 0 ? std::to_string(*hours) + 'h' : "";
  return now;
}

std::optional<WhenKeys> on_trigger(WhenKeys now, const std::string& trigger) {
  const std::size_t colon = std::min(trigger.find(':'), trigger.size());
  const auto& known = content::phase_words;
  if (colon == 0 ||
      std::find(known.begin(), known.end(), trigger.substr(0, colon)) == known.end()) {
    return std::nullopt;
  }
  now.at = trigger.substr(0, colon);
  const std::size_t first = std::min(trigger.find_first_not_of(' ', colon + 1), trigger.size());
  now.when = colon == trigger.size() ? "" : trigger.substr(first);
  return now;
}

}  // namespace rasad::cli
