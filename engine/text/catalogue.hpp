// Translated text by stable id: messages with named placeholders and plural forms. The built-in
// plural table is used, never an evaluator.
#pragma once

#include "engine/base/result.hpp"
#include "engine/text/po.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rasad::text {

/// Names between braces, in order of first use: "{n} of {total}" -> n, total. "{{" is a brace.
[[nodiscard]] std::vector<std::string> placeholders(std::string_view text);

/// Messages of one language with a fallback to the source language per message.
class Catalogue {
 public:
  Catalogue() = default;
  explicit Catalogue(std::string language) : language_(std::move(language)) {}

  [[nodiscard]] const std::string& language() const { return language_; }
  /// Adds or replaces a message; `forms` has one entry, or one per plural form of the language.
  void add(std::string id, std::vector<std::string> forms);
  /// Adds the translations (or, with `use_source`, the source sentences) of a PO file.
  void add(const PoFile& file, bool use_source = false);
  [[nodiscard]] bool has(std::string_view id) const;
  /// All ids, sorted; and the first form of a message as it was added, "" if there is none.
  [[nodiscard]] std::vector<std::string> ids() const;
  [[nodiscard]] std::string raw(std::string_view id) const;
  [[nodiscard]] std::size_t size() const { return messages_.size(); }

  /// The message with its placeholders filled. The plural form follows the argument named "n".
  /// An unknown id gives the id itself in brackets, so a gap is seen and not hidden.
  [[nodiscard]] std::string text(std::string_view id, const base::Arguments& arguments = {}) const;

 private:
  std::string language_;
  std::map<std::string, std::vector<std::string>, std::less<>> messages_;
};

}  // namespace rasad::text
