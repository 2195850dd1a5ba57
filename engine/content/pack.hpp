// A checked, immutable pack: what authors wrote, with every reference resolved.
#pragma once

#include "engine/archive/files.hpp"
#include "engine/base/diagnostics.hpp"
#include "engine/base/hash.hpp"
#include "engine/content/doctrine.hpp"
#include "engine/content/facts.hpp"
#include "engine/content/geography.hpp"
#include "engine/content/rubric.hpp"
#include "engine/content/scenario.hpp"
#include "engine/content/sentence.hpp"
#include "engine/content/world_rules.hpp"
#include "engine/text/catalogue.hpp"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace rasad::content {

/// pack.yaml.
struct PackInfo {
  std::string id;
  std::int64_t format = 1;
  std::string version;
  Text title;
  Text summary;
  std::string source_language;
  std::vector<std::string> languages;
  std::string licence;
  std::vector<std::string> authors;
  bool invented = true;  ///< places and persons are fictional: must be stated
};

struct Pack {
  PackInfo info;
  Geography geography;
  WorldRules world;
  Doctrine doctrine;
  Scenario scenario;
  Rubric rubric;
  std::vector<FactSlot> facts;                   ///< own facts first
  base::ContentHash rules_hash;                  ///< world, map, script logic, doctrine, rubric
  base::ContentHash content_hash;                ///< every byte of every file
  std::map<std::string, Sentence> sentences;     ///< by id, in the author's own words
  std::map<std::string, text::Catalogue> texts;  ///< by language; the source language is complete
  archive::Files files;  ///< what was read, the doctrine included: enough to read it again

  /// A sentence in a language; the source language where there is no translation. In the
  /// pseudo-language, the source sentence made to look foreign.
  ///
  /// words  what packs may ask the program for: {"police", …}
  [[nodiscard]] std::string say(const Text& text, const std::string& language,
                                const base::Arguments& words = {}) const;
};

/// Finds doctrines that packs name: the text of scenarios/doctrines/<name>/doctrine.yaml and its
/// text/ folder, or nothing.
class DoctrineLibrary {
 public:
  virtual ~DoctrineLibrary() = default;
  /// Files of a doctrine by path, "doctrine.yaml", "text/ru.po"; empty if unknown.
  [[nodiscard]] virtual archive::Files find(const std::string& name) const = 0;
  [[nodiscard]] virtual std::vector<std::string> known() const = 0;
};

/// Another doctrine of the library takes the place of a pack's own.
void use_doctrine(archive::Files& files, const std::string& name);

/// Checks and reads a pack. All faults of all files are reported in one pass.
///
/// files      as archive::read_pack gives them; a doctrine named by `use:` is looked for under
///            doctrines/<name>/ here first, then in the library
/// returns    nothing if there is an error; warnings alone do not prevent reading
[[nodiscard]] std::shared_ptr<const Pack> read_pack(archive::Files files,
                                                    const DoctrineLibrary& library,
                                                    base::Diagnostics& diagnostics);

/// Counts of a pack's translation into one language.
struct Coverage {
  std::string language;
  std::size_t total = 0;
  std::size_t translated = 0;
};
[[nodiscard]] std::vector<Coverage> coverage(const Pack& pack);

/// A PO template of the pack's own sentences in the order of its files, with speaker, channel,
/// limit of length and place of each. A doctrine taken over from the library brings its own.
[[nodiscard]] text::PoFile sentences(const Pack& pack);

}  // namespace rasad::content
