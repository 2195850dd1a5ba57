// What the computer can do to the program: no output, no disk, no right to write, a name of any
// letters. Nothing that was acknowledged is lost, and the answer is clear.
#include "engine/save/session_folder.hpp"
#include "tests/app/run_program.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

using namespace rasad;
using test::Finished;
using test::run_program;
using test::run_shell;

namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::size_t number_after(const std::string& text, const std::string& words) {
  const std::size_t at = text.find(words);
  return at == std::string::npos ? 0 : std::stoul(text.substr(at + words.size()));
}

std::string session_below(const std::filesystem::path& data) {
  const auto all = save::sessions_in(data / "sessions");
  REQUIRE(all.size() == 1);
  return all[0].string();
}

// In a name space of its own, anybody may mount a disk of 64 KiB.
std::string on_small_disk(const std::filesystem::path& folder, const std::string& size,
                          const std::string& line) {
  return "D='" + folder.string() +
         "'; export D; unshare --user --map-root-user --mount sh -c 'mount -t tmpfs -o size=" +
         size + " none \"$D\" && " + line + "'";
}

bool can_mount() {
  return run_shell("unshare --user --map-root-user --mount mount -t tmpfs none /mnt").status == 0;
}

}  // namespace

TEST_CASE("output that cannot be written is an error of the environment", "[app]") {
  for (const char* line :
       {"\"$RASAD\" run autumn-burglaries > /dev/full", "\"$RASAD\" run autumn-burglaries >&-",
        "\"$RASAD\" --help > /dev/full"}) {
    const Finished finished = run_shell(line);
    INFO(line << finished.errors);
    CHECK(finished.status == 3);
    CHECK_FALSE(finished.errors.empty());
  }
}

TEST_CASE("closed streams do not end up in the journal", "[app]") {
  const test::TemporaryFolder data;
  const std::string line = "\"$RASAD\" play --seed 2 --data '" + data.path().string() + "'";
  CHECK(run_shell(line + " <&- >&- 2>&-").status == 3);
  CHECK(run_program({"replay", session_below(data.path()), "--verify"}).status == 0);
}

TEST_CASE("continuing without a session says so and leaves nothing behind", "[app]") {
  const test::TemporaryFolder data;
  const std::string folder = data.path().string();
  const Finished last =
      run_shell("cd '" + folder + "' && \"$RASAD\" play --continue last --data .");
  CHECK(last.status == 3);
  CHECK(has(last.errors, "no session to continue"));
  const Finished named = run_program({"play", "--continue", folder, "--data", folder});
  CHECK(named.status == 3);
  CHECK(has(named.errors, "RSD-2016"));
  CHECK(std::filesystem::is_empty(data.path()));
}

TEST_CASE("a lesson with faults cannot be played and ends with 1", "[app]") {
  const test::TemporaryFolder data;
  const Finished finished =
      run_program({"play", "no-such-lesson", "--data", data.path().string(), "--lang", "tg"});
  CHECK(finished.status == 1);
  CHECK(has(finished.errors, "RSD-1001"));
}

TEST_CASE("folders may have any letters and blanks", "[app]") {
  const test::TemporaryFolder data;
  const std::filesystem::path own = data.path() / "Ҷамшед Ғафуров" / "машқҳо 'якум'";
  CHECK(run_program({"play", "--seed", "1"}, "", {"RASAD_DATA=" + own.string()}).status == 0);
  const Finished finished =
      run_program({"replay", session_below(own), "--verify", "--lang", "tg"}, "", {});
  CHECK(finished.status == 0);
}

TEST_CASE("a folder that may not be written is named", "[app]") {
  const Finished finished =
      run_program({"play", "--seed", "1", "--data", "/proc/nowhere", "--lang", "ru"});
  CHECK(finished.status == 3);
  CHECK(has(finished.errors, "/proc/nowhere"));
  CHECK(has(finished.errors, "RSD-2000"));
}

TEST_CASE("a disk without room for a session is named and stays clean", "[app]") {
  if (!can_mount()) {
    WARN("no own name spaces on this system");
    return;
  }
  const test::TemporaryFolder folder;
  const Finished finished = run_shell(on_small_disk(
      folder.path(), "64k",
      "\"$RASAD\" play --seed 1 --data \"$D\"; code=$?; find \"$D\" -type f; exit $code"));
  CHECK(finished.status == 3);
  CHECK(has(finished.errors, "RSD-2000"));
  CHECK_FALSE(has(finished.output, ".tmp"));
}

TEST_CASE("a disk that fills up keeps what was acknowledged", "[app]") {
  if (!can_mount()) {
    WARN("no own name spaces on this system");
    return;
  }
  const test::TemporaryFolder folder;
  // One grade is recorded; then the disk fills; then it has room again.
  const Finished finished = run_shell(on_small_disk(
      folder.path(), "4m",
      "printf \"A\\n1\\nquit\\n\" | \"$RASAD\" play --text --seed 1 --data \"$D\" > /dev/null;"
      "dd if=/dev/zero of=\"$D/fill\" bs=1k count=9999 2> /dev/null;"
      "{ printf \"A\\n1\\n70\\n20\\n10\\n\"; yes 1 | head -n 90; } | \"$RASAD\" play --text "
      "--continue last --data \"$D\" > \"$D/../said\";"
      "echo full $?; rm \"$D/fill\";"
      "echo decisions | \"$RASAD\" play --text --continue last --data \"$D\"; echo after $?;"
      "grep -o \"Recorded (no. [0-9]*\" \"$D/../said\" | tail -n 1; rm \"$D/../said\""));
  INFO(finished.output << finished.errors);
  CHECK(has(finished.output, "full 3"));
  CHECK(has(finished.errors, "RSD-2003"));
  CHECK(has(finished.output, "after 0"));
  const std::size_t acknowledged = number_after(finished.output, "Recorded (no. ");
  const std::size_t kept = number_after(finished.output, "Decisions on record: ");
  CHECK(acknowledged >= 2);
  CHECK(kept >= acknowledged);
  CHECK(kept <= acknowledged + 1);
}
