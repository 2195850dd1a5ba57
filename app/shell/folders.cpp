// Finding folders.
#include "app/shell/folders.hpp"

#include <cstdlib>
#include <fstream>
#include <system_error>

namespace rasad::shell {
namespace {

namespace fs = std::filesystem;

std::string variable(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): read before threads
  return value != nullptr ? value : "";
}

}  // namespace

fs::path share_folder() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  const fs::path installed = program.parent_path().parent_path() / "share" / "rasad";
  if (!error && fs::is_directory(installed / "localization", error)) {
    return installed;
  }
  return RASAD_SOURCE_SHARE;
}

fs::path data_folder(const std::string& wanted) {
  if (!wanted.empty()) {
    return wanted;
  }
  if (const std::string moved = variable("RASAD_DATA"); !moved.empty()) {
    return moved;
  }
  if (const std::string data = variable("XDG_DATA_HOME"); !data.empty()) {
    return fs::path{data} / "rasad";
  }
  if (const std::string roaming = variable("APPDATA"); !roaming.empty()) {
    return fs::path{roaming} / "rasad";
  }
  const std::string home = variable("HOME");
  return home.empty() ? fs::path{"rasad-data"} : fs::path{home} / ".local" / "share" / "rasad";
}

std::optional<std::string> read_file(const fs::path& path) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) {
    return std::nullopt;
  }
  std::ifstream stream{path, std::ios::binary};
  if (!stream) {
    return std::nullopt;
  }
  std::string bytes{std::istreambuf_iterator<char>{stream}, std::istreambuf_iterator<char>{}};
  return stream.bad() ? std::nullopt : std::optional{std::move(bytes)};
}

bool write_file(const fs::path& path, const std::string& bytes) {
  std::ofstream stream{path, std::ios::binary | std::ios::trunc};
  stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  stream.flush();
  return static_cast<bool>(stream);
}

}  // namespace rasad::shell
