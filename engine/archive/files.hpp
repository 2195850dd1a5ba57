// A pack as bytes: a folder or a zip becomes the same sorted map of path to bytes, under limits
// (reliability.md §5.2). Nothing is ever extracted; nothing outside the folder is read.
#pragma once

#include "engine/base/diagnostics.hpp"
#include "engine/base/hash.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace rasad::archive {

/// Paths use "/", are relative and NFC; sorted by bytes.
using Files = std::map<std::string, std::string>;

/// The limits, shown by `rasad check --limits`.
struct Limits {
  std::uint64_t zip_bytes = 256ull << 20;
  std::uint64_t total_bytes = 512ull << 20;
  std::uint64_t entry_bytes = 64ull << 20;
  std::uint64_t text_bytes = 4ull << 20;  ///< YAML and PO
  std::uint64_t geojson_bytes = 16ull << 20;
  std::uint64_t entries = 4096;
  std::uint64_t entry_ratio = 200;
  std::uint64_t total_ratio = 20;
  std::uint64_t path_bytes = 180;
  std::uint64_t path_depth = 8;
};

/// Reads a folder or a .rasad-pack file. Hidden files (".git") and editors' backups (name~) are
/// skipped; links, devices and bad names are faults (11##).
[[nodiscard]] std::optional<Files> read_pack(const std::filesystem::path& path,
                                             base::Diagnostics& diagnostics);

/// Reads a zip held in memory; overlapping, encrypted, lying or oversized entries are faults.
[[nodiscard]] std::optional<Files> read_zip(std::string_view bytes, const std::string& name,
                                            base::Diagnostics& diagnostics,
                                            const Limits& limits = {});

/// Makes a zip, the same bytes for the same files on every computer. Empty on failure.
[[nodiscard]] std::string write_zip(const Files& files);

/// A signature stands in this file; it is no part of the content hash.
inline constexpr const char* signature_file = "signature.txt";

/// BLAKE2b-256 over sorted (path, content), the signature left out: folder and zip give the same.
[[nodiscard]] base::ContentHash hash_of(const Files& files);
/// The same from the hash of each file in 64 hex digits, by path.
[[nodiscard]] base::ContentHash hash_of_list(const std::map<std::string, std::string>& hashes);

}  // namespace rasad::archive
