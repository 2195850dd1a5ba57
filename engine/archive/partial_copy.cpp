// The list of hashes, written and taken into account.
#include "engine/archive/partial_copy.hpp"

#include <sstream>

namespace rasad::archive {
namespace {

constexpr const char* sounds = "audio/";

}  // namespace

Files copy_without(Files files, const std::string& folder) {
  std::string list;
  for (auto at = files.lower_bound(folder); at != files.end() && at->first.starts_with(folder);) {
    list += base::content_hash(at->second).hex() + ' ' + at->first + '\n';
    at = files.erase(at);
  }
  if (!list.empty()) {
    files[left_out_file] = std::move(list);
  }
  return files;
}

base::ContentHash whole_hash_of(const Files& copy) {
  const auto list = copy.find(left_out_file);
  if (list == copy.end()) {
    return hash_of(copy);
  }
  std::map<std::string, std::string> hashes;
  std::istringstream lines{list->second};
  for (std::string line; std::getline(lines, line);) {
    const std::size_t blank = line.find(' ');
    const std::string path = blank == std::string::npos ? "" : line.substr(blank + 1);
    if (path.starts_with(sounds)) {
      hashes[path] = line.substr(0, blank);
    }
  }
  for (const auto& [path, bytes] : copy) {
    if (path != left_out_file) {
      hashes[path] = base::content_hash(bytes).hex();
    }
  }
  return hash_of_list(hashes);
}

}  // namespace rasad::archive
