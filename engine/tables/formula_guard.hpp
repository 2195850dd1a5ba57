// The one rule by which a text never becomes a formula in somebody's spreadsheet, and by which it
// comes back as it was.
#pragma once

#include <string>
#include <string_view>

namespace rasad::tables {

/// The text with an apostrophe in front if a spreadsheet would calculate it, or if it begins with
/// apostrophes that hide such a text: so `unguarded` gives back every text.
[[nodiscard]] std::string guarded(std::string_view text);

/// Takes off what `guarded` put on; all other texts stay.
[[nodiscard]] std::string_view unguarded(std::string_view text);

}  // namespace rasad::tables
