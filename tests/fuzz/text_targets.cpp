// Trees, translations, conditions, tables.
#include "engine/tables/table_writer.hpp"
#include "engine/text/catalogue.hpp"
#include "engine/text/expression.hpp"
#include "engine/text/json.hpp"
#include "engine/text/language.hpp"
#include "engine/text/language_check.hpp"
#include "engine/text/yaml.hpp"
#include "tests/fuzz/targets.hpp"

#include <algorithm>
#include <cstdlib>

namespace rasad::fuzz {
namespace {

void check_tree(const text::Node& node, int depth) {
  promise(depth <= 32 && node.span.line >= 1 && node.span.column >= 1);
  for (const text::Node& item : node.items) {
    check_tree(item, depth + 1);
  }
  for (const text::Entry& entry : node.entries) {
    promise(node.find(entry.key) == &entry.value);
    check_tree(entry.value, depth + 1);
  }
}

/// A result or a fault, never both and never neither.
void check_outcome(bool has_result, const base::Diagnostics& diagnostics) {
  promise(has_result != diagnostics.has_errors());
}

struct SomeNames : text::Names {
  [[nodiscard]] std::optional<text::Name> variable(std::string_view name) const override {
    return name == "week" ? std::optional{text::Name{text::ValueType::integer, 0, 1, 26}}
           : name == "big"
               ? std::optional{text::Name{text::ValueType::integer, 1, -1'000'000, 1'000'000}}
           : name == "ok" ? std::optional{text::Name{text::ValueType::boolean, 2, 0, 1}}
                          : std::nullopt;
  }
  [[nodiscard]] std::optional<text::Name> call(
      std::string_view function, const std::vector<std::string>& arguments) const override {
    return function == "since" && arguments.size() == 1
               ? std::optional{text::Name{text::ValueType::minutes, 3, 0, text::never}}
               : std::nullopt;
  }
  [[nodiscard]] std::vector<std::string> known() const override { return {"week", "big", "ok"}; }
};

}  // namespace

void promise(bool is_kept) {
  if (!is_kept) {
    std::abort();
  }
}

void yaml(std::string_view bytes) {
  base::Diagnostics diagnostics;
  const auto tree = text::parse_yaml("x.yaml", bytes, diagnostics);
  check_outcome(tree.has_value(), diagnostics);
  if (tree) {
    check_tree(*tree, 0);
  }
}

void geojson(std::string_view bytes) {
  base::Diagnostics diagnostics;
  const auto tree = text::parse_json("x.geojson", bytes, diagnostics);
  check_outcome(tree.has_value(), diagnostics);
  if (tree) {
    check_tree(*tree, 0);
  }
}

void po(std::string_view bytes) {
  base::Diagnostics diagnostics;
  const auto file = text::parse_po("x.po", bytes, diagnostics);
  check_outcome(file.has_value(), diagnostics);
  if (!file) {
    return;
  }
  static_cast<void>(text::language_slips(*file));
  const std::string once = text::write_po(*file);
  const auto again = text::parse_po("x.po", once, diagnostics);
  promise(again.has_value() && text::write_po(*again) == once);
  promise(again->entries.size() == file->entries.size());
  for (std::size_t i = 0; i < file->entries.size(); ++i) {
    promise(again->entries[i].source == file->entries[i].source);
    promise(again->entries[i].translations == file->entries[i].translations);
  }
}

void expression(std::string_view bytes) {
  base::Diagnostics diagnostics;
  const auto parsed =
      text::parse_expression("x.yaml", {1, 1}, "when", bytes, SomeNames{}, diagnostics);
  check_outcome(parsed.has_value(), diagnostics);
  if (!parsed) {
    return;
  }
  for (const std::int64_t n : {std::int64_t{1}, std::int64_t{26}}) {
    const std::vector<std::int64_t> facts{n, -1'000'000, n % 2, text::never};
    const auto value = text::evaluate(*parsed, facts);
    promise(value.has_value());  // what is accepted cannot overflow
    promise(value == text::evaluate(*parsed, facts));
    static_cast<void>(text::explain(*parsed, facts));
  }
}

void table(std::string_view bytes) {
  base::Diagnostics csv;
  const auto read = tables::read_csv("x.csv", bytes, csv);
  check_outcome(read.has_value(), csv);
  if (read) {
    base::Diagnostics again;
    const std::string written = tables::write_csv(tables::sheet_of(*read, {}), {';', ','});
    const auto same = tables::read_csv("x.csv", written, again);
    promise(same.has_value() || again.has_errors());
  }
  base::Diagnostics xlsx;
  check_outcome(tables::read_workbook("x.xlsx", bytes, xlsx).has_value(), xlsx);
}

}  // namespace rasad::fuzz
