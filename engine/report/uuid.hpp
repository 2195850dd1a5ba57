// Name-based UUIDs (RFC 9562, version 5): the same name gives the same id, so that a file imported
// twice adds nothing.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace rasad::report {

struct Uuid {
  std::array<std::uint8_t, 16> bytes{};
  /// "886313e1-3b8a-5372-9b90-0c9aee199e5d".
  [[nodiscard]] std::string text() const;
};

/// The namespace for URLs of RFC 9562, appendix: 6ba7b811-9dad-11d1-80b4-00c04fd430c8.
[[nodiscard]] Uuid url_namespace();
/// First 16 bytes of SHA-1(namespace, name), with version and variant set.
[[nodiscard]] Uuid uuid5(const Uuid& space, std::string_view name);

/// SHA-1 of FIPS 180-4: only what RFC 9562 asks for; nothing is kept safe with it.
[[nodiscard]] std::array<std::uint8_t, 20> sha1(std::string_view bytes);

}  // namespace rasad::report
