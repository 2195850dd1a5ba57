// rasad l10n: translations of the program and of packs.
#pragma once

#include "app/cli/command.hpp"

namespace rasad::cli {

struct L10nArguments {
  std::string action;
  std::string pack;  ///< "" or "rasad": the program's own text
  std::string file;  ///< translations that come back: .po, .csv or .xlsx
  std::string into;  ///< language
  std::string format = "po";
  std::string out;
};
/// Coverage of the program's text and of a pack's, with what a machine sees of bad translations.
[[nodiscard]] int l10n_coverage(Context& context, const L10nArguments& arguments);
/// A template, or the translations there are brought to the source, for a translator's tool.
[[nodiscard]] int l10n_extract(Context& context, const L10nArguments& arguments);
/// Brings the PO files of a folder to its source, and takes in what a translator sends.
[[nodiscard]] int l10n_merge(Context& context, const L10nArguments& arguments);
/// The text in the pseudo-language.
[[nodiscard]] int l10n_pseudo(Context& context, const L10nArguments& arguments);

}  // namespace rasad::cli
