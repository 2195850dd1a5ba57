// Every screen as a picture: an exercise is played by the coach to a week in the middle, and each
// screen is shown as a trainee would see it.
#pragma once

#include "app/screen/program.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace rasad::screen {

struct TourRoute {
  std::filesystem::path share;
  std::filesystem::path folder;  ///< for the pictures; made if it is not there
  std::string theme = "light";
  int text_percent = 100;
};

/// Draws a frame of a program with given input.
using DrawFrame = std::function<void(Program&, const widget::Input&)>;
/// Writes what was drawn last; false if it could not.
using WritePicture = std::function<bool(const std::filesystem::path&)>;

/// RSD-4104: file.
inline constexpr int cannot_write_picture = 4104;

/// Number of pictures written. Sessions of the tour lie in a folder of their own, which is removed.
[[nodiscard]] base::Result<int> draw_tour(const TourRoute& route, present::ProgramText& text,
                                          const std::shared_ptr<const content::Pack>& pack,
                                          const DrawFrame& draw, const WritePicture& write);

}  // namespace rasad::screen
