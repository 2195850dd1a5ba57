// A pack whose signature is in doubt: every way into it, and what each way says and does. The table
// is driven from the command line, as its users would.
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

constexpr const char* academy = "Academy North";

archive::KeySeed seed_of(std::uint8_t number) {
  archive::KeySeed seed;
  seed.bytes.fill(number);
  return seed;
}

archive::Files signed_by(archive::Files files, std::uint8_t key, const std::string& name) {
  files[archive::signature_file] = archive::written(archive::sign(files, name, seed_of(key)));
  return files;
}

/// What was done to a pack after it was signed and installed, and the code that says it.
struct Harmed {
  const char* name;
  const char* code;  ///< "" if there is nothing to be said
  archive::Files (*done)(archive::Files);
};

archive::Files touched(archive::Files files) {
  files["sources.md"] += "One line more.\n";
  return files;
}

const std::vector<Harmed>& harms() {
  static const std::vector<Harmed> all{
      {"untouched", "", [](archive::Files files) { return files; }},
      {"changed after signing", "RSD-1108", touched},
      {"signed again by another key", "RSD-1109",
       [](archive::Files files) { return signed_by(touched(std::move(files)), 2, academy); }},
      {"signed again under a name that only looks alike", "RSD-1109",
       [](archive::Files files) { return signed_by(std::move(files), 2, "Асademy North"); }},
      {"signature taken off", "RSD-1117",
       [](archive::Files files) {
         files.erase(archive::signature_file);
         return touched(std::move(files));
       }},
      {"signed by somebody else", "RSD-1118",
       [](archive::Files files) { return signed_by(touched(std::move(files)), 2, "Stranger"); }},
      {"signature damaged", "RSD-1119",
       [](archive::Files files) {
         files[archive::signature_file].resize(90);
         return files;
       }},
  };
  return all;
}

/// A computer on which a pack is installed; `PACK`, `COPY`, `OUT` and `SESSION` in the arguments of
/// a command stand for its name, for the installed file, a new file and a stored session.
struct Computer {
  test::TemporaryFolder folder;
  fs::path installed = folder.path() / "data" / "packs" / "new_lesson.rasad-pack";
  archive::Files files = test::template_files("en");

  explicit Computer(bool is_signed = true) {
    if (is_signed) {
      files = signed_by(files, 1, academy);
    }
    const fs::path stick = folder.path() / "stick.rasad-pack";
    test::write(stick, archive::write_zip(files));
    REQUIRE(on({"pack", "install", stick.string()}).status == 0);
    REQUIRE(on({"run", "PACK", "--out", "SESSION"}).status == 0);
  }
  void harm(const Harmed& harmed) const {
    test::write(installed, archive::write_zip(harmed.done(files)));
  }
  [[nodiscard]] Finished on(std::vector<std::string> arguments) const {
    for (std::string& word : arguments) {
      word = word == "PACK"      ? "new_lesson"
             : word == "COPY"    ? installed.string()
             : word == "OUT"     ? (folder.path() / "out.csv").string()
             : word == "SESSION" ? (folder.path() / "session").string()
                                 : word;
    }
    arguments.insert(arguments.end(),
                     {"--lang", "en", "--data", (folder.path() / "data").string()});
    const Finished finished = run_program(arguments);
    UNSCOPED_INFO(finished.status << ' ' << finished.output.substr(0, 400) << finished.errors);
    return finished;
  }
};

/// One way into a pack.
struct Way {
  std::vector<std::string> words;
  enum { stops, says, judges } does;  ///< in doubt; who judges ends with 1 whatever is trusted
  int otherwise = 0;                  ///< exit code without a doubt
};

const std::vector<Way>& ways() {
  static const std::vector<Way> all{
      {{"play", "PACK", "--text", "--seed", "1"}, Way::stops},
      {{"play", "PACK", "--text", "--watch"}, Way::stops},
      {{"run", "PACK", "--weeks", "1"}, Way::stops},
      {{"run", "COPY", "--weeks", "1"}, Way::stops},
      {{"run", "PACK", "--weeks", "1", "--doctrine", "uk-3x5x2"}, Way::stops},
      {{"batch", "PACK", "--bots", "none", "--seeds", "1..1"}, Way::stops},
      {{"playtest", "PACK", "--bots", "none", "--seeds", "1"}, Way::stops, 1},
      {{"lesson", "PACK"}, Way::stops, 1},
      {{"explain", "PACK", "burglary", "--session", "SESSION"}, Way::stops},
      {{"pack", "sign", "COPY", "--author", "South"}, Way::stops},
      {{"explain", "PACK", "burglary"}, Way::says},
      {{"l10n", "coverage", "PACK"}, Way::says},
      {{"l10n", "extract", "PACK"}, Way::says},
      {{"l10n", "pseudo", "PACK"}, Way::says},
      {{"msel", "export", "PACK", "OUT"}, Way::says},
      {{"pack", "build", "PACK", "--out", "OUT"}, Way::says},
      {{"check", "PACK"}, Way::judges},
      {{"check", "PACK", "--format", "json"}, Way::judges},
      {{"pack", "verify", "PACK"}, Way::judges},
  };
  return all;
}

bool says(const Finished& finished, const std::string& words) {
  return (finished.output + finished.errors).find(words) != std::string::npos;
}

bool says_a_doubt(const Finished& finished) {
  return says(finished, "RSD-1108") || says(finished, "RSD-1109") || says(finished, "RSD-1117") ||
         says(finished, "RSD-1118") || says(finished, "RSD-1119") || says(finished, "RSD-1120");
}

