// Tokens of conditions: numbers with units, dotted names, signs.
#include "engine/text/expression_tokens.hpp"

#include "engine/base/utf8.hpp"
#include "engine/text/language.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace rasad::text {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

constexpr std::array<std::string_view, 12> signs{"<=", "==", "!=", ">=", "<", ">",
                                                 "+",  "-",  "*",  "(",  ")", ","};

class Lexer {
 public:
  explicit Lexer(std::string_view source) : source_(source) {}

  std::vector<Token> run() {
    while (result_.empty() ||
           (result_.back().kind != TokenKind::end && result_.back().kind != TokenKind::bad)) {
      while (at_ < source_.size() && source_[at_] == ' ') {
        ++at_;
      }
      result_.push_back(next());
      result_.back().column = static_cast<int>(code_points(source_.substr(0, from_)));
    }
    return std::move(result_);
  }

 private:
  Token next() {
    from_ = at_;
    if (at_ == source_.size()) {
      return {};
    }
    if (is_digit(source_[at_])) {
      return number();
    }
    if (is_letter(source_[at_])) {
      return name();
    }
    for (const std::string_view sign : signs) {
      if (source_.substr(at_).starts_with(sign)) {
        at_ += sign.size();
        return {TokenKind::sign, std::string{sign}, 0, false, 0, ""};
      }
    }
    return bad(source_[at_] == '=' ? "single_equals" : "unexpected_character");
  }

  Token bad(const char* reason) {
    // The whole letter: a byte of it would be no text.
    const std::size_t length =
        from_ < source_.size() ? std::max<std::size_t>(1, base::decode(source_, from_).length) : 0;
    return {TokenKind::bad, std::string{source_.substr(from_, length)}, 0, false, 0, reason};
  }

  Token number() {
    while (at_ < source_.size() && is_digit(source_[at_])) {
      ++at_;
    }
    Token token{
        TokenKind::number, std::string{source_.substr(from_, at_ - from_)}, 0, false, 0, ""};
    const char after = at_ < source_.size() ? source_[at_] : ' ';
    if (after == '.') {
      return bad("decimal");
    }
    if (token.text.size() > 12) {
      return bad("unexpected_character");
    }
    std::from_chars(token.text.data(), token.text.data() + token.text.size(), token.value);
    const std::int64_t unit = after == 'm' ? 1 : after == 'h' ? 60 : after == 'd' ? 1440 : 0;
    const bool ends =
        at_ + 1 >= source_.size() || !(is_letter(source_[at_ + 1]) || is_digit(source_[at_ + 1]));
    if (unit > 0 && ends) {
      ++at_;
      token.value *= unit;
      token.has_unit = true;
      token.text += after;
    }
    return token;
  }

  Token name() {
    while (at_ < source_.size() &&
           (is_letter(source_[at_]) || is_digit(source_[at_]) || source_[at_] == '.')) {
      ++at_;
    }
    return {TokenKind::name, std::string{source_.substr(from_, at_ - from_)}, 0, false, 0, ""};
  }

  std::string_view source_;
  std::size_t at_ = 0;
  std::size_t from_ = 0;
  std::vector<Token> result_;
};

}  // namespace

std::vector<Token> tokens_of(std::string_view source) {
  return Lexer{source}.run();
}

}  // namespace rasad::text
