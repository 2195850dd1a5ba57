// Zips that no honest program writes: every field of every header can lie.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rasad::hostile {

/// One entry; what is not said is as an honest program would write it.
struct RawEntry {
  std::string name = {};
  std::string data = {};  ///< as it stands in the archive
  std::uint32_t flags = 0x0800;
  std::uint32_t method = 0;
  std::uint32_t mode = 0100644;
  std::uint32_t made_by = 3;                   ///< Unix
  std::optional<std::uint32_t> crc = {};       ///< of both headers
  std::optional<std::uint32_t> size = {};      ///< unpacked, of both headers
  std::optional<std::string> local_name = {};  ///< of the local header only
  std::optional<std::uint32_t> local_size = {};
  std::optional<std::uint32_t> local_crc = {};
  std::optional<std::uint32_t> local_method = {};
  std::optional<std::uint32_t> local_offset = {};  ///< where the directory says it is
  std::optional<std::uint32_t> packed = {};        ///< as the directory says
  std::uint32_t disk = 0;
  std::string extra = {};    ///< of the directory
  std::string between = {};  ///< bytes behind the data
};

/// The end record.
struct RawEnd {
  std::optional<std::uint32_t> count = {};
  std::optional<std::uint32_t> count_here = {};
  std::uint32_t disk = 0;
  std::optional<std::uint32_t> directory_size = {};
  std::optional<std::uint32_t> directory_offset = {};
  std::string comment = {};
  std::string before = {};  ///< bytes in front of the directory
  std::string prefix = {};  ///< bytes in front of everything (offsets do not count them)
};

[[nodiscard]] std::string raw_zip(const std::vector<RawEntry>& entries, const RawEnd& end = {});
[[nodiscard]] std::uint32_t crc_of(const std::string& bytes);
/// Raw deflate stream of `bytes`.
[[nodiscard]] std::string deflated(const std::string& bytes);

}  // namespace rasad::hostile
