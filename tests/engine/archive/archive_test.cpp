// Packs as bytes: folders, zips, and hostile copies of both.
#include "engine/archive/files.hpp"
#include "engine/archive/paths.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <filesystem>

using namespace rasad;

namespace {

const archive::Files two_files{{"a.yaml", "a: 1\n"}, {"text/tg.po", "po"}};

base::Diagnostics faults_of(const std::string& zip) {
  base::Diagnostics diagnostics;
  static_cast<void>(archive::read_zip(zip, "x.rasad-pack", diagnostics));
  return diagnostics;
}

// A zip whose single entry has been renamed in both headers, to names a writer would refuse.
std::string with_name(const std::string& name) {
  std::string placeholder(name.size(), 'q');
  std::string zip = archive::write_zip({{placeholder, "x"}});
  for (std::size_t at = zip.find(placeholder); at != std::string::npos;
       at = zip.find(placeholder)) {
    zip.replace(at, name.size(), name);
  }
  return zip;
}

bool has(const base::Diagnostics& diagnostics, base::Code code) {
  for (const base::Diagnostic& one : diagnostics.all()) {
    if (one.code == code) {
      return true;
    }
  }
  return false;
}

}  // namespace

TEST_CASE("a zip gives back the files it was made of", "[archive]") {
  base::Diagnostics diagnostics;
  const auto files = archive::read_zip(archive::write_zip(two_files), "x", diagnostics);
  REQUIRE(files.has_value());
  CHECK(*files == two_files);
}

TEST_CASE("the same files make the same zip", "[archive]") {
  CHECK(archive::write_zip(two_files) == archive::write_zip(two_files));
}

TEST_CASE("a folder and its zip have one hash", "[archive]") {
  const test::TemporaryFolder folder;
  std::filesystem::create_directories(folder.path() / "pack" / "text");
  for (const auto& [path, bytes] : two_files) {
    test::write(folder.path() / "pack" / path, bytes);
  }
  test::write(folder.path() / "p.rasad-pack", archive::write_zip(two_files));
  base::Diagnostics diagnostics;
  const auto from_folder = archive::read_pack(folder.path() / "pack", diagnostics);
  const auto from_zip = archive::read_pack(folder.path() / "p.rasad-pack", diagnostics);
  REQUIRE(from_folder.has_value());
  REQUIRE(from_zip.has_value());
  CHECK(archive::hash_of(*from_folder) == archive::hash_of(*from_zip));
}

TEST_CASE("the hash sees names as well as bytes", "[archive]") {
  CHECK(archive::hash_of({{"a", "x"}}) != archive::hash_of({{"b", "x"}}));
  CHECK(archive::hash_of({{"a", "x"}}) != archive::hash_of({{"a", "y"}}));
}

TEST_CASE("hidden files and backups are passed over", "[archive]") {
  const test::TemporaryFolder folder;
  std::filesystem::create_directories(folder.path() / ".git");
  test::write(folder.path() / ".git" / "x", "x");
  test::write(folder.path() / "a.yaml~", "x");
  test::write(folder.path() / "a.yaml", "x");
  base::Diagnostics diagnostics;
  const auto files = archive::read_pack(folder.path(), diagnostics);
  REQUIRE(files.has_value());
  CHECK(files->size() == 1);
}

TEST_CASE("a link in a folder is refused", "[archive]") {
  const test::TemporaryFolder folder;
  std::filesystem::create_symlink("/etc/passwd", folder.path() / "a.yaml");
  base::Diagnostics diagnostics;
  CHECK_FALSE(archive::read_pack(folder.path(), diagnostics).has_value());
  CHECK(has(diagnostics, base::Code::archive_link));
}

TEST_CASE("a pack that is not there is a named fault", "[archive]") {
  base::Diagnostics diagnostics;
  CHECK_FALSE(archive::read_pack("/no/such/pack", diagnostics).has_value());
  CHECK(has(diagnostics, base::Code::file_missing));
}

TEST_CASE("entries that leave the pack are refused", "[archive]") {
  for (const char* name : {"../evil.yaml", "a/../../evil", "/etc/evil", "a\\b.yaml", "a//b",
                           "con.yaml", "x/NUL", "dot.", "a:b", "a?b"}) {
    INFO(name);
    CHECK(has(faults_of(with_name(name)), base::Code::archive_path));
  }
}

