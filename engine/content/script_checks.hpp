// Warnings about a script that reads well and yet does not do what its author meant: conditions
// that are never or always true, injects and questions out of reach, numbers nobody reads.
#pragma once

#include "engine/content/pack_checks.hpp"

namespace rasad::content {

/// Adds warnings 1203 … 1219. A warning is left out where its line ends in
/// `# allow RSD-1204: reason`.
void check_script(const Pack& pack, const Places& places, base::Diagnostics& diagnostics);

/// True if the line of a fault allows it, with a reason.
[[nodiscard]] bool is_allowed(const base::Diagnostic& fault, const archive::Files& files);

}  // namespace rasad::content
