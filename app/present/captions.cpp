// Which caption is seen, and for how long.
#include "app/present/captions.hpp"

#include "engine/text/language.hpp"

#include <algorithm>

namespace rasad::present {
namespace {

constexpr std::int64_t least_milliseconds = 3000;
constexpr std::int64_t characters_a_second = 15;
constexpr std::size_t most_waiting = 3;

}  // namespace

std::int64_t reading_time(std::string_view sentence) {
  const auto characters = static_cast<std::int64_t>(text::code_points(sentence));
  const std::int64_t needed = (characters * 1000 + characters_a_second - 1) / characters_a_second;
  return std::max(least_milliseconds, needed);
}

Caption caption(const ProgramText& text, std::string_view id) {
  std::string sentence = text.say(id);
  const std::int64_t milliseconds = reading_time(sentence);
  return {std::move(sentence), milliseconds};
}

void CaptionLine::add(const std::string& id, std::int64_t reading_milliseconds, std::int64_t now) {
  const std::string& current = shown(now);
  const auto waits = [&id](const Entry& entry) { return entry.id == id; };
  if (current.empty() || (current == id && waiting_.empty())) {
    shown_ = {id, reading_milliseconds};
    until_ = now + reading_milliseconds;
  } else if (current != id && std::none_of(waiting_.begin(), waiting_.end(), waits)) {
    waiting_.push_back({id, reading_milliseconds});
  }
  if (waiting_.size() > most_waiting) {
    waiting_.erase(waiting_.begin());
  }
}

const std::string& CaptionLine::shown(std::int64_t now) {
  if (now >= until_) {
    shown_ = {};
    if (!waiting_.empty()) {
      shown_ = std::move(waiting_.front());
      waiting_.erase(waiting_.begin());
      until_ = now + shown_.length;
    }
  }
  return shown_.id;
}

}  // namespace rasad::present
