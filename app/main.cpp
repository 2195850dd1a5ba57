// The one program: reads the command line, finds its folders and language, calls a command.
#include "app/cli/arguments.hpp"

int main(int count, char** arguments) {
  return rasad::cli::run_program(count, arguments);
}
