// How far a long piece of work is: one line on a terminal, nothing elsewhere.
#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>

namespace rasad::shell {

/// Counts pieces from any number of threads. Work of less than two seconds stays silent.
class Progress {
 public:
  explicit Progress(std::size_t pieces);
  /// Takes the line away again.
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void one_more();

 private:
  std::mutex mutex_;
  std::chrono::steady_clock::time_point begun_;
  std::size_t pieces_;
  std::size_t done_ = 0;
  bool is_terminal_;
  bool is_shown_ = false;
};

}  // namespace rasad::shell
