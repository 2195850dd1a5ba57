// The verbs of effects as data. Adding a verb is a struct (script_effect.hpp), a line here, and
// what it does (engine/script/apply.cpp).
#pragma once

#include "engine/content/record.hpp"
#include "engine/content/script_effect.hpp"

#include <functional>
#include <memory>
#include <vector>

namespace rasad::content {

/// One verb; its record has the verb's name.
struct Verb {
  std::shared_ptr<const Record> form;
  std::function<ScriptEffect(ReadContext&, const text::Node&)> read;

  /// `show: id` instead of `show: {inject: id}`: where all keys but the first may be left out.
  [[nodiscard]] bool has_short_form() const;
};
[[nodiscard]] const std::vector<Verb>& verbs();

/// Ids that exist because an effect names them: marks and clocks.
void declare_mentioned(const text::Node& effects, const std::string& file, IdTable& ids);

}  // namespace rasad::content
