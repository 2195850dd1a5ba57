// The fuzzer's corpora are tests: each input runs through its target, with one byte changed too.
#include "tests/fuzz/targets.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <csignal>
#include <filesystem>

#include <sys/wait.h>
#include <unistd.h>

using namespace rasad;

namespace {

std::vector<std::string> corpus(const std::string& target) {
  std::vector<std::string> inputs;
  const std::filesystem::path folder{std::filesystem::path{RASAD_SOURCE_DIR} / "tests/fuzz/corpus"};
  for (const auto& entry : std::filesystem::directory_iterator{folder / target}) {
    inputs.push_back(test::bytes_of(entry.path()));
  }
  return inputs;
}

// Every prefix of a short input, and every byte of it turned over.
void run_neighbours(const fuzz::Target& target, const std::string& input) {
  const std::size_t stride =
      target.name == std::string{"pack"} ? input.size() / 3 + 1 : input.size() / 200 + 1;
  for (std::size_t at = 0; at < input.size(); at += stride) {
    target.run(input.substr(0, at));
    std::string other = input;
    other[at] = static_cast<char>(other[at] ^ 0x15);
    target.run(other);
  }
}

}  // namespace

TEST_CASE("every input of every corpus keeps the promises of its target", "[fuzz]") {
  for (const fuzz::Target& target : fuzz::targets()) {
    INFO(target.name);
    const std::vector<std::string> inputs = corpus(target.name);
    CHECK(inputs.size() >= 3);
    for (const std::string& input : inputs) {
      target.run(input);
      run_neighbours(target, input);
    }
  }
}

TEST_CASE("a broken promise ends the process", "[fuzz]") {
  const pid_t child = ::fork();
  if (child == 0) {
    std::signal(SIGABRT, SIG_DFL);
    fuzz::promise(false);
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  CHECK(WIFSIGNALED(status));
}
