// rasad pack: from a folder to another academy's computer.
#include "engine/archive/signature.hpp"
#include "tests/app/run_program.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <filesystem>
#include <set>

using namespace rasad;
using test::Finished;
using test::run_program;

namespace {

namespace fs = std::filesystem;

/// Two computers and a memory stick.
struct Academies {
  test::TemporaryFolder folder;
  [[nodiscard]] std::string path(const std::string& name) const {
    return (folder.path() / name).string();
  }
  [[nodiscard]] std::string stick() const { return path("lesson.rasad-pack"); }

  [[nodiscard]] Finished on(const std::string& computer, std::vector<std::string> arguments,
                            const std::string& language = "en") const {
    arguments.insert(arguments.begin(), "pack");
    arguments.insert(arguments.end(), {"--lang", language, "--data", path(computer)});
    const Finished finished = run_program(arguments);
    UNSCOPED_INFO(finished.output << finished.errors);
    return finished;
  }
  void build() const {
    REQUIRE(on("north", {"build", "autumn-burglaries", "--out", stick()}).status == 0);
  }
  void sign(const std::string& computer, const std::string& author) const {
    REQUIRE(on(computer, {"sign", stick(), "--author", author}).status == 0);
  }
  // The archive with one sentence changed after it was signed.
  void tamper() const {
    base::Diagnostics diagnostics;
    archive::Files files = archive::read_pack(stick(), diagnostics).value();
    files["sources.md"] += "changed\n";
    test::write(stick(), archive::write_zip(files));
  }
};

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("an archive is the same byte for byte and has the hash of its folder", "[app]") {
  const Academies academies;
  academies.build();
  const std::string first = test::bytes_of(academies.stick());
  academies.build();
  CHECK(test::bytes_of(academies.stick()) == first);
  const std::string hash = test::lesson()->content_hash.hex();
  CHECK(holds(academies.on("south", {"verify", academies.stick()}).output, hash));
}

TEST_CASE("the states of a signature are said in three languages", "[app]") {
  for (const char* language : {"en", "ru", "tg"}) {
    const Academies academies;
    const auto verify = [&](const std::string& computer) {
      return academies.on(computer, {"verify", academies.stick()}, language);
    };
    INFO(language);
    academies.build();
    const Finished unsigned_pack = verify("south");
    CHECK(unsigned_pack.status == 0);
    academies.sign("north", "Academy North");
    const Finished unknown = verify("south");
    CHECK(unknown.status == 0);
    CHECK(holds(unknown.output, "Academy North"));
    REQUIRE(academies.on("south", {"verify", academies.stick(), "--trust"}).status == 0);
    const Finished known = verify("south");
    CHECK(known.status == 0);
    academies.tamper();
    const Finished changed = verify("south");
    CHECK(changed.status == 1);
    CHECK(holds(changed.output, "RSD-1108"));
    academies.build();
    academies.sign("forger", "Асademy North");  // the first two letters are Cyrillic
    const Finished other = verify("south");
    CHECK(other.status == 1);
    CHECK(holds(other.output, "RSD-1109"));
    const std::set<std::string> sentences{unsigned_pack.output, unknown.output, known.output,
                                          changed.output, other.output};
    CHECK(sentences.size() == 5);
  }
}

TEST_CASE("the first signature of a name is trusted on installing and a second key is not",
          "[app]") {
  const Academies academies;
  academies.build();
  academies.sign("north", "Academy North");
  REQUIRE(academies.on("south", {"install", academies.stick()}).status == 0);
  CHECK(academies.on("south", {"install", academies.stick()}).status == 0);
  academies.build();
  academies.sign("forger", "Academy North");
  const std::string before = test::bytes_of(academies.path("south/keys/trusted.txt"));
  CHECK(academies.on("south", {"install", academies.stick()}).status == 1);
  CHECK(test::bytes_of(academies.path("south/keys/trusted.txt")) == before);
  // After a telephone call.
  CHECK(academies.on("south", {"install", academies.stick(), "--trust"}).status == 0);
  CHECK(test::bytes_of(academies.path("south/keys/trusted.txt")) != before);
}

TEST_CASE("an installed pack is found by its name by every command", "[app]") {
  const Academies academies;
  // A pack of another name than any that ships.
  archive::Files files = test::lesson_files();
  for (auto& [path, bytes] : files) {
    for (std::size_t at = bytes.find("autumn_burglaries"); at != std::string::npos;
         at = bytes.find("autumn_burglaries")) {
      bytes.replace(at, 17, "winter_burglaries");
    }
  }
  test::write(academies.stick(), archive::write_zip(files));
  REQUIRE(academies.on("south", {"install", academies.stick()}).status == 0);
  fs::remove(academies.stick());
  CHECK(holds(academies.on("south", {"list"}).output, "winter_burglaries"));
  const std::vector<std::string> where{"--data", academies.path("south"), "--lang", "en"};
  for (const std::vector<std::string>& command :
       {std::vector<std::string>{"check", "winter_burglaries"},
        {"run", "winter-burglaries", "--weeks", "1"},
        {"l10n", "extract", "winter_burglaries"}}) {
    std::vector<std::string> arguments = command;
    arguments.insert(arguments.end(), where.begin(), where.end());
    INFO(command.front());
    CHECK(run_program(arguments).status == 0);
  }
  std::vector<std::string> play{"play", "winter_burglaries", "--seed", "1"};
  play.insert(play.end(), where.begin(), where.end());
  CHECK(run_program(play).status == 0);
}

TEST_CASE("a list shows damaged packs and hides no other", "[app]") {
  const Academies academies;
  fs::create_directories(academies.path("south/packs"));
  test::write(academies.path("south/packs/broken.rasad-pack"), "no zip");
  const Finished finished = academies.on("south", {"list"});
  CHECK(finished.status == 0);
  CHECK(holds(finished.output, "broken.rasad-pack"));
  CHECK(holds(finished.output, "autumn_burglaries"));
}

TEST_CASE("a key is made once with a name and stays private", "[app]") {
  const Academies academies;
  academies.build();
  CHECK(academies.on("north", {"sign", academies.stick()}).status == 2);
  academies.sign("north", "Academy North");
  const fs::path key = academies.path("north/keys/signing.key");
  CHECK((fs::status(key).permissions() & (fs::perms::group_all | fs::perms::others_all)) ==
        fs::perms::none);
  const std::string bytes = test::bytes_of(key);
  CHECK(academies.on("north", {"sign", academies.stick()}).status == 0);
  CHECK(academies.on("north", {"sign", academies.stick(), "--author", "Other"}).status == 2);
  CHECK(test::bytes_of(key) == bytes);
  CHECK(academies.on("north", {"sign", "scenarios/autumn-burglaries"}).status == 2);
}