TEST_CASE("paths that are too long or too deep are refused", "[archive]") {
  CHECK(archive::path_problem(std::string(200, 'a'), {}) == "too_long");
  CHECK(archive::path_problem("a/b/c/d/e/f/g/h/i", {}) == "too_deep");
  CHECK_FALSE(archive::path_problem("a/b/c/d/e/f/g/h", {}).has_value());
}

TEST_CASE("paths must be composed UTF-8", "[archive]") {
  CHECK(archive::path_problem("и\xCC\x84.po", {}) == "not_utf8");
  CHECK(archive::path_problem("\xFF.po", {}) == "not_utf8");
  CHECK_FALSE(archive::path_problem("ӣ.po", {}).has_value());
}

TEST_CASE("names that differ by case only are one name", "[archive]") {
  CHECK(archive::folded_path("Ҷой.PO") == archive::folded_path("ҷой.po"));
  const archive::Files twice{{"A.yaml", "x"}, {"a.yaml", "y"}};
  CHECK(has(faults_of(archive::write_zip(twice)), base::Code::archive_duplicate));
}

TEST_CASE("a link inside a zip is refused", "[archive]") {
  std::string zip = archive::write_zip({{"a.yaml", "/etc/passwd"}});
  // External attributes stand 38 bytes into the central header; the high half holds the mode.
  const std::size_t central = zip.find("PK\x01\x02");
  zip[central + 40] = '\xFF';
  zip[central + 41] = '\xA1';
  CHECK(has(faults_of(zip), base::Code::archive_link));
}

TEST_CASE("an encrypted entry is refused", "[archive]") {
  std::string zip = archive::write_zip({{"a.yaml", "secret"}});
  zip[6] = static_cast<char>(zip[6] | 1);
  const std::size_t central = zip.find("PK\x01\x02");
  zip[central + 8] = static_cast<char>(zip[central + 8] | 1);
  CHECK(faults_of(zip).has_errors());
}

TEST_CASE("an entry that lies about its bytes is refused", "[archive]") {
  std::string zip = archive::write_zip({{"a.yaml", "honest"}});
  zip[zip.find("honest")] = 'H';  // the checksum no longer fits
  CHECK(has(faults_of(zip), base::Code::archive_structure));
}

TEST_CASE("text files over their limit are refused", "[archive]") {
  const archive::Files large{{"a.yaml", std::string(5 << 20, ' ')}};
  CHECK(has(faults_of(archive::write_zip(large)), base::Code::archive_too_large));
}

TEST_CASE("a zip cut anywhere is a fault and no crash", "[archive]") {
  const std::string whole = archive::write_zip(two_files);
  for (std::size_t length = 0; length < whole.size(); length += 7) {
    INFO(length);
    CHECK(faults_of(whole.substr(0, length)).has_errors());
  }
}

TEST_CASE("a zip with any byte flipped never crashes the reader", "[archive]") {
  const std::string whole = archive::write_zip(two_files);
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string broken = whole;
    broken[at] = static_cast<char>(broken[at] ^ 0x55);
    static_cast<void>(faults_of(broken));
  }
  SUCCEED();
}

TEST_CASE("random bytes are no pack", "[archive]") {
  CHECK(has(faults_of("this is no zip at all"), base::Code::archive_unreadable));
  CHECK(has(faults_of(""), base::Code::archive_unreadable));
}

TEST_CASE("a pack zipped with its folder is the same pack", "[archive]") {
  const archive::Files pack{{"pack.yaml", "id: x\n"}, {"text/ru.po", "x"}};
  archive::Files inside;
  for (const auto& [path, bytes] : pack) {
    inside["My lesson/" + path] = bytes;
  }
  base::Diagnostics diagnostics;
  CHECK(archive::read_zip(archive::write_zip(inside), "x", diagnostics) == pack);
  // Two folders, or a folder that is no pack, stay as they are: their cause is said elsewhere.
  archive::Files two = inside;
  two["Another/pack.yaml"] = "id: y\n";
  CHECK(archive::read_zip(archive::write_zip(two), "x", diagnostics) == two);
  const archive::Files none{{"audio/ru/a.opus", "x"}, {"audio/tg/a.opus", "x"}};
  CHECK(archive::read_zip(archive::write_zip(none), "x", diagnostics) == none);
  CHECK(diagnostics.all().empty());
}
