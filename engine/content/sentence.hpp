// Text of a pack in its source language.
#pragma once

#include "engine/base/diagnostics.hpp"

#include <string>

namespace rasad::content {

/// A sentence of the pack and where it stands.
struct Sentence {
  std::string source;
  std::string file;
  base::Span span;
};

}  // namespace rasad::content
