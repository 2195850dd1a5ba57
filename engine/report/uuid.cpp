// SHA-1 and the two fields of a UUID.
#include "engine/report/uuid.hpp"

#include <bit>

namespace rasad::report {
namespace {

using State = std::array<std::uint32_t, 5>;

std::uint32_t word_at(std::string_view bytes, std::size_t at) {
  std::uint32_t word = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    word = word << 8 | static_cast<std::uint8_t>(bytes[at + i]);
  }
  return word;
}

// Functions and constants of the four rounds (FIPS 180-4, 4.1.1 and 4.2.1).
std::uint32_t mixed(std::size_t t, std::uint32_t b, std::uint32_t c, std::uint32_t d) {
  if (t < 20) {
    return ((b & c) | (~b & d)) + 0x5A827999U;
  }
  if (t < 40) {
    return (b ^ c ^ d) + 0x6ED9EBA1U;
  }
  return t < 60 ? ((b & c) | (b & d) | (c & d)) + 0x8F1BBCDCU : (b ^ c ^ d) + 0xCA62C1D6U;
}

void add_block(State& state, std::string_view block) {
  std::array<std::uint32_t, 80> schedule{};
  for (std::size_t t = 0; t < 80; ++t) {
    schedule[t] =
        t < 16
            ? word_at(block, 4 * t)
            : std::rotl(schedule[t - 3] ^ schedule[t - 8] ^ schedule[t - 14] ^ schedule[t - 16], 1);
  }
  auto [a, b, c, d, e] = state;
  for (std::size_t t = 0; t < 80; ++t) {
    const std::uint32_t next = std::rotl(a, 5) + mixed(t, b, c, d) + e + schedule[t];
    e = d;
    d = c;
    c = std::rotl(b, 30);
    b = a;
    a = next;
  }
  state = {state[0] + a, state[1] + b, state[2] + c, state[3] + d, state[4] + e};
}

std::string padded(std::string_view bytes) {
  std::string message{bytes};
  message += '\x80';
  message.append((120 - message.size() % 64) % 64, '\0');
  const std::uint64_t bits = std::uint64_t{bytes.size()} * 8;
  for (int shift = 56; shift >= 0; shift -= 8) {
    message += static_cast<char>(static_cast<std::uint8_t>(bits >> shift));
  }
  return message;
}

}  // namespace

std::array<std::uint8_t, 20> sha1(std::string_view bytes) {
  State state{0x67452301U, 0xEFCDAB89U, 0x98BADCFEU, 0x10325476U, 0xC3D2E1F0U};
  const std::string message = padded(bytes);
  for (std::size_t at = 0; at < message.size(); at += 64) {
    add_block(state, std::string_view{message}.substr(at, 64));
  }
  std::array<std::uint8_t, 20> result{};
  for (std::size_t i = 0; i < result.size(); ++i) {
    result[i] = static_cast<std::uint8_t>(state[i / 4] >> (24 - 8 * (i % 4)));
  }
  return result;
}

Uuid url_namespace() {
  return {{0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30,
           0xc8}};
}

Uuid uuid5(const Uuid& space, std::string_view name) {
  std::string bytes{space.bytes.begin(), space.bytes.end()};
  const std::array<std::uint8_t, 20> hash = sha1(bytes + std::string{name});
  Uuid uuid;
  for (std::size_t i = 0; i < uuid.bytes.size(); ++i) {
    uuid.bytes[i] = hash[i];
  }
  uuid.bytes[6] = static_cast<std::uint8_t>((uuid.bytes[6] & 0x0F) | 0x50);
  uuid.bytes[8] = static_cast<std::uint8_t>((uuid.bytes[8] & 0x3F) | 0x80);
  return uuid;
}

std::string Uuid::text() const {
  constexpr const char* digits = "0123456789abcdef";
  std::string result;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) {
      result += '-';
    }
    result += digits[bytes[i] >> 4];
    result += digits[bytes[i] & 0x0F];
  }
  return result;
}

}  // namespace rasad::report
