// Facts of the weeks played so far as JSON, kept beside a session: readable when the rules of the
// program or the pack have changed and the session cannot be replayed.
#pragma once

#include "engine/session/session.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rasad::report {

/// UTF-8 JSON: a list of weeks with occurred, recorded, harm, directed units, and the digest.
[[nodiscard]] std::string week_facts(const session::Session& session);

/// One week as it was kept.
struct StoredWeek {
  std::int64_t actual = 0;
  std::int64_t recorded = 0;
  std::int64_t harm_actual = 0;
  std::int64_t harm_recorded = 0;
  base::Money directed;
};
struct StoredFacts {
  std::string digest;
  std::vector<StoredWeek> weeks;
};
/// Reads what `week_facts` wrote; nothing if the bytes are anything else.
[[nodiscard]] std::optional<StoredFacts> read_week_facts(std::string_view json);

}  // namespace rasad::report
