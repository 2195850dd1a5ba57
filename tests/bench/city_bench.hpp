// rasad bench city-week: the engine, the limit and the dense oracle in one interleaved run.
#pragma once

#include <nlohmann/json.hpp>

namespace rasad::bench {

/// Times and growth; medians over rounds of interleaved contestants.
[[nodiscard]] nlohmann::ordered_json city_week(int rounds);
/// z-tests of the engine against the dense oracle.
[[nodiscard]] nlohmann::ordered_json agreement(int replications);

}  // namespace rasad::bench
