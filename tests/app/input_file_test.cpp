// What stands where a file is expected is named: nothing, a folder, a pipe, a device.
#include "engine/archive/files.hpp"
#include "tests/app/run_program.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <filesystem>

#include <sys/stat.h>

using namespace rasad;
using test::Finished;
using test::run_program;

namespace {

namespace fs = std::filesystem;

struct Place {
  test::TemporaryFolder folder;
  std::string session = (folder.path() / "session").string();
  std::string pipe = (folder.path() / "pipe").string();

  Place() {
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    REQUIRE(run_program({"run", "autumn-burglaries", "--out", session}).status == 0);
  }
  [[nodiscard]] std::vector<std::vector<std::string>> ways(const std::string& file) const {
    return {{"analyse", "knox", file},
            {"analyse", "aoristic", file, "--format", "json"},
            {"msel", "import", "autumn-burglaries", file},
            {"l10n", "merge", "autumn-burglaries", file, "--into", "tg", "--out", pipe + ".po"},
            {"run", "autumn-burglaries", "--decisions", file},
            {"whatif", session, "--at", "1", "--change", file},
            {"batch", "merge", file, "--out", pipe + ".csv"},
            {"schema", "--guide", file}};
  }
};

Finished finished(std::vector<std::string> words, const std::string& data) {
  words.insert(words.end(), {"--lang", "en", "--data", data});
  const Finished result = run_program(words);
  UNSCOPED_INFO(result.status << ' ' << result.output << result.errors);
  return result;
}

}  // namespace

TEST_CASE("what stands where a file is expected is named by every command", "[app]") {
  const Place place;
  const std::string data = (place.folder.path() / "data").string();
  const std::vector<std::pair<std::string, std::string>> kinds{
      {place.folder.path().string(), " is a folder"},
      {place.pipe, " is a pipe or a device"},
      {"/dev/zero", " is a pipe or a device"},
      {place.pipe + ".none", " is not there"}};
  for (const auto& [file, words] : kinds) {
    for (const std::vector<std::string>& way : place.ways(file)) {
      INFO(way[0] << ' ' << file);
      const Finished result = finished(way, data);
      CHECK(result.status != 0);
      CHECK(result.errors.find(file + words) != std::string::npos);
      CHECK(result.errors.find("had to stop") == std::string::npos);
    }
  }
}

TEST_CASE("what stands where a pack is expected is named by every command", "[app]") {
  const Place place;
  const std::string data = (place.folder.path() / "data").string();
  for (const std::string& file : {place.pipe, std::string{"/dev/zero"}}) {
    for (const std::vector<std::string>& way :
         std::vector<std::vector<std::string>>{{"check", file},
                                               {"run", file},
                                               {"play", file, "--text"},
                                               {"explain", file, "burglary"},
                                               {"l10n", "coverage", file},
                                               {"pack", "verify", file},
                                               {"pack", "sign", file, "--author", "South"},
                                               {"pack", "install", file}}) {
      INFO(way[0] << ' ' << way[1] << ' ' << file);
      const Finished result = finished(way, data);
      CHECK(result.status == 1);
      CHECK((result.output + result.errors).find("RSD-1106") != std::string::npos);
      CHECK((result.output + result.errors).find("Save what it gives as a file") !=
            std::string::npos);
    }
  }
}

TEST_CASE("a place without a pack is not verified", "[app]") {
  const test::TemporaryFolder folder;
  const std::string data = (folder.path() / "data").string();
  fs::create_directories(folder.path() / "empty");
  fs::create_directories(folder.path() / "other");
  test::write(folder.path() / "other" / "README.md", "nothing\n");
  test::write(folder.path() / "notes.rasad-pack", archive::write_zip({{"README.md", "nothing\n"}}));
  for (const char* name : {"empty", "other", "notes.rasad-pack", "nowhere"}) {
    INFO(name);
    const Finished result = finished({"pack", "verify", (folder.path() / name).string()}, data);
    CHECK(result.status == 1);
    CHECK(result.errors.find("RSD-1001") != std::string::npos);
    CHECK(result.output.empty());
  }
  CHECK(finished({"pack", "verify", "scenarios/doctrines/osce-4x4"}, data).status == 0);
}
