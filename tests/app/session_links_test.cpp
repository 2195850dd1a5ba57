// A session's folder that leads elsewhere, as a stranger's stick may hold it: every command that
// reads or writes there says so, ends at once and changes nothing outside.
#include "app/shell/sessions.hpp"
#include "tests/app/run_program.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <filesystem>
#include <map>

#include <sys/stat.h>

using namespace rasad;
using test::Finished;
using test::run_program;
namespace fs = std::filesystem;

namespace {

using Bytes = std::map<std::string, std::string>;

Bytes files_of(const fs::path& folder) {
  Bytes files;
  for (const auto& entry : fs::recursive_directory_iterator{folder}) {
    if (entry.is_regular_file()) {
      files[entry.path().lexically_relative(folder).string()] = test::bytes_of(entry.path());
    }
  }
  return files;
}

// A week of the coach, in a folder of somebody else.
fs::path played(const fs::path& folder) {
  const fs::path session = folder / "outside" / "s";
  fs::create_directories(session.parent_path());
  REQUIRE(
      run_program({"run", "autumn-burglaries", "--weeks", "1", "--out", session.string()}).status ==
      0);
  for (const char* report : {"report.en.html", "report.en.xlsx", "report.en.xapi.json",
                             "report.en.weeks.csv", "debrief.en.txt", "whereabouts.json"}) {
    test::write(session / report, "of somebody else");
  }
  return session;
}

// Every command that takes a session; "timeout" ends what waits.
std::vector<std::string> commands(const fs::path& session) {
  const std::string folder = " '" + session.string() + "' --lang en";
  std::vector<std::string> lines{"replay" + folder, "replay --verify" + folder,
                                 "whatif --so-far --at 1 --change drop" + folder,
                                 "play --text --continue" + folder};
  for (const char* format : {"html", "csv", "xlsx", "xapi"}) {
    lines.push_back("report --so-far --trials 2 --format " + std::string{format} + folder);
  }
  return lines;
}

Finished run_timed(const std::string& line) {
  return test::run_shell("timeout 20 \"$RASAD\" " + line + " < /dev/null");
}

void check_refused(const fs::path& session, const fs::path& outside) {
  const Bytes before = files_of(outside);
  for (const std::string& line : commands(session)) {
    const Finished finished = run_timed(line);
    INFO(line << '\n' << finished.output << finished.errors);
    CHECK(finished.status != 0);
    CHECK(finished.status != 124);  // it waited
    CHECK(finished.errors.find("[RSD-2021]") != std::string::npos);
  }
  CHECK(files_of(outside) == before);
}

}  // namespace

TEST_CASE("no command follows links in a session", "[app]") {
  const test::TemporaryFolder folder;
  const fs::path outside = played(folder.path());
  const fs::path session = folder.path() / "s";
  fs::create_directories(session / "facts");
  for (const auto& entry : fs::recursive_directory_iterator{outside}) {
    if (entry.is_regular_file()) {
      fs::create_symlink(entry.path(), session / entry.path().lexically_relative(outside));
    }
  }
  check_refused(session, outside);
}

TEST_CASE("no command follows a link in place of a session", "[app]") {
  const test::TemporaryFolder folder;
  const fs::path outside = played(folder.path());
  fs::create_directory_symlink(outside, folder.path() / "s");
  check_refused(folder.path() / "s", outside);
}

TEST_CASE("one report that is a link or a pipe or a device is enough to refuse", "[app]") {
  const test::TemporaryFolder folder;
  const fs::path outside = played(folder.path());
  const fs::path session = folder.path() / "s";
  fs::copy(outside, session, fs::copy_options::recursive);
  for (const char* target : {"/dev/full", "absent", "pipe"}) {
    INFO(target);
    fs::remove(session / "report.en.html");
    if (std::string{target} == "pipe") {
      REQUIRE(::mkfifo((session / "report.en.html").c_str(), 0600) == 0);
    } else {
      fs::create_symlink(target, session / "report.en.html");
    }
    check_refused(session, outside);
  }
  CHECK_FALSE(fs::exists(session / "absent"));
}

TEST_CASE("a report is not written through a link wherever it is asked for", "[app]") {
  const test::TemporaryFolder folder;
  const fs::path session = played(folder.path());
  const fs::path target = folder.path() / "target";
  for (const std::string format : {"html", "csv", "xlsx", "xapi"}) {
    for (const std::string ending : {"", ".part", ".tmp"}) {
      test::write(target, "of somebody else");
      const fs::path out = folder.path() / ("mine." + format);
      const fs::path link = format == "csv" ? folder.path() / ("mine.weeks.csv" + ending)
                                            : fs::path{out.string() + ending};
      fs::create_symlink(target, link);
      const Finished finished =
          run_timed("report --so-far --trials 2 --lang en --format " + format + " --out '" +
                    out.string() + "' '" + session.string() + "'");
      INFO(link << finished.errors);
      CHECK((finished.status == 3 || !ending.empty()));  // the other name may not be in use
      CHECK(test::bytes_of(target) == "of somebody else");
      fs::remove(link);
    }
  }
}

TEST_CASE("a session is not made and not deleted behind a link", "[app]") {
  const test::TemporaryFolder folder;
  const fs::path outside = folder.path() / "outside";
  fs::create_directories(outside);
  fs::create_directory_symlink(outside, folder.path() / "s");
  const Finished finished = run_program({"run", "autumn-burglaries", "--weeks", "1", "--lang", "en",
                                         "--out", (folder.path() / "s").string()});
  CHECK(finished.status == 3);
  CHECK(finished.errors.find("[RSD-2021]") != std::string::npos);
  CHECK(fs::is_empty(outside));
  CHECK(shell::delete_session(folder.path() / "s") == shell::Deleted::impossible);
  CHECK(fs::is_empty(outside));
  CHECK(fs::is_symlink(folder.path() / "s"));
}

TEST_CASE("a session without its list entry is listed by its folder and not taken for the last",
          "[app]") {
  const test::TemporaryFolder folder;
  const fs::path data = folder.path();
  const std::string session = (data / "sessions" / "20310101-100000").string();
  fs::create_directories(data / "sessions");
  REQUIRE(run_program({"run", "autumn-burglaries", "--weeks", "1", "--out", session}).status == 0);
  REQUIRE(shell::last_session(data) == session);
  for (const char* json : {"", "{", "{\"rasad\": {\"cereal_class_version\": 9}}"}) {
    test::write(fs::path{session} / "session.json", json);
    const auto all = shell::stored_sessions(data);
    REQUIRE(all.size() == 1);
    CHECK(all.front().info.pack_title == "20310101-100000");
    CHECK(shell::last_session(data).empty());
    const Finished replayed = run_program({"replay", session, "--lang", "en"});
    CHECK(replayed.status == 1);
    CHECK(replayed.errors.find("session.json of the session") != std::string::npos);
  }
}
