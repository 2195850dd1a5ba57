// The words a person wrote beside a decision, whatever its kind calls them: one place, so that no
// report or list forgets a kind.
#pragma once

#include "engine/session/decision.hpp"

#include <optional>
#include <string>
#include <variant>

namespace rasad::session {

/// The reason or note of a decision as it was written, "" if it was left empty; nothing where the
/// kind has no such words.
[[nodiscard]] inline std::optional<std::string> written_beside(const Action& action) {
  return std::visit(
      [](const auto& act) -> std::optional<std::string> {
        if constexpr (requires { act.request.reason; }) {
          return act.request.reason;
        } else if constexpr (requires { act.reason; }) {
          return act.reason;
        } else if constexpr (requires { act.note; }) {
          return act.note;
        } else {
          return std::nullopt;
        }
      },
      action);
}

}  // namespace rasad::session
