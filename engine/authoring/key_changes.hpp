// Packs of an older form: which keys were renamed or moved, and how a pack is brought to the form
// of today without a person rewriting it.
#pragma once

#include "engine/authoring/pack_document.hpp"

#include <string>
#include <vector>

namespace rasad::authoring {

/// A key that has another name or another place now.
struct KeyChange {
  std::string file;                  ///< "scenario.yaml"
  std::vector<std::string> records;  ///< keys down to the maps that had it; lists are walked
  std::string old_key;
  std::string new_key;
  std::vector<std::string> moved_to = {};  ///< a map inside of the same map; {}: it stays there
};

/// All changes since the first form, the oldest first; a key is never used again for another thing.
[[nodiscard]] const std::vector<KeyChange>& key_changes();

/// One old key in one file, however often it stands there.
struct OldKey {
  std::string file;
  base::Span first;  ///< where it stands first
  std::size_t count = 0;
  std::string old_key;
  std::string new_line;  ///< what the first one becomes: "recommended: press.no"
};

/// Old keys of a pack, one entry for each key and file.
[[nodiscard]] std::vector<OldKey> old_keys(const PackDocument& document,
                                           const std::vector<KeyChange>& changes);

/// Brings every old key to its new name and place; values, comments and order stay. An old key
/// beside its new one is left alone: two values cannot both be meant.
///
/// returns  keys changed
std::size_t upgrade(PackDocument& document, const std::vector<KeyChange>& changes);

}  // namespace rasad::authoring
