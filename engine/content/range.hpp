// Bounds of values in pack files.
#pragma once

namespace rasad::content {

/// Inclusive bounds of a number, or of the length of a list.
struct Range {
  double min = 0;
  double max = 0;
};

}  // namespace rasad::content
