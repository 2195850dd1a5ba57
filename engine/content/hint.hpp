// Help of the coach. A scenario has its own, a doctrine has those that fit every scenario.
#pragma once

#include "engine/content/text_field.hpp"
#include "engine/text/expression.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace rasad::content {

/// Help in three levels: a question, a principle, a worked example.
struct Hint {
  std::string id;
  std::int64_t week = 1;  ///< when it is offered, 1 is the first week; 0: in any week
  std::optional<text::Expression> when;  ///< shown only while it holds
  Text question;
  Text principle;
  Text example;
};

}  // namespace rasad::content
