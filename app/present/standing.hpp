// Whether an act says anything new: what stands in the journal already is not offered once more as
// if it had never been done, on any screen.
#pragma once

#include "engine/session/view.hpp"

#include <cstdint>
#include <string>

namespace rasad::present {

/// Number of the decision that says just this already, 0 if the act would be new. The youngest
/// decision on a subject counts; what was withdrawn does not. Acts of a week (a task, a product, an
/// estimate, what is left out) stand in their own week only; a grade that has to be confirmed
/// because its report is past its date of removal is new, however equal.
///
/// view  of the seat that acts: what the seat does not see cannot stand for it
[[nodiscard]] std::int32_t standing(const session::View& view, const session::Action& action);

/// True if the decision can still be taken back from this seat: it is of the week that has not
/// started, is the seat's own, and nobody withdrew it.
[[nodiscard]] bool can_withdraw(const session::View& view, std::int32_t number);

/// True for words that cannot be a reason: fewer than three words or 15 letters. Nothing written is
/// not meant; whether a reason is needed at all is for the law and the doctrine.
[[nodiscard]] bool says_little(const std::string& written);

}  // namespace rasad::present
