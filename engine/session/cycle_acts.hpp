// What decisions of the intelligence cycle do to the core. Part of session.cpp.
#pragma once

#include "engine/session/session.hpp"

namespace rasad::session {

void perform_cycle(Core& core, std::int32_t number, const Handle& act);
void perform_cycle(Core& core, std::int32_t number, const Share& act);
void perform_cycle(Core& core, std::int32_t number, const SameOrigin& act);
void perform_cycle(Core& core, std::int32_t number, const Require& act);
void perform_cycle(Core& core, std::int32_t number, const Commission& act);
void perform_cycle(Core& core, std::int32_t number, const LinkEntities& act);
void perform_cycle(Core& core, std::int32_t number, const Purge& act);
void perform_cycle(Core& core, std::int32_t number, const SetPriorities& act);
void perform_cycle(Core& core, std::int32_t number, const LeaveOut& act);
void perform_cycle(Core& core, std::int32_t number, const ReviewTask& act);
void perform_cycle(Core& core, std::int32_t number, const Authorise& act);
/// These change nothing in the course of events: the journal entry alone counts.
inline void perform_cycle(Core&, std::int32_t, const TakeHint&) {}
inline void perform_cycle(Core&, std::int32_t, const EndExercise&) {}
inline void perform_cycle(Core&, std::int32_t, const Withdraw&) {}
inline void perform_cycle(Core&, std::int32_t, const Advance&) {}

}  // namespace rasad::session
