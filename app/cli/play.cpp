#include "app/cli/command.hpp"
namespace rasad::cli {
int play(Context&, const PlayArguments&) {
  return 0;
}
}  // namespace rasad::cli
