// Power loss: the program is killed at random moments while somebody decides. What was acknowledged
// on the screen is on the disk, and at most one decision more.
#include "engine/base/draw.hpp"
#include "engine/save/session_folder.hpp"
#include "tests/app/run_program.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <csignal>
#include <cstdlib>

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace rasad;

namespace {

// Grades, judgements and tasks of the first weeks; the program is dead before they end.
std::string decisions() {
  std::string lines = "A\n1\nX\n4\n";
  for (int week = 0; week < 4; ++week) {
    for (int i = 0; i < 40; ++i) {
      lines += std::to_string(1 + i % 9) + '\n';
    }
    lines += "\n\n\n\n\n\n";
  }
  return lines;
}

struct Child {
  pid_t pid = 0;
  int input = -1;
  int output = -1;
};

Child start(const std::filesystem::path& data, const std::vector<std::string>& more) {
  int in[2];
  int out[2];
  REQUIRE(::pipe(in) == 0);
  REQUIRE(::pipe(out) == 0);
  std::vector<std::string> words{"rasad", "play",   "--text",     "--lang",
                                 "en",    "--data", data.string()};
  words.insert(words.end(), more.begin(), more.end());
  std::vector<char*> pointers;
  for (std::string& word : words) {
    pointers.push_back(word.data());
  }
  pointers.push_back(nullptr);
  const pid_t pid = ::fork();
  if (pid == 0) {
    ::dup2(in[0], STDIN_FILENO);
    ::dup2(out[1], STDOUT_FILENO);
    ::close(in[1]);
    ::dup2(out[1], STDERR_FILENO);
    ::execv(RASAD_PROGRAM, pointers.data());
    ::_exit(127);
  }
  ::close(in[0]);
  ::close(out[1]);
  return {pid, in[1], out[0]};
}

// Reads until `enough` acknowledgements were seen or the program ends; then waits a random while.
std::string read_some(const Child& child, int enough, int wait) {
  std::string seen;
  char buffer[4096];
  const auto acknowledged = [&seen] {
    int count = 0;
    for (std::size_t at = seen.find("Recorded (no."); at != std::string::npos;
         at = seen.find("Recorded (no.", at + 1)) {
      ++count;
    }
    return count;
  };
  while (acknowledged() < enough) {
    const ssize_t length = ::read(child.output, buffer, sizeof buffer);
    if (length <= 0) {
      break;
    }
    seen.append(buffer, static_cast<std::size_t>(length));
  }
  ::usleep(static_cast<useconds_t>(wait));
  return seen;
}

// What was still on its way to the screen when the program died was shown, too.
void read_rest(const Child& child, std::string& seen) {
  char buffer[4096];
  for (ssize_t length = 1; length > 0;) {
    length = ::read(child.output, buffer, sizeof buffer);
    seen.append(buffer, static_cast<std::size_t>(std::max<ssize_t>(length, 0)));
  }
}

std::size_t last_acknowledged(const std::string& seen) {
  const std::string mark = "Recorded (no. ";
  const std::size_t at = seen.rfind(mark);
  return at == std::string::npos ? 0 : std::stoul(seen.substr(at + mark.size()));
}

// RASAD_KILLS=200 for the full proof.
int kills() {
  std::signal(SIGPIPE, SIG_IGN);
  const char* wanted = std::getenv("RASAD_KILLS");
  return wanted != nullptr ? std::atoi(wanted) : 25;
}

void give(const Child& child, const std::string& lines) {
  static_cast<void>(!::write(child.input, lines.data(), lines.size()));
  ::close(child.input);  // when all is read the program leaves by itself
}

void kill_and_bury(const Child& child) {
  ::kill(child.pid, SIGKILL);
  ::waitpid(child.pid, nullptr, 0);
}

std::size_t decisions_on_disk(const std::filesystem::path& session) {
  save::StoredSession stored;
  const auto writer = save::SessionWriter::open(session, stored);
  REQUIRE(writer.ok());
  return stored.journal.size();
}

}  // namespace

TEST_CASE("being killed while starting leaves a whole session or none", "[app]") {
  const test::TemporaryFolder folder;
  const int wanted = kills();
  for (int i = 0; i < wanted; ++i) {
    const base::Key key = base::Key{2032}.with(static_cast<std::uint64_t>(i));
    const Child child = start(folder.path(), {"--seed", "1"});
    ::usleep(static_cast<useconds_t>(base::uniform(key, 0) * 40'000));
    kill_and_bury(child);
    ::close(child.input);
    ::close(child.output);
  }
  for (const auto& session : save::sessions_in(folder.path() / "sessions")) {
    CHECK(decisions_on_disk(session) == 0);
  }
}

TEST_CASE("being killed while going on never loses a decision", "[app]") {
  const test::TemporaryFolder folder;
  const Child first = start(folder.path(), {"--seed", "1"});
  give(first, "A\n1\nX\n4\n70\nquit\n");
  std::string ignored;
  read_rest(first, ignored);
  kill_and_bury(first);
  const auto session = save::sessions_in(folder.path() / "sessions").at(0);
  std::size_t before = decisions_on_disk(session);
  CHECK(before == 3);
  const int wanted = kills();
  for (int i = 0; i < wanted; ++i) {
    const base::Key key = base::Key{2033}.with(static_cast<std::uint64_t>(i));
    const Child child = start(folder.path(), {"--continue", "last"});
    give(child, "40\n30\n20\n");
    ::usleep(static_cast<useconds_t>(base::uniform(key, 0) * 60'000));
    kill_and_bury(child);
    std::string seen;
    read_rest(child, seen);
    ::close(child.output);
    const std::size_t after = decisions_on_disk(session);
    INFO("kill " << i << ": " << before << ", then " << after);
    CHECK(after >= before);
    CHECK(after >= last_acknowledged(seen));
    before = after;
  }
}

TEST_CASE("what was acknowledged survives being killed", "[app]") {
  const std::string lines = decisions();
  const int wanted = kills();
  for (int i = 0; i < wanted; ++i) {
    const test::TemporaryFolder folder;
    const base::Key key = base::Key{2031}.with(static_cast<std::uint64_t>(i));
    const Child child = start(folder.path(), {"--seed", "1"});
    give(child, lines);
    const int enough = 1 + static_cast<int>(base::uniform(key, 0) * 30);
    std::string seen = read_some(child, enough, static_cast<int>(base::uniform(key, 1) * 3000));
    kill_and_bury(child);
    read_rest(child, seen);
    ::close(child.output);

    const std::vector<std::filesystem::path> sessions =
        save::sessions_in(folder.path() / "sessions");
    REQUIRE(sessions.size() == 1);
    save::StoredSession stored;
    const auto writer = save::SessionWriter::open(sessions[0], stored);
    REQUIRE(writer.ok());
    INFO("kill " << i << ": acknowledged " << last_acknowledged(seen) << ", on the disk "
                 << stored.journal.size());
    CHECK(last_acknowledged(seen) >= 1);
    CHECK(stored.journal.size() >= last_acknowledged(seen));
    CHECK(stored.journal.size() <= last_acknowledged(seen) + 1);
  }
}
