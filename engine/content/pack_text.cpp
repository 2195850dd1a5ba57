// Reads and checks the PO files of a pack, and writes templates for translators.
#include "engine/content/pack_text.hpp"

#include <set>

namespace rasad::content {
namespace {

using Sentences = std::map<std::string, Sentence>;

std::string nearest_id(const std::string& id, const Sentences& sentences) {
  std::vector<std::string> ids;
  for (const auto& [known, sentence] : sentences) {
    ids.push_back(known);
  }
  return base::nearest(id, ids);
}

void add_translations(const std::string& file, const text::PoFile& po, const Sentences& sentences,
                      text::Catalogue& into, base::Diagnostics& diagnostics) {
  for (const text::PoEntry& entry : po.entries) {
    const auto known = sentences.find(entry.id);
    if (known == sentences.end()) {
      diagnostics.error(base::Code::po_unknown_id, file, entry.span, entry.id,
                        {{"id", entry.id}, {"nearest", nearest_id(entry.id, sentences)}});
      continue;
    }
    if (entry.source != known->second.source) {
      diagnostics.warning(base::Code::po_stale, file, entry.span, entry.id, {{"id", entry.id}});
    }
    if (!entry.translations.empty() && !entry.translations.front().empty() && !entry.fuzzy) {
      into.add(entry.id, {entry.translations.front()});
    }
  }
}

void report_missing(const std::string& file, const Sentences& sentences,
                    const text::Catalogue& texts, base::Diagnostics& diagnostics) {
  for (const auto& [id, sentence] : sentences) {
    if (!texts.has(id)) {
      diagnostics.warning(base::Code::po_missing, file, {}, id,
                          {{"id", id}, {"language", texts.language()}});
    }
  }
}

}  // namespace

void read_translations(Pack& pack, const Sentences& sentences, base::Diagnostics& diagnostics) {
  text::Catalogue source{pack.info.source_language};
  for (const auto& [id, sentence] : sentences) {
    source.add(id, {sentence.source});
  }
  pack.texts[pack.info.source_language] = std::move(source);
  for (const std::string& language : pack.info.languages) {
    if (language == pack.info.source_language) {
      continue;
    }
    text::Catalogue texts{language};
    const std::string name = "text/" + language + ".po";
    for (const auto& [path, bytes] : pack.files) {
      const bool is_wanted =
          path == name || (path.starts_with("doctrines/") && path.ends_with('/' + name));
      if (!is_wanted) {
        continue;
      }
      if (const auto po = text::parse_po(path, bytes, diagnostics)) {
        add_translations(path, *po, sentences, texts, diagnostics);
      }
    }
    report_missing(name, sentences, texts, diagnostics);
    pack.texts[language] = std::move(texts);
  }
}

text::PoFile sentences(const Pack& pack, const std::string& language) {
  text::PoFile file;
  file.language = language;
  const text::Catalogue& source = pack.texts.at(pack.info.source_language);
  const auto translated = pack.texts.find(language);
  for (const std::string& id : source.ids()) {
    text::PoEntry entry;
    entry.id = id;
    entry.source = source.raw(id);
    const bool has = translated != pack.texts.end() && translated->second.has(id);
    entry.translations.push_back(has ? translated->second.raw(id) : "");
    file.entries.push_back(std::move(entry));
  }
  return file;
}

}  // namespace rasad::content
