// House style that a machine can check: sizes, words, names of tests, the top level.
#include "tests/repo/source_files.hpp"
#include "tests/support/catch.hpp"

#include <filesystem>
#include <set>

using namespace rasad;
using repo::SourceFile;

namespace {

constexpr std::size_t longest_header = 120;
constexpr std::size_t longest_source = 400;
constexpr std::size_t longest_test = 500;
constexpr std::size_t widest_line = 100;

std::size_t columns(const std::string& line) {
  std::size_t count = 0;
  for (const char c : line) {
    count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
  }
  return count;
}

bool is_too_long(const SourceFile& file) {
  const std::size_t lines = repo::lines_of(file.bytes).size();
  if (file.path.starts_with("tests/")) {
    return lines > longest_test;
  }
  return lines > (file.path.ends_with(".hpp") ? longest_header : longest_source);
}

bool has_wide_line(const SourceFile& file) {
  for (const std::string& line : repo::lines_of(file.bytes)) {
    if (columns(line) > widest_line) {
      return true;
    }
  }
  return false;
}

// Words that must not stand in a file; put together here so that this file does not hold them.
std::string forbidden_word(const std::string& bytes, const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    if (bytes.find(word) != std::string::npos) {
      return word;
    }
  }
  return "";
}

std::vector<std::string> markers() {
  return {std::string{"TO"} + "DO", std::string{"FIX"} + "ME",
          std::string{"XX"} + "X:", std::string{"HA"} + "CK"};
}

// Sources of chance, time and order that differ between computers (engine/README.md).
std::vector<std::string> unsteady() {
  return {"std::random_device",
          "_distribution",
          "std::unordered_",
          "system_clock",
          "steady_clock",
          "std::sort(std::execution",
          "setlocale",
          "std::pow",
          "std::exp",
          "std::log(",
          "std::sin",
          "std::cos",
          "strtod",
          "std::stod",
          "nth_element",
          "-ffast-math"};
}

// Names in TEST_CASE("...").
std::vector<std::string> test_names(const std::string& bytes) {
  const std::string start = std::string{"TEST_"} + "CASE(\"";
  std::vector<std::string> names;
  for (std::size_t at = bytes.find(start); at != std::string::npos;
       at = bytes.find(start, at + 1)) {
    const std::size_t from = at + start.size();
    names.push_back(bytes.substr(from, bytes.find('"', from) - from));
  }
  return names;
}

}  // namespace

TEST_CASE("files are short and lines narrow", "[repo]") {
  for (const SourceFile& file : repo::cpp_files()) {
    INFO(file.path);
    CHECK_FALSE(is_too_long(file));
    CHECK_FALSE(has_wide_line(file));
  }
  std::string long_header;
  for (std::size_t i = 0; i <= longest_header; ++i) {
    long_header += "int a;\n";
  }
  CHECK(is_too_long({"engine/base/x.hpp", long_header}));
  CHECK_FALSE(is_too_long({"engine/base/x.cpp", long_header}));
  CHECK(has_wide_line({"x.cpp", std::string(widest_line + 1, 'a')}));
}

TEST_CASE("every header says what it is for and is read once", "[repo]") {
  for (const SourceFile& file : repo::cpp_files()) {
    INFO(file.path);
    CHECK(file.bytes.starts_with("// "));
    if (file.path.ends_with(".hpp")) {
      CHECK(file.bytes.find("#pragma once") != std::string::npos);
    }
  }
}

TEST_CASE("no file holds a marker of unfinished work", "[repo]") {
  for (const SourceFile& file : repo::all_files()) {
    INFO(file.path);
    CHECK(forbidden_word(file.bytes, markers()).empty());
  }
  CHECK_FALSE(forbidden_word("// " + markers()[0] + " later", markers()).empty());
}

TEST_CASE("the engine uses nothing that differs between computers", "[repo]") {
  for (const SourceFile& file : repo::files_below("engine", {".cpp", ".hpp"})) {
    INFO(file.path);
    CHECK(forbidden_word(file.bytes, unsteady()).empty());
  }
  CHECK(forbidden_word("std::normal_distribution<> d;", unsteady()) == "_distribution");
}

TEST_CASE("no file names a machine", "[repo]") {
  const std::vector<std::string> places{std::string{"/ho"} + "me/", std::string{"/ro"} + "ot/",
                                        std::string{"/wo"} + "rk/", std::string{"C:"} + "\\"};
  for (const SourceFile& file : repo::all_files()) {
    INFO(file.path);
    CHECK(forbidden_word(file.bytes, places).empty());
  }
}

TEST_CASE("names of tests can be chosen on the command line", "[repo]") {
  std::set<std::string> seen;
  for (const SourceFile& file : repo::files_below("tests", {"_test.cpp"})) {
    for (const std::string& name : test_names(file.bytes)) {
      INFO(file.path << ": " << name);
      CHECK(name.find_first_of("[],;\\\"*") == std::string::npos);
      CHECK(seen.insert(name).second);
    }
  }
  CHECK(seen.size() >= 150);
}

TEST_CASE("every engine folder has tests", "[repo]") {
  const std::filesystem::path top{RASAD_SOURCE_DIR};
  for (const auto& entry : std::filesystem::directory_iterator{top / "engine"}) {
    if (entry.is_directory()) {
      const std::string folder = "tests/engine/" + entry.path().filename().string();
      INFO(folder);
      CHECK_FALSE(repo::files_below(folder, {"_test.cpp"}).empty());
    }
  }
}

TEST_CASE("the top level holds what the README names", "[repo]") {
  const std::set<std::string> known{"CMakeLists.txt",
                                    "CMakePresets.json",
                                    "README.md",
                                    "LICENSE",
                                    "CONTRIBUTING.md",
                                    "SECURITY.md",
                                    "CHANGELOG.md",
                                    "rasad",
                                    ".ci",
                                    ".clang-format",
                                    ".clang-tidy",
                                    ".gitignore",
                                    ".gitattributes",
                                    ".git",
                                    "app",
                                    "engine",
                                    "scenarios",
                                    "assets",
                                    "localization",
                                    "tests",
                                    "build",
                                    "dist"};
  for (const auto& entry :
       std::filesystem::directory_iterator{std::filesystem::path{RASAD_SOURCE_DIR}}) {
    INFO(entry.path());
    CHECK(known.contains(entry.path().filename().string()));
  }
}
