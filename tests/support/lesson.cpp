// Reading the lesson, temporary folders.
#include "tests/support/lesson.hpp"

#include "tests/support/source_dir.hpp"

#include <fstream>
#include <stdexcept>

#include <stdlib.h>

namespace rasad::test {
namespace {

namespace fs = std::filesystem;

struct NoLibrary : content::DoctrineLibrary {
  [[nodiscard]] archive::Files find(const std::string&) const override { return {}; }
  [[nodiscard]] std::vector<std::string> known() const override { return {}; }
};

archive::Files read_files() {
  const fs::path scenarios = fs::path{RASAD_SOURCE_DIR} / "scenarios";
  base::Diagnostics diagnostics;
  archive::Files files = archive::read_pack(scenarios / "autumn-burglaries", diagnostics).value();
  const archive::Files doctrine =
      archive::read_pack(scenarios / "doctrines" / "osce-4x4", diagnostics).value();
  for (const auto& [path, bytes] : doctrine) {
    files["doctrines/osce-4x4/" + path] = bytes;
  }
  return files;
}

}  // namespace

const archive::Files& lesson_files() {
  static const archive::Files files = read_files();
  return files;
}

std::shared_ptr<const content::Pack> read(archive::Files files, base::Diagnostics& diagnostics) {
  return content::read_pack(std::move(files), NoLibrary{}, diagnostics);
}

std::shared_ptr<const content::Pack> lesson() {
  static const std::shared_ptr<const content::Pack> pack = [] {
    base::Diagnostics diagnostics;
    return read(lesson_files(), diagnostics);
  }();
  return pack;
}

archive::Files changed(const std::string& file, const std::string& from, const std::string& to) {
  archive::Files files = lesson_files();
  std::string& bytes = files.at(file);
  const std::size_t at = bytes.find(from);
  if (at == std::string::npos) {
    throw std::runtime_error{"not in the lesson: " + from};
  }
  bytes.replace(at, from.size(), to);
  return files;
}

session::Session session_of(std::uint64_t seed, world::Options options) {
  return {lesson(), seed, std::move(options)};
}

TemporaryFolder::TemporaryFolder() {
  std::string name = (fs::temp_directory_path() / "rasad-test-XXXXXX").string();
  path_ = mkdtemp(name.data());
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code error;
  fs::remove_all(path_, error);
}

std::string bytes_of(const fs::path& path) {
  std::ifstream stream{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{stream}, std::istreambuf_iterator<char>{}};
}

void write(const fs::path& path, const std::string& bytes) {
  std::ofstream stream{path, std::ios::binary | std::ios::trunc};
  stream << bytes;
}

}  // namespace rasad::test
