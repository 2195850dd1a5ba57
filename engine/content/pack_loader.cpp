// Reads all files of a pack in one pass: parse everything, collect ids, then read by the schema.
#include "engine/archive/partial_copy.hpp"
#include "engine/content/geography_reader.hpp"
#include "engine/content/pack.hpp"
#include "engine/content/pack_checks.hpp"
#include "engine/content/pack_text.hpp"
#include "engine/content/schema.hpp"
#include "engine/content/script_checks.hpp"
#include "engine/text/json.hpp"
#include "engine/text/yaml.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace rasad::content {
namespace {

/// A file of the pack as a tree, or none if it is missing or damaged (which is then reported).
using Tree = std::optional<text::Node>;

struct Trees {
  Tree info;
  Tree geography;
  Tree world;
  Tree doctrine;
  Tree scenario;
  Tree rubric;
  std::string doctrine_file = "doctrine.yaml";
};

constexpr std::array<std::string_view, 6> main_files{"pack.yaml",     "jurisdiction.geojson",
                                                     "world.yaml",    "doctrine.yaml",
                                                     "scenario.yaml", "rubric.yaml"};

class Loader {
 public:
  Loader(archive::Files files, const DoctrineLibrary& library, base::Diagnostics& diagnostics)
      : files_(std::move(files)), library_(library), diagnostics_(diagnostics) {}

  std::shared_ptr<const Pack> load() {
    parse_all();
    declare_all();
    auto pack = std::make_shared<Pack>();
    read_all(*pack);
    if (is_faulty("pack.yaml")) {
      add_languages_found(pack->info);
    }
    report_unknown_files(files_, pack->info, diagnostics_);
    pack->files = std::move(files_);
    pack->sentences = std::move(sentences_);
    if (!ids_.any_unreadable() && trees_.info) {
      check_pack(*pack, places_, diagnostics_);
      if (!diagnostics_.has_errors()) {
        check_script(*pack, places_, diagnostics_);
      }
      read_translations(*pack, diagnostics_);
      report_sounds(*pack, diagnostics_);
    }
    pack->rules_hash = base::content_hash(rules_);
    pack->content_hash = archive::whole_hash_of(pack->files);
    return diagnostics_.has_errors() ? nullptr : pack;
  }

 private:
  [[nodiscard]] bool is_faulty(const std::string& file) const {
    const auto& all = diagnostics_.all();
    return std::any_of(all.begin(), all.end(), [&](const base::Diagnostic& fault) {
      return fault.file == file && fault.severity == base::Severity::error;
    });
  }

  // The list of languages may be what is wrong: the translations that lie there are meant, and
  // their own faults are said as well.
  void add_languages_found(PackInfo& info) const {
    const std::string folder = "text/";
    const std::string ending = ".po";
    for (const auto& [path, bytes] : files_) {
      if (path.starts_with(folder) && path.ends_with(ending)) {
        const std::string language =
            path.substr(folder.size(), path.size() - folder.size() - ending.size());
        if (std::find(info.languages.begin(), info.languages.end(), language) ==
            info.languages.end()) {
          info.languages.push_back(language);
        }
      }
    }
  }

  Tree parse(const std::string& file) {
    const auto found = files_.find(file);
    if (found == files_.end()) {
      const std::string other = misnamed(file);
      diagnostics_.error(
          base::Code::file_missing, file, {}, "",
          {{"file", file}, {"other", other}, {"hint", other.empty() ? "" : "renamed"}});
      return std::nullopt;
    }
    return as_map(file.ends_with(".geojson") ? text::parse_json(file, found->second, diagnostics_)
                                             : text::parse_yaml(file, found->second, diagnostics_),
                  file, diagnostics_);
  }

  // "scenario.yaml.txt", "scenario.yml", "sсenario.yaml" with a Cyrillic letter.
  [[nodiscard]] std::string misnamed(const std::string& file) const {
    std::vector<std::string> others;
    for (const auto& [path, bytes] : files_) {
      const bool is_main =
          std::find(main_files.begin(), main_files.end(), path) != main_files.end();
      if (!is_main && path.find('/') == std::string::npos) {
        others.push_back(path);
      }
    }
    return base::nearest(file, others);
  }

  static Tree as_map(Tree tree, const std::string& file, base::Diagnostics& diagnostics) {
    if (tree && tree->kind != text::NodeKind::map) {
      // Said once, here: nothing in it can be referred to, and that is no fault of the others.
      diagnostics.error(base::Code::wrong_type, file, tree->span, "",
                        {{"expected", "map"}, {"found", tree->value}, {"hint", "map"}});
      return std::nullopt;
    }
    return tree;
  }

  void parse_all() {
    trees_.info = parse("pack.yaml");
    trees_.geography = parse("jurisdiction.geojson");
    trees_.world = parse("world.yaml");
    trees_.doctrine = parse("doctrine.yaml");
    trees_.scenario = parse("scenario.yaml");
    trees_.rubric = parse("rubric.yaml");
    if (trees_.doctrine && trees_.doctrine->find("use") != nullptr) {
      take_over_doctrine(*trees_.doctrine);
    }
  }

