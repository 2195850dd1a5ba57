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

/// The choice that a question recommends; null if it recommends none.
[[nodiscard]] const content::Choice* msel_recommended(const content::Question& question);

/// The first sheet of a workbook whose first row has the heads of an events list, in the order of
/// its tabs; the first one if none has.
[[nodiscard]] const tables::Table& msel_sheet(const present::ProgramText& text,
                                              const std::vector<tables::Table>& sheets);

/// What a changed table asks for, and what of it stays aside.
struct MselChanges {
  /// Sentences of the source language and translations: language, id, new words.
  struct Words {
    std::string language;
    std::string id;
    std::string before;
    std::string after;
    int row = 0;
  };
  /// A key of a record that is no sentence: when it comes, storyline, dimension, recommended
  /// choice.
  struct Value {
    std::string list;  ///< "injects", "questions" or "reports"
    std::string id;
    std::string key;
    std::string before;
    std::string after;  ///< "" = the key goes
    int row = 0;
  };
  /// A row without an id, or with one of its own.
  struct Inject {
    std::string id;
    std::vector<std::pair<std::string, std::string>> keys;  ///< at, day, delay, when, storyline
    std::map<std::string, std::string> titles;              ///< by language
    std::map<std::string, std::string> texts;
    int row = 0;
  };
  std::vector<Words> words;
  std::vector<Value> values;
  std::vector<Inject> injects;
  std::vector<std::string> unknown_columns;
  std::map<std::string, int> aside;  ///< columns that are not read back: cells that say something
  int emptied = 0;                   ///< translations that were emptied: they stay
  std::vector<std::string> left;     ///< ids of the pack that the table does not have
  int read = 0;                      ///< rows that say something

  [[nodiscard]] bool empty() const { return words.empty() && values.empty() && injects.empty(); }
};

/// Compares a table with the pack. Heads may be in any language of the program, or by the other
/// names that are usual (Inject ID, Description, …). Faults with their row: 1111 for missing cells,
/// 1115 for what cannot be taken over, 1116 for an id that stands twice.
[[nodiscard]] MselChanges msel_changes(const present::ProgramText& text, const content::Pack& pack,
                                       const std::string& file, const tables::Table& table,
                                       base::Diagnostics& diagnostics);

/// The pack's files with the changes made; every byte of other things stays. A change that cannot
/// be written is fault 1115 with its row.
[[nodiscard]] archive::Files msel_applied(const content::Pack& pack, const archive::Files& files,
                                          const MselChanges& changes, const std::string& table,
                                          base::Diagnostics& diagnostics);

}  // namespace rasad::cli
