// Every hostile pack is refused by `rasad pack install`: with its code and place, within a second
// of computing and 256 MB, and nothing is written.
#include "tests/hostile/corpus.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <filesystem>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace rasad;
using hostile::Case;

namespace {

namespace fs = std::filesystem;

constexpr double most_seconds = 1.0;
constexpr long most_kilobytes = 256 * 1024;

struct Finished {
  int status = -1;
  double seconds = 0;  ///< of computing, its own and the system's
  long kilobytes = 0;  ///< most memory at one time
  std::string output;
};

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

Finished install(const fs::path& pack, const fs::path& data) {
  const fs::path out = pack.parent_path() / "out";
  const pid_t child = ::fork();
  if (child == 0) {
    const int file = ::open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    ::dup2(file, STDOUT_FILENO);
    ::dup2(file, STDERR_FILENO);
    ::execl(RASAD_PROGRAM, "rasad", "pack", "install", pack.c_str(), "--lang", "en", "--data",
            data.c_str(), nullptr);
    ::_exit(127);
  }
  int status = 0;
  rusage usage{};
  ::wait4(child, &status, 0, &usage);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1,
          seconds(usage.ru_utime) + seconds(usage.ru_stime), usage.ru_maxrss, test::bytes_of(out)};
}

bool has_files(const fs::path& folder) {
  std::error_code error;
  return fs::exists(folder, error) && !fs::is_empty(folder, error);
}

void check_all(const std::vector<Case>& cases) {
  const test::TemporaryFolder folder;
  const fs::path pack = folder.path() / "hostile.rasad-pack";
  const fs::path data = folder.path() / "data";
  for (const Case& one : cases) {
    test::write(pack, one.bytes);
    const Finished finished = install(pack, data);
    INFO(one.name << '\n' << finished.output.substr(0, 2000));
    CHECK(finished.status == 1);
    CHECK(finished.output.find("RSD-" + std::to_string(one.code)) != std::string::npos);
    CHECK(finished.output.find(one.place) != std::string::npos);
    CHECK(finished.seconds <= most_seconds);
    CHECK(finished.kilobytes <= most_kilobytes);
    CHECK_FALSE(has_files(data));
    // Nothing that reaches a terminal may steer it.
    CHECK(finished.output.find('\x1b') == std::string::npos);
  }
}

}  // namespace

TEST_CASE("packs with hostile paths are refused", "[hostile]") {
  check_all(hostile::path_cases());
}

TEST_CASE("packs with hostile structure are refused", "[hostile]") {
  check_all(hostile::structure_cases());
}

TEST_CASE("bombs are refused", "[hostile]") {
  check_all(hostile::bomb_cases());
}

TEST_CASE("hostile text is refused at its place", "[hostile]") {
  check_all(hostile::text_cases());
}

TEST_CASE("values and sounds out of bounds are refused", "[hostile]") {
  check_all(hostile::meaning_cases());
}

TEST_CASE("the corpus holds at least 120 cases", "[hostile]") {
  const std::size_t all = hostile::path_cases().size() + hostile::structure_cases().size() +
                          hostile::bomb_cases().size() + hostile::text_cases().size() +
                          hostile::meaning_cases().size();
  WARN("hostile cases: " << all);
  CHECK(all >= 120);
}

TEST_CASE("the lesson itself is installed by the same command", "[hostile]") {
  const test::TemporaryFolder folder;
  const fs::path pack = folder.path() / "good.rasad-pack";
  test::write(pack, hostile::lesson_with("README.md", "hello"));
  const Finished finished = install(pack, folder.path() / "data");
  INFO(finished.output);
  CHECK(finished.status == 0);
  CHECK(fs::exists(folder.path() / "data/packs/autumn_burglaries.rasad-pack"));
}
