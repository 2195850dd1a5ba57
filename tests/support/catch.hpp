// One include for Catch2 2.13 and 3.x; the tests use only what both have.
#pragma once

#include "tests/support/source_dir.hpp"

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Approx;  // 2.13 has it global already
#else
#include <catch2/catch.hpp>
namespace Catch::Matchers {
inline auto ContainsSubstring(std::string const& text) {
  return Contains(text, CaseSensitive::Yes);
}
}  // namespace Catch::Matchers
#endif
