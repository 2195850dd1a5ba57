// Reads single values of a pack file, with every fault where it stands. Also collects what the
// rules hash is made of and the sentences that are translated.
#pragma once

#include "engine/base/units.hpp"
#include "engine/content/facts.hpp"
#include "engine/content/id_table.hpp"
#include "engine/content/range.hpp"
#include "engine/content/script_effect.hpp"
#include "engine/content/sentence.hpp"
#include "engine/content/text_field.hpp"
#include "engine/text/tree.hpp"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace rasad::content {

class ReadContext {
 public:
  ReadContext(std::string file, const IdTable& ids, FactTable& facts,
              base::Diagnostics& diagnostics)
      : file_(std::move(file)), ids_(ids), facts_(facts), diagnostics_(diagnostics) {}

  std::string identifier(const text::Node& node);
  /// `most` is what its place on the screen holds: longer is a warning.
  Text text(const text::Node& node, const std::string& key, double most);
  std::string word(const text::Node& node);
  std::vector<std::string> words(const text::Node& node, Range count);
  std::string date(const text::Node& node);
  std::int64_t integer(const text::Node& node, Range range);
  double decimal(const text::Node& node, Range range);
  base::Money money(const text::Node& node, Range range);
  base::Minutes duration(const text::Node& node, Range range);
  bool flag(const text::Node& node);
  std::int32_t choice(const text::Node& node, const std::vector<std::string>& names);
  template <class E>
  std::vector<E> choices(const text::Node& node, const std::vector<std::string>& names,
                         Range count) {
    std::vector<E> chosen;
    for (const std::int32_t index : choice_indices(node, names, count)) {
      chosen.push_back(static_cast<E>(index));
    }
    return chosen;
  }
  std::int32_t reference(const text::Node& node, const std::string& kind);
  template <class IdType>
  std::vector<IdType> references(const text::Node& node, const std::string& kind, Range count) {
    std::vector<IdType> ids;
    for (const std::int32_t index : indices(node, kind, count)) {
      ids.push_back(IdType{index});
    }
    return ids;
  }
  template <std::size_t N>
  std::array<double, N> numbers(const text::Node& node, Range range) {
    std::array<double, N> values{};
    fill(node, range, values.data(), N);
    return values;
  }
  std::optional<text::Expression> condition(const text::Node& node);
  std::vector<ScriptEffect> effects(const text::Node& node);
  std::vector<const text::Node*> list(const text::Node& node, Range count);

  void error(base::Code code, base::Span span, base::Arguments arguments);
  void warning(base::Code code, base::Span span, base::Arguments arguments);
  void wrong_type(const text::Node& node, const char* expected);
  /// Faults that were reported through this context, warnings not counted.
  [[nodiscard]] std::size_t error_count() const { return errors_; }
  /// Adds to what the rules hash is made of.
  void rule(std::string_view value);
  /// Takes back what was added since the rules had this length.
  void forget_rules(std::size_t length) { rules_.resize(length); }

  [[nodiscard]] const std::string& file() const { return file_; }
  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] const std::string& rules() const { return rules_; }
  [[nodiscard]] const std::map<std::string, Sentence>& sentences() const { return sentences_; }
  /// Where the value at each path stands.
  [[nodiscard]] const std::map<std::string, base::Span>& places() const { return places_; }
  void place(base::Span span) { places_.emplace(path_, span); }
  [[nodiscard]] FactTable& facts() { return facts_; }

  class Inside;  // read_scope.hpp
  class Named;

 private:
  std::vector<std::int32_t> indices(const text::Node& node, const std::string& kind, Range count);
  std::vector<std::int32_t> choice_indices(const text::Node& node,
                                           const std::vector<std::string>& names, Range count);
  void fill(const text::Node& node, Range range, double* into, std::size_t length);
  std::string file_;
  std::string path_;
  std::string owner_;
  bool owner_has_id_ = false;
  std::string rules_;
  std::size_t errors_ = 0;
  std::map<std::string, Sentence> sentences_;
  std::map<std::string, base::Span> places_;
  const IdTable& ids_;
  FactTable& facts_;
  base::Diagnostics& diagnostics_;
};

}  // namespace rasad::content
