// One English term, one Tajik term (tajik.md §6, rule 8).
#pragma once

#include <span>
#include <string_view>

namespace rasad::text {

/// A term and what it is called in Tajik.
struct Term {
  std::u32string_view english;  ///< small letters, singular; words parted by one blank
  std::u32string_view tajik;  ///< parts of words, all of one choice must occur: "асос ҳуқуқ|x"
};

[[nodiscard]] std::span<const Term> tajik_terms();

}  // namespace rasad::text
