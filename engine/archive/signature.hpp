// Whose pack is it? An Ed25519 signature (libsodium) over the content hash and the signer's name.
// It stands in the archive as signature.txt, which is no part of the content hash.
#pragma once

#include "engine/archive/files.hpp"
#include "engine/base/hash.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rasad::archive {

struct PublicKey {
  std::array<std::uint8_t, 32> bytes{};
  [[nodiscard]] std::string hex() const;
  friend bool operator==(const PublicKey&, const PublicKey&) = default;
};

/// 32 random bytes from which both halves of a key pair are made. Whoever has them can sign.
struct KeySeed {
  std::array<std::uint8_t, 32> bytes{};
};

struct Signature {
  std::string author;  ///< academy or person, as the signer wrote it
  PublicKey key;
  base::ContentHash hash;  ///< of what was signed
  std::array<std::uint8_t, 64> bytes{};
};

[[nodiscard]] PublicKey public_key(const KeySeed& seed);

/// Signs `files` as they are; the name becomes part of what is signed.
[[nodiscard]] Signature sign(const Files& files, const std::string& author, const KeySeed& seed);

/// The text of signature.txt.
[[nodiscard]] std::string written(const Signature& signature);

/// What signature.txt says: nothing if it is not there or not whole.
[[nodiscard]] std::optional<Signature> signature_of(const Files& files);

/// Whether these very files, or files of this hash, were signed with the key that the signature
/// names.
[[nodiscard]] bool fits(const Signature& signature, const Files& files);
[[nodiscard]] bool fits(const Signature& signature, const base::ContentHash& hash);

/// Whether a name can be signed with: 1 to 80 code points of valid UTF-8 without control
/// characters.
[[nodiscard]] bool is_author(std::string_view name);

/// Names that people would take for the same are the same: case, composition, blanks, and letters
/// that look alike in Latin and Cyrillic.
[[nodiscard]] std::string author_key(const std::string& name);

/// Eight words to compare by telephone: 128 bits of the key's hash in syllables that sound the same
/// in every language.
///
/// letters  16 consonants and 4 vowels, in the reader's script
[[nodiscard]] std::string fingerprint(const PublicKey& key, std::string_view letters);

/// Reads 64 hex digits.
[[nodiscard]] std::optional<PublicKey> key_of(std::string_view hex);

}  // namespace rasad::archive
