// The copy of a pack that a session carries: what was signed stays signed in it, and whatever goes
// on with a session or plays it again asks.
#include "engine/archive/partial_copy.hpp"
#include "engine/archive/signature.hpp"
#include "tests/app/pack_edit.hpp"
#include "tests/app/run_program.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <filesystem>

using namespace rasad;
using test::Finished;
using test::run_program;

namespace {

namespace fs = std::filesystem;

archive::KeySeed seed_of(std::uint8_t number) {
  archive::KeySeed seed;
  seed.bytes.fill(number);
  return seed;
}

archive::Files signed_by(archive::Files files, std::uint8_t key) {
  files[archive::signature_file] =
      archive::written(archive::sign(files, "Academy North", seed_of(key)));
  return files;
}

archive::Files read(const fs::path& file) {
  base::Diagnostics faults;
  return archive::read_pack(file, faults).value();
}

/// A session of a pack that was installed, signed or not.
struct Played {
  test::TemporaryFolder folder;
  fs::path session = folder.path() / "session";
  fs::path copy = session / "pack.rasad-pack";

  explicit Played(bool is_signed) {
    archive::Files files = test::template_files("en");
    const fs::path stick = folder.path() / "stick.rasad-pack";
    test::write(stick, archive::write_zip(is_signed ? signed_by(files, 1) : files));
    REQUIRE(on({"pack", "install", stick.string()}).status == 0);
    REQUIRE(on({"run", "new_lesson", "--out", session.string()}).status == 0);
  }
  [[nodiscard]] Finished on(std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(),
                     {"--lang", "en", "--data", (folder.path() / "data").string()});
    const Finished finished = run_program(arguments);
    UNSCOPED_INFO(finished.status << ' ' << finished.output.substr(0, 400) << finished.errors);
    return finished;
  }
  // A sentence that no rule depends on is another one.
  void change(bool signs_again) const {
    archive::Files files = read(copy);
    files["sources.md"] += "One line more.\n";
    test::write(copy, archive::write_zip(signs_again ? signed_by(files, 2) : files));
  }
  [[nodiscard]] std::vector<std::vector<std::string>> ways() const {
    return {{"play", "--text", "--continue", session.string()},
            {"replay", session.string(), "--verify"},
            {"report", session.string()},
            {"report", session.string(), "--format", "csv"},
            {"whatif", session.string(), "--at", "1", "--change", "drop"}};
  }
  void check_all(const std::string& code) const {
    for (std::vector<std::string> words : ways()) {
      INFO(words[0] << " of " << code);
      const Finished stopped = on(words);
      CHECK(stopped.status == 1);
      CHECK(stopped.errors.find(code) != std::string::npos);
      CHECK(stopped.errors.find("--trust-changed") != std::string::npos);
      CHECK(stopped.output.empty());
      words.push_back("--trust-changed");
      const Finished trusted = on(words);
      CHECK(trusted.errors.find(code) != std::string::npos);
      CHECK(trusted.errors.find("Nothing was done") == std::string::npos);
      CHECK(trusted.status != 1);
    }
  }
};

}  // namespace

TEST_CASE("a session of an untouched pack goes on without a word about signatures", "[app]") {
  for (const bool is_signed : {true, false}) {
    const Played played{is_signed};
    for (const std::vector<std::string>& words : played.ways()) {
      INFO(words[0] << is_signed);
      const Finished finished = played.on(words);
      CHECK(finished.status != 1);
      CHECK(finished.errors.find("RSD-11") == std::string::npos);
    }
  }
}

TEST_CASE("whatever goes on with a session says that its signed copy was changed", "[app]") {
  const Played played{true};
  played.change(false);
  played.check_all("RSD-1108");
}

TEST_CASE("a copy that somebody else signed under a trusted name stops a session", "[app]") {
  const Played played{true};
  played.change(true);
  played.check_all("RSD-1109");
}

TEST_CASE("an unsigned copy must be the pack that the session began with", "[app]") {
  const Played played{false};
  played.change(false);
  played.check_all("RSD-1120");
}

TEST_CASE("a signature that was taken off a changed copy does not hide the change", "[app]") {
  const Played played{true};
  archive::Files files = read(played.copy);
  files.erase(archive::signature_file);
  files["sources.md"] += "One line more.\n";
  test::write(played.copy, archive::write_zip(files));
  played.check_all("RSD-1120");
}

TEST_CASE("an installed pack that was changed does not stop sessions of before", "[app]") {
  const Played played{true};
  const fs::path installed = played.folder.path() / "data/packs/new_lesson.rasad-pack";
  archive::Files files = read(installed);
  files["sources.md"] += "One line more.\n";
  test::write(installed, archive::write_zip(files));
  CHECK(played.on({"run", "new_lesson"}).status == 1);
  CHECK(played.on({"replay", played.session.string(), "--verify"}).status == 0);
}

TEST_CASE("another doctrine makes another pack and no doubt", "[app]") {
  const Played played{true};
  const std::string session = (played.folder.path() / "other").string();
  REQUIRE(played.on({"run", "new_lesson", "--doctrine", "uk-3x5x2", "--out", session}).status == 0);
  CHECK(played.on({"replay", session, "--verify"}).status == 0);
}

TEST_CASE("a copy without its sounds has the hash of the whole pack", "[app]") {
  archive::Files files = test::template_files("en");
  files["audio/en/one.opus"] = "one";
  files["audio/tg/one.opus"] = "як";
  const base::ContentHash whole = archive::hash_of(files);
  const archive::Files copy = archive::copy_without(files, "audio/");
  CHECK_FALSE(copy.contains("audio/en/one.opus"));
  CHECK(archive::whole_hash_of(copy) == whole);
  CHECK(archive::whole_hash_of(files) == whole);
  archive::Files changed = copy;
  changed["world.yaml"] += "\n";
  CHECK(archive::whole_hash_of(changed) != whole);
  // The list stands for sounds alone: a file that a pack is played by must be there.
  archive::Files short_of_one = copy;
  short_of_one[archive::left_out_file] +=
      base::content_hash(files.at("world.yaml")).hex() + " world.yaml\n";
  short_of_one.erase("world.yaml");
  CHECK(archive::whole_hash_of(short_of_one) != whole);
}
