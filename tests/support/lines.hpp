// Lines of a file, for tests that change a few of them.
#pragma once

#include <sstream>
#include <string>
#include <vector>

namespace rasad::test {

using Lines = std::vector<std::string>;

[[nodiscard]] inline Lines lines_of(const std::string& bytes) {
  Lines lines;
  std::istringstream stream{bytes};
  for (std::string line; std::getline(stream, line);) {
    lines.push_back(line);
  }
  return lines;
}

[[nodiscard]] inline std::string joined(const Lines& lines) {
  std::string bytes;
  for (const std::string& line : lines) {
    bytes += line + '\n';
  }
  return bytes;
}

}  // namespace rasad::test
