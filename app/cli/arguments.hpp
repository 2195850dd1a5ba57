// From words on the command line to a command with its arguments.
#pragma once

namespace rasad::cli {

/// Runs the program and answers its exit code. Never throws.
[[nodiscard]] int run_program(int count, char** arguments);

}  // namespace rasad::cli
