// POSIX: file numbers 0, 1 and 2.
#include "app/shell/streams.hpp"

#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

namespace rasad::shell {

void open_standard_streams() {
  for (const int number : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(number, F_GETFD) == -1) {
      // Reading ends at once; writing fails, and `was_output_written` says so.
      static_cast<void>(::open("/dev/null", O_RDONLY));
    }
  }
}

bool was_output_written() {
  return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

}  // namespace rasad::shell
