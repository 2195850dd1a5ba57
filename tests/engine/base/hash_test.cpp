// Hashes against published values.
#include "engine/base/hash.hpp"

#include "engine/base/fields.hpp"
#include "tests/support/catch.hpp"

#include <limits>
#include <map>
#include <optional>
#include <set>

using namespace rasad::base;

namespace {

struct Inner {
  double level = 0;
  std::string note;

  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("level", self.level);
    visit("note", self.note);
  }
};

struct Outer {
  int count = 0;
  std::vector<Inner> list;
  std::map<int, double> table;
  std::optional<int> maybe;

  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("count", self.count);
    visit("list", self.list);
    visit("table", self.table);
    visit("maybe", self.maybe);
  }
};

Digest digest_of(const Outer& outer) {
  StateHasher hasher;
  FieldWalker<StateHasher> walker{hasher};
  walker("outer", outer);
  return hasher.digest();
}

Outer sample() {
  return {3, {{1.5, "a"}, {2.5, "b"}}, {{7, 0.25}}, 4};
}

}  // namespace

TEST_CASE("the checksum has the published check value", "[base]") {
  CHECK(crc32c("123456789") == 0xE3069283u);
}

TEST_CASE("the content hash has the published BLAKE2b-256 value of abc", "[base]") {
  CHECK(content_hash("abc").hex() ==
        "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}

TEST_CASE("a hash read back from its hex digits is the same hash", "[base]") {
  ContentHash copy;
  CHECK(read_hex(content_hash("abc").hex(), copy));
  CHECK(copy == content_hash("abc"));
  CHECK_FALSE(read_hex("zz", copy));
}

TEST_CASE("a changed leaf anywhere changes the digest", "[base]") {
  const Digest before = digest_of(sample());
  CHECK(digest_of(sample()) == before);
  Outer changed = sample();
  changed.list[1].level = 2.5000000000000004;
  CHECK(digest_of(changed) != before);
  changed = sample();
  changed.maybe.reset();
  CHECK(digest_of(changed) != before);
  changed = sample();
  changed.table[7] = 0.5;
  CHECK(digest_of(changed) != before);
  changed.table = {{8, 0.25}};
  CHECK(digest_of(changed) != before);
}

TEST_CASE("integers of all lengths have their own digests", "[base]") {
  std::set<std::string> digests;
  std::size_t made = 0;
  const auto take = [&](std::int64_t value) {
    StateHasher hasher;
    hasher("", value);
    hasher("", std::int64_t{1});
    digests.insert(hasher.digest().hex());
    ++made;
  };
  take(0);
  for (int bit = 0; bit < 63; ++bit) {
    take(std::int64_t{1} << bit);
    take(-(std::int64_t{1} << bit));
  }
  take(std::numeric_limits<std::int64_t>::min());
  CHECK(digests.size() == made);
}

TEST_CASE("minus zero and zero are the same state", "[base]") {
  Outer a = sample();
  Outer b = sample();
  a.list[0].level = 0.0;
  b.list[0].level = -0.0;
  CHECK(digest_of(a) == digest_of(b));
}
