// Folders, the choice between folder and archive, and the hash of both.
#include "engine/archive/files.hpp"
#include "engine/archive/paths.hpp"

#include <algorithm>
#include <fstream>
#include <system_error>

namespace rasad::archive {
namespace {

namespace fs = std::filesystem;

std::optional<std::string> bytes_of(const fs::path& path) {
  std::ifstream stream{path, std::ios::binary};
  if (!stream) {
    return std::nullopt;
  }
  std::string bytes{std::istreambuf_iterator<char>{stream}, std::istreambuf_iterator<char>{}};
  return stream.bad() ? std::nullopt : std::optional{std::move(bytes)};
}

class FolderReader {
 public:
  FolderReader(const fs::path& root, base::Diagnostics& diagnostics)
      : root_(root), diagnostics_(diagnostics) {}

  std::optional<Files> read() {
    std::error_code error;
    fs::recursive_directory_iterator entry{root_, error};
    // After some faults the rest of a hostile folder is not worth reading.
    constexpr std::size_t most_faults = 200;
    for (; !error && diagnostics_.all().size() < most_faults &&
           entry != fs::recursive_directory_iterator{};
         entry.increment(error)) {
      const std::string path = entry->path().lexically_relative(root_).generic_string();
      if (is_skipped(path)) {
        if (entry->is_directory(error)) {
          entry.disable_recursion_pending();
        }
        continue;
      }
      take(*entry, path);
    }
    if (error) {
      fault(base::Code::archive_unreadable, root_.string(), {{"problem", error.message()}});
    }
    return is_bad_ ? std::nullopt : std::optional{std::move(files_)};
  }

 private:
  void fault(base::Code code, const std::string& path, base::Arguments arguments) {
    is_bad_ = true;
    const std::string shown = printable_path(path);
    arguments.push_back({"path", shown});
    diagnostics_.error(code, shown, {}, "", std::move(arguments));
  }

  void take(const fs::directory_entry& entry, const std::string& path) {
    std::error_code error;
    if (entry.is_symlink(error)) {
      fault(base::Code::archive_link, path, {});
    } else if (entry.is_directory(error)) {
      return;
    } else if (!entry.is_regular_file(error)) {
      fault(base::Code::archive_link, path, {});
    } else if (const auto problem = path_problem(path, limits_)) {
      fault(base::Code::archive_path, path, {{"reason", *problem}});
    } else if (entry.file_size(error) > limit_of(path, limits_) ||
               files_.size() >= limits_.entries) {
      fault(base::Code::archive_too_large, path,
            {{"limit", std::to_string(limit_of(path, limits_))}});
    } else if (!folded_.insert(folded_path(path)).second) {
      fault(base::Code::archive_duplicate, path, {});
    } else if (auto bytes = bytes_of(entry.path())) {
      keep(path, std::move(*bytes));
    } else {
      fault(base::Code::archive_unreadable, path, {});
    }
  }

  void keep(const std::string& path, std::string bytes) {
    total_ += bytes.size();
    if (bytes.starts_with(zip_start)) {
      fault(base::Code::archive_structure, path, {{"reason", "zip_nested"}});
    } else if (total_ > limits_.total_bytes) {
      fault(base::Code::archive_too_large, path, {{"limit", std::to_string(limits_.total_bytes)}});
    } else {
      files_.emplace(path, std::move(bytes));
    }
  }

  fs::path root_;
  base::Diagnostics& diagnostics_;
  Limits limits_;
  Files files_;
  std::set<std::string> folded_;
  std::uint64_t total_ = 0;
  bool is_bad_ = false;
};

}  // namespace

std::optional<Files> read_pack(const fs::path& path, base::Diagnostics& diagnostics) {
  std::error_code error;
  if (fs::is_directory(path, error)) {
    return FolderReader{path, diagnostics}.read();
  }
  const Limits limits;
  const bool is_file = fs::is_regular_file(path, error);
  if (is_file && fs::file_size(path, error) > limits.zip_bytes) {
    diagnostics.error(base::Code::archive_too_large, path.filename().string(), {}, "",
                      {{"limit", std::to_string(limits.zip_bytes)}});
    return std::nullopt;
  }
  if (!is_file && fs::exists(path, error)) {  // a pipe would be waited for, a device never ends
    diagnostics.error(base::Code::archive_link, path.string(), {}, "",
                      {{"path", printable_path(path.string())}, {"hint", "device"}});
    return std::nullopt;
  }
  const auto bytes = is_file ? bytes_of(path) : std::nullopt;
  if (!bytes) {
    diagnostics.error(base::Code::file_missing, path.string(), {}, "", {{"file", path.string()}});
    return std::nullopt;
  }
  return read_zip(*bytes, path.filename().string(), diagnostics);
}

base::ContentHash hash_of(const Files& files) {
  std::map<std::string, std::string> hashes;
  for (const auto& [path, bytes] : files) {
    hashes[path] = base::content_hash(bytes).hex();
  }
  return hash_of_list(hashes);
}

base::ContentHash hash_of_list(const std::map<std::string, std::string>& hashes) {
  std::string list;
  for (const auto& [path, hash] : hashes) {
    if (path != signature_file) {
      list += path + '\0' + hash + '\n';
    }
  }
  return base::content_hash(list);
}

}  // namespace rasad::archive