void check_way(const Computer& computer, const Harmed& harmed, const Way& way) {
  INFO(harmed.name << ": " << way.words[0] << ' ' << way.words[1]);
  const bool is_sound = std::string{harmed.code}.empty();
  const Finished finished = computer.on(way.words);
  if (is_sound) {
    CHECK(finished.status == way.otherwise);
    CHECK_FALSE(says_a_doubt(finished));
    return;
  }
  CHECK(says(finished, harmed.code));
  CHECK(finished.status == (way.does == Way::says ? way.otherwise : 1));
  CHECK(says(finished, "Nothing was done with it") == (way.does == Way::stops));
  if (way.does != Way::stops) {
    return;
  }
  CHECK(finished.output.find("Offences") == std::string::npos);  // nothing was played
  std::vector<std::string> trusting = way.words;
  trusting.push_back("--trust-changed");
  const Finished trusted = computer.on(trusting);
  CHECK(trusted.status == way.otherwise);
  CHECK(says(trusted, harmed.code));
  CHECK_FALSE(says(trusted, "Nothing was done with it"));
}

}  // namespace

TEST_CASE("every way into an installed pack says when its signature is in doubt", "[app]") {
  for (const Harmed& harmed : harms()) {
    const Computer computer;
    for (const Way& way : ways()) {
      computer.harm(harmed);  // signing makes it whole again
      check_way(computer, harmed, way);
    }
  }
}

TEST_CASE("a pack that nobody ever signed is in no doubt", "[app]") {
  const Computer computer{false};
  for (const Way& way : ways()) {
    check_way(computer, {"unsigned", "", nullptr}, way);
  }
  test::write(computer.installed, archive::write_zip(touched(computer.files)));
  CHECK(computer.on({"run", "PACK", "--weeks", "1"}).status == 0);
}

TEST_CASE("a list names what is wrong with each signature", "[app]") {
  const Computer computer;
  const std::vector<std::string> words{"Academy North",        "changed after signing",
                                       "another key",          "another key",
                                       "is missing",           "Stranger, no longer Academy North",
                                       "changed after signing"};
  for (std::size_t i = 0; i < harms().size(); ++i) {
    INFO(harms()[i].name);
    computer.harm(harms()[i]);
    CHECK(says(computer.on({"pack", "list"}), words[i]));
  }
}

TEST_CASE("an installed pack that is signed is not replaced by anything weaker", "[app]") {
  for (const Harmed& harmed : harms()) {
    const Computer computer;
    INFO(harmed.name);
    const std::string before = test::bytes_of(computer.installed);
    const std::string stick = (computer.folder.path() / "other.rasad-pack").string();
    test::write(stick, archive::write_zip(harmed.done(computer.files)));
    const Finished finished = computer.on({"pack", "install", stick});
    if (std::string{harmed.code}.empty()) {
      CHECK(finished.status == 0);
      continue;
    }
    CHECK(finished.status == 1);
    CHECK(says(finished, harmed.code));
    CHECK(test::bytes_of(computer.installed) == before);
    CHECK(computer.on({"run", "PACK", "--weeks", "1"}).status == 0);
  }
}

TEST_CASE("who was asked may keep a pack without its signature or by a new hand", "[app]") {
  const Computer computer;
  const std::string stick = (computer.folder.path() / "other.rasad-pack").string();
  const auto offer = [&](const Harmed& harmed, const std::string& answer) {
    test::write(stick, archive::write_zip(harmed.done(computer.files)));
    return computer.on({"pack", "install", stick, answer}).status;
  };
  const Harmed& changed = harms()[1];
  CHECK(offer(changed, "--trust") == 1);  // what was changed is never kept
  CHECK(offer(changed, "--trust-changed") == 1);
  const Harmed& by_another = harms()[5];
  CHECK(offer(by_another, "--trust-changed") == 1);  // there is a key to compare
  CHECK(offer(by_another, "--trust") == 0);
  CHECK_FALSE(says_a_doubt(computer.on({"run", "PACK", "--weeks", "1"})));
  const Harmed& gone = harms()[4];
  CHECK(offer(gone, "--trust") == 1);  // there is no key to trust
  CHECK(offer(gone, "--trust-changed") == 0);
  CHECK_FALSE(says_a_doubt(computer.on({"run", "PACK", "--weeks", "1"})));
}

TEST_CASE("a key that was compared ends the doubt", "[app]") {
  for (const std::size_t kind : {std::size_t{2}, std::size_t{5}}) {
    const Computer computer;
    INFO(harms()[kind].name);
    computer.harm(harms()[kind]);
    CHECK(computer.on({"pack", "verify", "PACK", "--trust"}).status == 0);
    CHECK_FALSE(says_a_doubt(computer.on({"run", "PACK", "--weeks", "1"})));
  }
}

TEST_CASE("authors are told that their own folder was changed after signing and go on", "[app]") {
  const Computer computer;
  const fs::path own = computer.folder.path() / "own";
  for (const auto& [path, bytes] : touched(computer.files)) {
    fs::create_directories((own / path).parent_path());
    test::write(own / path, bytes);
  }
  for (const std::vector<std::string>& words : {std::vector<std::string>{"check", own.string()},
                                                {"fmt", own.string(), "--check"},
                                                {"l10n", "coverage", own.string()},
                                                {"msel", "export", own.string(), "OUT"}}) {
    INFO(words[0]);
    const Finished finished = computer.on(words);
    CHECK(finished.status == 0);
    CHECK(says(finished, "warning: The pack was changed after \"Academy North\" signed it."));
    CHECK(says(finished, "delete signature.txt"));
  }
  CHECK(computer.on({"run", own.string(), "--weeks", "1"}).status == 1);
  fs::remove(own / archive::signature_file);  // the way out that was named
  const Finished finished = computer.on({"run", own.string(), "--weeks", "1"});
  CHECK(finished.status == 0);
  CHECK_FALSE(says_a_doubt(finished));
}
