// What a signature is worth, in sentences: for verifying and installing, where it is said in any
// case; elsewhere only a doubt is said, as the fault it is.
#pragma once

#include "app/present/program_text.hpp"
#include "app/shell/pack_trust.hpp"

#include <string>
#include <vector>

namespace rasad::present {

/// The eight words of a key in the language of the text.
[[nodiscard]] std::string words_of(const ProgramText& text, const archive::PublicKey& key);

/// The state as a sentence, with the eight words where they are to be compared. A doubt comes as
/// two lines, with a remedy and its code.
///
/// doubt  of this judgement, if there is one
[[nodiscard]] std::vector<std::string> signature_lines(
    const ProgramText& text, const shell::Judgement& judgement,
    const std::optional<base::Diagnostic>& doubt);

/// The state in a word or two, for a list.
[[nodiscard]] std::string signature_word(const ProgramText& text,
                                         const shell::Judgement& judgement);

}  // namespace rasad::present
