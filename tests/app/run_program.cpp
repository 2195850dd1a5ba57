// fork, exec, and files in place of a terminal.
#include "tests/app/run_program.hpp"

#include "tests/support/lesson.hpp"

#include <cstdlib>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace rasad::test {
namespace {

[[noreturn]] void become(std::vector<std::string> words, const std::filesystem::path& folder,
                         const std::vector<std::string>& environment) {
  for (const std::string& setting : environment) {
    const std::size_t equals = setting.find('=');
    ::setenv(setting.substr(0, equals).c_str(), setting.substr(equals + 1).c_str(), 1);
  }
  ::dup2(::open((folder / "in").c_str(), O_RDONLY), STDIN_FILENO);
  ::dup2(::open((folder / "out").c_str(), O_WRONLY | O_CREAT, 0600), STDOUT_FILENO);
  ::dup2(::open((folder / "err").c_str(), O_WRONLY | O_CREAT, 0600), STDERR_FILENO);
  std::vector<char*> pointers;
  for (std::string& word : words) {
    pointers.push_back(word.data());
  }
  pointers.push_back(nullptr);
  ::execv(pointers[0], pointers.data());
  ::_exit(127);
}

Finished run(const std::vector<std::string>& words, const std::string& input,
             const std::vector<std::string>& environment) {
  const TemporaryFolder folder;
  write(folder.path() / "in", input);
  const pid_t child = ::fork();
  if (child == 0) {
    become(words, folder.path(), environment);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, bytes_of(folder.path() / "out"),
          bytes_of(folder.path() / "err")};
}

}  // namespace

Finished run_program(const std::vector<std::string>& arguments, const std::string& input,
                     const std::vector<std::string>& environment) {
  std::vector<std::string> words{RASAD_PROGRAM};
  words.insert(words.end(), arguments.begin(), arguments.end());
  return run(words, input, environment);
}

Finished run_shell(const std::string& line) {
  return run({"/bin/sh", "-c", line}, "", {std::string{"RASAD="} + RASAD_PROGRAM});
}

}  // namespace rasad::test
