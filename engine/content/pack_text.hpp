// Translations of a pack: text/<language>.po over the sentences that stand in its files.
#pragma once

#include "engine/content/pack.hpp"
#include "engine/content/read_context.hpp"

namespace rasad::content {

/// Fills `pack.texts`. Faults: unknown ids, wrong placeholders (errors); missing and stale
/// translations (warnings). A doctrine taken over from the library brings its own text/ folder.
void read_translations(Pack& pack, const std::map<std::string, Sentence>& sentences,
                       base::Diagnostics& diagnostics);

}  // namespace rasad::content
