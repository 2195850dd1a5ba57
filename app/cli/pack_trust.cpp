// Keys on disk: one line a key, "<64 hex digits> <date> <name>"; of one's own, "<64 hex> <name>".
#include "app/cli/pack_trust.hpp"

#include "app/present/fault_lines.hpp"
#include "app/shell/folders.hpp"
#include "engine/save/disk.hpp"

#include <sodium.h>

#include <algorithm>
#include <sstream>

namespace rasad::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t hex_length = 64;

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

base::Diagnostic fault_of(const Context& context, const Judgement& judgement) {
  base::Diagnostic fault;
  fault.code = judgement.state == Signed::changed ? base::Code::archive_changed
                                                  : base::Code::archive_other_signer;
  fault.arguments = {{"author", judgement.signature.author},
                     {"date", judgement.since},
                     {"words", words_of(context, judgement.signature.key)}};
  return fault;
}

}  // namespace

TrustList::TrustList(const fs::path& data) : file_(keys_folder(data) / "trusted.txt") {
  std::istringstream lines{shell::read_file(file_).value_or("")};
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words{line};
    std::string hex;
    TrustedKey entry;
    words >> hex >> entry.since;
    entry.author = rest_of(words);
    const auto key = archive::key_of(hex);
    if (key && archive::is_author(entry.author)) {
      entry.key = *key;
      keys_.push_back(std::move(entry));
    }
  }
}

const TrustedKey* TrustList::find(const std::string& author) const {
  const std::string wanted = archive::author_key(author);
  const auto found = std::find_if(keys_.begin(), keys_.end(), [&wanted](const TrustedKey& entry) {
    return archive::author_key(entry.author) == wanted;
  });
  return found == keys_.end() ? nullptr : &*found;
}

bool TrustList::trust(TrustedKey key) {
  const std::string name = archive::author_key(key.author);
  std::erase_if(keys_, [&name](const TrustedKey& entry) {
    return archive::author_key(entry.author) == name;
  });
  keys_.push_back(std::move(key));
  std::string text;
  for (const TrustedKey& entry : keys_) {
    text += entry.key.hex() + ' ' + entry.since + ' ' + entry.author + '\n';
  }
  return write_private(file_, text);
}

Judgement judge(const archive::Files& files, const TrustList& trust) {
  Judgement judgement;
  if (!files.contains(archive::signature_file)) {
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
  if (archive::fits(*signature, files)) {
    judgement.state = known == nullptr               ? Signed::by_unknown
                      : known->key == signature->key ? Signed::by_known
                                                     : Signed::by_other;
  }
  return judgement;
}

std::string words_of(const Context& context, const archive::PublicKey& key) {
  return archive::fingerprint(key, context.text.say("signature.letters"));
}

std::vector<std::string> judgement_lines(const Context& context, const Judgement& judgement) {
  const base::Arguments arguments{{"author", judgement.signature.author},
                                  {"date", judgement.since},
                                  {"words", words_of(context, judgement.signature.key)}};
  switch (judgement.state) {
    case Signed::by_nobody:
      return {context.text.say("signature.none")};
    case Signed::by_known:
      return {context.text.say("signature.known", arguments)};
    case Signed::by_unknown:
      return {context.text.say("signature.unknown", arguments)};
    case Signed::by_other:
    case Signed::changed:
      break;
  }
  const base::Diagnostic fault = fault_of(context, judgement);
  const std::string code = " [RSD-" + std::to_string(static_cast<int>(fault.code)) + ']';
  return {present::fault_sentence(context.text, fault) + code,
          "    " + present::remedy_sentence(context.text, fault)};
}

std::optional<SigningKey> signing_key(const fs::path& data) {
  std::istringstream line{shell::read_file(keys_folder(data) / "signing.key").value_or("")};
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
  const fs::path file = keys_folder(data) / "signing.key";
  return write_private(file, hex + ' ' + author + '\n') ? std::optional{key} : std::nullopt;
}

}  // namespace rasad::cli
