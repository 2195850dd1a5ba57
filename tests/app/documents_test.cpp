// Where saved files go, what they are called, and how they are opened.
#include "app/shell/documents.hpp"

#include "app/shell/folders.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <chrono>
#include <cstdlib>
#include <thread>

using namespace rasad;
namespace fs = std::filesystem;

namespace {

/// An environment variable for the length of a test.
class Variable {
 public:
  Variable(const char* name, const std::string& value) : name_(name) {
    const char* old = std::getenv(name);  // NOLINT(concurrency-mt-unsafe)
    old_ = old != nullptr ? std::optional<std::string>{old} : std::nullopt;
    ::setenv(name, value.c_str(), 1);  // NOLINT(concurrency-mt-unsafe)
  }
  ~Variable() {
    if (old_) {
      ::setenv(name_, old_->c_str(), 1);  // NOLINT(concurrency-mt-unsafe)
    } else {
      ::unsetenv(name_);  // NOLINT(concurrency-mt-unsafe)
    }
  }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  const char* name_;
  std::optional<std::string> old_;
};

void make_program(const fs::path& path, const std::string& text) {
  REQUIRE(shell::write_file(path, "#!/bin/sh\n" + text));
  fs::permissions(path, fs::perms::owner_all);
}

std::string appears(const fs::path& file) {
  for (int i = 0; i < 200 && shell::read_file(file).value_or("").empty(); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds{20});
  }
  return shell::read_file(file).value_or("");
}

}  // namespace

TEST_CASE("documents lie where the desktop says or in a folder with a usual name", "[app]") {
  const test::TemporaryFolder home;
  const Variable own{"HOME", home.path().string()};
  const Variable config{"XDG_CONFIG_HOME", (home.path() / "config").string()};
  CHECK(shell::documents_folder() == home.path());
  fs::create_directories(home.path() / "Документы");
  CHECK(shell::documents_folder() == home.path() / "Документы");
  fs::create_directories(home.path() / "config");
  fs::create_directories(home.path() / "Ҳуҷҷатҳои ман");
  REQUIRE(shell::write_file(home.path() / "config" / "user-dirs.dirs",
                            "# a comment\nXDG_DESKTOP_DIR=\"$HOME/Desk\"\n"
                            "XDG_DOCUMENTS_DIR=\"$HOME/Ҳуҷҷатҳои ман\"\n"));
  CHECK(shell::documents_folder() == home.path() / "Ҳуҷҷатҳои ман");
  fs::remove(home.path() / "Ҳуҷҷатҳои ман");  // named but not there
  CHECK(shell::documents_folder() == home.path() / "Документы");
}

TEST_CASE("a file name holds no sign that a file system forbids", "[app]") {
  CHECK(shell::file_name_of("Plan: a/b\\c? <\"d\">") == "Plan a b c d");
  CHECK(shell::file_name_of("Осенние кражи, 01.12.2026") == "Осенние кражи, 01.12.2026");
  CHECK(shell::file_name_of("ends...") == "ends");
  CHECK(shell::file_name_of("../..").find('/') == std::string::npos);
  CHECK(shell::file_name_of("").empty());
  std::string letters;
  for (int i = 0; i < 100; ++i) {
    letters += "ҷ";
  }
  CHECK(shell::file_name_of(letters).size() == 160);  // 80 letters of two bytes
}

TEST_CASE("a name that is taken gets the first free number", "[app]") {
  const test::TemporaryFolder folder;
  const fs::path wanted = folder.path() / "Report 01.12.2026.html";
  CHECK(shell::free_path(wanted) == wanted);
  REQUIRE(shell::write_file(wanted, "first"));
  CHECK(shell::free_path(wanted) == folder.path() / "Report 01.12.2026 (2).html");
  REQUIRE(shell::write_file(folder.path() / "Report 01.12.2026 (2).html", "second"));
  CHECK(shell::free_path(wanted) == folder.path() / "Report 01.12.2026 (3).html");
}

TEST_CASE("opening hands the path to the desktop and says when there is nothing to hand it to",
          "[app]") {
  const test::TemporaryFolder folder;
  const fs::path told = folder.path() / "told";
  {
    const Variable nowhere{"PATH", (folder.path() / "empty").string()};
    CHECK_FALSE(shell::open_on_desktop("a file.html"));
  }
  fs::create_directories(folder.path() / "bin");
  make_program(folder.path() / "bin" / "gio", "printf '%s|' \"$@\" > " + told.string() + "\n");
  const Variable path{"PATH", (folder.path() / "bin").string()};
  REQUIRE(shell::open_on_desktop("a file.html"));
  CHECK(appears(told) == "open|a file.html|");
  fs::remove(told);
  make_program(folder.path() / "bin" / "xdg-open", "printf '%s|' \"$@\" > " + told.string() + "\n");
  REQUIRE(shell::open_on_desktop("a file.html"));
  CHECK(appears(told) == "a file.html|");
}
