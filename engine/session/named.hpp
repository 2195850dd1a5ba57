// What a decision names: the one description of each kind from which follow what a role may know of
// it, which texts are read, and what a check must find. A new kind does not compile without it.
#pragma once

#include "engine/session/decision.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace rasad::session {

/// Views into a decision, which must outlive them.
struct Named {
  std::vector<base::ReportId> reports;         ///< it is about
  std::vector<base::EntityId> entities;        ///< it is about
  std::vector<base::ReportId> quoted_reports;  ///< it relies on; left out where they are hidden
  std::vector<std::int32_t> quoted_products;   ///< by number; likewise
  bool is_product = false;                     ///< it asks for a product
  base::QuestionId question;
  std::int32_t hint = -1;               ///< as in TakeHint
  std::int32_t withdrawn = 0;           ///< number of the entry it takes back, 0: none
  std::vector<std::string_view> texts;  ///< in the words of whoever decided
};
/// What an action names; it must outlive the answer, whose texts are views into it.
[[nodiscard]] Named named_in(const Action& action);

}  // namespace rasad::session
