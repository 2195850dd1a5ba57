// rasad bench frames: how long a frame of the window takes where most is drawn.
#pragma once

#include <nlohmann/json.hpp>

namespace rasad::bench {

/// Times of `count` frames of each screen in a hidden window, the pointer moving, from the first
/// line of the program to the last pixel of the driver (glFinish): wall time, median and 99th
/// percentile. OpenGL in software, as computers without a graphics driver draw it. The world has
/// 1,440 cells and 5,000 records or more in the map's window of 28 days.
///
/// returns  {"error": reason} where no window can be opened
[[nodiscard]] nlohmann::ordered_json frame_times(int count);

}  // namespace rasad::bench
