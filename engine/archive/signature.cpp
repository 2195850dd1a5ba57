// Ed25519 over "rasad-pack-signature-1", the name and the content hash.
#include "engine/archive/signature.hpp"

#include "engine/base/utf8.hpp"

#include <sodium.h>
#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace rasad::archive {
namespace {

template <std::size_t N>
std::string hex_of(const std::array<std::uint8_t, N>& bytes) {
  std::string text(2 * N + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), bytes.data(), N);
  text.pop_back();
  return text;
}

template <std::size_t N>
bool read_bytes(std::string_view hex, std::array<std::uint8_t, N>& bytes) {
  std::size_t length = 0;
  return hex.size() == 2 * N &&
         sodium_hex2bin(bytes.data(), N, hex.data(), hex.size(), nullptr, &length, nullptr) == 0 &&
         length == N;
}

std::string message_of(const std::string& author, const base::ContentHash& hash) {
  return "rasad-pack-signature-1\n" + author + '\n' + hash.hex() + '\n';
}

const unsigned char* bytes_of(const std::string& text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

std::vector<std::string> letters_of(std::string_view text) {
  std::vector<std::string> letters;
  for (const char c : text) {
    const bool continues = (static_cast<unsigned char>(c) & 0xC0) == 0x80;
    if (continues && !letters.empty()) {
      letters.back() += c;
    } else {
      letters.emplace_back(1, c);
    }
  }
  return letters;
}

// Value of "name: value" at the start of a line.
std::string field(const std::string& text, const std::string& name) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (text.compare(at, name.size() + 2, name + ": ") == 0) {
      return text.substr(at + name.size() + 2, end - at - name.size() - 2);
    }
    at = end + 1;
  }
  return "";
}

// Cyrillic letters that look like Latin ones, and two that look like others of their own script.
constexpr std::u32string_view look_alikes = U"авекмнорстухіјѕԁ";
constexpr std::string_view looked_like = "abekmhopctyxijsd";
static_assert(look_alikes.size() == looked_like.size());

std::u32string folded(const std::string& name) {
  utf8proc_uint8_t* mapped = nullptr;
  const auto length = utf8proc_map(
      bytes_of(name), static_cast<utf8proc_ssize_t>(name.size()), &mapped,
      static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                                     UTF8PROC_IGNORE | UTF8PROC_STABLE));
  std::u32string points;
  const std::string_view bytes{reinterpret_cast<const char*>(mapped),
                               static_cast<std::size_t>(std::max<utf8proc_ssize_t>(0, length))};
  for (std::size_t at = 0; at < bytes.size();) {
    const base::CodePoint point = base::decode(bytes, at);
    at += std::max<std::size_t>(1, point.length);
    points += point.value;
  }
  std::free(mapped);  // NOLINT: utf8proc hands over malloc'ed memory
  return points;
}

}  // namespace

std::string PublicKey::hex() const {
  return hex_of(bytes);
}

std::optional<PublicKey> key_of(std::string_view hex) {
  PublicKey key;
  return read_bytes(hex, key.bytes) ? std::optional{key} : std::nullopt;
}

PublicKey public_key(const KeySeed& seed) {
  PublicKey key;
  std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret{};
  crypto_sign_seed_keypair(key.bytes.data(), secret.data(), seed.bytes.data());
  sodium_memzero(secret.data(), secret.size());
  return key;
}

Signature sign(const Files& files, const std::string& author, const KeySeed& seed) {
  Signature signature;
  signature.author = author;
  signature.hash = hash_of(files);
  std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret{};
  crypto_sign_seed_keypair(signature.key.bytes.data(), secret.data(), seed.bytes.data());
  const std::string message = message_of(author, signature.hash);
  crypto_sign_detached(signature.bytes.data(), nullptr, bytes_of(message), message.size(),
                       secret.data());
  sodium_memzero(secret.data(), secret.size());
  return signature;
}

std::string written(const Signature& signature) {
  return "# Signature of a Rasad pack, see scenarios/README.md, \"Signing\".\nauthor: " +
         signature.author + "\nkey: " + signature.key.hex() + "\nhash: " + signature.hash.hex() +
         "\nsignature: " + hex_of(signature.bytes) + '\n';
}

std::optional<Signature> signature_of(const Files& files) {
  const auto file = files.find(signature_file);
  if (file == files.end()) {
    return std::nullopt;
  }
  Signature signature;
  signature.author = field(file->second, "author");
  const bool is_whole = is_author(signature.author) &&
                        read_bytes(field(file->second, "key"), signature.key.bytes) &&
                        base::read_hex(field(file->second, "hash"), signature.hash) &&
                        read_bytes(field(file->second, "signature"), signature.bytes);
  return is_whole ? std::optional{signature} : std::nullopt;
}

bool fits(const Signature& signature, const Files& files) {
  return fits(signature, hash_of(files));
}

bool fits(const Signature& signature, const base::ContentHash& hash) {
  const std::string message = message_of(signature.author, signature.hash);
  return hash == signature.hash &&
         crypto_sign_verify_detached(signature.bytes.data(), bytes_of(message), message.size(),
                                     signature.key.bytes.data()) == 0;
}

bool is_author(std::string_view name) {
  std::size_t points = 0;
  for (std::size_t at = 0; at < name.size(); ++points) {
    const base::CodePoint point = base::decode(name, at);
    const utf8proc_category_t kind = utf8proc_category(static_cast<utf8proc_int32_t>(point.value));
    const bool is_sign = kind == UTF8PROC_CATEGORY_CC || kind == UTF8PROC_CATEGORY_CF ||
                         kind == UTF8PROC_CATEGORY_ZL || kind == UTF8PROC_CATEGORY_ZP;
    if (point.length == 0 || is_sign) {
      return false;
    }
    at += point.length;
  }
  return points >= 1 && points <= 80 && name.front() != ' ' && name.back() != ' ';
}

std::string author_key(const std::string& name) {
  std::string key;
  for (const char32_t point : folded(name)) {
    const std::size_t alike = look_alikes.find(point);
    if (alike != std::u32string_view::npos) {
      key += looked_like[alike];
    } else if (point == U' ') {
      key += key.empty() || key.back() == ' ' ? "" : " ";
    } else {
      base::append_utf8(key, point);
    }
  }
  return key;
}

std::string fingerprint(const PublicKey& key, std::string_view letters) {
  constexpr std::size_t consonants = 16;
  const std::vector<std::string> alphabet = letters_of(letters);
  if (alphabet.size() != consonants + 4) {
    return key.hex();
  }
  const std::string bytes{reinterpret_cast<const char*>(key.bytes.data()), key.bytes.size()};
  const base::ContentHash hash = base::content_hash(bytes);
  std::string words;
  for (std::size_t word = 0; word < 8; ++word) {
    const std::size_t bits = hash.bytes[2 * word] * 256u + hash.bytes[2 * word + 1];
    words += (word == 0 ? "" : " ") + alphabet[bits >> 12] +
             alphabet[consonants + (bits >> 10 & 3)] + alphabet[bits >> 6 & 15] +
             alphabet[consonants + (bits >> 4 & 3)] + alphabet[bits & 15];
  }
  return words;
}

}  // namespace rasad::archive
