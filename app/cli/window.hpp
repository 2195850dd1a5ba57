// Commands that need a window.
#pragma once

#include "app/cli/command.hpp"

namespace rasad::cli {

/// True if a window can be expected: the program has one, and there is a display.
[[nodiscard]] bool has_display();

/// Opens the window, at Home or with an exercise that the arguments name.
[[nodiscard]] int open_window(Context& context, const PlayArguments& arguments);

struct TourArguments {
  std::string folder;
  std::string size = "1366x768";
  std::string theme = "light";
  int scale = 100;
  std::string pack;
};
/// Draws every screen into PNG files.
[[nodiscard]] int tour(Context& context, const TourArguments& arguments);

}  // namespace rasad::cli
