// One line a word, or two where the word is long.
#include "app/cli/help_format.hpp"

#include "engine/text/language.hpp"

namespace rasad::cli {
namespace {

std::string in_columns(const std::string& word, const std::string& about, std::size_t column) {
  const std::string name = "  " + word;
  const std::size_t width = text::width(name);
  const std::string gap =
      width + 1 < column ? std::string(column - width, ' ') : '\n' + std::string(column, ' ');
  return about.empty() ? name + '\n' : name + gap + about + '\n';
}

}  // namespace

std::string HelpFormat::make_option(const CLI::Option* option, bool is_positional) const {
  return in_columns(make_option_name(option, is_positional) + make_option_opts(option),
                    make_option_desc(option), get_column_width());
}

std::string HelpFormat::make_subcommand(const CLI::App* command) const {
  return in_columns(command->get_name(), command->get_description(), get_column_width());
}

}  // namespace rasad::cli
