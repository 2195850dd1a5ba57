// Packs that editing is tried on: those that ship, and generated ones in every way of writing that
// our YAML allows.
#pragma once

#include "engine/archive/files.hpp"

#include <cstdint>
#include <vector>

namespace rasad::test {

/// Numbers that are the same on every computer (SplitMix64).
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  /// 0 … limit - 1.
  std::size_t below(std::size_t limit);

 private:
  std::uint64_t state_;
};

/// Every pack, template and doctrine of scenarios/, as files.
[[nodiscard]] std::vector<archive::Files> shipped_packs();

/// A file with maps, lists, flow, comments, blank lines, every style of scalar, with LF or CRLF.
[[nodiscard]] archive::Files generated_pack(std::uint64_t seed);

}  // namespace rasad::test
