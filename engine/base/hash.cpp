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

void blake2b(std::string_view bytes, std::span<std::uint8_t> out) {
  const std::string copy{bytes};
  const int status =
      crypto_generichash(out.data(), out.size(), std::bit_cast<const unsigned char*>(copy.data()),
                         copy.size(), nullptr, 0);
  RASAD_ASSERT(status == 0, status);
}

void append_little_endian(std::string& bytes, std::uint64_t value) {
  for (int shift = 0; shift < 64; shift += 8) {
    bytes += static_cast<char>((value >> shift) & 255u);
  }
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
  blake2b(bytes, hash.bytes);
  return hash;
}

bool read_hex(std::string_view hex, ContentHash& out) {
  return from_hex(hex, out.bytes);
}
bool read_hex(std::string_view hex, Digest& out) {
  return from_hex(hex, out.bytes);
}

void StateHasher::operator()(std::string_view /*path*/, const std::int64_t& value) {
  append_little_endian(bytes_, static_cast<std::uint64_t>(value));
}

void StateHasher::operator()(std::string_view path, const double& value) {
  RASAD_ASSERT(value == value, std::string{path});
  append_little_endian(bytes_, std::bit_cast<std::uint64_t>(value == 0.0 ? 0.0 : value));
}

void StateHasher::operator()(std::string_view /*path*/, const std::string& value) {
  append_little_endian(bytes_, value.size());
  bytes_ += value;
}

Digest StateHasher::digest() const {
  Digest digest;
  blake2b(bytes_, digest.bytes);
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