  // The taken-over files join the pack, so that a copy of it can be read without the library.
  void take_over_doctrine(const text::Node& node) {
    IdTable none;
    FactTable no_facts{none};
    ReadContext context{"doctrine.yaml", none, no_facts, diagnostics_};
    DoctrineUse use;
    const std::size_t before = diagnostics_.error_count();
    read_record(context, doctrine_use_record().done(), node, &use);
    const std::string folder = "doctrines/" + use.use + '/';
    if (!use.use.empty() && !files_.contains(folder + "doctrine.yaml")) {
      for (const auto& [path, bytes] : library_.find(use.use)) {
        files_.emplace(folder + path, bytes);
      }
    }
    const base::Span span = node.find("use")->span;
    trees_.doctrine.reset();
    trees_.doctrine_file = folder + "doctrine.yaml";
    if (files_.contains(trees_.doctrine_file)) {
      trees_.doctrine = parse(trees_.doctrine_file);
    } else if (diagnostics_.error_count() == before) {
      diagnostics_.error(base::Code::doctrine_unknown, "doctrine.yaml", span, "use",
                         {{"id", use.use}, {"nearest", base::nearest(use.use, library_.known())}});
    }
  }

  void declare(const Tree& tree, const Record& record, const std::string& file) {
    if (tree) {
      if (!record.kind.empty() && tree->find("id") != nullptr) {
        ids_.declare(record.kind, {tree->find("id")->value, file, tree->find("id")->span, -1}, 0);
      }
      declare_ids(record, *tree, file, ids_);
    } else {
      mark_unreadable(record);
    }
  }

  void mark_unreadable(const Record& record) {
    for (const Key& key : record.keys) {
      if (key.child) {
        if (!key.child->kind.empty()) {
          ids_.mark_unreadable(key.child->kind);
        }
        mark_unreadable(*key.child);
      }
    }
  }

  void declare_all() {
    declare(trees_.info, pack_record().done(), "pack.yaml");
    if (trees_.geography) {
      declare_features(*trees_.geography, "jurisdiction.geojson", ids_);
    } else {
      ids_.mark_unreadable("district");
    }
    declare(trees_.world, world_record().done(), "world.yaml");
    declare(trees_.doctrine, doctrine_record().done(), trees_.doctrine_file);
    declare(trees_.scenario, scenario_record().done(), "scenario.yaml");
    declare(trees_.rubric, rubric_record().done(), "rubric.yaml");
    ids_.report_duplicates(diagnostics_);
  }

  template <class T>
  void read(const Tree& tree, const std::string& file, const RecordOf<T>& record, T& into) {
    if (!tree) {
      return;
    }
    ReadContext context{file, ids_, facts_, diagnostics_};
    read_record(context, record.done(), *tree, &into);
    keep(context);
  }

  void keep(ReadContext& context) {
    rules_ += context.rules();
    places_[context.file()] = context.places();
    sentences_.insert(context.sentences().begin(), context.sentences().end());
  }

  void read_own_facts() {
    const text::Node* facts = trees_.scenario ? trees_.scenario->find("facts") : nullptr;
    if (facts == nullptr || facts->kind != text::NodeKind::list) {
      return;
    }
    // Their faults are reported when the scenario itself is read.
    base::Diagnostics ignored;
    ReadContext context{"scenario.yaml", ids_, facts_, ignored};
    for (const text::Node& node : facts->items) {
      Fact fact;
      read_record(context, fact_record().done(), node, &fact);
      facts_.add_own(fact);
    }
  }

  void read_all(Pack& pack) {
    read(trees_.info, "pack.yaml", pack_record(), pack.info);
    if (trees_.geography) {
      ReadContext context{"jurisdiction.geojson", ids_, facts_, diagnostics_};
      pack.geography = read_geography(context, *trees_.geography);
      keep(context);
      rules_ += geometry_rules(pack.geography);
    }
    read(trees_.world, "world.yaml", world_record(), pack.world);
    read_own_facts();
    read(trees_.doctrine, trees_.doctrine_file, doctrine_record(), pack.doctrine);
    read(trees_.scenario, "scenario.yaml", scenario_record(), pack.scenario);
    pack.scenario.clocks = ids_.in_order("clock");
    pack.scenario.marks = ids_.in_order("mark");
    read(trees_.rubric, "rubric.yaml", rubric_record(), pack.rubric);
    pack.facts = facts_.slots();
  }

  archive::Files files_;
  const DoctrineLibrary& library_;
  base::Diagnostics& diagnostics_;
  Trees trees_;
  IdTable ids_;
  FactTable facts_{ids_};
  std::string rules_;
  std::map<std::string, Sentence> sentences_;
  Places places_;
};

}  // namespace

void use_doctrine(archive::Files& files, const std::string& name) {
  std::erase_if(files, [](const auto& file) { return file.first.starts_with("doctrines/"); });
  files["doctrine.yaml"] = "use: " + name + '\n';
  files.erase(archive::signature_file);  // it is another pack now, by the player's own wish
}

std::shared_ptr<const Pack> read_pack(archive::Files files, const DoctrineLibrary& library,
                                      base::Diagnostics& diagnostics) {
  return Loader{std::move(files), library, diagnostics}.load();
}

}  // namespace rasad::content
