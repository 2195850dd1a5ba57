// Texts that spreadsheets would calculate (OWASP, "CSV injection").
#include "engine/tables/formula_guard.hpp"

#include <algorithm>
#include <array>

namespace rasad::tables {
namespace {

bool begins_like_formula(std::string_view text) {
  constexpr std::string_view signs = "=+-@";
  // Full width: some spreadsheets read them like the narrow ones.
  constexpr std::array<std::string_view, 4> wide{"\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
  return !text.empty() && (signs.find(text.front()) != std::string_view::npos ||
                           static_cast<unsigned char>(text.front()) < 0x20 ||
                           std::any_of(wide.begin(), wide.end(), [text](std::string_view sign) {
                             return text.starts_with(sign);
                           }));
}

// Behind any apostrophes: "''=x" would lose one and become "'=x".
bool hides_formula(std::string_view text) {
  const std::size_t at = text.find_first_not_of('\'');
  return at != std::string_view::npos && begins_like_formula(text.substr(at));
}

}  // namespace

std::string guarded(std::string_view text) {
  return (hides_formula(text) ? "'" : "") + std::string{text};
}

std::string_view unguarded(std::string_view text) {
  return text.starts_with('\'') && hides_formula(text) ? text.substr(1) : text;
}

}  // namespace rasad::tables
