// What is wrong with a command line, in the reader's language and with the word it is about: the
// parser's own sentences are English and stay unsaid.
#pragma once

#include "app/present/program_text.hpp"
#include "engine/base/result.hpp"

#include <CLI/CLI.hpp>

#include <charconv>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace rasad::cli {

/// Nothing unless all of `text` is a whole number of the type: no sign it lacks, no overflow.
template <class T>
[[nodiscard]] std::optional<T> whole_number(const std::string& text) {
  T value{};
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool is_whole = result.ec == std::errc{} && result.ptr == text.data() + text.size();
  return is_whole ? std::optional{value} : std::nullopt;
}

/// What follows `option` on the command line, before any parser has seen it; "" for nothing. (The
/// language must be known before help is written.)
[[nodiscard]] std::string value_after(int count, char** arguments, const std::string& option);

/// Watches options while the parser fills them, and explains what it refused.
class Usage {
 public:
  explicit Usage(const present::ProgramText& text) : text_(text) {}

  /// The option takes whole numbers from `low` to `high` only. (The parser alone would read -1 as
  /// a very large seed, and cut a number that is too long.)
  template <class T>
  void only_numbers(CLI::Option& option, T low, T high) {
    only(option,
         [low, high](const std::string& word) {
           const std::optional<T> value = whole_number<T>(word);
           return value && *value >= low && *value <= high;
         },
         {"number", std::to_string(low), std::to_string(high)});
  }
  void only_choices(CLI::Option& option, const std::vector<std::string>& choices);
  /// Any language that a pack may bring.
  void only_languages(CLI::Option& option);

  /// One sentence about what `problem` was; `app` is the whole program after parsing.
  [[nodiscard]] std::string explain(const CLI::App& app, const CLI::ParseError& problem) const;
  [[nodiscard]] std::string missing(const CLI::Option& option) const;

 private:
  /// What an option accepts: "number" from low to high, "choice" of low, or a "language".
  struct Rule {
    std::string kind;
    std::string low;
    std::string high;
  };
  void only(CLI::Option& option, std::function<bool(const std::string&)> fits, const Rule& rule);
  [[nodiscard]] std::string unknown_word(const CLI::App& app, const std::string& word) const;

  const present::ProgramText& text_;
  std::string refused_;  ///< sentence about the first value that did not fit
};

}  // namespace rasad::cli
