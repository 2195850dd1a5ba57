// Hashes: BLAKE2b by libsodium for content, chains and digests.
#pragma once

#include "engine/base/assert.hpp"

#include <array>
#include <bit>
#include <compare>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace rasad::base {

/// 128-bit digest of a state; printed as 32 lower-case hex digits.
struct Digest {
  std::array<std::uint8_t, 16> bytes{};

  [[nodiscard]] std::string hex() const;
  friend auto operator<=>(const Digest&, const Digest&) = default;
};

/// 256-bit hash of content; printed as 64 lower-case hex digits.
struct ContentHash {
  std::array<std::uint8_t, 32> bytes{};

  [[nodiscard]] std::string hex() const;
  friend auto operator<=>(const ContentHash&, const ContentHash&) = default;
};

/// BLAKE2b-256 of `bytes`.
[[nodiscard]] ContentHash content_hash(std::string_view bytes);

/// Reads 64 hex digits; false if `hex` is anything else.
[[nodiscard]] bool read_hex(std::string_view hex, ContentHash& out);
/// Reads 32 hex digits; false if `hex` is anything else.
[[nodiscard]] bool read_hex(std::string_view hex, Digest& out);

/// Collects a state field by field (base/fields.hpp) and answers its digest. -0.0 counts as 0.0.
class StateHasher {
 public:
  static constexpr bool has_paths = false;
  /// An integer is written as the number of its bytes and those, so that many are short; the rest
  /// as it is. What a walk writes can be read back by the same walk: two states never collide here.
  void operator()(std::string_view /*name*/, const std::int64_t& value) {
    const auto wide = static_cast<std::uint64_t>(value);
    const std::uint64_t turned = value < 0 ? ~(wide << 1) : wide << 1;
    const auto bytes = static_cast<std::size_t>(64 - std::countl_zero(turned) + 7) / 8;
    add(bytes, 1);
    add(turned, bytes);
  }
  void operator()(std::string_view name, const double& value) {
    RASAD_ASSERT(value == value, "field", name);
    add(std::bit_cast<std::uint64_t>(value == 0.0 ? 0.0 : value), sizeof value);
  }
  void operator()(std::string_view name, const std::string& value) {
    (*this)(name, static_cast<std::int64_t>(value.size()));
    make_room(value.size());
    std::memcpy(bytes_.data() + size_, value.data(), value.size());
    size_ += value.size();
  }
  [[nodiscard]] Digest digest() const;

 private:
  // The low `count` bytes, the lowest first on every computer.
  void add(std::uint64_t value, std::size_t count) {
    make_room(sizeof value);
    std::uint8_t* const end = bytes_.data() + size_;
    if constexpr (std::endian::native == std::endian::little) {
      std::memcpy(end, &value, sizeof value);
    } else {
      for (std::size_t i = 0; i < sizeof value; ++i) {
        end[i] = static_cast<std::uint8_t>(value >> (8 * i));
      }
    }
    size_ += count;
  }

  void make_room(std::size_t count) {
    if (size_ + count > bytes_.size()) [[unlikely]] {
      bytes_.resize(2 * bytes_.size() + 4096 + count);
    }
  }

  std::vector<std::uint8_t> bytes_;  // the first `size_` count
  std::size_t size_ = 0;
};

/// CRC-32C (Castagnoli), reflected polynomial 0x82F63B78; crc32c("123456789") == 0xE3069283.
[[nodiscard]] std::uint32_t crc32c(std::string_view bytes);

}  // namespace rasad::base
