// A bar of twenty signs on standard error.
#include "app/shell/progress.hpp"

#include <cstdio>
#include <string>

#include <unistd.h>

namespace rasad::shell {
namespace {

constexpr auto patience = std::chrono::seconds{2};
constexpr std::size_t bar_width = 20;

}  // namespace

Progress::Progress(std::size_t pieces)
    : begun_(std::chrono::steady_clock::now()),
      pieces_(pieces),
      is_terminal_(isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() {
  if (is_shown_) {
    std::fputs(("\r" + std::string(bar_width + 32, ' ') + "\r").c_str(), stderr);
  }
}

void Progress::one_more() {
  const std::lock_guard lock{mutex_};
  ++done_;
  if (!is_terminal_ || std::chrono::steady_clock::now() - begun_ < patience) {
    return;
  }
  is_shown_ = true;
  const std::size_t filled = bar_width * done_ / pieces_;
  std::fputs(("\r[" + std::string(filled, '#') + std::string(bar_width - filled, '.') + "] " +
              std::to_string(done_) + '/' + std::to_string(pieces_))
                 .c_str(),
             stderr);
}

}  // namespace rasad::shell
