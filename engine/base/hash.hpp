// Hashes: BLAKE2b by libsodium for content, chains and digests.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

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
  void operator()(std::string_view path, const std::int64_t& value);
  void operator()(std::string_view path, const double& value);
  void operator()(std::string_view path, const std::string& value);
  [[nodiscard]] Digest digest() const;

 private:
  std::string bytes_;
};

/// CRC-32C (Castagnoli), reflected polynomial 0x82F63B78; crc32c("123456789") == 0xE3069283.
[[nodiscard]] std::uint32_t crc32c(std::string_view bytes);

}  // namespace rasad::base
