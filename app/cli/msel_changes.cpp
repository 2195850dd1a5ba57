// From rows back to what the author changed.
#include "app/cli/msel.hpp"
#include "app/cli/msel_columns.hpp"
#include "app/cli/msel_time.hpp"
#include "engine/content/id_table.hpp"
#include "engine/text/language.hpp"

#include <algorithm>
#include <set>

namespace rasad::cli {
namespace {

using Cells = std::map<std::pair<MselColumn, std::string>, std::string>;

std::string cell(const Cells& cells, MselColumn column, const std::string& language = "") {
  const auto found = cells.find({column, language});
  return found == cells.end() ? "" : found->second;
}

class Comparison {
 public:
  Comparison(const present::ProgramText& text, const content::Pack& pack, const std::string& file,
             base::Diagnostics& diagnostics)
      : text_(text), pack_(pack), file_(file), diagnostics_(diagnostics) {
    for (const content::Inject& inject : pack.scenario.injects) {
      used_.insert(inject.id);
    }
    const tables::Table now = msel_table(text, pack);
    read_heads(now.rows.front());
    for (std::size_t row = 1; row < now.rows.size(); ++row) {
      const Cells cells = cells_of(now.rows[row]);
      before_[cell(cells, MselColumn::id)] = cells;
    }
  }

  MselChanges run(const std::vector<tables::Row>& table) {
    if (table.empty()) {
      missing(1, MselColumn::id);
      return {};
    }
    read_heads(table.front());
    for (const MselColumn needed : {MselColumn::id, MselColumn::title, MselColumn::text}) {
      const bool is_there = std::any_of(heads_.begin(), heads_.end(), [needed](const auto& head) {
        return head && head->column == needed;
      });
      if (!is_there) {
        missing(1, needed);
      }
    }
    if (diagnostics_.has_errors()) {
      return {};
    }
    for (std::size_t row = 1; row < table.size(); ++row) {
      take(cells_of(table[row]), static_cast<int>(row) + 1);
    }
    for (const auto& [id, cells] : before_) {
      if (!rows_.contains(id)) {
        changes_.left.push_back(id);
      }
    }
    return std::move(changes_);
  }

 private:
  void missing(int row, MselColumn column) {
    diagnostics_.error(base::Code::table_row, file_, {row, 1}, "",
                       {{"column", msel_head(text_, column)}});
  }

  // A value that cannot be taken over; the hint says what can.
  void refuse(int row, MselColumn column, const std::string& value, const std::string& hint) {
    diagnostics_.error(base::Code::table_value, file_, {row, 1}, "",
                       {{"column", msel_head(text_, column)}, {"value", value}, {"hint", hint}});
  }

  void read_heads(const std::vector<std::string>& row) {
    heads_.clear();
    changes_.unknown_columns.clear();
    std::set<std::pair<MselColumn, std::string>> seen;
    for (const std::string& head : row) {
      auto known = read_msel_head(text_, head);
      const bool has_languages =
          known && (known->column == MselColumn::title || known->column == MselColumn::text);
      if (has_languages && known->language.empty()) {
        known->language = pack_.info.source_language;
      }
      const auto& languages = pack_.info.languages;
      const bool is_ours =
          !known || !has_languages ||
          std::find(languages.begin(), languages.end(), known->language) != languages.end();
      // A language that the pack does not have, or a column that is there twice.
      if (known && (!is_ours || !seen.insert({known->column, known->language}).second)) {
        known.reset();
      }
      if (!known && !head.empty()) {
        changes_.unknown_columns.push_back(head);
      }
      heads_.push_back(known);
    }
  }

  Cells cells_of(const std::vector<std::string>& row) const {
    Cells cells;
    for (std::size_t i = 0; i < row.size() && i < heads_.size(); ++i) {
      if (heads_[i]) {
        cells[{heads_[i]->column, heads_[i]->language}] = row[i];
      }
    }
    return cells;
  }

  void take(const Cells& cells, int row) {
    const bool is_blank =
        std::all_of(cells.begin(), cells.end(), [](const auto& one) { return one.second.empty(); });
    if (is_blank) {
      return;
    }
    ++changes_.read;
    const std::string id = trimmed(cell(cells, MselColumn::id));
    const auto before = before_.find(id);
    if (!id.empty()) {
      const auto [first, is_new] = rows_.emplace(id, row);
      if (!is_new) {
        diagnostics_.error(base::Code::table_twice, file_, {row, 1}, "",
                           {{"id", id}, {"first", std::to_string(first->second)}});
        return;
      }
    }
    if (before == before_.end()) {
      take_new(id, cells, row);
      return;
    }
    compare_words(id, cells, before->second, row);
    compare_time(id, cells, before->second, row);
    compare_values(id, cells, before->second, row);
    note_aside(cells, before->second);
  }

