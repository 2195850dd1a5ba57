// Everything a pack says about one id: where it is declared, and every key, effect and condition
// that names it. For `rasad explain`.
#pragma once

#include "engine/content/pack.hpp"

#include <string>
#include <vector>

namespace rasad::authoring {

enum class MentionKind { reference, effect, condition };

struct Mention {
  MentionKind kind = MentionKind::reference;
  std::string file;
  base::Span span;
  std::string path;   ///< "injects[3].do[1].open"
  std::string owner;  ///< id of the record around it, "" if none
};

struct Dossier {
  std::string id;
  std::string kind;  ///< "inject", "question", …; "" if nothing of the pack has this id
  std::string file;
  base::Span span;
  std::string nearest;            ///< an id that may have been meant
  std::vector<Mention> mentions;  ///< in the order of files and lines
};

/// The first record of that id, and whatever names it; a pack that was read without faults.
[[nodiscard]] Dossier dossier_of(const content::Pack& pack, const std::string& id);

}  // namespace rasad::authoring
