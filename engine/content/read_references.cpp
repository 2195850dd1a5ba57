// Choices, references, lists and conditions of a pack file.
#include "engine/content/read_context.hpp"
#include "engine/content/read_scope.hpp"
#include "engine/content/value_slips.hpp"

#include <algorithm>

namespace rasad::content {

namespace {

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) {
    text += (text.empty() ? "" : ", ") + name;
  }
  return text;
}

}  // namespace

std::int32_t ReadContext::choice(const text::Node& node, const std::vector<std::string>& names) {
  if (node.kind != text::NodeKind::scalar) {
    wrong_type(node, "choice");
    return 0;
  }
  const auto found = std::find(names.begin(), names.end(), node.value);
  if (found == names.end()) {
    error(base::Code::unknown_choice, node.span,
          {{"value", node.value},
           {"expected", joined(names)},
           {"nearest", base::nearest(node.value, names)}});
    return 0;
  }
  rule(node.value);
  return static_cast<std::int32_t>(found - names.begin());
}

std::vector<std::int32_t> ReadContext::choice_indices(const text::Node& node,
                                                      const std::vector<std::string>& names,
                                                      Range count) {
  std::vector<std::int32_t> chosen;
  for (const text::Node* item : list(node, count)) {
    const Inside inside{*this, chosen.size()};
    chosen.push_back(choice(*item, names));
  }
  return chosen;
}

std::int32_t ReadContext::reference(const text::Node& node, const std::string& kind) {
  if (node.kind != text::NodeKind::scalar || node.value.empty()) {
    wrong_type(node, "id");
    return -1;
  }
  rule(node.value);
  const auto index = ids_.find(kind, node.value);
  if (!index && !ids_.is_unreadable(kind)) {
    const std::string letter = cyrillic_letter(node.value);
    error(base::Code::unknown_reference, node.span,
          {{"id", node.value},
           {"kind", kind},
           {"letter", letter},
           {"hint", letter.empty() ? "" : "cyrillic"},
           {"nearest", base::nearest(node.value, ids_.known(kind))}});
  }
  return index.value_or(-1);
}

std::vector<const text::Node*> ReadContext::list(const text::Node& node, Range count) {
  if (node.kind != text::NodeKind::list) {
    wrong_type(node, "list");
    return {};
  }
  const auto size = static_cast<double>(node.items.size());
  if (size < count.min || size > count.max) {
    error(base::Code::wrong_length, node.span,
          {{"found", std::to_string(node.items.size())},
           {"min", std::to_string(static_cast<int>(count.min))},
           {"max", std::to_string(static_cast<int>(count.max))}});
  }
  std::vector<const text::Node*> items;
  for (const text::Node& item : node.items) {
    items.push_back(&item);
  }
  return items;
}

std::vector<std::int32_t> ReadContext::indices(const text::Node& node, const std::string& kind,
                                               Range count) {
  std::vector<std::int32_t> result;
  std::vector<std::string> seen;
  for (const text::Node* item : list(node, count)) {
    const Inside inside{*this, result.size()};
    if (std::find(seen.begin(), seen.end(), item->value) != seen.end()) {
      error(base::Code::duplicate_id, item->span,
            {{"id", item->value}, {"other", file_ + ':' + std::to_string(node.span.line)}});
    }
    seen.push_back(item->value);
    result.push_back(reference(*item, kind));
  }
  return result;
}

void ReadContext::fill(const text::Node& node, Range range, double* into, std::size_t length) {
  const auto exact = static_cast<double>(length);
  const std::vector<const text::Node*> items = list(node, {exact, exact});
  for (std::size_t i = 0; i < std::min(length, items.size()); ++i) {
    const Inside inside{*this, i};
    into[i] = decimal(*items[i], range);
  }
}

std::optional<text::Expression> ReadContext::condition(const text::Node& node) {
  if (node.kind != text::NodeKind::scalar) {
    wrong_type(node, "condition");
    return std::nullopt;
  }
  const bool one_line =
      node.style == text::ScalarStyle::plain && node.value.find('\n') == std::string::npos;
  if (!one_line) {
    error(base::Code::expression_style, node.span, {});
    return std::nullopt;
  }
  rule(node.value);
  base::Diagnostics found;
  auto result = text::parse_expression(file_, node.span, path_, node.value, facts_, found);
  for (const base::Diagnostic& diagnostic : found.all()) {
    const bool unknown = diagnostic.code == base::Code::expression_unknown_name;
    if (!unknown || !ids_.any_unreadable()) {
      diagnostics_.add(diagnostic);
    }
  }
  if (result && result->type() != text::ValueType::boolean) {
    error(base::Code::expression_type, node.span, {{"expected", "boolean"}});
    return std::nullopt;
  }
  return result;
}

}  // namespace rasad::content
