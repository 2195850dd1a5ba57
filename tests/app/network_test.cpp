// Offline: what the program asks of the operating system holds no internet socket.
#include "tests/app/run_program.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

using namespace rasad;
using test::run_shell;

namespace {

bool has_internet_socket(const std::string& trace) {
  return trace.find("AF_INET") != std::string::npos;
}

/// What a line of the shell, with all that it starts, asked of the network; "" if nobody may look.
std::string traced(const std::string& line) {
  const test::TemporaryFolder folder;
  const std::string file = (folder.path() / "trace").string();
  const std::string script = (folder.path() / "line").string();
  test::write(script, line + '\n');
  // Leaks cannot be looked for by a sanitizer while strace looks on.
  static_cast<void>(
      run_shell("ASAN_OPTIONS=detect_leaks=0 strace -f -qq -e trace=network,exit_group -o '" +
                file + "' /bin/bash '" + script + "'"));
  return std::filesystem::exists(file) ? test::bytes_of(file) : "";
}

}  // namespace

TEST_CASE("playing running and checking open no internet socket", "[app]") {
  // The proof of the proof: a shell that does open one.
  const std::string guilty = traced("exec 3<>/dev/tcp/127.0.0.1/9");
  if (guilty.empty()) {
    WARN("strace is missing or may not look");
    return;
  }
  REQUIRE(has_internet_socket(guilty));
  const test::TemporaryFolder data;
  const std::string folder = data.path().string();
  for (const std::string command :
       {"play --seed 1", "play --text --seed 1", "play --watch --seed 1", "run autumn-burglaries",
        "batch autumn-burglaries --bots none --seeds 1..2 --threads 2", "check autumn-burglaries",
        "l10n coverage", "doctor", "--help"}) {
    const std::string trace =
        traced("\"$RASAD\" " + command + " --data '" + folder +
               "' < /dev/null > /dev/null 2>&1; echo $? > '" + folder + "/code'");
    INFO(command);
    CHECK_FALSE(trace.empty());
    CHECK_FALSE(has_internet_socket(trace));
    CHECK(test::bytes_of(data.path() / "code") == "0\n");
  }
}
