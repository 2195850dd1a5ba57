// Times and sizes of files; reading when they differ.
#include "app/present/pack_watcher.hpp"

#include <algorithm>

namespace rasad::present {

namespace fs = std::filesystem;

PackWatcher::PackWatcher(fs::path pack, const content::DoctrineLibrary& library,
                         std::string doctrine)
    : pack_(std::move(pack)),
      library_(library),
      doctrine_(std::move(doctrine)),
      seen_(files_now()) {}

// A file that vanishes while we look (editors save by renaming) is seen at the next look.
std::vector<PackWatcher::Seen> PackWatcher::files_now() const {
  std::vector<Seen> list;
  std::error_code error;
  const auto note = [&](const fs::path& file) {
    const auto changed = fs::last_write_time(file, error).time_since_epoch().count();
    const std::uintmax_t size = error ? 0 : fs::file_size(file, error);
    const bool is_hidden = file.filename().string().starts_with('.');
    if (!error && !is_hidden) {
      list.push_back({file.string(), static_cast<std::int64_t>(changed), size});
    }
  };
  if (!fs::is_directory(pack_, error)) {
    note(pack_);
    return list;
  }
  for (auto at = fs::recursive_directory_iterator{pack_, error};
       at != fs::recursive_directory_iterator{}; at.increment(error)) {
    if (error) {
      break;
    }
    if (at->is_regular_file(error)) {
      note(at->path());
    }
  }
  std::sort(list.begin(), list.end(), [](const Seen& a, const Seen& b) { return a.path < b.path; });
  return list;
}

std::optional<Reading> PackWatcher::look() {
  std::vector<Seen> now = files_now();
  if (now == seen_) {
    return std::nullopt;
  }
  seen_ = std::move(now);
  Reading reading;
  if (auto files = archive::read_pack(pack_, reading.diagnostics)) {
    if (!doctrine_.empty()) {
      content::use_doctrine(*files, doctrine_);
    }
    reading.files = *files;
    reading.pack = content::read_pack(std::move(*files), library_, reading.diagnostics);
  }
  return reading;
}

}  // namespace rasad::present
