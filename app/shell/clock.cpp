// Reading the clocks of the computer.
#include "app/shell/clock.hpp"

#include <fmt/core.h>

#include <chrono>
#include <ctime>

namespace rasad::shell {
namespace {

std::tm local_now() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return local;
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
  const std::tm now = local_now();
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", now.tm_year + 1900, now.tm_mon + 1,
                     now.tm_mday, now.tm_hour, now.tm_min, now.tm_sec);
}

std::string folder_name_now() {
  const std::tm now = local_now();
  return fmt::format("{:04}{:02}{:02}-{:02}{:02}{:02}", now.tm_year + 1900, now.tm_mon + 1,
                     now.tm_mday, now.tm_hour, now.tm_min, now.tm_sec);
}

}  // namespace rasad::shell
