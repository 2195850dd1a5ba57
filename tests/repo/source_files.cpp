// Walks the checkout.
#include "tests/repo/source_files.hpp"

#include "tests/support/source_dir.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace rasad::repo {
namespace {

namespace fs = std::filesystem;

std::string whole_file(const fs::path& path) {
  std::ifstream in{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

bool ends_in_one_of(const std::string& path, const std::vector<std::string>& endings) {
  return endings.empty() || std::any_of(endings.begin(), endings.end(),
                                        [&path](const auto& end) { return path.ends_with(end); });
}

}  // namespace

std::vector<SourceFile> files_below(const std::string& folder,
                                    const std::vector<std::string>& endings) {
  const fs::path top{RASAD_SOURCE_DIR};
  std::vector<SourceFile> files;
  if (!fs::exists(top / folder)) {
    return files;
  }
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator{top / folder}) {
    const std::string path = entry.path().lexically_relative(top).generic_string();
    if (entry.is_regular_file() && ends_in_one_of(path, endings)) {
      files.push_back({path, whole_file(entry.path())});
    }
  }
  std::sort(files.begin(), files.end(),
            [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  return files;
}

std::vector<SourceFile> cpp_files() {
  std::vector<SourceFile> files;
  for (const char* folder : {"engine", "app", "tests"}) {
    std::vector<SourceFile> more = files_below(folder, {".cpp", ".hpp"});
    files.insert(files.end(), more.begin(), more.end());
  }
  return files;
}

std::vector<SourceFile> all_files() {
  std::vector<SourceFile> files;
  for (const char* folder :
       {"engine", "app", "tests", "scenarios", "assets", "localization", ".ci"}) {
    std::vector<SourceFile> more = files_below(folder, {});
    files.insert(files.end(), more.begin(), more.end());
  }
  for (const fs::directory_entry& entry : fs::directory_iterator{fs::path{RASAD_SOURCE_DIR}}) {
    const std::string name = entry.path().filename().string();
    // In a worktree .git is a file that names a folder.
    if (entry.is_regular_file() && name != ".git") {
      files.push_back({name, whole_file(entry.path())});
    }
  }
  return files;
}

std::vector<std::string> lines_of(const std::string& bytes) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    lines.push_back(bytes.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

}  // namespace rasad::repo
