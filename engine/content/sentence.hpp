// Text of a pack in its source language.
#pragma once

#include "engine/base/diagnostics.hpp"

#include <cstdint>
#include <string>

namespace rasad::content {

/// A sentence of the pack and where it stands.
struct Sentence {
  std::string source;
  std::string file;
  base::Span span;
  std::int64_t limit = 4000;  ///< most code points: what its place on the screen holds
};

}  // namespace rasad::content
