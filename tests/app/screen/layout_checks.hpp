// What may not be wrong with any screen, in any language, at any size.
#pragma once

#include "tests/app/screen/gui_driver.hpp"

#include <set>
#include <string>
#include <vector>

namespace rasad::gui {

/// What is wrong with the frame drawn last: text too wide for its place or outside the window,
/// signs without a glyph, ids given twice, controls outside or over each other, words over words or
/// below the window.
[[nodiscard]] std::vector<std::string> faults_of(const Driver& driver);

/// Lines of words that lie on other words.
[[nodiscard]] std::vector<std::string> written_over(const Driver& driver);

/// Words that end with an ellipsis outside lists, and words broken in two: only the title of a row
/// in a list may be cut, whose whole words stand elsewhere.
[[nodiscard]] std::vector<std::string> cut_words(const Driver& driver);

/// Numbers with a percent sign that are not written as the language writes them, and days in the
/// form of records (2026-12-01).
[[nodiscard]] std::vector<std::string> foreign_forms(const Driver& driver,
                                                     const std::string& language);

/// Share of the window that the map takes, 0 without one.
[[nodiscard]] double map_share(const Driver& driver);

/// Ids of all that can be pressed on the screen and behind its tabs, without tabs, rail and
/// scrolls.
[[nodiscard]] std::set<std::string> acts_of(Driver& driver, screen::Program& program);

/// Buttons whose words end with an ellipsis: in a language of people none may.
[[nodiscard]] std::vector<std::string> cut_buttons(const Driver& driver);

/// Controls that Tab does not reach, going once through all.
[[nodiscard]] std::set<std::string> unreached(Driver& driver, screen::Program& program);

}  // namespace rasad::gui
