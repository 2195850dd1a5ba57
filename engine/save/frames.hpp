// The journal as bytes: a header and frames, each with its length twice, a checksum and a link to
// the frame before it. Layout: engine/README.md, "Journal format".
#pragma once

#include "engine/base/hash.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rasad::save {

inline constexpr std::uint16_t format_version = 1;
/// What the engine computes from the same decisions: raised whenever digests change. A session of
/// another version can be read and is named as such; it cannot be played on.
///
/// 2: what an answer sets off comes when time goes on; reasons of the coach are marked as program
/// words; a product is asked for with the subject that it uses, and no other.
/// 3: what effects ask for at one time comes once then; since(x) before x is neither more nor less
/// than any duration; groups start from the middle of their home; crimes without a place fall on
/// districts by their people and are in no square.
inline constexpr std::uint32_t rules_version = 3;
inline constexpr std::size_t header_bytes = 64;
inline constexpr std::size_t most_payload = 64 * 1024;

/// The first frame is the start; then entries and the digest of each week.
enum class FrameType : std::uint16_t { entry = 1, digest = 2, start = 3 };

struct Header {
  std::uint32_t rules = rules_version;  ///< of the program that wrote the file
  std::array<std::uint8_t, 16> session_id{};
  base::ContentHash rules_hash;  ///< the file keeps the first 16 bytes
};

struct Frame {
  FrameType type = FrameType::entry;
  std::uint16_t version = 1;
  std::uint64_t sequence = 0;
  std::uint32_t turn = 0;  ///< week
  std::uint64_t monotonic_ms = 0;
  std::int64_t wall_ms = 0;
  std::string payload;
};

/// Why reading stopped before the end of the file.
enum class Damage {
  none,
  no_header,      ///< of another kind
  broken_header,  ///< a journal whose head does not fit its checksum
  newer_version,
  short_frame,   ///< the file ends before the frame does
  torn_frame,    ///< the frame does not fit its checksum
  broken_chain,  ///< a whole frame that does not follow the one before it
};

struct ReadFrames {
  Header header;
  std::vector<Frame> frames;
  base::ContentHash last;        ///< hash of the last good frame: the next one's `prev`
  std::uint64_t good_bytes = 0;  ///< up to the end of the last good frame
  Damage damage = Damage::none;
  /// Whole frames behind the damage. An end that power loss tore has none.
  std::size_t whole_behind = 0;
};

[[nodiscard]] std::string encode(const Header& header);
/// `previous` is updated to the hash of the new frame.
[[nodiscard]] std::string encode(const Frame& frame, base::ContentHash& previous);
/// Reads as many frames as are whole and linked.
[[nodiscard]] ReadFrames decode(std::string_view bytes);

}  // namespace rasad::save
