// Escaping and closing.
#include "engine/report/markup.hpp"

#include "engine/base/assert.hpp"
#include "engine/text/typed.hpp"

#include <cstdint>

namespace rasad::report {
namespace {

std::string_view sign(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

}  // namespace

std::string escaped(std::string_view text) {
  const std::string shown = text::shown_signs(text);
  std::string result;
  for (const char c : shown) {
    const std::string_view replaced = sign(c);
    if (replaced.empty()) {
      result += c;
    } else {
      result += replaced;
    }
  }
  return result;
}

void Markup::start(std::string_view name, const Attributes& attributes) {
  bytes_ += '<';
  bytes_ += name;
  for (const Attribute& attribute : attributes) {
    bytes_ += ' ';
    bytes_ += attribute.name;
    bytes_ += "=\"" + escaped(attribute.value) + '"';
  }
}

Markup& Markup::open(std::string_view name, const Attributes& attributes) {
  start(name, attributes);
  bytes_ += '>';
  open_.emplace_back(name);
  return *this;
}

Markup& Markup::close() {
  RASAD_ASSERT(!open_.empty(), "bytes", bytes_.size());
  const bool is_block = open_.back() != "text" && open_.back() != "tspan" && open_.back() != "a" &&
                        open_.back() != "strong";
  bytes_ += "</" + open_.back() + (is_block ? ">\n" : ">");
  open_.pop_back();
  return *this;
}

Markup& Markup::text(std::string_view text) {
  bytes_ += escaped(text);
  return *this;
}

Markup& Markup::raw(std::string_view bytes) {
  bytes_ += bytes;
  return *this;
}

Markup& Markup::leaf(std::string_view name, const Attributes& attributes) {
  start(name, attributes);
  bytes_ += "/>\n";
  return *this;
}

Markup& Markup::element(std::string_view name, std::string_view text,
                        const Attributes& attributes) {
  return open(name, attributes).text(text).close();
}

std::string Markup::finish() {
  while (!open_.empty()) {
    close();
  }
  return bytes_;
}

std::string svg_number(double value) {
  const auto tenths = static_cast<std::int64_t>(value * 10 + (value < 0 ? -0.5 : 0.5));
  const std::int64_t whole = tenths < 0 ? -tenths : tenths;
  std::string digits = std::to_string(whole / 10);
  if (whole % 10 != 0) {
    digits += '.' + std::to_string(whole % 10);
  }
  return (tenths < 0 ? "-" : "") + digits;
}

}  // namespace rasad::report
