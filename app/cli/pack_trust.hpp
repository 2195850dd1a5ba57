// Which keys this user trusts under which name, and the user's own key. Both lie in the data
// folder, keys/trusted.txt and keys/signing.key; the second never leaves it.
#pragma once

#include "app/cli/command.hpp"
#include "engine/archive/signature.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rasad::cli {

/// A key that was taken as that of an author.
struct TrustedKey {
  std::string author;
  archive::PublicKey key;
  std::string since;  ///< ISO date
};

/// The trust list. Names that look alike are one name.
class TrustList {
 public:
  explicit TrustList(const std::filesystem::path& data);
  /// The entry of an author, or nullptr.
  [[nodiscard]] const TrustedKey* find(const std::string& author) const;
  /// Adds or replaces an author's key and writes the list; false if it cannot be written.
  [[nodiscard]] bool trust(TrustedKey key);
  [[nodiscard]] const std::vector<TrustedKey>& keys() const { return keys_; }

 private:
  std::filesystem::path file_;
  std::vector<TrustedKey> keys_;
};

/// What a signature is worth to this user.
enum class Signed {
  by_nobody,   ///< no signature.txt
  by_known,    ///< by the key trusted for the name
  by_unknown,  ///< whole, but the name has not been met before
  by_other,    ///< whole, but by another key than the one trusted for the name
  changed      ///< the files are not those that were signed, or the signature is damaged
};

struct Judgement {
  Signed state = Signed::by_nobody;
  archive::Signature signature;
  std::string since;  ///< of the trusted key, if the name is known
};

[[nodiscard]] Judgement judge(const archive::Files& files, const TrustList& trust);

/// The state as a sentence, with the eight words where they are to be compared. Faults (changed,
/// by_other) come as two lines, with a remedy and their code.
[[nodiscard]] std::vector<std::string> judgement_lines(const Context& context,
                                                       const Judgement& judgement);

/// The eight words of a key in the language of the context.
[[nodiscard]] std::string words_of(const Context& context, const archive::PublicKey& key);

/// Who signs on this computer.
struct SigningKey {
  std::string author;
  archive::KeySeed seed;
};
[[nodiscard]] std::optional<SigningKey> signing_key(const std::filesystem::path& data);
/// Makes a key from the system's random numbers and keeps it; nothing if it cannot be written.
[[nodiscard]] std::optional<SigningKey> make_signing_key(const std::filesystem::path& data,
                                                         const std::string& author);

}  // namespace rasad::cli
