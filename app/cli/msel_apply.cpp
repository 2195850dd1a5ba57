// Changes of an events list become edits of the pack; all else stays byte for byte.
#include "app/cli/msel.hpp"
#include "engine/authoring/pack_document.hpp"
#include "engine/text/po.hpp"

#include <algorithm>

namespace rasad::cli {
namespace {

using authoring::PackDocument;
using authoring::Path;
using authoring::Refusal;

const std::string scenario = "scenario.yaml";

class Applier {
 public:
  Applier(const content::Pack& pack, const archive::Files& files, std::string table,
          base::Diagnostics& diagnostics)
      : pack_(pack), document_(files), table_(std::move(table)), diagnostics_(diagnostics) {}

  archive::Files run(const MselChanges& changes) {
    // Places of sentences are those of the files as they were read.
    std::vector<std::optional<Path>> places;
    for (const MselChanges::Words& words : changes.words) {
      places.push_back(place_of(words));
    }
    for (std::size_t i = 0; i < changes.words.size(); ++i) {
      take(changes.words[i], places[i]);
    }
    for (const MselChanges::Value& value : changes.values) {
      take(value);
    }
    for (const MselChanges::Inject& inject : changes.injects) {
      add(inject);
    }
    return document_.files();
  }

 private:
  void need(Refusal refusal, int row, const std::string& what) {
    if (refusal != Refusal::none) {
      diagnostics_.error(base::Code::table_value, table_, {row, 1}, "",
                         {{"column", what}, {"value", ""}, {"hint", "not_written"}});
    }
  }

  [[nodiscard]] std::optional<Path> place_of(const MselChanges::Words& words) const {
    const auto sentence = pack_.sentences.find(words.id);
    if (words.language != pack_.info.source_language || sentence == pack_.sentences.end()) {
      return std::nullopt;
    }
    const text::Node* tree = document_.tree(sentence->second.file);
    return tree == nullptr ? std::nullopt : authoring::path_at(*tree, sentence->second.span);
  }

  void take(const MselChanges::Words& words, const std::optional<Path>& place) {
    if (words.language != pack_.info.source_language) {
      translate(words.language, words.id, words.after, words.row);
      return;
    }
    const std::string& file = pack_.sentences.at(words.id).file;
    need(place ? document_.set(file, *place, words.after) : Refusal::no_place, words.row, words.id);
  }

  void take(const MselChanges::Value& value) {
    const auto item = authoring::item_with_id(document_.find(scenario, {value.list}), value.id);
    if (!item) {
      need(Refusal::no_place, value.row, value.id);
      return;
    }
    const Path record{value.list, *item};
    Path place = record;
    place.emplace_back(value.key);
    if (document_.find(scenario, place) == nullptr) {
      need(document_.insert_entry(scenario, record, place_for(record, value.key),
                                  {value.key, {}, authoring::plain_value(value.after), {}}),
           value.row, value.id);
    } else if (value.after.empty()) {
      need(document_.remove(scenario, place), value.row, value.id);
    } else {
      need(document_.set(scenario, place, value.after, authoring::Writing::plain), value.row,
           value.id);
    }
  }

  // What says when it comes stands together; other keys stand below the id.
  [[nodiscard]] std::size_t place_for(const Path& record, const std::string& key) const {
    const auto& entries = document_.find(scenario, record)->entries;
    const std::string before = key == "day" || key == "when" || key == "delay" ? "at" : "id";
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&before](const auto& entry) { return entry.key == before; });
    return found == entries.end() ? 1 : static_cast<std::size_t>(found - entries.begin()) + 1;
  }

  void add(const MselChanges::Inject& inject) {
    const std::string& source = pack_.info.source_language;
    text::Node record;
    record.kind = text::NodeKind::map;
    const auto put = [&record](const std::string& key, text::Node value) {
      record.entries.push_back({key, {}, std::move(value), {}});
    };
    put("id", authoring::plain_value(inject.id));
    put("title", authoring::quoted_value(inject.titles.at(source)));
    put("text", authoring::quoted_value(inject.texts.at(source)));
    for (const auto& [key, value] : inject.keys) {
      if (!value.empty()) {
        put(key, authoring::plain_value(value));
      }
    }
    text::Node nothing;
    nothing.kind = text::NodeKind::list;
    put("do", nothing);
    need(add_record(record), inject.row, inject.id);
    for (const auto& [language, title] : inject.titles) {
      if (language != source) {
        translate(language, inject.id + ".title", title, inject.row, inject.titles.at(source));
        translate(language, inject.id + ".text", inject.texts.at(language), inject.row,
                  inject.texts.at(source));
      }
    }
  }

  // A pack without injects gets its list.
  Refusal add_record(const text::Node& record) {
    const text::Node* list = document_.find(scenario, {"injects"});
    if (list != nullptr && !list->items.empty()) {
      return document_.insert_item(scenario, {"injects"}, list->items.size(), record);
    }
    if (list != nullptr && document_.remove(scenario, {"injects"}) != Refusal::none) {
      return Refusal::not_the_same;
    }
    text::Node fresh;
    fresh.kind = text::NodeKind::list;
    fresh.items.push_back(record);
    return document_.insert_entry(scenario, {}, document_.tree(scenario)->entries.size(),
                                  {"injects", {}, fresh, {}});
  }

  void translate(const std::string& language, const std::string& id, const std::string& words,
                 int row, const std::string& source = "") {
    const std::string file = "text/" + language + ".po";
    if (words.empty()) {
      return;
    }
    if (!document_.files().contains(file)) {
      text::PoFile fresh;
      fresh.language = language;
      document_.replace(file, text::write_po(fresh));
    }
    const auto known = pack_.sentences.find(id);
    need(document_.set_message(
             file, id, known == pack_.sentences.end() ? source : known->second.source, {words}),
         row, id);
  }

  const content::Pack& pack_;
  PackDocument document_;
  std::string table_;
  base::Diagnostics& diagnostics_;
};

}  // namespace

archive::Files msel_applied(const content::Pack& pack, const archive::Files& files,
                            const MselChanges& changes, const std::string& table,
                            base::Diagnostics& diagnostics) {
  return Applier{pack, files, table, diagnostics}.run(changes);
}

}  // namespace rasad::cli
