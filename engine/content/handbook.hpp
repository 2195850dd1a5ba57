// The handbook that ships with the program: chapters and a glossary, written like a pack.
#pragma once

#include "engine/content/pack.hpp"

#include <memory>
#include <string>
#include <vector>

namespace rasad::content {

/// The one file a handbook needs.
inline constexpr const char* handbook_file = "handbook.yaml";

enum class BlockKind { heading, paragraph, item, example };

/// A piece of a chapter, in reading order. Items that follow each other are one list.
struct HandbookBlock {
  std::string id;
  BlockKind kind = BlockKind::paragraph;
  Text text;
};

struct Chapter {
  std::string id;
  Text title;
  Text summary;  ///< one sentence: what a reader takes away
  std::vector<HandbookBlock> blocks;
  std::vector<std::string> sources;  ///< who, year, where
};

/// A word of the trade and what it means, in one sentence.
struct Term {
  std::string id;
  Text term;
  Text explanation;
};

/// handbook.yaml with text/<language>.po.
struct Handbook {
  std::string id;
  Text title;
  std::string source_language;
  std::vector<std::string> languages;
  std::vector<Chapter> chapters;
  std::vector<Term> terms;
  Pack carrier;  ///< of its sentences and translations: they are kept and said as those of a pack

  /// A sentence in a language; the source language where there is no translation.
  [[nodiscard]] std::string say(const Text& text, const std::string& language,
                                const base::Arguments& words = {}) const {
    return carrier.say(text, language, words);
  }
};

/// Checks and reads the files of a handbook: handbook.yaml, text/<language>.po. All faults are
/// reported in one pass; nothing is returned if there is an error.
[[nodiscard]] std::shared_ptr<const Handbook> read_handbook(const archive::Files& files,
                                                            base::Diagnostics& diagnostics);

}  // namespace rasad::content
