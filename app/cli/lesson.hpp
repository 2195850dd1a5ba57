// rasad lesson: the plan of a lesson, read or printed.
#pragma once

#include "app/cli/command.hpp"

namespace rasad::cli {

struct LessonArguments {
  std::string pack;
  bool html = false;
  bool after_end = false;  ///< also what tells the truth of the case
  std::string out;         ///< file, instead of standard output
};
[[nodiscard]] int lesson(Context& context, const LessonArguments& arguments);

}  // namespace rasad::cli
