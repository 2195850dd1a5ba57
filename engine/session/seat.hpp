// Seats at one table: the same session, different information and different decisions.
#pragma once

#include "engine/session/session.hpp"
#include "engine/session/sight.hpp"

namespace rasad::session {

/// Takes out of a view what a role may not know. A seat of -1 keeps everything.
void keep_what_seat_may_know(View& view, const Sight& sight, std::int32_t seat);

/// Whether a seat decides on this; -1 decides on everything.
[[nodiscard]] bool may_decide(const content::Pack& pack, std::int32_t seat, const Action& action);

}  // namespace rasad::session
