// What is known while a week plays: nothing is shown before it has happened.
#pragma once

#include "engine/session/view.hpp"

namespace rasad::present {

/// The view of a moment within a week that was played.
///
/// before  as the week began
/// after   as it ended, of the same seat
/// now     minutes of the exercise, from the week's start to its end
/// returns what carries a time (incidents, reports, messages, arrests) up to `now`; everything else
///         is found out when the week is over and stays as it was before. The journal says that the
///         week was started.
[[nodiscard]] session::View known_at(const session::View& before, const session::View& after,
                                     base::Minutes now);

/// When something becomes known after `now` for the first time; the end of the week if nothing
/// does.
[[nodiscard]] base::Minutes next_news(const session::View& before, const session::View& after,
                                      base::Minutes now);

}  // namespace rasad::present
