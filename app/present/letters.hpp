// Letters of a pack that no font of the window has: a part of checking that needs the fonts.
#pragma once

#include "engine/base/diagnostics.hpp"
#include "engine/content/pack.hpp"

#include <functional>

namespace rasad::present {

/// Adds a warning for each sentence with a letter that cannot be drawn, where it stands.
///
/// has  whether a letter can be drawn
void report_letters(const content::Pack& pack, const std::function<bool(char32_t)>& has,
                    base::Diagnostics& diagnostics);

}  // namespace rasad::present
