// A copy of a pack that leaves its sounds out, as sessions carry one: what is left out is listed by
// its hashes, so that the hash and the signature of the whole pack can still be asked.
#pragma once

#include "engine/archive/files.hpp"

#include <string>

namespace rasad::archive {

/// Lists what a copy leaves out: one line a file, "<64 hex digits of its content> <path>".
inline constexpr const char* left_out_file = "left_out.txt";

/// The files but for those of one folder, which are listed in `left_out_file` if there are any.
///
/// folder  with "/" at its end; only sounds may be left out: "audio/"
[[nodiscard]] Files copy_without(Files files, const std::string& folder);

/// `hash_of` the pack of which this is a copy; of whole packs their own. A list can stand for
/// sounds alone, never for what a pack is played by.
[[nodiscard]] base::ContentHash whole_hash_of(const Files& copy);

}  // namespace rasad::archive
