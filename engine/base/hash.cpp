// BLAKE2b through libsodium.
#include "engine/base/hash.hpp"

#include "engine/base/assert.hpp"

#include <sodium.h>

#include <bit>
#include <span>

namespace rasad::base {
namespace {

std::string to_hex(std::span<const std::uint8_t> bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  hex.reserve(bytes.size() * 2);
  for (const std::uint8_t byte : bytes) {
    hex += digits[byte >> 4];
    hex += digits[byte & 15];
  }
  return hex;
}

int nibble(char c) {
  if (c >= '0' && c <= '9') {
    return c - '0';
  }
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

bool from_hex(std::string_view hex, std::span<std::uint8_t> out) {
  if (hex.size() != out.size() * 2) {
    return false;
  }
  for (std::size_t i = 0; i < out.size(); ++i) {
    const int high = nibble(hex[2 * i]);
    const int low = nibble(hex[2 * i + 1]);
    if (high < 0 || low < 0) {
      return false;
    }
    out[i] = static_cast<std::uint8_t>(high * 16 + low);
  }
  return true;
}

void blake2b(std::span<const std::uint8_t> bytes, std::span<std::uint8_t> out) {
  const int status =
      crypto_generichash(out.data(), out.size(), bytes.data(), bytes.size(), nullptr, 0);
  RASAD_ASSERT(status == 0, "status", status);
}

}  // namespace

std::string Digest::hex() const {
  return to_hex(bytes);
}
std::string ContentHash::hex() const {
  return to_hex(bytes);
}

ContentHash content_hash(std::string_view bytes) {
  ContentHash hash;
  const std::vector<std::uint8_t> copy{bytes.begin(), bytes.end()};
  blake2b(copy, hash.bytes);
  return hash;
}

bool read_hex(std::string_view hex, ContentHash& out) {
  return from_hex(hex, out.bytes);
}
bool read_hex(std::string_view hex, Digest& out) {
  return from_hex(hex, out.bytes);
}

Digest StateHasher::digest() const {
  Digest digest;
  blake2b({bytes_.data(), size_}, digest.bytes);
  return digest;
}

std::uint32_t crc32c(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFFu;
  for (const char c : bytes) {
    crc ^= static_cast<std::uint8_t>(c);
    for (int bit = 0; bit < 8; ++bit) {
      crc = (crc >> 1) ^ (0x82F63B78u & (0u - (crc & 1u)));
    }
  }
  return ~crc;
}

}  // namespace rasad::base