  static std::string trimmed(const std::string& text) {
    const std::size_t first = text.find_first_not_of(" \n\t");
    return first == std::string::npos
               ? ""
               : text.substr(first, text.find_last_not_of(" \n\t") - first + 1);
  }

  // Columns that say what is, and those for the staff's own use: nothing of them goes into the
  // pack, and that is said.
  void note_aside(const Cells& cells, const Cells& before) {
    for (const MselColumn column :
         {MselColumn::type, MselColumn::method, MselColumn::from, MselColumn::to,
          MselColumn::controller, MselColumn::mode, MselColumn::evidence, MselColumn::status,
          MselColumn::actual, MselColumn::response, MselColumn::notes}) {
      const std::string now = cell(cells, column);
      if (!now.empty() && now != cell(before, column)) {
        ++changes_.aside[msel_head(text_, column)];
      }
    }
  }

  void compare_words(const std::string& id, const Cells& cells, const Cells& before, int row) {
    for (const auto& [place, words] : cells) {
      const auto& [column, language] = place;
      const bool is_words = column == MselColumn::title || column == MselColumn::text;
      const auto old = before.find(place);
      if (!is_words || old == before.end() || old->second == words) {
        continue;
      }
      if (words.empty()) {
        if (language == pack_.info.source_language) {
          missing(row, column);
        }
        changes_.emptied += language == pack_.info.source_language ? 0 : 1;
        continue;
      }
      const std::string sentence = id + (column == MselColumn::title ? ".title" : ".text");
      if (pack_.sentences.contains(sentence)) {
        changes_.words.push_back({language, sentence, old->second, words, row});
      }
    }
  }

  // Empty cells and unchanged ones ask for nothing; Time is read after Trigger and beside it.
  void compare_time(const std::string& id, const Cells& cells, const Cells& before, int row) {
    const auto& injects = pack_.scenario.injects;
    const auto inject = std::find_if(injects.begin(), injects.end(),
                                     [&id](const auto& one) { return one.id == id; });
    if (inject == injects.end()) {
      refuse_times(cells, before, row);
      return;
    }
    const WhenKeys old = when_of(*inject);
    std::optional<WhenKeys> now = old;
    for (const MselColumn column : {MselColumn::trigger, MselColumn::time}) {
      const std::string value = trimmed(cell(cells, column));
      if (!now || !cells.contains({column, ""}) || value == cell(before, column)) {
        continue;
      }
      const bool is_time = column == MselColumn::time;
      now = is_time ? at_time(*now, value) : on_trigger(*now, value);
      if (!now) {
        refuse(row, column, value, is_time ? "time" : "trigger");
      }
    }
    if (now) {
      change("injects", id, "at", old.at, now->at, row);
      change("injects", id, "day", old.day, now->day, row);
      change("injects", id, "when", old.when, now->when, row);
      change("injects", id, "delay", old.delay, now->delay, row);
    }
  }

  // Questions come when an effect opens them, reports when one sends them.
  void refuse_times(const Cells& cells, const Cells& before, int row) {
    for (const MselColumn column : {MselColumn::trigger, MselColumn::time}) {
      const std::string value = trimmed(cell(cells, column));
      if (!value.empty() && value != cell(before, column)) {
        refuse(row, column, value, "not_timed");
      }
    }
  }

  void change(const std::string& list, const std::string& id, const std::string& key,
              const std::string& before, const std::string& after, int row) {
    if (before != after) {
      changes_.values.push_back({list, id, key, before, after, row});
    }
  }

  void compare_values(const std::string& id, const Cells& cells, const Cells& before, int row) {
    const std::string type = cell(before, MselColumn::type);
    if (type == "inject") {
      compare_value({"injects", id, "storyline", "", "", row}, MselColumn::storyline, cells,
                    before);
    } else if (type == "report") {
      compare_value({"reports", id, "hypothesis", "", "", row}, MselColumn::storyline, cells,
                    before);
    } else if (type == "question") {
      compare_value({"questions", id, "dimension", "", "", row}, MselColumn::objective, cells,
                    before);
      compare_expected(id, cells, before, row);
    }
  }

  // Whether it names something is seen when the changed pack is checked.
  void compare_value(MselChanges::Value value, MselColumn column, const Cells& cells,
                     const Cells& before) {
    value.before = cell(before, column);
    value.after = cell(cells, column);
    if (cells.contains({column, ""}) && value.after != value.before) {
      changes_.values.push_back(std::move(value));
    }
  }

