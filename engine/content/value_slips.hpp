// Ordinary slips in values, so that a fault can say what to write instead.
#pragma once

#include "engine/text/tree.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace rasad::content {

/// A slip by its keyword ("remedy.1016." + hint is what to do) and the value as it should stand.
struct ValueSlip {
  std::string hint;
  std::string fixed;
};

/// What a value of the wrong type was probably meant to be.
///
/// expected  keyword of the type that was wanted: "integer", "decimal", "boolean", "text", …
/// returns   nothing if the value says nothing about it
[[nodiscard]] std::optional<ValueSlip> slip_of(const text::Node& node, std::string_view expected);

/// The first Cyrillic letter of a word that should have none: "а" looks like "a". Empty if there is
/// none.
[[nodiscard]] std::string cyrillic_letter(std::string_view word);

}  // namespace rasad::content
