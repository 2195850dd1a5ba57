// What a machine can see of a bad translation: the automatic checks of the language guide
// (tajik.md §6), for Tajik and Russian. They warn; a person decides.
#pragma once

#include "engine/text/po.hpp"

#include <string>
#include <vector>

namespace rasad::text {

/// One thing to look at. Its sentence is program text: "l10n.slip." + rule.
struct Slip {
  std::string rule;
  std::string id;  ///< of the message
  base::Span span;
  std::string found;  ///< the word or the signs
};

/// Rules, with their number in tajik.md §6:
///   letter  (1) a letter the language does not have
///   mixed   (1) Latin letters inside a Cyrillic word
///   word    (2) an old spelling or an unofficial word
///   plural  (3) a plural after a number
///   suffix  (4) an ending glued to a brace or a quotation mark
///   long_i  (6) ӣ inside a word
///   percent (7) the space before the percent sign
///   quotes  (7) quotation marks other than « »
///   dots    (7) three dots in place of one sign
///   term    (8) an English term of the guide without its Tajik word (sources in English only)
///
/// returns  in file order; nothing for languages without rules
[[nodiscard]] std::vector<Slip> language_slips(const PoFile& file);

}  // namespace rasad::text