  // Another choice, by its id or its words in any language, is recommended from now on; words of
  // no choice are new words of the recommended one.
  void compare_expected(const std::string& id, const Cells& cells, const Cells& before, int row) {
    const std::string after = cell(cells, MselColumn::expected);
    const auto& questions = pack_.scenario.questions;
    const auto question = std::find_if(questions.begin(), questions.end(),
                                       [&id](const auto& one) { return one.id == id; });
    const content::Choice* recommended = msel_recommended(*question);
    if (after.empty() || (recommended != nullptr && is_meant(*recommended, after))) {
      return;
    }
    for (const content::Choice& choice : question->choices) {
      if (is_meant(choice, after)) {
        change("questions", id, "recommended",
               recommended == nullptr ? "" : id + '.' + recommended->id, id + '.' + choice.id, row);
        return;
      }
    }
    if (recommended == nullptr) {
      refuse(row, MselColumn::expected, after, "choice");
      return;
    }
    const bool is_translated = pack_.texts.contains(text_.language());
    changes_.words.push_back({is_translated ? text_.language() : pack_.info.source_language,
                              recommended->text.id, cell(before, MselColumn::expected), after,
                              row});
  }

  [[nodiscard]] bool is_meant(const content::Choice& choice, const std::string& words) const {
    return words == choice.id ||
           std::any_of(pack_.texts.begin(), pack_.texts.end(), [&](const auto& texts) {
             return texts.second.has(choice.text.id) && texts.second.raw(choice.text.id) == words;
           });
  }

  void take_new(const std::string& id, const Cells& cells, int row) {
    const std::string type = text::folded(trimmed(cell(cells, MselColumn::type)));
    if (type == "report" || type == "question") {
      refuse(row, MselColumn::type, type, "new_type");
      return;
    }
    if (!id.empty() && !content::is_identifier(id)) {
      refuse(row, MselColumn::id, id, "id");
      return;
    }
    const std::string& source = pack_.info.source_language;
    for (const MselColumn needed : {MselColumn::title, MselColumn::text}) {
      if (cell(cells, needed, source).empty()) {
        missing(row, needed);
      }
    }
    const auto when = when_of_new(cells, row);
    if (!when) {
      return;
    }
    MselChanges::Inject inject;
    inject.id = id.empty() ? fresh_id() : id;
    inject.keys = {{"storyline", cell(cells, MselColumn::storyline)},
                   {"at", when->at},
                   {"day", when->day},
                   {"when", when->when},
                   {"delay", when->delay}};
    inject.row = row;
    for (const std::string& language : pack_.info.languages) {
      inject.titles[language] = cell(cells, MselColumn::title, language);
      inject.texts[language] = cell(cells, MselColumn::text, language);
    }
    changes_.injects.push_back(std::move(inject));
    note_aside(cells, {{{MselColumn::type, ""}, cell(cells, MselColumn::type)}});
  }

  std::optional<WhenKeys> when_of_new(const Cells& cells, int row) {
    const std::string trigger = trimmed(cell(cells, MselColumn::trigger));
    const std::string time = trimmed(cell(cells, MselColumn::time));
    if (trigger.empty() && time.empty()) {
      missing(row, MselColumn::time);
      return std::nullopt;
    }
    auto keys = trigger.empty() ? std::optional{WhenKeys{}} : on_trigger({}, trigger);
    if (!keys) {
      refuse(row, MselColumn::trigger, trigger, "trigger");
      return std::nullopt;
    }
    auto timed = time.empty() ? keys : at_time(*keys, time);
    if (!timed) {
      refuse(row, MselColumn::time, time, "time");
    }
    return timed;
  }

  std::string fresh_id() {
    for (int number = 1;; ++number) {
      const std::string id = "inject_" + std::to_string(number);
      if (!pack_.sentences.contains(id + ".title") && used_.insert(id).second) {
        return id;
      }
    }
  }

  const present::ProgramText& text_;
  const content::Pack& pack_;
  const std::string& file_;
  base::Diagnostics& diagnostics_;
  std::vector<std::optional<MselHead>> heads_;
  std::map<std::string, Cells> before_;
  std::set<std::string> used_;
  std::map<std::string, int> rows_;  ///< ids of the table, and where they stand
  MselChanges changes_;
};

}  // namespace

const tables::Table& msel_sheet(const present::ProgramText& text,
                                const std::vector<tables::Table>& sheets) {
  const auto has_heads = [&text](const tables::Table& sheet) {
    std::set<MselColumn> heads;
    for (const std::string& head : sheet.rows.empty() ? tables::Row{} : sheet.rows.front()) {
      if (const auto known = read_msel_head(text, head)) {
        heads.insert(known->column);
      }
    }
    return heads.contains(MselColumn::id) && heads.contains(MselColumn::title) &&
           heads.contains(MselColumn::text);
  };
  const auto found = std::find_if(sheets.begin(), sheets.end(), has_heads);
  return found == sheets.end() ? sheets.front() : *found;
}

MselChanges msel_changes(const present::ProgramText& text, const content::Pack& pack,
                         const std::string& file, const tables::Table& table,
                         base::Diagnostics& diagnostics) {
  return Comparison{text, pack, file, diagnostics}.run(table.rows);
}

}  // namespace rasad::cli
