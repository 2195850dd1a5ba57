// PO files as GNU gettext and Poedit write them: msgctxt is our stable id, msgid the source
// sentence. Everything a translator or a tool wrote into a file survives reading and writing.
#pragma once

#include "engine/base/diagnostics.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rasad::text {

/// Limits of one file (reliability.md §5.2).
struct PoLimits {
  std::size_t entries = 20'000;
  std::size_t message_bytes = 8 * 1024;
};

/// One message of a PO file.
struct PoEntry {
  std::string id;                         ///< msgctxt
  std::string source;                     ///< msgid
  std::string source_plural;              ///< msgid_plural, or ""
  std::vector<std::string> translations;  ///< msgstr, or msgstr[0..n-1]; "" = not translated
  std::vector<std::string> notes;         ///< "# …" the translator's own
  std::vector<std::string> comments;      ///< "#. …" for the translator
  std::vector<std::string> references;    ///< "#: file:line"
  std::vector<std::string> flags;         ///< "#, …" other than fuzzy
  bool fuzzy = false;
  std::string previous_source;  ///< "#| msgid": what a fuzzy translation was made for
  std::string previous_plural;
  base::Span span;  ///< of msgctxt

  /// All forms have text and nobody has doubts: shown to people.
  [[nodiscard]] bool is_translated() const;
};

/// A PO file, in file order.
struct PoFile {
  std::string language;            ///< from the header without its country, "" in a template
  std::vector<std::string> notes;  ///< "# …" above the header
  std::vector<std::pair<std::string, std::string>> header;  ///< fields as written, in order
  std::vector<PoEntry> entries;
  std::vector<PoEntry> obsolete;  ///< "#~ …": no longer in the source, kept by editors
};

/// Reads a PO or POT file; faults 1040 … 1047 with their place. Where messages have plural forms,
/// Plural-Forms must mean what the language's built-in table means. Nothing if there is any error.
[[nodiscard]] std::optional<PoFile> parse_po(const std::string& file, std::string_view bytes,
                                             base::Diagnostics& diagnostics);

/// Faults of messages that came from elsewhere than a PO file: ids, forms, placeholders.
void check_po(const std::string& file, const PoFile& messages, base::Diagnostics& diagnostics);

/// Writes a PO file that GNU msgfmt --check accepts; deterministic. Missing header fields are
/// added.
[[nodiscard]] std::string write_po(const PoFile& file);

/// What became of the messages in a merge.
struct MergeCounts {
  std::size_t kept = 0;     ///< translated and still valid
  std::size_t fuzzy = 0;    ///< translated, but the source has changed: to be looked at
  std::size_t empty = 0;    ///< not translated
  std::size_t dropped = 0;  ///< no longer in the source: now obsolete
};

/// Brings translations to a changed source: order, comments and references as in `source`, which is
/// a template; translations from `old`. A changed sentence makes its translation fuzzy, with the
/// previous sentence beside it; a sentence that moved to another id is found by its words, and is
/// fuzzy too; what is gone becomes obsolete; an obsolete message that is needed again comes back.
/// The header says `language` and its plural forms, whatever it said before.
[[nodiscard]] PoFile merge(const PoFile& source, const PoFile& old, const std::string& language,
                           MergeCounts& counts);

}  // namespace rasad::text
