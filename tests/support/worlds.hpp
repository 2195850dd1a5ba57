// Two valid worlds at the ends of what authors may write: almost nothing, and as much as a screen
// can be asked to hold. Read in the lesson's doctrine.
#pragma once

#include "engine/content/pack.hpp"

#include <memory>

namespace rasad::test {

/// One district, one crime type that never happens, one source that never says anything, one week.
[[nodiscard]] const archive::Files& empty_world_files();
[[nodiscard]] std::shared_ptr<const content::Pack> empty_world();

/// 40 districts, 12 crime types, 60 reports on the first morning, 20 hypotheses, 40 options or
/// more, a question of nine choices, 20 dimensions, 52 weeks; every name and sentence as long as
/// its place allows, in words of three languages.
///
/// weekly  offences of each crime type, 0..500; 100 leads to about 6,000 records before the start
[[nodiscard]] archive::Files huge_world_files(int weekly);
[[nodiscard]] std::shared_ptr<const content::Pack> huge_world(int weekly = 100);

}  // namespace rasad::test
