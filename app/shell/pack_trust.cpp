// Keys on disk: one line a key, "<64 hex digits> <date> <name>", before the name the id of the pack
// in installed.txt; of one's own, "<64 hex> <name>".
#include "app/shell/pack_trust.hpp"

#include "app/shell/folders.hpp"
#include "engine/archive/partial_copy.hpp"
#include "engine/save/disk.hpp"

#include <sodium.h>

#include <algorithm>
#include <sstream>

namespace rasad::shell {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t hex_length = 64;
constexpr const char* trusted_file = "trusted.txt";
constexpr const char* installed_file = "installed.txt";
constexpr const char* signing_file = "signing.key";

fs::path keys_folder(const fs::path& data) {
  return data / "keys";
}

bool write_private(const fs::path& file, const std::string& bytes) {
  std::error_code error;
  fs::create_directories(file.parent_path(), error);
  fs::permissions(file.parent_path(), fs::perms::owner_all, error);
  return save::replace_whole(file, bytes);
}

std::string rest_of(std::istream& line) {
  std::string rest;
  std::getline(line >> std::ws, rest);
  return rest;
}

std::optional<archive::KeySeed> seed_of(const std::string& hex) {
  const auto bytes = archive::key_of(hex);  // a seed is as long as a key
  return bytes ? std::optional{archive::KeySeed{bytes->bytes}} : std::nullopt;
}

std::vector<TrustedKey> read_keys(const fs::path& file, bool has_pack) {
  std::vector<TrustedKey> keys;
  std::istringstream lines{read_file(file).value_or("")};
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words{line};
    std::string hex;
    TrustedKey entry;
    words >> hex >> entry.since;
    if (has_pack) {
      words >> entry.pack;
    }
    entry.author = rest_of(words);
    const auto key = archive::key_of(hex);
    if (key && archive::is_author(entry.author)) {
      entry.key = *key;
      keys.push_back(std::move(entry));
    }
  }
  return keys;
}

bool write_keys(const fs::path& file, const std::vector<TrustedKey>& keys) {
  std::string text;
  for (const TrustedKey& entry : keys) {
    text += entry.key.hex() + ' ' + entry.since + ' ' +
            (entry.pack.empty() ? "" : entry.pack + ' ') + entry.author + '\n';
  }
  return write_private(file, text);
}

bool is_same_author(const std::string& a, const std::string& b) {
  return archive::author_key(a) == archive::author_key(b);
}

// Of a whole signature, when nothing is known of the pack.
Signed standing_of_key(const archive::Signature& signature, const TrustedKey* known) {
  return known == nullptr              ? Signed::by_unknown
         : known->key == signature.key ? Signed::by_known
                                       : Signed::by_other;
}

base::Code code_of(const Judgement& judgement) {
  switch (judgement.state) {
    case Signed::by_other:
      return base::Code::archive_other_signer;
    case Signed::taken_off:
      return base::Code::archive_signature_gone;
    case Signed::by_another:
      return base::Code::archive_new_signer;
    default:
      return judgement.signature.author.empty() ? base::Code::archive_signature_damaged
                                                : base::Code::archive_changed;
  }
}

}  // namespace

TrustList::TrustList(const fs::path& data)
    : folder_(keys_folder(data)),
      keys_(read_keys(folder_ / trusted_file, false)),
      installed_(read_keys(folder_ / installed_file, true)) {}

const TrustedKey* TrustList::find(const std::string& author) const {
  const auto found = std::find_if(keys_.begin(), keys_.end(), [&author](const TrustedKey& entry) {
    return is_same_author(entry.author, author);
  });
  return found == keys_.end() ? nullptr : &*found;
}

const TrustedKey* TrustList::signer_of(const std::string& pack) const {
  const auto found = std::find_if(installed_.begin(), installed_.end(),
                                  [&pack](const TrustedKey& entry) { return entry.pack == pack; });
  return pack.empty() || found == installed_.end() ? nullptr : &*found;
}

