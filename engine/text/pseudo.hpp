// A pseudo-language for testers: English that looks foreign and is longer, so that a screen shows
// what will not fit, what is not translatable and which letters a font lacks.
#pragma once

#include "engine/text/po.hpp"

#include <string>
#include <string_view>

namespace rasad::text {

/// Accented, in brackets, at least 1.4 times as long (tajik.md §6.9: Tajik and Russian are 1.2 to
/// 1.4 times the English); what stands in braces is kept. Only Latin letters get accents.
[[nodiscard]] std::string pseudo(std::string_view sentence);

/// All messages of a template in the pseudo-language.
[[nodiscard]] PoFile pseudo(const PoFile& source);

}  // namespace rasad::text
