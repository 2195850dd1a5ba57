// What must hold after every frame and whenever the program ends, whatever a hand did.
#pragma once

#include "tests/app/screen/gui_driver.hpp"

#include <string>

namespace rasad::monkey {

/// The first fault of the last frame, "" if there is none: a place that is no number, two parts of
/// one name, two windows over the screen at once, a focus on nothing.
///
/// is_quiet  nothing was done in the last two frames: only then the focus must have found its part
[[nodiscard]] std::string fault_in_frame(gui::Driver& driver, bool is_quiet);

/// Compares what the program believes it recorded with the disk, and plays it again from there.
/// `decisions` grows by what was compared.
[[nodiscard]] std::string fault_on_disk(screen::Program& program, std::int64_t& decisions);

}  // namespace rasad::monkey
