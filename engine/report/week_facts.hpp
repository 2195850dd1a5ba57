// Facts of the weeks played so far as JSON, kept beside a session: readable when the rules of the
// program or the pack have changed and the session cannot be replayed.
#pragma once

#include "engine/session/session.hpp"

#include <string>

namespace rasad::report {

/// UTF-8 JSON: a list of weeks with occurred, recorded, harm, directed units, and the digest.
[[nodiscard]] std::string week_facts(const session::Session& session);

}  // namespace rasad::report
