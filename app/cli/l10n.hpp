// What the actions of `rasad l10n` share: the text of the program or of a pack as PO files.
#pragma once

#include "app/cli/command.hpp"
#include "engine/text/po.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rasad::cli {

/// Text to translate: its template and where its translations lie.
struct Translatable {
  std::string name;  ///< "rasad", or the pack's id
  std::string source_language;
  std::vector<std::string> languages;  ///< those that are there or wanted, without the source
  text::PoFile source;                 ///< a template
  std::filesystem::path folder;        ///< of the PO files; empty for an archive: read only
  archive::Files files;                ///< PO files by "<language>.po"
};

/// The program's own text ("" or "rasad") or a pack's; faults are printed. A pack is read without
/// its translations, so that faults in them do not stand in the way of mending them.
[[nodiscard]] std::optional<Translatable> translatable(const Context& context,
                                                       const std::string& name);

/// The translations there are in a language; empty if there are none. Nothing (and printed faults)
/// if the file is damaged.
[[nodiscard]] std::optional<text::PoFile> translations_of(const Context& context,
                                                          const Translatable& what,
                                                          const std::string& language);

/// Prints faults with source lines from `files`; false if there is an error among them.
bool print_faults(const Context& context, const base::Diagnostics& diagnostics,
                  const archive::Files& files);

}  // namespace rasad::cli
