// Help whose columns stand straight in Cyrillic too: the parser's own formatter counts bytes.
#pragma once

#include <CLI/CLI.hpp>

#include <string>

namespace rasad::cli {

class HelpFormat : public CLI::Formatter {
 public:
  [[nodiscard]] std::string make_option(const CLI::Option* option,
                                        bool is_positional) const override;
  [[nodiscard]] std::string make_subcommand(const CLI::App* command) const override;
};

}  // namespace rasad::cli
