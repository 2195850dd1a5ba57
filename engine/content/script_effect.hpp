// What an inject or a choice does: a closed list of verbs (style: no scripts in packs).
#pragma once

#include <cstdint>
#include <string>

namespace rasad::content {

enum class Verb { set, add, show, report, open, close, trust, mark, end };
/// One effect: a verb, what it touches, and a number.
struct ScriptEffect {
  Verb verb = Verb::mark;
  std::int32_t target = -1;
  std::int64_t amount = 0;
  std::string word;  ///< of `mark`
};

}  // namespace rasad::content
