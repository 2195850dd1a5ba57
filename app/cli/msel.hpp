// The master scenario events list: the script as a table, as exercise staffs know it (peers.md
// §7.4).
#pragma once

#include "app/present/program_text.hpp"
#include "engine/content/pack.hpp"
#include "engine/tables/table.hpp"

#include <map>
#include <string>
#include <vector>

namespace rasad::cli {

/// A row for each inject, question and report, in the order in which they can come. Heads are in
/// the language of `text`; titles and texts have a column for each language of the pack.
[[nodiscard]] tables::Table msel_table(const present::ProgramText& text, const content::Pack& pack);
[[nodiscard]] std::vector<double> msel_widths(const content::Pack& pack);

/// The choice that a question recommends; null if it recommends none of its own.
[[nodiscard]] const content::Choice* msel_recommended(const content::Pack& pack,
                                                      const content::Question& question);

/// What a changed table asks for.
struct MselChanges {
  /// Sentences of the source language and translations: language, id, new words.
  struct Words {
    std::string language;
    std::string id;
    std::string before;
    std::string after;
    int row = 0;
  };
  /// A condition of an inject, and when it is looked at.
  struct Trigger {
    std::string id;
    std::string at;  ///< "" = unchanged
    std::string when;
    int row = 0;
  };
  /// A key of a record that names something else: storyline, dimension, recommended choice.
  struct Value {
    std::string list;  ///< "injects", "questions" or "reports"
    std::string id;
    std::string key;
    std::string before;
    std::string after;  ///< "" = the key goes
    int row = 0;
  };
  /// An inject without an id yet.
  struct Inject {
    std::string id;
    std::string at;
    std::string when;
    std::string storyline;
    std::map<std::string, std::string> titles;  ///< by language
    std::map<std::string, std::string> texts;
    int row = 0;
  };
  std::vector<Words> words;
  std::vector<Trigger> triggers;
  std::vector<Value> values;
  std::vector<Inject> injects;
  std::vector<std::string> unknown_columns;

  [[nodiscard]] bool empty() const {
    return words.empty() && triggers.empty() && values.empty() && injects.empty();
  }
};

/// Compares a table with the pack. Heads may be in any language of the program, or by the other
/// names that are usual (Inject ID, Description, …). Faults 1111 for missing cells, with their row.
[[nodiscard]] MselChanges msel_changes(const present::ProgramText& text, const content::Pack& pack,
                                       const std::string& file, const tables::Table& table,
                                       base::Diagnostics& diagnostics);

/// The pack's files with the changes made: comments and everything else stay as they are.
/// A value that cannot be found in its file is fault 1111 with its row.
[[nodiscard]] archive::Files msel_applied(const content::Pack& pack, const archive::Files& files,
                                          const MselChanges& changes, const std::string& table,
                                          base::Diagnostics& diagnostics);

}  // namespace rasad::cli
