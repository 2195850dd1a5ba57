// Changes go into the files where the old value stands; all else stays byte for byte.
#include "app/cli/msel.hpp"
#include "engine/base/utf8.hpp"
#include "engine/text/po.hpp"
#include "engine/text/yaml.hpp"

#include <algorithm>

namespace rasad::cli {
namespace {

const std::string scenario = "scenario.yaml";

// Byte at which a line and a column (in code points, both from 1) stand.
std::size_t offset_of(const std::string& bytes, base::Span span) {
  std::size_t at = 0;
  for (int line = 1; line < span.line; ++line) {
    at = std::min(bytes.find('\n', at), bytes.size() - 1) + 1;
  }
  for (int column = 1; column < span.column && at < bytes.size(); ++column) {
    at += std::max<std::size_t>(1, base::decode(bytes, at).length);
  }
  return at;
}

// End of the one-line scalar that begins at `at`; npos if it is not of one line.
std::size_t scalar_end(const std::string& bytes, std::size_t at) {
  const std::size_t line_end = std::min(bytes.find('\n', at), bytes.size());
  if (at >= bytes.size() || bytes[at] == '|' || bytes[at] == '>') {
    return std::string::npos;
  }
  if (bytes[at] == '"') {
    for (std::size_t i = at + 1; i < line_end; ++i) {
      if (bytes[i] == '\\') {
        ++i;
      } else if (bytes[i] == '"') {
        return i + 1;
      }
    }
    return std::string::npos;
  }
  if (bytes[at] == '\'') {
    const std::size_t close = bytes.find('\'', at + 1);
    return close < line_end ? close + 1 : std::string::npos;
  }
  std::size_t end = std::min(bytes.find(" #", at), line_end);
  while (end > at && (bytes[end - 1] == ' ' || bytes[end - 1] == '\r')) {
    --end;
  }
  return end;
}

std::string in_quotes(const std::string& words) {
  std::string text = "\"";
  for (const char c : words) {
    text += c == '\n'               ? "\\n"
            : c == '\t'             ? "\\t"
            : c == '"' || c == '\\' ? std::string{'\\', c}
                                    : std::string(1, c);
  }
  return text + '"';
}

/// Replacements in one file, made from behind so that places stay right.
class Edits {
 public:
  /// False if the value there is not a scalar of one line.
  bool replace(const std::string& bytes, base::Span span, std::string fresh) {
    const std::size_t at = offset_of(bytes, span);
    const std::size_t end = scalar_end(bytes, at);
    if (end == std::string::npos) {
      return false;
    }
    list_.push_back({at, end, std::move(fresh)});
    return true;
  }
  void insert(std::size_t at, std::string fresh) { list_.push_back({at, at, std::move(fresh)}); }
  /// Takes the line away on which a key stands with its value of one line; false if it is not
  /// alone there.
  bool remove_line(const std::string& bytes, base::Span key) {
    const std::size_t begin = offset_of(bytes, {key.line, 1});
    const std::size_t at = offset_of(bytes, key);
    if (bytes.find_first_not_of(' ', begin) != at) {
      return false;
    }
    list_.push_back({begin, std::min(bytes.find('\n', at), bytes.size() - 1) + 1, ""});
    return true;
  }
  void make(std::string& bytes) {
    std::stable_sort(list_.begin(), list_.end(),
                     [](const Edit& a, const Edit& b) { return a.begin > b.begin; });
    for (const Edit& edit : list_) {
      bytes.replace(edit.begin, edit.end - edit.begin, edit.fresh);
    }
  }

 private:
  struct Edit {
    std::size_t begin;
    std::size_t end;
    std::string fresh;
  };
  std::vector<Edit> list_;
};

class Applier {
 public:
  Applier(const content::Pack& pack, archive::Files files, std::string table,
          base::Diagnostics& diagnostics)
      : pack_(pack),
        files_(std::move(files)),
        table_(std::move(table)),
        diagnostics_(diagnostics) {}

  archive::Files run(const MselChanges& changes) {
    for (const MselChanges::Words& words : changes.words) {
      take(words);
    }
    const auto tree = text::parse_yaml(scenario, files_[scenario], diagnostics_);
    if (tree) {
      for (const MselChanges::Trigger& trigger : changes.triggers) {
        take(*tree, trigger);
      }
      for (const MselChanges::Value& value : changes.values) {
        take(*tree, value);
      }
      add_injects(*tree, changes.injects);
    }
    for (auto& [file, edits] : edits_) {
      edits.make(files_[file]);
    }
    write_translations();
    return std::move(files_);
  }

 private:
  void fault(int row, const std::string& what) {
    diagnostics_.error(base::Code::table_row, table_, {row, 1}, "", {{"column", what}});
  }

  void take(const MselChanges::Words& words) {
    if (words.language != pack_.info.source_language) {
      translated_[words.language][words.id] = words.after;
      return;
    }
    const content::Sentence& sentence = pack_.sentences.at(words.id);
    if (!edits_[sentence.file].replace(files_[sentence.file], sentence.span,
                                       in_quotes(words.after))) {
      fault(words.row, words.id);
    }
  }

  static const text::Node* record(const text::Node& tree, const std::string& kind,
                                  const std::string& id) {
    const text::Node* list = tree.find(kind);
    if (list == nullptr) {
      return nullptr;
    }
    const auto found =
        std::find_if(list->items.begin(), list->items.end(), [&id](const text::Node& item) {
          const text::Node* name = item.find("id");
          return name != nullptr && name->value == id;
        });
    return found == list->items.end() ? nullptr : &*found;
  }

