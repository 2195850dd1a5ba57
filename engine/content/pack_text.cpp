// Reads and checks the PO files of a pack, and writes templates for translators.
#include "engine/content/pack_text.hpp"

#include "engine/content/script_words.hpp"
#include "engine/text/language.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace rasad::content {
namespace {

using Sentences = std::map<std::string, Sentence>;

constexpr std::size_t most_suggestions = 20;

bool is_shared(const std::string& file) {
  return file.starts_with("doctrines/");
}

std::string nearest_id(const std::string& id, const Sentences& sentences) {
  std::vector<std::string> ids;
  for (const auto& [known, sentence] : sentences) {
    ids.push_back(known);
  }
  return base::nearest(id, ids);
}

class Translations {
 public:
  Translations(Pack& pack, base::Diagnostics& diagnostics)
      : pack_(pack), diagnostics_(diagnostics) {}

  void read(const std::string& language) {
    text::Catalogue texts{language};
    for (const auto& [id, sentence] : pack_.sentences) {
      if (language_of(sentence) == language) {
        texts.add(id, {sentence.source});
      }
    }
    const std::string name = "text/" + language + ".po";
    waiting_.clear();
    is_whole_ = true;
    for (const auto& [path, bytes] : pack_.files) {
      const bool is_own = path == name && language != pack_.info.source_language;
      if (is_own || (is_shared(path) && path.ends_with('/' + name))) {
        read_file(path, bytes, texts);
      }
    }
    if (language != pack_.info.source_language && !pack_.files.contains(name)) {
      diagnostics_.warning(base::Code::file_missing, name, {}, "",
                           {{"file", name}, {"language", language}, {"hint", "translation"}});
    } else if (is_whole_) {  // else what is missing may stand in the part that could not be read
      report_missing(name, texts);
    }
    pack_.texts[language] = std::move(texts);
  }

 private:
  // A doctrine of the library may be written in another language than the pack that uses it.
  [[nodiscard]] const std::string& language_of(const Sentence& sentence) const {
    return is_shared(sentence.file) ? pack_.doctrine.source_language : pack_.info.source_language;
  }

  void read_file(const std::string& path, const std::string& bytes, text::Catalogue& into) {
    const auto po = text::parse_po(path, bytes, diagnostics_);
    if (!po) {
      is_whole_ = false;
      return;
    }
    if (!po->language.empty() && po->language != into.language()) {
      diagnostics_.error(base::Code::po_language, path, {1, 1}, "", {{"language", po->language}});
    }
    for (const text::PoEntry& entry : po->entries) {
      take(path, entry, into);
    }
  }

  void take(const std::string& path, const text::PoEntry& entry, text::Catalogue& into) {
    const auto known = pack_.sentences.find(entry.id);
    if (known == pack_.sentences.end()) {
      // Comparing with every id is dear, and more than the first faults are never shown.
      const bool is_shown = ++unknown_ <= most_suggestions;
      diagnostics_.error(
          base::Code::po_unknown_id, path, entry.span, entry.id,
          {{"id", entry.id}, {"nearest", is_shown ? nearest_id(entry.id, pack_.sentences) : ""}});
      return;
    }
    if (entry.source != known->second.source) {
      diagnostics_.warning(base::Code::po_stale, path, entry.span, entry.id, {{"id", entry.id}});
    }
    if (entry.is_translated()) {
      report_length(path, entry, known->second.limit);
      into.add(entry.id, {entry.translations.front()});
    } else if (!is_shared(path)) {
      waiting_[entry.id] = entry.span;
    }
  }

  void report_length(const std::string& file, const text::PoEntry& entry, std::int64_t most) {
    const auto length = static_cast<std::int64_t>(text::code_points(entry.translations.front()));
    if (length > most) {
      diagnostics_.warning(
          base::Code::text_too_long, file, entry.span, entry.id,
          {{"id", entry.id}, {"found", std::to_string(length)}, {"limit", std::to_string(most)}});
    }
  }

