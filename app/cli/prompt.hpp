// Questions in the terminal. At a prompt for a choice the same words work everywhere: help,
// language, map, undo, quit. Where own words are asked for everything is text, and a command begins
// with "/".
#pragma once

#include "app/cli/exercise.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rasad::cli {

class Prompt {
 public:
  Prompt(Context& context, Exercise& exercise) : context_(context), exercise_(exercise) {}

  /// Asks until something is typed that is not one of the general words; nothing if the person
  /// leaves. An empty line is an answer.
  [[nodiscard]] std::optional<std::string> ask(const std::string& question);
  /// Asks for own words: whatever is typed is text, however it begins; only a line that begins with
  /// "/" is a command, and "//" begins a text with "/". What is too long is asked for again.
  [[nodiscard]] std::optional<std::string> own_words(const std::string& question);
  /// A number from 1 to `most`, or 0 for an empty line; asks again for anything else.
  [[nodiscard]] std::optional<std::size_t> number(const std::string& question, std::size_t most);
  /// Whole percent, -1 for an empty line.
  [[nodiscard]] std::optional<std::int32_t> percent(const std::string& question);
  /// A decision was withdrawn, or the pack renewed, at a question: what is on the screen is out of
  /// date, and what the question returned, an empty line, is no answer. It holds until it is taken.
  [[nodiscard]] bool was_undone() const { return undone_; }
  [[nodiscard]] bool take_undone();

 private:
  enum class Heard { line, left, renewed };
  [[nodiscard]] Heard hear(const std::string& question, std::string& line);
  [[nodiscard]] bool may_keep(std::string& typed) const;
  [[nodiscard]] bool watch_until_typed();
  [[nodiscard]] bool is_word(const std::string& typed, const char* id) const;
  [[nodiscard]] bool general(const std::string& typed);
  void set_language(const std::string& typed);
  void undo(const std::string& typed);
  void show_map() const;
  void show_hint();
  void show_decisions() const;

  Context& context_;
  Exercise& exercise_;
  std::size_t hint_level_ = 0;
  bool undone_ = false;
};

/// The first word of a line, and the rest.
[[nodiscard]] std::pair<std::string, std::string> split_word(const std::string& line);

}  // namespace rasad::cli
