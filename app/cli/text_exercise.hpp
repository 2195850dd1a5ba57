// An exercise played by a person in the terminal, six phases a week.
#pragma once

#include "app/cli/exercise.hpp"

namespace rasad::cli {

enum class Ending { finished, left, failed };

/// Plays until the end, or until the person leaves or the input ends. Nothing is lost either way.
[[nodiscard]] Ending play_in_terminal(Context& context, Exercise& exercise);

}  // namespace rasad::cli
