// Fixed memory and plain writes only: this runs in signal handlers.
#include "tests/monkey/monkey_trail.hpp"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <cstring>

#include <unistd.h>

// Of the sanitizers' own runtime; absent in other builds.
extern "C" void __sanitizer_set_death_callback(void (*callback)())  // NOLINT
    __attribute__((weak));

namespace rasad::monkey {
namespace {

constexpr std::size_t kept = 30;
constexpr unsigned most_seconds = 60;  // for one event, in a sanitized program on a busy computer

struct Trail {
  std::array<std::array<char, 200>, kept> lines{};
  std::array<char, 200> head{};
  std::size_t count = 0;
};

Trail& trail() {
  static Trail one;
  return one;
}

void put(const char* words) {
  static_cast<void>(!::write(STDERR_FILENO, words, std::strlen(words)));
}

void on_signal(int number) {
  put(number == SIGALRM ? "\nmonkey: one event took more than a minute\n"
                        : "\nmonkey: the program was stopped by a signal\n");
  write_trail();
  std::signal(number, SIG_DFL);
  ::raise(number);
}

}  // namespace

void watch_for_crashes() {
  static_cast<void>(trail());
  if (__sanitizer_set_death_callback != nullptr) {
    __sanitizer_set_death_callback(write_trail);
  } else {
    std::signal(SIGSEGV, on_signal);
  }
  std::signal(SIGABRT, on_signal);
  std::signal(SIGALRM, on_signal);
}

void begin_trail(std::uint64_t seed, int events) {
  trail() = {};
  std::snprintf(trail().head.data(), trail().head.size(),
                "monkey: repeat with --seed %llu --events %d; the last events:\n",
                static_cast<unsigned long long>(seed), events);
}

void add_to_trail(std::int64_t number, const std::string& place, const std::string& words) {
  ::alarm(most_seconds);
  std::array<char, 200>& line = trail().lines[trail().count++ % kept];
  std::snprintf(line.data(), line.size(), "  %lld %s: %s\n", static_cast<long long>(number),
                place.c_str(), words.c_str());
}

void write_trail() {
  const Trail& all = trail();
  put(all.head.data());
  for (std::size_t i = all.count - std::min(all.count, kept); i < all.count; ++i) {
    put(all.lines[i % kept].data());
  }
}

}  // namespace rasad::monkey
