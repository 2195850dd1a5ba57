// Quotes, decimal commas, percent signs, yes and no.
#include "engine/content/value_slips.hpp"

#include "engine/base/utf8.hpp"

#include <algorithm>
#include <array>

namespace rasad::content {
namespace {

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Digits, and perhaps more digits behind one sign.
bool is_number(std::string_view text, char sign) {
  text.remove_prefix(!text.empty() && text.front() == '-' ? 1 : 0);
  const std::size_t at = text.find(sign);
  return at == std::string_view::npos
             ? is_digits(text)
             : is_digits(text.substr(0, at)) && is_digits(text.substr(at + 1));
}

// 70 % is 700 permille and the share 0.7; three digits more would be a slip of another kind.
std::optional<ValueSlip> percent(std::string_view digits, bool is_whole) {
  digits = digits.substr(0, digits.find_last_not_of(' ') + 1);
  if (!is_digits(digits) || digits.size() > 2) {
    return std::nullopt;
  }
  if (is_whole) {
    return ValueSlip{"permille", digits == "0" ? "0" : std::string{digits} + '0'};
  }
  const std::string two = digits.size() == 1 ? "0" + std::string{digits} : std::string{digits};
  return ValueSlip{"share", "0." + two};
}

std::optional<ValueSlip> number(const text::Node& node, bool is_whole) {
  const std::string& value = node.value;
  if (node.style != text::ScalarStyle::plain && is_number(value, '.')) {
    return ValueSlip{"quotes", value};
  }
  if (!value.empty() && value.back() == '%') {
    return percent(std::string_view{value}.substr(0, value.size() - 1), is_whole);
  }
  if (!is_whole && value.find(',') != std::string::npos && is_number(value, ',')) {
    std::string fixed = value;
    std::replace(fixed.begin(), fixed.end(), ',', '.');
    return ValueSlip{"comma", fixed};
  }
  return std::nullopt;
}

std::optional<ValueSlip> flag(std::string word) {
  std::transform(word.begin(), word.end(), word.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  static constexpr std::array<std::string_view, 7> yes{"yes", "on", "true", "1", "y", "да", "ҳа"};
  static constexpr std::array<std::string_view, 7> no{"no", "off", "false", "0", "n", "нет", "не"};
  if (std::find(yes.begin(), yes.end(), word) != yes.end()) {
    return ValueSlip{"flag", "true"};
  }
  return std::find(no.begin(), no.end(), word) != no.end()
             ? std::optional{ValueSlip{"flag", "false"}}
             : std::nullopt;
}

}  // namespace

std::optional<ValueSlip> slip_of(const text::Node& node, std::string_view expected) {
  const bool is_scalar = node.kind == text::NodeKind::scalar;
  if (expected == "list" || expected == "map") {
    return ValueSlip{std::string{expected}, ""};
  }
  if (expected == "effect") {
    return ValueSlip{"effect", ""};
  }
  if (!is_scalar) {
    return ValueSlip{"one_value", ""};
  }
  if (node.value.empty()) {
    return ValueSlip{"nothing", ""};
  }
  if (expected == "boolean") {
    return flag(node.value);
  }
  if (expected == "integer" || expected == "decimal" || expected == "money") {
    return number(node, expected == "integer");
  }
  if (expected == "text") {
    return ValueSlip{"text", '"' + node.value + '"'};
  }
  return std::nullopt;
}

std::string cyrillic_letter(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const base::CodePoint point = base::decode(word, at);
    const std::size_t length = std::max<std::size_t>(1, point.length);
    if (point.value >= 0x400 && point.value <= 0x52F) {
      return std::string{word.substr(at, length)};
    }
    at += length;
  }
  return "";
}

}  // namespace rasad::content
