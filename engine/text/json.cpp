// JSON into the same tree as YAML, with the place of every value.
#include "engine/text/json.hpp"

#include "engine/text/source_check.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <set>

namespace rasad::text {
namespace {

constexpr std::size_t deepest = 16;  // reliability.md §5.2
constexpr std::size_t longest_text = 64 * 1024;
constexpr std::size_t longest_key = 128;

// JSON knows no whole numbers, and map programs write 31000.0: what follows a point is dropped if
// it is nothing but noughts.
std::string without_empty_fraction(const std::string& number) {
  const std::size_t point = number.find('.');
  const bool is_whole = point != std::string::npos && point + 1 < number.size() &&
                        number.find_first_not_of('0', point + 1) == std::string::npos;
  return is_whole ? number.substr(0, point) : number;
}

/// Reads bytes and remembers line and column of the next one, in code points.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, base::Span* place) : at_(at), place_(place) {}
  const char& operator*() const { return *at_; }
  CountingIterator& operator++() {
    if (*at_ == '\n') {
      *place_ = {place_->line + 1, 1};
    } else if ((static_cast<unsigned char>(*at_) & 0xC0) != 0x80) {
      ++place_->column;
    }
    ++at_;
    return *this;
  }
  CountingIterator operator++(int) {
    CountingIterator before = *this;
    ++*this;
    return before;
  }
  friend bool operator==(const CountingIterator& a, const CountingIterator& b) {
    return a.at_ == b.at_;
  }
  friend bool operator!=(const CountingIterator& a, const CountingIterator& b) {
    return a.at_ != b.at_;
  }

 private:
  const char* at_;
  base::Span* place_;
};

/// Receives nlohmann's events; the place is where the parser stands after the token.
class Builder {
 public:
  using Json = nlohmann::json;

  Builder(const std::string& file, const base::Span& place, base::Diagnostics& diagnostics)
      : file_(file), place_(place), diagnostics_(diagnostics) {}

  bool null() { return scalar("null", ScalarStyle::plain, 4); }
  bool boolean(bool value) {
    return scalar(value ? "true" : "false", ScalarStyle::plain, value ? 4 : 5);
  }
  bool number_integer(Json::number_integer_t value) { return number(std::to_string(value)); }
  bool number_unsigned(Json::number_unsigned_t value) { return number(std::to_string(value)); }
  bool number_float(Json::number_float_t, const Json::string_t& text) {
    const auto length = static_cast<int>(text.size());
    return scalar(without_empty_fraction(text), ScalarStyle::plain, length);
  }
  bool string(Json::string_t& value) { return scalar(value, ScalarStyle::quoted, 0); }
  bool binary(Json::binary_t&) { return false; }
  bool start_object(std::size_t) { return open(NodeKind::map); }
  bool start_array(std::size_t) { return open(NodeKind::list); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool key(Json::string_t& value) {
    if (!is_fit(value, longest_key)) {
      return false;
    }
    if (!keys_.back().insert(value).second) {
      fault(base::Code::duplicate_key, {{"key", value}});
      return false;
    }
    stack_.back()->entries.push_back({value, place_, {}});
    return true;
  }

  bool parse_error(std::size_t, const std::string&, const Json::exception& problem) {
    diagnostics_.error(base::Code::json_syntax, file_, place_, "", {{"problem", problem.what()}});
    return false;
  }

  Node root;

 private:
  bool number(std::string text) {
    const std::size_t length = text.size();
    return scalar(std::move(text), ScalarStyle::plain, static_cast<int>(length));
  }

  void fault(base::Code code, base::Arguments arguments) {
    diagnostics_.error(code, file_, place_, "", std::move(arguments));
  }

  // Escapes can bring in what the file itself must not hold.
  bool is_fit(const std::string& text, std::size_t longest) {
    const std::string found = forbidden_character(text);
    if (!found.empty()) {
      fault(base::Code::forbidden_character, {{"found", found}});
    } else if (text.size() > longest) {
      fault(base::Code::limit_exceeded,
            {{"reason", "limit_value_bytes"}, {"limit", std::to_string(longest)}});
    }
    return found.empty() && text.size() <= longest;
  }

  bool is_within_limit() {
    if (++values_ <= most_json_values) {
      return true;
    }
    fault(base::Code::limit_exceeded,
          {{"reason", "limit_values"}, {"limit", std::to_string(most_json_values)}});
    return false;
  }

  bool scalar(std::string value, ScalarStyle style, int length) {
    if (!is_within_limit() || !is_fit(value, longest_text)) {
      return false;
    }
    Node& node = add();
    node.value = std::move(value);
    node.style = style;
    node.span = {place_.line, std::max(1, place_.column - length)};
    return true;
  }

  Node& add() {
    if (stack_.empty()) {
      return root;
    }
    Node& parent = *stack_.back();
    return parent.kind == NodeKind::map ? parent.entries.back().value : parent.items.emplace_back();
  }

  bool open(NodeKind kind) {
    if (!is_within_limit()) {
      return false;
    }
    Node& node = add();
    node.kind = kind;
    node.span = {place_.line, std::max(1, place_.column - 1)};
    stack_.push_back(&node);
    keys_.emplace_back();
    if (stack_.size() > deepest) {
      fault(base::Code::limit_exceeded,
            {{"reason", "limit_depth"}, {"limit", std::to_string(deepest)}});
      return false;
    }
    return true;
  }

  bool close() {
    stack_.pop_back();
    keys_.pop_back();
    return true;
  }

  const std::string& file_;
  const base::Span& place_;
  base::Diagnostics& diagnostics_;
  std::vector<Node*> stack_;  // parents of the open node do not move while it is open
  std::vector<std::set<std::string>> keys_;  // of each open object
  std::size_t values_ = 0;
};

}  // namespace

std::optional<Node> parse_json(const std::string& file, std::string_view bytes,
                               base::Diagnostics& diagnostics) {
  const std::size_t before = diagnostics.error_count();
  const std::string_view text = without_bom(bytes);
  if (!check_characters(file, text, diagnostics)) {
    return std::nullopt;
  }
  if (text.empty()) {
    diagnostics.error(base::Code::empty_document, file, {1, 1}, "", {});
    return std::nullopt;
  }
  base::Span place{1, 1};
  Builder builder{file, place, diagnostics};
  const CountingIterator first{text.data(), &place};
  const CountingIterator last{text.data() + text.size(), &place};
  const bool ok = nlohmann::json::sax_parse(first, last, &builder);
  const bool is_clean = ok && diagnostics.error_count() == before;
  return is_clean ? std::optional{std::move(builder.root)} : std::nullopt;
}

}  // namespace rasad::text
