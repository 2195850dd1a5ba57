// What a schema line cannot say: files nobody reads, numbers that must agree with each other.
#pragma once

#include "engine/content/pack.hpp"

#include <map>
#include <string>

namespace rasad::content {

/// Files of a pack that no part of Rasad reads: probably a misspelled name.
void report_unknown_files(const archive::Files& files, const PackInfo& info,
                          base::Diagnostics& diagnostics);

/// Sounds without a text, and texts that are spoken in one language but not in another.
void report_sounds(const Pack& pack, base::Diagnostics& diagnostics);

/// Where the value at each path of each file stands.
using Places = std::map<std::string, std::map<std::string, base::Span>>;

/// Consistency between keys.
void check_pack(const Pack& pack, const Places& places, base::Diagnostics& diagnostics);

}  // namespace rasad::content
