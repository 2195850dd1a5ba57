// From the parser's refusals to sentences.
#include "app/cli/usage.hpp"

#include "engine/base/diagnostics.hpp"

#include <algorithm>

namespace rasad::cli {
namespace {

/// The program, the command that was chosen, and a command of that command.
std::vector<const CLI::App*> chosen(const CLI::App& app) {
  std::vector<const CLI::App*> path{&app};
  while (!path.back()->get_subcommands().empty()) {
    path.push_back(path.back()->get_subcommands().front());
  }
  return path;
}

/// Every word that would have been understood there.
std::vector<std::string> words_of(const CLI::App& app) {
  std::vector<std::string> words;
  for (const CLI::App* sub : app.get_subcommands([](const CLI::App*) { return true; })) {
    words.push_back(sub->get_name());
  }
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) {
      words.push_back("--" + name);
    }
  }
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string line;
  for (const std::string& word : words) {
    line += (line.empty() ? "" : ", ") + word;
  }
  return line;
}

}  // namespace

void Usage::only(CLI::Option& option, std::function<bool(const std::string&)> fits,
                 const Rule& rule) {
  const CLI::Option* asked = &option;
  const auto check = [this, asked, fits = std::move(fits), rule](const std::string& word) {
    if (fits(word)) {
      return std::string{};
    }
    if (refused_.empty()) {
      refused_ = text_.say(
          "cli.bad_" + rule.kind,
          {{"option", asked->get_name()}, {"value", word}, {"low", rule.low}, {"high", rule.high}});
    }
    return word;
  };
  option.check(CLI::Validator{check, ""});
}

void Usage::only_choices(CLI::Option& option, const std::vector<std::string>& choices) {
  const auto fits = [choices](const std::string& word) {
    return std::find(choices.begin(), choices.end(), word) != choices.end();
  };
  only(option, fits, {"choice", joined(choices), ""});
}

void Usage::only_languages(CLI::Option& option) {
  only(option, present::is_language_code, {"language", "", ""});
}

std::string Usage::explain(const CLI::App& app, const CLI::ParseError& problem) const {
  if (!refused_.empty()) {
    return refused_;
  }
  const std::vector<const CLI::App*> path = chosen(app);
  if (dynamic_cast<const CLI::ExtrasError*>(&problem) != nullptr) {
    const std::vector<std::string> words = app.remaining(true);
    return unknown_word(*path.back(), words.empty() ? "" : words.front());
  }
  for (const CLI::App* part : path) {
    for (const CLI::Option* option : part->get_options()) {
      if (option->get_required() && option->count() == 0) {
        return missing(*option);
      }
    }
  }
  // What is left: an option that stands at the end without its value, or that stands twice.
  for (const CLI::App* part : path) {
    for (const CLI::Option* option : part->get_options()) {
      if (std::string{problem.what()}.find(option->get_name()) != std::string::npos) {
        return text_.say("cli.bad_value", {{"option", option->get_name()}});
      }
    }
  }
  return text_.say("cli.not_understood");
}

std::string Usage::missing(const CLI::Option& option) const {
  return text_.say("cli.missing", {{"option", option.get_name()}});
}

std::string Usage::unknown_word(const CLI::App& app, const std::string& word) const {
  std::string sentence = text_.say("cli.unknown_word", {{"word", word}});
  const std::string near = base::nearest(word, words_of(app));
  return near.empty() ? sentence : sentence + ' ' + text_.say("fault.nearest", {{"nearest", near}});
}

std::string value_after(int count, char** arguments, const std::string& option) {
  for (int i = 1; i < count; ++i) {
    const std::string word = arguments[i];
    if (word == option && i + 1 < count) {
      return arguments[i + 1];
    }
    if (word.starts_with(option + '=')) {
      return word.substr(option.size() + 1);
    }
  }
  return "";
}

}  // namespace rasad::cli
