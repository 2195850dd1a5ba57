// Translations of a pack: text/<language>.po over the sentences that stand in its files.
#pragma once

#include "engine/content/pack.hpp"

namespace rasad::content {

/// Fills `pack.texts` from `pack.sentences` and `pack.files`. Faults: unknown ids, wrong
/// placeholders (errors); missing and stale translations (warnings). A doctrine taken over from the
/// library brings its own text/ folder, and its own source language.
void read_translations(Pack& pack, base::Diagnostics& diagnostics);

}  // namespace rasad::content
