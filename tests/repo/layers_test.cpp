// Ranks of folders: a file includes its own folder or a lower rank, never a sibling.
#include "tests/repo/source_files.hpp"
#include "tests/support/catch.hpp"

#include <map>

using namespace rasad;
using repo::SourceFile;

namespace {

// engine/README.md, "Ranks". app/ stands above the engine, with ranks of its own.
const std::map<std::string, int>& ranks() {
  static const std::map<std::string, int> table{
      {"engine/base", 0},    {"engine/text", 1},      {"engine/archive", 1}, {"engine/tables", 2},
      {"engine/content", 2}, {"engine/authoring", 3}, {"engine/world", 3},   {"engine/picture", 4},
      {"engine/tasking", 5}, {"engine/script", 6},    {"engine/session", 7}, {"engine/policy", 8},
      {"engine/save", 8},    {"engine/assess", 9},    {"engine/report", 10}, {"app/widget", 18},
      {"app/shell", 20},     {"app/present", 21},     {"app/audio", 22},     {"app/screen", 23},
      {"app/cli", 24}};
  return table;
}

// "engine/world" of "engine/world/step.hpp"; "" of a file directly in app/.
std::string folder_of(const std::string& path) {
  const std::size_t first = path.find('/');
  const std::size_t second = path.find('/', first + 1);
  return second == std::string::npos ? "" : path.substr(0, second);
}

std::string included(const std::string& line) {
  const std::string start = "#include \"";
  return line.starts_with(start) ? line.substr(start.size(), line.rfind('"') - start.size()) : "";
}

// What is wrong with one include; "" if nothing.
std::string fault_of(const std::string& from, const std::string& include) {
  const std::string own = folder_of(from);
  const std::string other = folder_of(include);
  if (own.empty() || own == other) {
    return "";
  }
  if (!ranks().contains(own) || !ranks().contains(other)) {
    return from + ": " + include + " has no rank";
  }
  if (ranks().at(other) >= ranks().at(own)) {
    return from + " includes " + include + ", which is not of a lower rank";
  }
  // The coach and the bots see what a trainee sees: nothing that leads to the truth.
  if (own == "engine/policy" &&
      (other == "engine/world" || include == "engine/session/truth.hpp")) {
    return from + " can see the truth through " + include;
  }
  return "";
}

std::vector<std::string> faults_of(const SourceFile& file) {
  std::vector<std::string> faults;
  for (const std::string& line : repo::lines_of(file.bytes)) {
    const std::string include = included(line);
    const std::string fault = include.empty() ? "" : fault_of(file.path, include);
    if (!fault.empty()) {
      faults.push_back(fault);
    }
  }
  return faults;
}

}  // namespace

TEST_CASE("every include goes to a lower rank", "[repo]") {
  int seen = 0;
  for (const char* folder : {"engine", "app"}) {
    for (const SourceFile& file : repo::files_below(folder, {".cpp", ".hpp"})) {
      ++seen;
      CHECK(faults_of(file) == std::vector<std::string>{});
    }
  }
  CHECK(seen > 100);
}

TEST_CASE("the rank check finds a climbing and a sideways include", "[repo]") {
  CHECK(faults_of({"engine/base/x.cpp", "#include \"engine/world/step.hpp\"\n"}).size() == 1);
  CHECK(faults_of({"engine/text/x.cpp", "#include \"engine/archive/files.hpp\"\n"}).size() == 1);
  CHECK(faults_of({"engine/world/x.cpp", "#include \"engine/tasking/task.hpp\"\n"}).size() == 1);
  CHECK(faults_of({"engine/world/x.cpp", "#include \"engine/nowhere/x.hpp\"\n"}).size() == 1);
  CHECK(faults_of({"engine/policy/x.cpp", "#include \"engine/world/state.hpp\"\n"}).size() == 1);
  CHECK(faults_of({"engine/policy/x.cpp", "#include \"engine/session/truth.hpp\"\n"}).size() == 1);
  CHECK(faults_of({"engine/session/x.cpp", "#include \"app/cli/play.hpp\"\n"}).size() == 1);
  CHECK(faults_of({"engine/world/x.cpp", "#include \"engine/base/ids.hpp\"\n"}).empty());
}

TEST_CASE("only app knows windows and clocks and sockets and threads", "[repo]") {
  const std::vector<std::string> headers{
      "<chrono>", "<thread>", "<random>",        "<iostream>",      "<sys/socket.h>",
      "<locale>", "<mutex>",  "<unordered_map>", "<unordered_set>", "<future>"};
  const auto uses = [&headers](const std::string& bytes) {
    for (const std::string& header : headers) {
      if (bytes.find("#include " + header) != std::string::npos) {
        return header;
      }
    }
    return std::string{};
  };
  for (const SourceFile& file : repo::files_below("engine", {".cpp", ".hpp"})) {
    INFO(file.path);
    CHECK(uses(file.bytes).empty());
  }
  CHECK(uses("#include <random>\n") == "<random>");
}
