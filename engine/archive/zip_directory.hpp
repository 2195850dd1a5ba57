// The directory of a zip, read by ourselves and strictly: a file that two programs could read
// differently is refused, not repaired (reliability.md §1.6).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rasad::archive {

/// One entry, as both its headers agree.
struct ZipEntry {
  std::string path;
  std::uint64_t packed = 0;  ///< bytes in the archive
  std::uint64_t size = 0;    ///< bytes when unpacked, as stated
  bool is_link = false;      ///< a link or a device by its mode
  bool is_folder = false;
  bool is_utf8 = false;  ///< the name is ASCII, or marked as UTF-8
};

/// The entries in the order of the directory; or what is wrong: a keyword, and the entry if it is
/// known.
///
///   zip_end        no end record at the very end (cut, comment, or bytes after it)
///   zip_disks      of several disks
///   zip_large      64-bit sizes: nothing that a pack may hold needs them
///   zip_count      the end record states another number of entries
///   zip_header     a header is cut or is none
///   zip_differs    the two headers of an entry disagree
///   zip_encrypted  encrypted or patched data
///   zip_method     packed in another way than stored or deflated
///   zip_gap        bytes that belong to no entry: in front, between, or behind
///   zip_overlap    entries share bytes
///   zip_folder     a folder with content
struct ZipDirectory {
  std::vector<ZipEntry> entries;
  std::string problem;  ///< "" if it is sound
  std::string path;
};

/// most  entries; more are not read (problem "zip_count")
[[nodiscard]] ZipDirectory read_directory(std::string_view bytes, std::uint64_t most);

}  // namespace rasad::archive
