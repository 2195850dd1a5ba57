// Runs the program as its user would, with text as its input.
#pragma once

#include <string>
#include <vector>

namespace rasad::test {

struct Finished {
  int status = 0;      ///< exit code, or -1 if a signal ended it
  std::string output;  ///< standard output
  std::string errors;  ///< standard error
};

/// Runs `rasad` with arguments; `environment` holds settings such as "TZ=Asia/Dushanbe".
[[nodiscard]] Finished run_program(const std::vector<std::string>& arguments,
                                   const std::string& input = "",
                                   const std::vector<std::string>& environment = {});

/// Runs a line of the shell; "$RASAD" in it is the program.
[[nodiscard]] Finished run_shell(const std::string& line);

}  // namespace rasad::test
