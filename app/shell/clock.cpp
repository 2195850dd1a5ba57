// Reading the clocks of the computer.
#include "app/shell/clock.hpp"

#include <fmt/core.h>

#include <chrono>
#include <ctime>

namespace rasad::shell {
namespace {

std::tm local_time(std::time_t at) {
  std::tm local{};
  localtime_r(&at, &local);
  return local;
}

std::tm local_now() {
  return local_time(std::time(nullptr));
}

std::string iso(const std::tm& at) {
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", at.tm_year + 1900, at.tm_mon + 1,
                     at.tm_mday, at.tm_hour, at.tm_min, at.tm_sec);
}

}  // namespace

save::Stamp stamp_now() {
  using std::chrono::duration_cast;
  using std::chrono::milliseconds;
  const auto wall = std::chrono::system_clock::now().time_since_epoch();
  const auto steady = std::chrono::steady_clock::now().time_since_epoch();
  return {duration_cast<milliseconds>(wall).count(),
          static_cast<std::uint64_t>(duration_cast<milliseconds>(steady).count())};
}

std::string date_now() {
  return iso(local_now());
}

std::string date_of(std::int64_t wall_ms) {
  return iso(local_time(wall_ms / 1000));
}

std::string folder_name_now() {
  const std::tm now = local_now();
  return fmt::format("{:04}{:02}{:02}-{:02}{:02}{:02}", now.tm_year + 1900, now.tm_mon + 1,
                     now.tm_mday, now.tm_hour, now.tm_min, now.tm_sec);
}

}  // namespace rasad::shell