bool TrustList::trust(TrustedKey key) {
  std::erase_if(
      keys_, [&key](const TrustedKey& entry) { return is_same_author(entry.author, key.author); });
  keys_.push_back(std::move(key));
  return write_keys(folder_ / trusted_file, keys_);
}

bool TrustList::note_installed(const std::string& pack, std::optional<TrustedKey> signer) {
  const std::size_t gone =
      std::erase_if(installed_, [&pack](const TrustedKey& entry) { return entry.pack == pack; });
  if (signer) {
    signer->pack = pack;
    installed_.push_back(std::move(*signer));
  }
  return (gone == 0 && !signer) || write_keys(folder_ / installed_file, installed_);
}

Judgement judge(const archive::Files& files, const TrustList& trust, Standing standing,
                const std::string& id) {
  const TrustedKey* installed = standing == Standing::handed_on ? trust.signer_of(id) : nullptr;
  Judgement judgement;
  if (!files.contains(archive::signature_file)) {
    if (installed != nullptr) {
      judgement.state = Signed::taken_off;
      judgement.before = installed->author;
      judgement.since = installed->since;
    }
    return judgement;
  }
  const auto signature = archive::signature_of(files);
  judgement.state = Signed::changed;
  if (!signature) {
    return judgement;
  }
  judgement.signature = *signature;
  const TrustedKey* known = trust.find(signature->author);
  judgement.since = known != nullptr ? known->since : "";
  if (!archive::fits(*signature, archive::whole_hash_of(files))) {
    return judgement;
  }
  judgement.state = standing_of_key(*signature, known);
  const bool is_another = installed != nullptr && judgement.state != Signed::by_other &&
                          !is_same_author(installed->author, signature->author);
  if (is_another) {
    judgement.state = Signed::by_another;
    judgement.before = installed->author;
    judgement.since = installed->since;
  }
  return judgement;
}

std::optional<base::Diagnostic> doubt_of(const Judgement& judgement, Standing standing,
                                         const std::string& file) {
  if (judgement.state < Signed::by_other) {
    return std::nullopt;
  }
  const bool is_working = standing == Standing::working_folder;
  base::Diagnostic fault;
  fault.severity = is_working ? base::Severity::warning : base::Severity::error;
  fault.code = code_of(judgement);
  fault.file = file;
  fault.arguments = {{"author", judgement.signature.author},
                     {"before", judgement.before},
                     {"date", judgement.since},
                     {"words", judgement.signature.key.hex()},
                     {"file", file},
                     {"hint", is_working ? "folder" : ""}};
  return fault;
}

std::optional<base::Diagnostic> doubt_of_copy(const archive::Files& copy, const TrustList& trust,
                                              const std::string& began_with,
                                              const std::string& file) {
  auto doubt = doubt_of(judge(copy, trust), Standing::handed_on, file);
  const bool is_signed = copy.contains(archive::signature_file);
  if (!is_signed && !began_with.empty() && archive::whole_hash_of(copy).hex() != began_with) {
    doubt.emplace();
    doubt->code = base::Code::archive_copy_changed;
    doubt->file = file;
    doubt->arguments = {{"file", file}};
  }
  return doubt;
}

std::optional<SigningKey> signing_key(const fs::path& data) {
  std::istringstream line{read_file(keys_folder(data) / signing_file).value_or("")};
  std::string hex;
  line >> hex;
  const auto seed = hex.size() == hex_length ? seed_of(hex) : std::nullopt;
  const std::string author = rest_of(line);
  return seed && archive::is_author(author) ? std::optional{SigningKey{author, *seed}}
                                            : std::nullopt;
}

std::optional<SigningKey> make_signing_key(const fs::path& data, const std::string& author) {
  if (sodium_init() < 0) {
    return std::nullopt;
  }
  SigningKey key{author, {}};
  randombytes_buf(key.seed.bytes.data(), key.seed.bytes.size());
  const std::string hex = archive::PublicKey{key.seed.bytes}.hex();
  const fs::path file = keys_folder(data) / signing_file;
  return write_private(file, hex + ' ' + author + '\n') ? std::optional{key} : std::nullopt;
}

}  // namespace rasad::shell
