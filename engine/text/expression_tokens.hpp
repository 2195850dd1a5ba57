// Splits a condition into tokens with their columns.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rasad::text {

enum class TokenKind { number, name, sign, end, bad };

struct Token {
  TokenKind kind = TokenKind::end;
  std::string text;         ///< as written
  std::int64_t value = 0;   ///< of a number, in minutes if it has a unit
  bool has_unit = false;    ///< m, h or d
  int column = 0;           ///< code points from the start of the condition, from 0
  const char* reason = "";  ///< of a bad token
};

/// The last token is `end` or `bad`.
[[nodiscard]] std::vector<Token> tokens_of(std::string_view source);

}  // namespace rasad::text
