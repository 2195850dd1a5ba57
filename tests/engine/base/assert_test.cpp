// A broken promise ends the program with its values: what a person can send us from the terminal.
#include "engine/base/assert.hpp"

#include "engine/base/list_item.hpp"
#include "tests/support/catch.hpp"

#include <array>
#include <csignal>
#include <functional>

#include <sys/wait.h>
#include <unistd.h>

using namespace rasad;

namespace {

/// What a child process wrote to standard error, and the signal that ended it.
struct Death {
  std::string said;
  int signal = 0;
};

Death death_of(const std::function<void()>& act) {
  std::array<int, 2> ends{};
  REQUIRE(pipe(ends.data()) == 0);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    // Without Catch2's own handler: the signal is the answer.
    signal(SIGABRT, SIG_DFL);
    dup2(ends[1], STDERR_FILENO);
    act();
    _exit(0);
  }
  close(ends[1]);
  Death death;
  std::array<char, 256> bytes{};
  for (ssize_t got = 0; (got = read(ends[0], bytes.data(), bytes.size())) > 0;) {
    death.said.append(bytes.data(), static_cast<std::size_t>(got));
  }
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  death.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
  return death;
}

}  // namespace

TEST_CASE("a broken promise names its place and its values", "[base]") {
  CHECK(base::broken_promise("i < n", "x.cpp", 12, base::named_values("i", 5, "n", 3)) ==
        "x.cpp:12: broken: i < n [i = 5, n = 3]\n");
  CHECK(base::named_values("file", std::string{"a.yaml"}, "at", "line 3") ==
        "file = a.yaml, at = line 3");
  CHECK(base::named_values().empty());
}

TEST_CASE("the program ends with the values of the assertion", "[base]") {
  const Death death = death_of([] {
    const int index = 7;
    const std::size_t size = 3;
    RASAD_ASSERT(index < 3, "index", index, "size", size);
  });
  CHECK(death.signal == SIGABRT);
  CHECK(death.said.find("assert_test.cpp:") != std::string::npos);
  CHECK(death.said.find("broken: index < 3 [index = 7, size = 3]") != std::string::npos);
}

TEST_CASE("an index that names no item ends the program at the line that used it", "[base]") {
  const std::vector<int> list{4, 5, 6};
  CHECK(base::item_at(list, 2) == 6);
  CHECK(base::item(list, base::CellId{0}) == 4);
  for (const std::int64_t wrong : {INT64_C(-1), INT64_C(3), INT64_C(5000), INT64_MAX, INT64_MIN}) {
    const Death death = death_of([&] { static_cast<void>(base::item_at(list, wrong)); });
    INFO(death.said);
    CHECK(death.signal == SIGABRT);
    CHECK(death.said.find("assert_test.cpp:") != std::string::npos);
    CHECK(death.said.find("[index = " + std::to_string(wrong) + ", size = 3]") !=
          std::string::npos);
  }
}

TEST_CASE("an assertion that holds says nothing", "[base]") {
  const Death death = death_of([] { RASAD_ASSERT(true, "never", 1); });
  CHECK(death.signal == 0);
  CHECK(death.said.empty());
}
