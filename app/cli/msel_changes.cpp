// From rows back to what the author changed.
#include "app/cli/msel.hpp"
#include "app/cli/msel_columns.hpp"
#include "engine/content/script_words.hpp"
#include "engine/text/language.hpp"

#include <algorithm>
#include <charconv>
#include <set>

namespace rasad::cli {
namespace {

using Cells = std::map<std::pair<MselColumn, std::string>, std::string>;

std::string cell(const Cells& cells, MselColumn column, const std::string& language = "") {
  const auto found = cells.find({column, language});
  return found == cells.end() ? "" : found->second;
}

/// When an inject is looked at, and its condition.
struct When {
  std::string at;
  std::string condition;
};

// "D3 09:30" -> the third day. Steps are six hours long, so the clock says the block.
std::optional<When> read_time(const std::string& time) {
  std::int64_t day = 0;
  if (time.size() < 2 || time.front() != 'D') {
    return std::nullopt;
  }
  const std::size_t end = std::min(time.find(' '), time.size());
  const auto read = std::from_chars(time.data() + 1, time.data() + end, day);
  if (read.ptr != time.data() + end || day < 1 || day > 728) {
    return std::nullopt;
  }
  return day == 1 ? When{"start", ""} : When{"day", "day == " + std::to_string(day)};
}

// "week: week >= 2 and …".
std::optional<When> read_trigger(const std::string& trigger) {
  const std::size_t colon = std::min(trigger.find(": "), trigger.size());
  const std::string at = trigger.substr(0, colon);
  static const std::set<std::string> known{content::phase_words.begin(),
                                           content::phase_words.end()};
  if (!known.contains(at)) {
    return std::nullopt;
  }
  return When{at, colon == trigger.size() ? "" : trigger.substr(colon + 2)};
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
    for (std::size_t row = 1; row < table.size() && !diagnostics_.has_errors(); ++row) {
      take(cells_of(table[row]), static_cast<int>(row) + 1);
    }
    return std::move(changes_);
  }

 private:
  void missing(int row, MselColumn column) {
    diagnostics_.error(base::Code::table_row, file_, {row, 1}, "",
                       {{"column", msel_head(text_, column)}});
  }

  void read_heads(const std::vector<std::string>& row) {
    heads_.clear();
    changes_.unknown_columns.clear();
    for (const std::string& head : row) {
      auto known = read_msel_head(text_, head);
      if (known && known->language.empty() &&
          (known->column == MselColumn::title || known->column == MselColumn::text)) {
        known->language = pack_.info.source_language;
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
    const std::string id = cell(cells, MselColumn::id);
    const auto before = before_.find(id);
    if (is_blank) {
      return;
    }
    if (id.empty()) {
      take_new(cells, row);
    } else if (before == before_.end()) {
      missing(row, MselColumn::id);
    } else {
      compare_words(id, cells, before->second, row);
      compare_trigger(id, cells, before->second, row);
      compare_values(id, cells, before->second, row);
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
        continue;  // an emptied translation says nothing
      }
      const std::string sentence = id + (column == MselColumn::title ? ".title" : ".text");
      if (pack_.sentences.contains(sentence)) {
        changes_.words.push_back({language, sentence, old->second, words, row});
      }
    }
  }

  void compare_trigger(const std::string& id, const Cells& cells, const Cells& before, int row) {
    if (cell(cells, MselColumn::type) != "inject" && cell(before, MselColumn::type) != "inject") {
      return;
    }
    const std::string trigger = cell(cells, MselColumn::trigger);
    const std::string time = cell(cells, MselColumn::time);
    const bool has_trigger = cells.contains({MselColumn::trigger, ""});
    const bool has_time = cells.contains({MselColumn::time, ""});
    std::optional<When> when;
    if (has_trigger && trigger != cell(before, MselColumn::trigger)) {
      when = read_trigger(trigger);
      if (!when) {
        missing(row, MselColumn::trigger);
      }
    } else if (has_time && !time.empty() && time != cell(before, MselColumn::time)) {
      when = read_time(time);
      if (!when) {
        missing(row, MselColumn::time);
      }
    }
    if (when) {
      changes_.triggers.push_back({id, when->at, when->condition, row});
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
    const auto question =
        std::find_if(pack_.scenario.questions.begin(), pack_.scenario.questions.end(),
                     [&id](const auto& one) { return one.id == id; });
    const content::Choice* recommended =
        question == pack_.scenario.questions.end() ? nullptr : msel_recommended(pack_, *question);
    if (after.empty() || recommended == nullptr || is_meant(*recommended, after)) {
      return;
    }
    for (const content::Choice& choice : question->choices) {
      if (is_meant(choice, after)) {
        changes_.values.push_back({"questions", id, "recommended", id + '.' + recommended->id,
                                   id + '.' + choice.id, row});
        return;
      }
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

  void take_new(const Cells& cells, int row) {
    const std::string& source = pack_.info.source_language;
    const std::string trigger = cell(cells, MselColumn::trigger);
    const auto when =
        trigger.empty() ? read_time(cell(cells, MselColumn::time)) : read_trigger(trigger);
    for (const MselColumn needed : {MselColumn::title, MselColumn::text}) {
      if (cell(cells, needed, source).empty()) {
        missing(row, needed);
      }
    }
    if (!when) {
      missing(row, MselColumn::time);
      return;
    }
    MselChanges::Inject inject;
    inject.id = fresh_id();
    inject.at = when->at;
    inject.when = when->condition;
    inject.storyline = cell(cells, MselColumn::storyline);
    inject.row = row;
    for (const std::string& language : pack_.info.languages) {
      inject.titles[language] = cell(cells, MselColumn::title, language);
      inject.texts[language] = cell(cells, MselColumn::text, language);
    }
    changes_.injects.push_back(std::move(inject));
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
  MselChanges changes_;
};

}  // namespace

MselChanges msel_changes(const present::ProgramText& text, const content::Pack& pack,
                         const std::string& file, const tables::Table& table,
                         base::Diagnostics& diagnostics) {
  return Comparison{text, pack, file, diagnostics}.run(table.rows);
}

}  // namespace rasad::cli