  // An entry without its translation is told at its line. Sentences without an entry are one cause,
  // a file that was not merged or a doctrine without this language, and are told once.
  void report_missing(const std::string& file, const text::Catalogue& texts) {
    std::vector<std::string> absent;
    for (const auto& [id, sentence] : pack_.sentences) {
      if (texts.has(id)) {
        continue;
      }
      const auto entry = waiting_.find(id);
      if (entry == waiting_.end()) {
        absent.push_back(id);
      } else {
        diagnostics_.warning(base::Code::po_missing, file, entry->second, id,
                             {{"id", id}, {"language", texts.language()}});
      }
    }
    if (!absent.empty()) {
      diagnostics_.warning(base::Code::po_missing, file, {}, absent.front(),
                           {{"id", absent.front()},
                            {"language", texts.language()},
                            {"reason", absent.size() > 1 ? "absent" : ""},
                            {"count", std::to_string(absent.size())}});
    }
  }

  Pack& pack_;
  base::Diagnostics& diagnostics_;
  std::size_t unknown_ = 0;
  std::map<std::string, base::Span> waiting_;  ///< entries of a file without their translation
  bool is_whole_ = true;                       ///< all files of a language could be read
};

// The source language must have every sentence: a foreign doctrine lends its own words.
void complete_source(Pack& pack) {
  text::Catalogue& texts = pack.texts[pack.info.source_language];
  for (const auto& [id, sentence] : pack.sentences) {
    if (!texts.has(id)) {
      texts.add(id, {sentence.source});
    }
  }
}

// Files in the order in which an author thinks of them.
std::size_t rank_of(const std::string& file) {
  static constexpr std::array<const char*, 6> order{"pack.yaml",     "jurisdiction.geojson",
                                                    "world.yaml",    "doctrine.yaml",
                                                    "scenario.yaml", "rubric.yaml"};
  return static_cast<std::size_t>(std::find(order.begin(), order.end(), file) - order.begin());
}

std::vector<std::string> comments_of(const Pack& pack, const std::string& id,
                                     const Sentence& sentence) {
  std::vector<std::string> lines;
  for (const ReportTemplate& report : pack.scenario.reports) {
    if (report.text.id == id) {
      const auto source = static_cast<std::size_t>(report.source.value);
      lines.push_back("speaker: " + pack.scenario.sources.at(source).name.source);
      lines.push_back(std::string{"channel: "} +
                      channel_words.at(static_cast<std::size_t>(report.channel)));
    }
  }
  lines.push_back("limit: " + std::to_string(sentence.limit));
  return lines;
}

}  // namespace

void read_translations(Pack& pack, base::Diagnostics& diagnostics) {
  Translations translations{pack, diagnostics};
  translations.read(pack.info.source_language);
  for (const std::string& language : pack.info.languages) {
    if (language != pack.info.source_language) {
      translations.read(language);
    }
  }
  complete_source(pack);
}

text::PoFile sentences(const Pack& pack) {
  std::vector<std::pair<std::string, Sentence>> list;
  for (const auto& [id, sentence] : pack.sentences) {
    if (!is_shared(sentence.file)) {
      list.emplace_back(id, sentence);
    }
  }
  std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) {
    const auto key = [](const Sentence& one) { return std::pair{rank_of(one.file), one.span}; };
    return key(a.second) < key(b.second);
  });
  text::PoFile file;
  file.header = {{"Project-Id-Version", pack.info.id + ' ' + pack.info.version}};
  for (const auto& [id, sentence] : list) {
    text::PoEntry entry;
    entry.id = id;
    entry.source = sentence.source;
    entry.translations = {""};
    if (!text::placeholders(sentence.source).empty()) {
      entry.flags = {"python-brace-format"};  // Poedit and msgfmt then watch the braces too
    }
    entry.comments = comments_of(pack, id, sentence);
    entry.references = {sentence.file + ':' + std::to_string(sentence.span.line)};
    file.entries.push_back(std::move(entry));
  }
  return file;
}

}  // namespace rasad::content
