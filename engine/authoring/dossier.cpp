// Walking the files of a pack by the schema.
#include "engine/authoring/dossier.hpp"

#include "engine/authoring/pack_document.hpp"
#include "engine/content/effects_schema.hpp"
#include "engine/content/schema.hpp"

#include <algorithm>

namespace rasad::authoring {
namespace {

using content::Key;
using content::KeyKind;
using content::Record;

bool is_part_of_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

// The id as a whole word: "press" is not in "press_story", but in "chosen(press.no)".
bool names(const std::string& condition, const std::string& id) {
  for (std::size_t at = condition.find(id); at != std::string::npos;
       at = condition.find(id, at + 1)) {
    const std::size_t end = at + id.size();
    const bool begins = at == 0 || !is_part_of_name(condition[at - 1]);
    const bool ends = end == condition.size() || !is_part_of_name(condition[end]);
    if (begins && ends) {
      return true;
    }
  }
  return false;
}

class Searcher {
 public:
  explicit Searcher(const std::string& id) { dossier_.id = id; }

  void search(const std::string& file, const Record& record, const text::Node& node) {
    file_ = file;
    walk(record, node, "", "");
  }

  Dossier done() {
    if (dossier_.kind.empty()) {
      dossier_.nearest = base::nearest(dossier_.id, known_);
    }
    return std::move(dossier_);
  }

 private:
  void walk(const Record& record, const text::Node& node, const std::string& path,
            const std::string& parent) {
    const text::Node* own = record.kind.empty() ? nullptr : node.find("id");
    std::string owner = parent;
    if (own != nullptr) {
      owner = record.is_nested ? parent + '.' + own->value : own->value;
      declare(record.kind, owner, own->span);
    }
    for (const Key& key : record.keys) {
      if (const text::Node* value = node.find(key.rule.key)) {
        look(key, *value, path.empty() ? key.rule.key : path + '.' + key.rule.key, owner);
      }
    }
  }

  void look(const Key& key, const text::Node& value, const std::string& path,
            const std::string& owner) {
    switch (key.rule.kind) {
      case KeyKind::reference:
        reference(value, path, owner, MentionKind::reference);
        break;
      case KeyKind::references:
        for (const text::Node& item : value.items) {
          reference(item, path, owner, MentionKind::reference);
        }
        break;
      case KeyKind::condition:
        if (names(value.value, dossier_.id)) {
          add(MentionKind::condition, value, path, owner);
        }
        break;
      case KeyKind::effects:
        effects(value, path, owner);
        break;
      case KeyKind::record:
        walk(*key.child, value, path, owner);
        break;
      case KeyKind::records:
        for (std::size_t i = 0; i < value.items.size(); ++i) {
          walk(*key.child, value.items[i], path + '[' + std::to_string(i) + ']', owner);
        }
        break;
      default:
        break;
    }
  }

  void effects(const text::Node& list, const std::string& path, const std::string& owner) {
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      for (const text::Entry& verb : list.items[i].entries) {
        const std::string place = path + '[' + std::to_string(i) + "]." + verb.key;
        if (verb.key == "mark" || verb.key == "start_clock") {
          declare(verb.key == "mark" ? "mark" : "clock", verb.value.value, verb.value.span);
        }
        reference(verb.value, place, owner, MentionKind::effect);
        for (const text::Entry& argument : verb.value.entries) {
          reference(argument.value, place + '.' + argument.key, owner, MentionKind::effect);
        }
      }
    }
  }

  void declare(const std::string& kind, const std::string& id, base::Span span) {
    known_.push_back(id);
    if (id == dossier_.id && dossier_.kind.empty()) {
      dossier_.kind = kind;
      dossier_.file = file_;
      dossier_.span = span;
    }
  }

  void reference(const text::Node& value, const std::string& path, const std::string& owner,
                 MentionKind kind) {
    if (value.kind == text::NodeKind::scalar && value.value == dossier_.id) {
      add(kind, value, path, owner);
    }
  }

  void add(MentionKind kind, const text::Node& value, const std::string& path,
           const std::string& owner) {
    dossier_.mentions.push_back({kind, file_, value.span, path, owner});
  }

  Dossier dossier_;
  std::string file_;
  std::vector<std::string> known_;
};

}  // namespace

Dossier dossier_of(const content::Pack& pack, const std::string& id) {
  Searcher searcher{id};
  const PackDocument document{pack.files};
  for (const content::FileSchema& schema : content::whole_schema()) {
    for (const auto& [path, bytes] : pack.files) {
      const bool is_doctrine = schema.file == "doctrine.yaml" && path.ends_with("/" + schema.file);
      if (path != schema.file && !is_doctrine) {
        continue;
      }
      if (const text::Node* root = document.tree(path)) {
        searcher.search(path, schema.record, *root);
      }
    }
  }
  Dossier dossier = searcher.done();
  for (std::size_t i = 0; i < pack.geography.districts.size() && dossier.kind.empty(); ++i) {
    if (pack.geography.districts[i].id == id) {
      dossier.kind = "district";
      dossier.file = "jurisdiction.geojson";
    }
  }
  return dossier;
}

}  // namespace rasad::authoring
