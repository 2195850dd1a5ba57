// The id of a new pack out of the name of its folder.
#pragma once

#include <string>

namespace rasad::present {

/// An identifier (scenarios/README.md §2): Latin letters stay, Russian and Tajik ones become Latin,
/// everything else one "_". "Шаби тира" becomes "shabi_tira"; a name without letters "lesson".
[[nodiscard]] std::string pack_id(const std::string& folder);

}  // namespace rasad::present
