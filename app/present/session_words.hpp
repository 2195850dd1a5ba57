// How a stored session is named to people: its lesson in their language, who played where, and
// when. The record itself keeps what was typed and the day in ISO form; neither is shown as it is.
#pragma once

#include "app/present/program_text.hpp"
#include "engine/content/pack.hpp"
#include "engine/save/payload.hpp"

#include <string>

namespace rasad::present {

/// "1 Dec 2026, 09:05", "01.12.2026, 09:05" of a local time "2026-12-01T09:05:00"; anything else is
/// given back as it is.
[[nodiscard]] std::string moment(const ProgramText& text, const std::string& iso);

/// The title in the language of the text; without the pack, as it was stored.
///
/// pack  of the session, null if it is not on this computer any more
[[nodiscard]] std::string session_title(const ProgramText& text, const save::SessionInfo& info,
                                        const content::Pack* pack);

/// Who played, the role, the seat: "Group 2, analyst, seat 7"; "" if nothing was said.
[[nodiscard]] std::string session_player(const ProgramText& text, const save::SessionInfo& info,
                                         const content::Pack* pack);

}  // namespace rasad::present
