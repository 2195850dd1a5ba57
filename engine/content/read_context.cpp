// Scalars of a pack file.
#include "engine/content/read_context.hpp"

#include "engine/content/read_scope.hpp"
#include "engine/content/standard_value.hpp"
#include "engine/content/value_slips.hpp"
#include "engine/text/catalogue.hpp"
#include "engine/text/language.hpp"

#include <algorithm>
#include <charconv>

namespace rasad::content {
namespace {

constexpr std::size_t longest_text = 4000;  // a page; longer belongs into a handout
constexpr std::size_t longest_word = 120;

bool is_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<std::int64_t> read_integer(std::string_view value) {
  const std::string_view digits = value.starts_with('-') ? value.substr(1) : value;
  std::int64_t number = 0;
  if (!is_digits(digits) || (digits.size() > 1 && digits.front() == '0') || digits.size() > 15) {
    return std::nullopt;
  }
  std::from_chars(value.data(), value.data() + value.size(), number);
  return number;
}

bool is_decimal(std::string_view value) {
  const std::string_view body = value.starts_with('-') ? value.substr(1) : value;
  const std::size_t dot = body.find('.');
  const bool whole = is_digits(body.substr(0, dot)) && body.size() <= 18;
  return dot == std::string_view::npos ? whole : whole && is_digits(body.substr(dot + 1));
}

bool looks_like_no_text(const text::Node& node) {
  static constexpr std::string_view words[] = {"", "~", "null", "true", "false"};
  return node.style == text::ScalarStyle::plain &&
         (is_decimal(node.value) ||
          std::find(std::begin(words), std::end(words), node.value) != std::end(words));
}

}  // namespace

ReadContext::Inside::Inside(ReadContext& context, const std::string& key)
    : context_(context), length_(context.path_.size()) {
  context.path_ += (length_ == 0 ? "" : ".") + key;
}

ReadContext::Inside::Inside(ReadContext& context, std::size_t index)
    : context_(context), length_(context.path_.size()) {
  context.path_ += '[' + std::to_string(index) + ']';
}

ReadContext::Named::Named(ReadContext& context, const std::string& id,
                          const std::string& record_name)
    : context_(context), before_(context.owner_), had_id_(context.owner_has_id_) {
  if (!id.empty()) {
    context.owner_ = had_id_ ? before_ + '.' + id : id;
    context.owner_has_id_ = true;
  } else if (!had_id_) {
    context.owner_ = record_name;
  }
}

ReadContext::Named::~Named() {
  context_.owner_ = before_;
  context_.owner_has_id_ = had_id_;
}

void ReadContext::error(base::Code code, base::Span span, base::Arguments arguments) {
  ++errors_;
  diagnostics_.error(code, file_, span, path_, std::move(arguments));
}

void ReadContext::warning(base::Code code, base::Span span, base::Arguments arguments) {
  diagnostics_.warning(code, file_, span, path_, std::move(arguments));
}

void ReadContext::wrong_type(const text::Node& node, const char* expected) {
  base::Arguments arguments{{"expected", expected}, {"found", node.value}};
  if (const auto slip = slip_of(node, expected)) {
    arguments.push_back({"hint", slip->hint});
    arguments.push_back({"fixed", slip->fixed});
  }
  error(base::Code::wrong_type, node.span, std::move(arguments));
}

void ReadContext::rule(std::string_view value) {
  rules_ += path_;
  rules_ += '=';
  rules_ += value;
  rules_ += '\n';
}

std::string ReadContext::identifier(const text::Node& node) {
  if (node.kind != text::NodeKind::scalar || looks_like_no_text(node)) {
    wrong_type(node, "id");
    return "";
  }
  if (!is_identifier(node.value)) {
    const std::string letter = cyrillic_letter(node.value);
    error(base::Code::bad_identifier, node.span,
          {{"id", node.value}, {"letter", letter}, {"hint", letter.empty() ? "" : "cyrillic"}});
  }
  rule(node.value);
  return node.value;
}

Text ReadContext::text(const text::Node& node, const std::string& key, double most) {
  Text result{owner_ + '.' + key, node.value};
  if (node.kind != text::NodeKind::scalar || looks_like_no_text(node)) {
    wrong_type(node, "text");
    return result;
  }
  const bool is_blank = node.value.find_first_not_of(" \n") == std::string::npos;
  if (is_blank) {
    error(base::Code::text_empty, node.span, {{"key", key}});
  }
  const std::size_t length = text::code_points(node.value);
  if (length > longest_text) {
    error(base::Code::limit_exceeded, node.span,
          {{"reason", "limit_sentence"}, {"limit", std::to_string(longest_text)}});
  } else if (static_cast<double>(length) > most) {
    warning(base::Code::text_too_long, node.span,
            {{"id", result.id}, {"found", std::to_string(length)}, {"limit", written(most)}});
  }
  for (const std::string& name : text::placeholders(node.value)) {
    if (name != "police") {
      error(base::Code::text_placeholder, node.span, {{"name", name}});
    }
  }
  sentences_[result.id] = {node.value, file_, node.span, static_cast<std::int64_t>(most)};
  return result;
}

std::string ReadContext::word(const text::Node& node) {
  if (node.kind != text::NodeKind::scalar || looks_like_no_text(node)) {
    wrong_type(node, "text");
    return "";
  }
  if (node.value.size() > longest_word) {
    error(base::Code::limit_exceeded, node.span,
          {{"reason", "limit_word_bytes"}, {"limit", std::to_string(longest_word)}});
  }
  rule(node.value);
  return node.value;
}

std::vector<std::string> ReadContext::words(const text::Node& node, Range count) {
  std::vector<std::string> result;
  for (const text::Node* item : list(node, count)) {
    const Inside inside{*this, result.size()};
    result.push_back(word(*item));
  }
  return result;
}

std::string ReadContext::date(const text::Node& node) {
  if (node.kind != text::NodeKind::scalar || !text::read_date(node.value)) {
    wrong_type(node, "date");
    return "";
  }
  rule(node.value);
  return node.value;
}

std::int64_t ReadContext::integer(const text::Node& node, Range range) {
  const bool is_plain =
      node.kind == text::NodeKind::scalar && node.style == text::ScalarStyle::plain;
  const auto number = is_plain ? read_integer(node.value) : std::nullopt;
  if (!number) {
    if (is_plain && is_decimal(node.value) && node.value.find('.') != std::string::npos) {
      error(base::Code::decimal_not_allowed, node.span, {{"value", node.value}});
    } else {
      wrong_type(node, "integer");
    }
    return {};
  }
  if (static_cast<double>(*number) < range.min || static_cast<double>(*number) > range.max) {
    error(base::Code::out_of_range, node.span,
          {{"value", node.value}, {"min", written(range.min)}, {"max", written(range.max)}});
    return {};
  }
  rule(node.value);
  return *number;
}

double ReadContext::decimal(const text::Node& node, Range range) {
  const bool is_plain =
      node.kind == text::NodeKind::scalar && node.style == text::ScalarStyle::plain;
  if (!is_plain || !is_decimal(node.value)) {
    wrong_type(node, "decimal");
    return {};
  }
  double number = 0;
  std::from_chars(node.value.data(), node.value.data() + node.value.size(), number);
  if (number < range.min || number > range.max) {
    error(base::Code::out_of_range, node.span,
          {{"value", node.value}, {"min", written(range.min)}, {"max", written(range.max)}});
    return {};
  }
  rule(node.value);
  return number;
}

base::Money ReadContext::money(const text::Node& node, Range range) {
  const std::size_t dot = node.value.find('.');
  if (dot != std::string::npos && node.value.size() - dot > 3) {
    wrong_type(node, "money");
    return {};
  }
  const double units = decimal(node, range);
  const double half = units < 0 ? -0.5 : 0.5;  // to the nearest hundredth on either side of nought
  return {static_cast<std::int64_t>(units * 100 + half)};
}

base::Minutes ReadContext::duration(const text::Node& node, Range range) {
  const bool is_plain =
      node.kind == text::NodeKind::scalar && node.style == text::ScalarStyle::plain;
  const char unit = is_plain && !node.value.empty() ? node.value.back() : ' ';
  const std::int64_t factor = unit == 'm'   ? 1
                              : unit == 'h' ? base::minutes_per_hour
                              : unit == 'd' ? base::minutes_per_day
                                            : 0;
  const auto number =
      factor == 0 ? std::nullopt
                  : read_integer(std::string_view{node.value}.substr(0, node.value.size() - 1));
  if (!number) {
    wrong_type(node, "duration");
    return {};
  }
  const std::int64_t minutes = *number * factor;
  if (static_cast<double>(minutes) < range.min || static_cast<double>(minutes) > range.max) {
    error(base::Code::out_of_range, node.span,
          {{"value", node.value},
           {"min", written(range.min) + 'm'},
           {"max", written(range.max) + 'm'}});
    return {};
  }
  rule(node.value);
  return {minutes};
}

bool ReadContext::flag(const text::Node& node) {
  const bool is_flag = node.kind == text::NodeKind::scalar &&
                       node.style == text::ScalarStyle::plain &&
                       (node.value == "true" || node.value == "false");
  if (!is_flag) {
    wrong_type(node, "boolean");
    return false;
  }
  rule(node.value);
  return node.value == "true";
}

}  // namespace rasad::content
