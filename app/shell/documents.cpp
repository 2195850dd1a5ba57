// Documents, free names, opening.
#include "app/shell/documents.hpp"

#include "app/shell/folders.hpp"
#include "engine/base/utf8.hpp"

#include <algorithm>
#include <cstdlib>
#include <sstream>
#include <system_error>
#include <vector>

#ifdef __unix__
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
extern char** environ;  // NOLINT(readability-redundant-declaration): POSIX has it in no header
#endif

namespace rasad::shell {
namespace {

namespace fs = std::filesystem;

std::string variable(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): read before threads
  return value != nullptr ? value : "";
}

// The line XDG_DOCUMENTS_DIR="$HOME/Documents" of the desktop's list of folders.
fs::path named_by_desktop(const fs::path& home) {
  const std::string moved = variable("XDG_CONFIG_HOME");
  const fs::path config = moved.empty() ? home / ".config" : fs::path{moved};
  std::istringstream lines{read_file(config / "user-dirs.dirs").value_or("")};
  const std::string key = "XDG_DOCUMENTS_DIR=\"";
  for (std::string line; std::getline(lines, line);) {
    const std::size_t end = line.rfind('"');
    if (!line.starts_with(key) || end < key.size()) {
      continue;
    }
    const std::string value = line.substr(key.size(), end - key.size());
    const std::string from_home = "$HOME/";
    return value.starts_with(from_home) ? home / value.substr(from_home.size()) : fs::path{value};
  }
  return {};
}

#ifdef __unix__
fs::path program(const std::string& name) {
  std::istringstream folders{variable("PATH")};
  for (std::string folder; std::getline(folders, folder, ':');) {
    const fs::path path = fs::path{folder} / name;
    if (!folder.empty() && ::access(path.c_str(), X_OK) == 0) {
      return path;
    }
  }
  return {};
}

bool start(std::vector<std::string> words) {
  std::vector<char*> arguments;
  for (std::string& word : words) {
    arguments.push_back(word.data());
  }
  arguments.push_back(nullptr);
  static std::vector<pid_t> opened;  // asked for their end when the next one starts
  std::erase_if(opened, [](pid_t one) { return ::waitpid(one, nullptr, WNOHANG) != 0; });
  pid_t child = 0;
  if (::posix_spawn(&child, arguments[0], nullptr, nullptr, arguments.data(), environ) != 0) {
    return false;
  }
  opened.push_back(child);
  return true;
}
#endif

}  // namespace

fs::path documents_folder() {
  const std::string home = variable("HOME").empty() ? variable("USERPROFILE") : variable("HOME");
  if (home.empty()) {
    return fs::path{"."};
  }
  std::error_code error;
  const fs::path named = named_by_desktop(home);
  if (!named.empty() && fs::is_directory(named, error)) {
    return named;
  }
  for (const char* usual : {"Documents", "Документы", "Ҳуҷҷатҳо"}) {
    if (fs::is_directory(fs::path{home} / usual, error)) {
      return fs::path{home} / usual;
    }
  }
  return home;
}

std::string file_name_of(std::string_view words) {
  constexpr std::size_t most = 80;
  constexpr std::string_view forbidden = "/\\:*?\"<>|";
  std::string name;
  std::size_t count = 0;
  for (std::size_t at = 0; at < words.size() && count < most; ++count) {
    const std::size_t length = std::max<std::size_t>(1, base::decode(words, at).length);
    const bool is_bad = static_cast<unsigned char>(words[at]) < 0x20 ||
                        forbidden.find(words[at]) != std::string_view::npos;
    const std::string sign = is_bad ? " " : std::string{words.substr(at, length)};
    name += sign == " " && name.ends_with(' ') ? "" : sign;
    at += length;
  }
  while (!name.empty() && (name.back() == ' ' || name.back() == '.')) {
    name.pop_back();
  }
  const std::size_t begin = name.find_first_not_of(' ');
  return begin == std::string::npos ? "" : name.substr(begin);
}

fs::path free_path(const fs::path& wanted) {
  std::error_code error;
  fs::path path = wanted;
  for (int number = 2; fs::exists(fs::symlink_status(path, error)); ++number) {
    const std::string name = wanted.stem().string() + " (" + std::to_string(number) + ')';
    path = wanted.parent_path() / (name + wanted.extension().string());
  }
  return path;
}

bool open_on_desktop(const fs::path& path) {
#ifdef __unix__
  if (const fs::path opener = program("xdg-open"); !opener.empty()) {
    return start({opener.string(), path.string()});
  }
  if (const fs::path opener = program("gio"); !opener.empty()) {
    return start({opener.string(), "open", path.string()});
  }
#endif
  return false;
}

}  // namespace rasad::shell
