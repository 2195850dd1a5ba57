// Processor time of this thread: other load on the machine does not count.
#pragma once

#include <algorithm>
#include <vector>

#include <sys/resource.h>
#include <time.h>

namespace rasad::bench {

/// Milliseconds of processor time of the calling thread.
inline double cpu_ms() {
  timespec now{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// Processor milliseconds of one call.
template <class Work>
double time_of(Work work) {
  const double before = cpu_ms();
  work();
  return cpu_ms() - before;
}

/// Milliseconds of processor time of all threads of this process, over one call.
template <class Work>
double process_ms_of(Work work) {
  timespec before{};
  timespec after{};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &before);
  work();
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &after);
  return static_cast<double>(after.tv_sec - before.tv_sec) * 1e3 +
         static_cast<double>(after.tv_nsec - before.tv_nsec) / 1e6;
}

/// Milliseconds on the clock of the wall, for work on several threads.
template <class Work>
double wall_ms_of(Work work) {
  timespec before{};
  timespec after{};
  ::clock_gettime(CLOCK_MONOTONIC, &before);
  work();
  ::clock_gettime(CLOCK_MONOTONIC, &after);
  return static_cast<double>(after.tv_sec - before.tv_sec) * 1e3 +
         static_cast<double>(after.tv_nsec - before.tv_nsec) / 1e6;
}

/// The middle one; of an even number the lower of the two.
inline double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values.empty() ? 0 : values[(values.size() - 1) / 2];
}

/// Largest memory this process has held, MB.
inline double peak_rss_mb() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

}  // namespace rasad::bench
