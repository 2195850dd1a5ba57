// The command line as scripts rely on it: exit codes, digests, shards.
#include "engine/save/frames.hpp"
#include "tests/app/run_program.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <set>

using namespace rasad;
using test::Finished;
using test::run_program;

namespace {

const std::string lesson = "autumn-burglaries";

std::string digests(const std::vector<std::string>& more,
                    const std::vector<std::string>& environment = {}) {
  std::vector<std::string> arguments{"run", lesson, "--digest", "--lang", "en"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  const Finished finished = run_program(arguments, "", environment);
  CHECK(finished.status == 0);
  return finished.output;
}

Finished batch(const std::vector<std::string>& more) {
  std::vector<std::string> arguments{"batch"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run_program(arguments);
}

}  // namespace

TEST_CASE("the version names the rules and the libraries", "[app]") {
  const Finished finished = run_program({"--version"});
  CHECK(finished.status == 0);
  CHECK(finished.output.find("0.1.0") != std::string::npos);
  CHECK(finished.output.find("libzip") != std::string::npos);
  // The number that a session of other rules is refused with.
  CHECK(finished.output.find("version " + std::to_string(save::rules_version)) !=
        std::string::npos);
}

TEST_CASE("wrong usage ends with 2 and says so", "[app]") {
  CHECK(run_program({"run"}).status == 2);
  CHECK(run_program({"--no-such-option"}).status == 2);
  CHECK(run_program({"no-such-command"}).status == 2);
  CHECK(run_program({"batch", lesson, "--bots", "nobody", "--seeds", "1..2"}).status == 2);
  CHECK(run_program({"run", lesson, "--bot", "nobody"}).status == 2);
  CHECK_FALSE(run_program({"run"}).errors.empty());
}

TEST_CASE("a pack that is not there is an answer and not a crash", "[app]") {
  const Finished finished = run_program({"check", "no-such-pack", "--lang", "tg"});
  CHECK(finished.status == 1);
  CHECK_FALSE((finished.output + finished.errors).empty());
}

TEST_CASE("every command explains itself", "[app]") {
  for (const char* command :
       {"play", "run", "replay", "batch", "check", "l10n", "sound", "doctor"}) {
    const Finished finished = run_program({command, "--help"});
    INFO(command);
    CHECK(finished.status == 0);
    CHECK(finished.output.size() > 40);
  }
}

TEST_CASE("every command that a guide names is there", "[app]") {
  const std::set<std::string> launcher{"test", "bench", "validate", "package"};
  std::set<std::string> named;
  for (const char* guide : {"README.md", "scenarios/README.md", "app/README.md", "CONTRIBUTING.md",
                            "localization/README.md", "SECURITY.md", "CHANGELOG.md"}) {
    const std::string text = test::bytes_of(std::filesystem::path{RASAD_SOURCE_DIR} / guide);
    for (std::size_t at = text.find("rasad "); at != std::string::npos;
         at = text.find("rasad ", at + 1)) {
      const std::size_t end =
          text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789", at + 6);
      const bool is_code = at > 0 && (text[at - 1] == '`' || text[at - 1] == '/');
      if (is_code && end > at + 6) {
        named.insert(text.substr(at + 6, end - at - 6));
      }
    }
  }
  CHECK(named.size() >= 8);
  for (const std::string& command : named) {
    INFO(command);
    CHECK((launcher.contains(command) || run_program({command, "--help"}).status == 0));
  }
}

TEST_CASE("a digest line is a week and 32 hexadecimal digits", "[app]") {
  const std::string output = digests({"--seed", "3"});
  REQUIRE(output.size() == 9 * (1 + 1 + 32 + 1));  // before the first week, and after each of 8
  CHECK(output.substr(0, 2) == "0\t");
  CHECK(output.substr(35, 2) == "1\t");
  CHECK(output.find_first_not_of("0123456789abcdef\t\n") == std::string::npos);
}

TEST_CASE("language and time zone and locale do not change a history", "[app]") {
  const std::string plain = digests({"--seed", "3"});
  CHECK(digests({"--seed", "3"}, {"TZ=Asia/Dushanbe", "LC_ALL=tr_TR.UTF-8"}) == plain);
  CHECK(digests({"--seed", "3"}, {"TZ=America/St_Johns", "LC_ALL=C", "LANG=C"}) == plain);
  CHECK(digests({"--seed", "4"}) != plain);
}

TEST_CASE("a stored run replays to the same digests", "[app]") {
  const test::TemporaryFolder folder;
  const std::string session = (folder.path() / "s").string();
  const std::string played = digests({"--seed", "8", "--out", session});
  const Finished verified = run_program({"replay", session, "--verify"});
  CHECK(verified.status == 0);
  CHECK(run_program({"replay", session, "--digest"}).output == played);
}

TEST_CASE("a decision file is played and its faults are named by line", "[app]") {
  const test::TemporaryFolder folder;
  const std::string file = (folder.path() / "decisions").string();
  test::write(file, "{\"week\": 1, \"task\": \"cocooning\", \"district\": \"gardens\"}\n");
  const std::string without = digests({"--seed", "3", "--bot", "none"});
  const Finished with =
      run_program({"run", lesson, "--seed", "3", "--decisions", file, "--digest", "--lang", "en"});
  INFO(with.errors);
  CHECK(with.status == 0);
  CHECK(with.output != without);
  test::write(file, "{\"week\": 1, \"task\": \"no_such\"}\nnot JSON\n");
  const Finished wrong = run_program({"run", lesson, "--decisions", file, "--lang", "en"});
  CHECK(wrong.status != 0);
  CHECK((wrong.output + wrong.errors).find('2') != std::string::npos);
}

TEST_CASE("shards merge into the file that one run writes", "[app]") {
  const test::TemporaryFolder folder;
  const auto file = [&folder](const char* name) { return (folder.path() / name).string(); };
  const std::vector<std::string> what{lesson, "--bots", "none,reactive", "--seeds", "101..105"};
  const auto with = [&what](std::vector<std::string> more) {
    more.insert(more.begin(), what.begin(), what.end());
    return more;
  };
  REQUIRE(batch(with({"--out", file("whole")})).status == 0);
  REQUIRE(batch(with({"--shard", "1/2", "--out", file("a")})).status == 0);
  REQUIRE(batch(with({"--shard", "2/2", "--threads", "2", "--out", file("b")})).status == 0);
  REQUIRE(batch({"merge", file("b"), file("a"), "--out", file("merged")}).status == 0);
  CHECK(test::bytes_of(file("merged")) == test::bytes_of(file("whole")));
  CHECK(batch({"merge", file("a"), "--out", file("x")}).status != 0);
  CHECK(batch({"merge", file("a"), file("a"), "--out", file("x")}).status != 0);
}

TEST_CASE("faults of a pack are on standard output with exit 1", "[app]") {
  const test::TemporaryFolder folder;
  for (const auto& [path, bytes] : test::changed("world.yaml", "weekly: ", "wekly: ")) {
    std::filesystem::create_directories((folder.path() / path).parent_path());
    test::write(folder.path() / path, bytes);
  }
  const Finished finished = run_program({"check", folder.path().string(), "--lang", "en"});
  CHECK(finished.status == 1);
  CHECK(finished.output.find("world.yaml:") != std::string::npos);
  CHECK(finished.output.find("RSD-1014") != std::string::npos);
  const Finished json =
      run_program({"check", folder.path().string(), "--format", "json", "--lang", "en"});
  CHECK(json.status == 1);
  CHECK(json.output.starts_with("["));
}
