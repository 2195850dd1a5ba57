// Reading lines and answering the general words.
#include "app/cli/prompt.hpp"

#include "app/cli/desk_words.hpp"
#include "app/cli/live_pack.hpp"
#include "app/present/exercise_lines.hpp"
#include "app/present/table.hpp"
#include "engine/text/language.hpp"
#include "engine/text/typed.hpp"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <iostream>

#include <poll.h>
#include <unistd.h>

namespace rasad::cli {
namespace {

std::string trimmed(const std::string& text) {
  const std::size_t from = text.find_first_not_of(" \t\r");
  const std::size_t to = text.find_last_not_of(" \t\r");
  return from == std::string::npos ? "" : text.substr(from, to - from + 1);
}

std::optional<std::int64_t> integer(const std::string& text) {
  std::int64_t value = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = result.ec == std::errc{} && result.ptr == text.data() + text.size();
  return whole && !text.empty() ? std::optional{value} : std::nullopt;
}

}  // namespace

std::pair<std::string, std::string> split_word(const std::string& line) {
  const std::size_t blank = std::min(line.find(' '), line.size());
  return {line.substr(0, blank), trimmed(line.substr(blank))};
}

// One line, once it can be read.
Prompt::Heard Prompt::hear(const std::string& question, std::string& line) {
  for (;;) {
    std::fputs((text::shown_signs(question) + " > ").c_str(), stdout);
    std::fflush(stdout);
    if (exercise_.live != nullptr && watch_until_typed()) {
      return Heard::renewed;
    }
    if (!std::getline(std::cin, line)) {
      std::fputs("\n", stdout);
      return Heard::left;
    }
    line = trimmed(line);
    if (!text::first_invalid_utf8(line)) {
      return Heard::line;
    }
    print(context_.text.say("prompt.not_utf8"));
  }
}

std::optional<std::string> Prompt::ask(const std::string& question) {
  for (std::string line;;) {
    const Heard heard = hear(question, line);
    if (heard == Heard::left || (heard == Heard::line && is_word(line, "word.quit"))) {
      return std::nullopt;
    }
    if (heard == Heard::line && !general(line)) {
      return line;
    }
    undone_ |= heard == Heard::renewed;
    if (undone_) {
      return "";
    }
  }
}

std::optional<std::string> Prompt::own_words(const std::string& question) {
  const std::string asked = question + ' ' + context_.text.say("prompt.own_words");
  for (std::string line;;) {
    const Heard heard = hear(asked, line);
    if (heard == Heard::left) {
      return std::nullopt;
    }
    if (heard == Heard::renewed) {
      undone_ = true;
      return "";
    }
    if (!line.starts_with('/') || line.starts_with("//")) {
      std::string typed = line.starts_with('/') ? line.substr(1) : line;
      if (may_keep(typed)) {
        return typed;
      }
      continue;
    }
    const std::string command = trimmed(line.substr(1));
    if (is_word(command, "word.quit")) {
      return std::nullopt;
    }
    if (!general(command)) {
      print(context_.text.say("prompt.no_command", {{"typed", command}}));
    }
    if (undone_) {
      return "";
    }
  }
}

// Says what was left out, or that it is too long to be kept.
bool Prompt::may_keep(std::string& typed) const {
  const text::Typed clean = text::clean_typed(typed, text::Lines::one);
  if (clean.left_out > 0) {
    print(context_.text.say("screen.signs_left_out", {{"n", std::to_string(clean.left_out)}}));
  }
  typed = clean.text;
  const std::size_t length = text::code_points(typed);
  if (length > text::longest_typed) {
    print(context_.text.say("prompt.too_long", {{"n", std::to_string(length)},
                                                {"most", std::to_string(text::longest_typed)}}));
    return false;
  }
  return true;
}

// True if the exercise was renewed before anything was typed.
bool Prompt::watch_until_typed() {
  constexpr int look_every = 300;  // milliseconds
  for (;;) {
    pollfd input{STDIN_FILENO, POLLIN, 0};
    const bool is_typed = std::cin.rdbuf()->in_avail() > 0 || ::poll(&input, 1, look_every) != 0;
    const bool is_renewed = exercise_.live->renew(context_, exercise_);
    std::fflush(stdout);  // what was found in a saved file is said at once, also into a pipe
    if (is_renewed) {
      return true;
    }
    if (is_typed) {
      return false;
    }
  }
}

// Every word is known in every language: who has switched by mistake can still switch back.
bool Prompt::is_word(const std::string& typed, const char* id) const {
  const std::string word = text::folded(typed);
  for (const char* language : {"en", "ru", "tg"}) {
    if (word == text::folded(context_.text.catalogue(language).text(id))) {
      return true;
    }
  }
  return false;
}

bool Prompt::general(const std::string& typed) {
  const auto [word, rest] = split_word(typed);
  if (typed == "?" || is_word(typed, "word.help")) {
    for (const std::string& line :
         present::wrapped(context_.text.say("prompt.help"), present::line_width)) {
      print(line);
    }
  } else if (is_word(word, "word.language")) {
    set_language(rest);
  } else if (is_word(word, "word.undo")) {
    undo(rest);
  } else if (is_word(typed, "word.map")) {
    show_map();
  } else if (is_word(typed, "word.hint")) {
    show_hint();
  } else if (is_word(typed, "word.decisions")) {
    show_decisions();
  } else {
    DeskWords desk{context_, exercise_};
    const bool is_done = desk.run(typed);
    undone_ |= desk.has_removed();
    return is_done;
  }
  return true;
}

void Prompt::set_language(const std::string& typed) {
  if (text::is_known_language(typed)) {
    context_.text.set_language(typed);
    print(context_.text.say("prompt.language_set"));
  } else {
    print(context_.text.say("prompt.language_unknown"));
  }
}

void Prompt::undo(const std::string& typed) {
  // Without a number: the last decision that can still be taken back.
  std::int32_t number = static_cast<std::int32_t>(integer(typed).value_or(0));
  const session::Journal& journal = exercise_.session.journal();
  for (auto entry = journal.rbegin(); number == 0 && entry != journal.rend(); ++entry) {
    const session::Decision candidate = exercise_.decision(session::Withdraw{entry->number});
    const bool is_own = entry->decision.seat == exercise_.seat;
    number = is_own && exercise_.session.check(candidate).empty() ? entry->number : 0;
  }
  const session::Decision decision = exercise_.decision(session::Withdraw{number});
  const std::vector<session::Refusal> refusals = exercise_.session.check(decision);
  if (!refusals.empty()) {
    print(context_.text.say("refusal." + refusals.front().reason, refusals.front().arguments));
  } else if (exercise_.take(context_, decision)) {
    print(context_.text.say("prompt.undone", {{"number", std::to_string(number)}}));
    undone_ = true;
  }
}

bool Prompt::take_undone() {
  return std::exchange(undone_, false);
}

void Prompt::show_map() const {
  const session::View view = exercise_.view();
  const present::ExerciseLines words{context_.text, exercise_.session.pack(), view};
  for (const std::string& line : words.character_map()) {
    print(line);
  }
}

// Looking at a hint is a decision: the log and the score for working alone keep it.
void Prompt::show_hint() {
  hint_level_ = hint_level_ % 3 + 1;
  const session::View view = exercise_.view();
  for (const session::ViewHint& one : view.hints) {
    const auto level = static_cast<std::int32_t>(hint_level_);
    if (one.taken < level &&
        !exercise_.take(context_, exercise_.decision(session::TakeHint{one.id, level}))) {
      return;
    }
  }
  const present::ExerciseLines words{context_.text, exercise_.session.pack(), view};
  for (const std::string& line : words.hint(hint_level_)) {
    print(line);
  }
}

void Prompt::show_decisions() const {
  const session::View view = exercise_.view();
  const present::ExerciseLines words{context_.text, exercise_.session.pack(), view};
  for (const session::Entry& entry : view.journal) {
    print(std::to_string(entry.number) + "  " + words.decision(entry));
  }
}

std::optional<std::size_t> Prompt::number(const std::string& question, std::size_t most) {
  for (;;) {
    const auto line = ask(question);
    if (!line) {
      return std::nullopt;
    }
    if (line->empty()) {
      return 0;
    }
    const auto value = integer(*line);
    if (value && *value >= 1 && *value <= static_cast<std::int64_t>(most)) {
      return static_cast<std::size_t>(*value);
    }
    print(context_.text.say("prompt.number", {{"most", std::to_string(most)}}));
  }
}

std::optional<std::int32_t> Prompt::percent(const std::string& question) {
  for (;;) {
    const auto line = ask(question);
    if (!line) {
      return std::nullopt;
    }
    if (line->empty()) {
      return -1;
    }
    const auto value = integer(line->ends_with('%') ? line->substr(0, line->size() - 1) : *line);
    if (value && *value >= 0 && *value <= 100) {
      return static_cast<std::int32_t>(*value);
    }
    print(context_.text.say("prompt.percent"));
  }
}

}  // namespace rasad::cli