  void take(const text::Node& tree, const MselChanges::Trigger& trigger) {
    const text::Node* inject = record(tree, "injects", trigger.id);
    const text::Node* at = inject != nullptr ? inject->find("at") : nullptr;
    if (at == nullptr) {
      fault(trigger.row, trigger.id);
      return;
    }
    std::string& bytes = files_[scenario];
    const text::Node* when = inject->find("when");
    const std::string line = when == nullptr && !trigger.when.empty()
                                 ? "\n" + indent(at->span) + "when: " + trigger.when
                                 : "";
    bool ok = edits_[scenario].replace(bytes, at->span, trigger.at + line);
    if (when != nullptr) {
      // Without a condition the inject is always due then: a comparison that always holds says it.
      ok = edits_[scenario].replace(bytes, when->span,
                                    trigger.when.empty() ? "week >= 1" : trigger.when) &&
           ok;
    }
    if (!ok) {
      fault(trigger.row, trigger.id);
    }
  }

  void take(const text::Node& tree, const MselChanges::Value& value) {
    const text::Node* node = record(tree, value.list, value.id);
    const std::string& bytes = files_[scenario];
    bool ok = node != nullptr;
    if (ok) {
      const auto entry = std::find_if(node->entries.begin(), node->entries.end(),
                                      [&value](const auto& one) { return one.key == value.key; });
      if (entry == node->entries.end()) {
        const base::Span id = node->find("id")->span;
        edits_[scenario].insert(scalar_end(bytes, offset_of(bytes, id)),
                                "\n" + indent(id) + value.key + ": " + value.after);
      } else {
        ok = value.after.empty() ? edits_[scenario].remove_line(bytes, entry->span)
                                 : edits_[scenario].replace(bytes, entry->value.span, value.after);
      }
    }
    if (!ok) {
      fault(value.row, value.id);
    }
  }

  // Blanks before the key of a value that stands on its line: "    at: week".
  [[nodiscard]] std::string indent(base::Span span) {
    const std::string& bytes = files_[scenario];
    const std::size_t line = offset_of(bytes, {span.line, 1});
    std::size_t at = line;
    while (at < bytes.size() && (bytes[at] == ' ' || bytes[at] == '-')) {
      ++at;
    }
    return std::string(at - line, ' ');
  }

  void add_injects(const text::Node& tree, const std::vector<MselChanges::Inject>& injects) {
    const text::Node* list = tree.find("injects");
    if (injects.empty() || list == nullptr) {
      return;
    }
    const std::string& bytes = files_[scenario];
    // Behind the last inject: before the next key of the file, or at its end.
    std::size_t at = bytes.size();
    for (const text::Entry& entry : tree.entries) {
      const std::size_t begin = offset_of(bytes, {entry.span.line, 1});
      if (entry.span > list->span && begin < at) {
        at = begin;
      }
    }
    while (at > 1 && bytes[at - 1] == '\n' && bytes[at - 2] == '\n') {
      --at;
    }
    std::string fresh = at > 0 && bytes[at - 1] != '\n' ? "\n" : "";
    for (const MselChanges::Inject& inject : injects) {
      fresh += record_of(inject);
      for (const auto& [language, title] : inject.titles) {
        translated_[language][inject.id + ".title"] = title;
        translated_[language][inject.id + ".text"] = inject.texts.at(language);
      }
    }
    edits_[scenario].insert(at, fresh);
  }

  [[nodiscard]] std::string record_of(const MselChanges::Inject& inject) const {
    const std::string& source = pack_.info.source_language;
    return "  - id: " + inject.id + "\n    title: " + in_quotes(inject.titles.at(source)) +
           "\n    text: " + in_quotes(inject.texts.at(source)) + "\n    at: " + inject.at + '\n' +
           (inject.storyline.empty() ? "" : "    storyline: " + inject.storyline + '\n') +
           (inject.when.empty() ? "" : "    when: " + inject.when + '\n') + "    do: []\n";
  }

  // New words go into the PO files, which are then brought to the new source by a merge.
  void write_translations() {
    for (const auto& [language, sentences] : translated_) {
      if (language == pack_.info.source_language) {
        continue;
      }
      const std::string name = "text/" + language + ".po";
      auto po = text::parse_po(name, files_[name], diagnostics_);
      if (!po) {
        return;
      }
      for (const auto& [id, words] : sentences) {
        set(*po, id, words);
      }
      po->language = language;
      files_[name] = text::write_po(*po);
    }
  }

  void set(text::PoFile& po, const std::string& id, const std::string& words) const {
    const auto found = std::find_if(po.entries.begin(), po.entries.end(),
                                    [&id](const auto& entry) { return entry.id == id; });
    if (found != po.entries.end()) {
      found->translations = {words};
      found->fuzzy = false;
    } else if (!words.empty()) {
      text::PoEntry entry;
      entry.id = id;
      entry.source = source_of(id);
      entry.translations = {words};
      po.entries.push_back(std::move(entry));
    }
  }

  [[nodiscard]] std::string source_of(const std::string& id) const {
    const auto fresh = translated_.find(pack_.info.source_language);
    if (fresh != translated_.end() && fresh->second.contains(id)) {
      return fresh->second.at(id);
    }
    return pack_.sentences.contains(id) ? pack_.sentences.at(id).source : "";
  }

  const content::Pack& pack_;
  archive::Files files_;
  std::string table_;
  base::Diagnostics& diagnostics_;
  std::map<std::string, Edits> edits_;
  std::map<std::string, std::map<std::string, std::string>> translated_;
};

}  // namespace

archive::Files msel_applied(const content::Pack& pack, const archive::Files& files,
                            const MselChanges& changes, const std::string& table,
                            base::Diagnostics& diagnostics) {
  return Applier{pack, files, table, diagnostics}.run(changes);
}

}  // namespace rasad::cli
