// Signatures: whose, over what, and what breaks them.
#include "engine/archive/signature.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>

using namespace rasad;

namespace {

const archive::Files files{{"a.yaml", "a: 1\n"}, {"text/tg.po", "po"}};

archive::KeySeed seed(std::uint8_t first) {
  archive::KeySeed result;
  for (std::size_t i = 0; i < result.bytes.size(); ++i) {
    result.bytes[i] = static_cast<std::uint8_t>(first + i);
  }
  return result;
}

archive::Files signed_files(const std::string& author = "Academy North") {
  archive::Files result = files;
  result[archive::signature_file] = archive::written(archive::sign(files, author, seed(1)));
  return result;
}

}  // namespace

TEST_CASE("Ed25519 keys agree with the test of RFC 8032", "[archive]") {
  // Section 7.1, TEST 1.
  archive::KeySeed secret;
  secret.bytes =
      archive::key_of("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")->bytes;
  CHECK(archive::public_key(secret).hex() ==
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
}

TEST_CASE("a signature fits the files it was made for and is no part of their hash", "[archive]") {
  const archive::Files copy = signed_files();
  CHECK(archive::hash_of(copy) == archive::hash_of(files));
  const auto signature = archive::signature_of(copy);
  REQUIRE(signature.has_value());
  CHECK(signature->author == "Academy North");
  CHECK(archive::fits(*signature, copy));
}

TEST_CASE("any change after signing breaks the signature", "[archive]") {
  const auto breaks = [](const archive::Files& changed) {
    const auto signature = archive::signature_of(changed);
    return !signature || !archive::fits(*signature, changed);
  };
  archive::Files changed = signed_files();
  changed["a.yaml"] += ' ';
  CHECK(breaks(changed));
  changed = signed_files();
  changed["b.yaml"] = "";
  CHECK(breaks(changed));
  changed = signed_files();
  changed.erase("a.yaml");
  CHECK(breaks(changed));
  // Another name, another key, another hash, a bit of the signature: each character in turn.
  const std::string text = signed_files().at(archive::signature_file);
  for (std::size_t at = text.find("author"); at < text.size(); ++at) {
    changed = signed_files();
    char& letter = changed[archive::signature_file][at];
    letter = letter == 'b' ? 'c' : 'b';
    INFO(at);
    CHECK(breaks(changed));
  }
}

TEST_CASE("a signature cannot be carried to another pack or another name", "[archive]") {
  archive::Files other{{"evil.yaml", "x"}};
  other[archive::signature_file] = signed_files().at(archive::signature_file);
  CHECK_FALSE(archive::fits(*archive::signature_of(other), other));
  archive::Signature renamed = archive::sign(files, "Academy North", seed(1));
  renamed.author = "Academy South";
  CHECK_FALSE(archive::fits(renamed, files));
}

TEST_CASE("names that look alike are one name", "[archive]") {
  const std::string key = archive::author_key("Academy North");
  CHECK(archive::author_key("academy  north") == key);
  CHECK(archive::author_key("Аcаdеmу Nоrth") == key);  // Cyrillic а е у о
  CHECK(archive::author_key("ACADEMY NORTH") == key);
  CHECK(archive::author_key("Academy\u00A0North") == key);
  CHECK(archive::author_key("Academy South") != key);
  CHECK(archive::author_key("Академияи Шимол") != archive::author_key("Академияи Ҷануб"));
}

TEST_CASE("a name to sign with is short and steers nothing", "[archive]") {
  CHECK(archive::is_author("Академияи ВКД"));
  for (const std::string& name :
       {std::string{}, std::string{" x"}, std::string{"x "}, std::string{"a\nkey: b"},
        std::string{"a\x1b[31m"}, std::string{"a\u202Eb"}, std::string{"\xFF"},
        std::string(81, 'a')}) {
    CHECK_FALSE(archive::is_author(name));
  }
}

TEST_CASE("eight words say a key in either script and sound the same", "[archive]") {
  const archive::PublicKey key = archive::public_key(seed(1));
  const std::string latin = archive::fingerprint(key, "bdfghjklmnprstvzaiou");
  const std::string cyrillic = archive::fingerprint(key, "бдфгҳҷклмнпрствзаиоу");
  CHECK(std::count(latin.begin(), latin.end(), ' ') == 7);
  CHECK(latin.size() == 8 * 5 + 7);
  CHECK(cyrillic.size() == 2 * 8 * 5 + 7);
  CHECK(latin != archive::fingerprint(archive::public_key(seed(2)), "bdfghjklmnprstvzaiou"));
  CHECK(archive::fingerprint(key, "abc") == key.hex());
}
