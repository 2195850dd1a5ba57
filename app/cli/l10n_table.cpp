// PO entries and rows.
#include "app/cli/l10n_table.hpp"

#include "engine/text/language.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace rasad::cli {
namespace {

enum Column : std::size_t { id, form, source, translation, mark, note, columns };
constexpr std::array<const char*, columns> heads{"id",          "form", "source",
                                                 "translation", "mark", "note"};

std::string head(const present::ProgramText& text, std::size_t column) {
  return text.say(std::string{"l10n.column."} + heads[column]);
}

std::string joined(const text::PoEntry& entry) {
  std::string lines;
  for (const std::vector<std::string>* list : {&entry.comments, &entry.references, &entry.notes}) {
    for (const std::string& line : *list) {
      lines += (lines.empty() ? "" : "\n") + line;
    }
  }
  return lines;
}

// Whether a cell says what the program says under an id, in any of its languages.
bool says(const present::ProgramText& text, const std::string& cell, const std::string& id) {
  const std::vector<std::string> languages = text::known_languages();
  return std::any_of(languages.begin(), languages.end(), [&](const std::string& language) {
    return text::folded(cell) == text::folded(text.catalogue(language).text(id));
  });
}

/// Where each column stands; `nowhere` if it is missing.
constexpr std::size_t nowhere = 1000;
std::array<std::size_t, columns> places_of(const present::ProgramText& text,
                                           const std::vector<std::string>& row) {
  std::array<std::size_t, columns> places{};
  places.fill(nowhere);
  for (std::size_t column = 0; column < columns; ++column) {
    for (std::size_t at = 0; at < row.size(); ++at) {
      if (says(text, row[at], std::string{"l10n.column."} + heads[column])) {
        places[column] = at;
      }
    }
  }
  return places;
}

std::string cell(const std::vector<std::string>& row, std::size_t place) {
  return place < row.size() ? row[place] : "";
}

bool is_blank(const std::vector<std::string>& row) {
  return std::all_of(row.begin(), row.end(), [](const std::string& one) {
    return one.find_first_not_of(" \t\n") == std::string::npos;
  });
}

bool has_needed(const present::ProgramText& text, const tables::Table& sheet) {
  const auto places = places_of(text, sheet.rows.empty() ? tables::Row{} : sheet.rows.front());
  return places[id] != nowhere && places[source] != nowhere && places[translation] != nowhere;
}

}  // namespace

const tables::Table& messages_sheet(const present::ProgramText& text,
                                    const std::vector<tables::Table>& sheets) {
  const auto found = std::find_if(sheets.begin(), sheets.end(),
                                  [&text](const auto& sheet) { return has_needed(text, sheet); });
  return found == sheets.end() ? sheets.front() : *found;
}

tables::Table table_of(const present::ProgramText& text, const text::PoFile& file) {
  tables::Table table;
  table.rows.resize(1);
  for (std::size_t column = 0; column < columns; ++column) {
    table.rows.front().push_back(head(text, column));
  }
  for (const text::PoEntry& entry : file.entries) {
    const bool has_plural = !entry.source_plural.empty();
    for (std::size_t i = 0; i < std::max<std::size_t>(1, entry.translations.size()); ++i) {
      const bool is_other = has_plural && i > 0;
      table.rows.push_back({entry.id, has_plural ? std::to_string(i) : "",
                            is_other ? entry.source_plural : entry.source,
                            i < entry.translations.size() ? entry.translations[i] : "",
                            entry.fuzzy ? text.say("l10n.mark.fuzzy") : "", joined(entry)});
    }
  }
  return table;
}

std::vector<double> table_widths() {
  return {28, 6, 60, 60, 14, 40};
}

std::optional<text::PoFile> messages_of(const present::ProgramText& text, const std::string& file,
                                        const tables::Table& sheet,
                                        base::Diagnostics& diagnostics) {
  const std::vector<tables::Row>& table = sheet.rows;
  const auto places = places_of(text, table.empty() ? std::vector<std::string>{} : table.front());
  for (const std::size_t needed : {id, source, translation}) {
    if (places[needed] == nowhere) {
      diagnostics.error(base::Code::table_row, file, {1, 1}, "", {{"column", head(text, needed)}});
    }
  }
  text::PoFile messages;
  for (std::size_t row = 1; row < table.size() && !diagnostics.has_errors(); ++row) {
    const std::vector<std::string>& cells = table[row];
    if (is_blank(cells)) {
      continue;
    }
    const std::string name = cell(cells, places[id]);
    if (name.empty()) {
      diagnostics.error(base::Code::table_row, file, {static_cast<int>(row) + 1, 1}, "",
                        {{"column", head(text, id)}});
      break;
    }
    const bool is_next_form =
        !messages.entries.empty() && messages.entries.back().id == name &&
        cell(cells, places[form]) == std::to_string(messages.entries.back().translations.size());
    if (is_next_form) {
      messages.entries.back().source_plural = cell(cells, places[source]);
    } else {
      text::PoEntry entry;
      entry.id = name;
      entry.source = cell(cells, places[source]);
      entry.fuzzy = says(text, cell(cells, places[mark]), "l10n.mark.fuzzy");
      entry.span = {static_cast<int>(row) + 1, 1};
      messages.entries.push_back(std::move(entry));
    }
    messages.entries.back().translations.push_back(cell(cells, places[translation]));
  }
  return diagnostics.has_errors() ? std::nullopt : std::optional{std::move(messages)};
}

}  // namespace rasad::cli
