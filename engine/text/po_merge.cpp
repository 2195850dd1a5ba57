// Bringing translations to a changed source.
#include "engine/text/language.hpp"
#include "engine/text/po.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace rasad::text {
namespace {

bool has_text(const PoEntry& entry) {
  return std::any_of(entry.translations.begin(), entry.translations.end(),
                     [](const std::string& form) { return !form.empty(); });
}

class Merger {
 public:
  Merger(const PoFile& old, const std::string& language, MergeCounts& counts)
      : old_(old), counts_(counts), forms_(language.empty() ? 2 : plural_forms(language)) {
    // emplace keeps the first: living messages go before obsolete ones, text before none.
    for (const std::vector<PoEntry>* list : {&old.entries, &old.obsolete}) {
      for (const PoEntry& entry : *list) {
        if (has_text(entry)) {
          by_id_.emplace(entry.id, &entry);
          by_source_.emplace(entry.source, &entry);
        }
      }
    }
    for (const PoEntry& entry : old.entries) {
      by_id_.emplace(entry.id, &entry);
    }
  }

  void run(const PoFile& source, PoFile& result) {
    for (const PoEntry& entry : source.entries) {
      ids_.insert(entry.id);
    }
    for (const PoEntry& entry : source.entries) {
      result.entries.push_back(merged(entry));
    }
    for (const PoEntry& entry : old_.entries) {
      if (!used_.contains(entry.id) && has_text(entry)) {
        ++counts_.dropped;
        result.obsolete.push_back(entry);
      }
    }
    for (const PoEntry& entry : old_.obsolete) {
      if (!used_.contains(entry.id)) {
        result.obsolete.push_back(entry);
      }
    }
  }

 private:
  const PoEntry* find(const PoEntry& wanted) const {
    const auto same_id = by_id_.find(wanted.id);
    if (same_id != by_id_.end() && has_text(*same_id->second)) {
      return same_id->second;
    }
    // The same words under an id that is gone: somebody renamed it.
    const auto same_words = by_source_.find(wanted.source);
    const bool is_moved = same_words != by_source_.end() && has_text(*same_words->second) &&
                          !ids_.contains(same_words->second->id);
    return is_moved ? same_words->second : same_id != by_id_.end() ? same_id->second : nullptr;
  }

  PoEntry merged(PoEntry entry) {
    const PoEntry* before = find(entry);
    entry.translations.assign(entry.source_plural.empty() ? 1 : forms_, "");
    entry.fuzzy = false;
    if (before != nullptr) {
      used_.insert(before->id);
      take_over(entry, *before);
    }
    ++(!has_text(entry) ? counts_.empty : entry.fuzzy ? counts_.fuzzy : counts_.kept);
    return entry;
  }

  void take_over(PoEntry& entry, const PoEntry& before) const {
    entry.notes = before.notes;
    if (!has_text(before)) {
      return;
    }
    for (std::size_t i = 0; i < entry.translations.size(); ++i) {
      entry.translations[i] = before.translations[std::min(i, before.translations.size() - 1)];
    }
    const bool is_same_text =
        before.source == entry.source && before.source_plural == entry.source_plural;
    const bool is_same = is_same_text && before.id == entry.id;
    entry.fuzzy = before.fuzzy || !is_same;
    // What the translation was made for stays in sight until somebody has looked at it.
    const bool keeps = before.fuzzy && !before.previous_source.empty();
    if (entry.fuzzy && (keeps || !is_same_text)) {
      entry.previous_source = keeps ? before.previous_source : before.source;
      entry.previous_plural = keeps ? before.previous_plural : before.source_plural;
    }
  }

  const PoFile& old_;
  MergeCounts& counts_;
  std::size_t forms_;
  std::map<std::string, const PoEntry*> by_id_;
  std::map<std::string, const PoEntry*> by_source_;
  std::set<std::string> ids_;   ///< of the source
  std::set<std::string> used_;  ///< ids of old messages that live on
};

// A header copied from another language would make the file unreadable.
void set_language(PoFile& file) {
  for (auto& [name, value] : file.header) {
    const std::string code = value.substr(0, value.find_first_of("_-@."));
    if (name == "Language" && code != file.language) {
      value = file.language;
    }
    if (name == "Plural-Forms" && has_language_rules(file.language) &&
        !is_plural_header(file.language, value)) {
      value = plural_header(file.language);
    }
  }
}

}  // namespace

PoFile merge(const PoFile& source, const PoFile& old, const std::string& language,
             MergeCounts& counts) {
  PoFile result;
  result.language = language;
  result.notes = old.notes;
  result.header = old.header;
  set_language(result);
  Merger{old, language, counts}.run(source, result);
  return result;
}

}  // namespace rasad::text
