// Stylised facts the hidden world must show (domain.md §6): each a statistic, a band, a set-up.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace rasad::validate {

/// Seeds of a run, and what is broken in it to prove that the bands notice.
struct Run {
  std::uint64_t from = 1;
  std::uint64_t to = 30;
  std::string sabotage;  ///< a name of `sabotages()`, or ""

  [[nodiscard]] bool breaks(const std::string& name) const { return sabotage == name; }
};

/// One band.
struct Line {
  std::string id;         ///< "V10", or "V3b" for a second statistic
  std::string statistic;  ///< what is measured, in words
  double low = 0;
  double high = 0;
  double value = 0;

  [[nodiscard]] bool passes() const { return value >= low && value <= high; }
};

struct Check {
  std::string id;
  std::function<std::vector<Line>(const Run&)> measure;
};
/// All checks, in order of their numbers.
[[nodiscard]] std::vector<Check> all_checks();

/// A fault of one mechanism and the line that must fall out of its band.
struct Sabotage {
  std::string name;
  std::string check;  ///< of `all_checks`
  std::string line;
};
[[nodiscard]] const std::vector<Sabotage>& sabotages();

/// Checks by subject; `all_checks` is their sum.
[[nodiscard]] std::vector<Check> place_checks();
[[nodiscard]] std::vector<Check> patrol_checks();
[[nodiscard]] std::vector<Check> record_checks();
[[nodiscard]] std::vector<Check> people_checks();
[[nodiscard]] std::vector<Check> engine_checks();

}  // namespace rasad::validate
