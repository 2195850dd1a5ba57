// What the signature of a pack is worth to this user: the keys trusted for a name, who signed the
// packs that are installed, and the user's own key. All lie in the data folder, in keys/.
#pragma once

#include "engine/archive/signature.hpp"
#include "engine/base/diagnostics.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rasad::shell {

/// A key that was taken as that of an author.
struct TrustedKey {
  std::string author;
  archive::PublicKey key;
  std::string since;      ///< ISO date
  std::string pack = "";  ///< id, where it stands for who signed an installed pack
};

/// keys/trusted.txt and keys/installed.txt. Names that look alike are one name.
class TrustList {
 public:
  explicit TrustList(const std::filesystem::path& data);
  /// The entry of an author, or nullptr.
  [[nodiscard]] const TrustedKey* find(const std::string& author) const;
  /// Who signed the installed pack of an id, or nullptr.
  [[nodiscard]] const TrustedKey* signer_of(const std::string& pack) const;
  /// Adds or replaces an author's key and writes the list; false if it cannot be written.
  [[nodiscard]] bool trust(TrustedKey key);
  /// The same for who signed an installed pack; without a signer the pack is forgotten.
  [[nodiscard]] bool note_installed(const std::string& pack, std::optional<TrustedKey> signer);

 private:
  std::filesystem::path folder_;
  std::vector<TrustedKey> keys_;
  std::vector<TrustedKey> installed_;
};

/// What a signature is worth to this user. From `by_other` on a pack is in doubt.
enum class Signed {
  by_nobody,   ///< no signature.txt
  by_known,    ///< by the key trusted for the name
  by_unknown,  ///< whole, but the name has not been met before
  by_other,    ///< whole, but by another key than the one trusted for the name
  changed,     ///< the files are not those that were signed, or the signature is damaged
  taken_off,   ///< the pack was signed when it was installed and is not signed now
  by_another,  ///< whole, but somebody else signed the pack that is installed
};

struct Judgement {
  Signed state = Signed::by_nobody;
  archive::Signature signature;
  std::string since;   ///< of the trusted key or of the installed pack; "" if there is none
  std::string before;  ///< who signed the installed pack, if it was not who signs this one
};

/// How a pack came here. An author's own folder may be without the signature that the installed
/// copy of the same pack has; what was handed on may not.
enum class Standing { working_folder, handed_on };

/// id  of the pack, for what is known of the installed one; "" if it has none
[[nodiscard]] Judgement judge(const archive::Files& files, const TrustList& trust,
                              Standing standing = Standing::working_folder,
                              const std::string& id = "");

/// The fault (RSD-1108, 1109, 1117 to 1119) of a pack in doubt: an error in what was handed on, in
/// a working folder a warning. Its argument `words` is a key, said as eight words.
///
/// file  as it is named to people
[[nodiscard]] std::optional<base::Diagnostic> doubt_of(const Judgement& judgement,
                                                       Standing standing, const std::string& file);

/// The copy of a pack that a session carries: the same doubt, and RSD-1120 if an unsigned copy is
/// not what the session began with.
///
/// began_with  hash of the content in 64 hex digits, "" if it is not known
[[nodiscard]] std::optional<base::Diagnostic> doubt_of_copy(const archive::Files& copy,
                                                            const TrustList& trust,
                                                            const std::string& began_with,
                                                            const std::string& file);

/// Who signs on this computer.
struct SigningKey {
  std::string author;
  archive::KeySeed seed;
};
[[nodiscard]] std::optional<SigningKey> signing_key(const std::filesystem::path& data);
/// Makes a key from the system's random numbers and keeps it; nothing if it cannot be written.
[[nodiscard]] std::optional<SigningKey> make_signing_key(const std::filesystem::path& data,
                                                         const std::string& author);

}  // namespace rasad::shell
