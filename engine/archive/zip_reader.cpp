// Zip files in memory: every entry is judged before a byte of any is unpacked.
#include "engine/archive/files.hpp"
#include "engine/archive/paths.hpp"
#include "engine/archive/zip_directory.hpp"

#include <zip.h>

#include <algorithm>
#include <memory>

namespace rasad::archive {
namespace {

struct ZipDelete {
  void operator()(zip_t* zip) const { zip_discard(zip); }
};
struct EntryDelete {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Zip = std::unique_ptr<zip_t, ZipDelete>;

// What a directory without 64-bit records can name.
constexpr std::uint64_t most_entries = 0xFFFE;

class ZipReader {
 public:
  ZipReader(const std::string& name, const Limits& limits, base::Diagnostics& diagnostics)
      : name_(name), diagnostics_(diagnostics), limits_(limits) {}

  std::optional<Files> read(std::string_view bytes) {
    if (bytes.size() > limits_.zip_bytes) {
      fault(base::Code::archive_too_large, "", {{"limit", std::to_string(limits_.zip_bytes)}});
      return std::nullopt;
    }
    if (bytes.find("PK\x05\x06") == std::string_view::npos &&
        bytes.find("PK\x03\x04") == std::string_view::npos) {
      fault(base::Code::archive_unreadable, "", {});  // another kind of file
      return std::nullopt;
    }
    const ZipDirectory directory = read_directory(bytes, most_entries);
    if (!directory.problem.empty()) {
      fault(base::Code::archive_structure, directory.path, {{"reason", directory.problem}});
      return std::nullopt;
    }
    judge(directory, bytes.size());
    if (!is_bad_) {
      unpack_all(directory, bytes);
    }
    if (files_.empty() && !is_bad_) {
      fault(base::Code::archive_structure, "", {{"reason", "zip_empty"}});
    }
    return is_bad_ ? std::nullopt : std::optional{without_top_folder(std::move(files_))};
  }

 private:
  // A folder that was packed whole, as file managers do, holds its pack one level deeper.
  static Files without_top_folder(Files files) {
    const std::string& first = files.begin()->first;
    const std::string top = first.substr(0, std::min(first.find('/'), first.size() - 1) + 1);
    const bool is_inside = top.ends_with('/') && files.contains(top + "pack.yaml") &&
                           std::all_of(files.begin(), files.end(), [&top](const auto& file) {
                             return file.first.starts_with(top);
                           });
    if (!is_inside) {
      return files;
    }
    Files inner;
    for (auto& [path, bytes] : files) {
      inner.emplace(path.substr(top.size()), std::move(bytes));
    }
    return inner;
  }

  void fault(base::Code code, const std::string& path, base::Arguments arguments) {
    is_bad_ = true;
    const std::string shown = printable_path(path);
    arguments.push_back({"path", shown.empty() ? name_ : shown});
    diagnostics_.error(code, name_, {}, shown, std::move(arguments));
  }

  // Everything that can be known before a byte is unpacked.
  void judge(const ZipDirectory& directory, std::uint64_t archive_size) {
    if (directory.entries.size() > limits_.entries) {
      fault(base::Code::archive_too_large, "", {{"limit", std::to_string(limits_.entries)}});
      return;
    }
    std::uint64_t total = 0;
    std::set<std::string> folded;
    for (const ZipEntry& entry : directory.entries) {
      judge(entry);
      total += entry.size;
      if (!entry.is_folder && !folded.insert(folded_path(entry.path)).second) {
        fault(base::Code::archive_duplicate, entry.path, {});
      }
    }
    // Small files and headers are spared the ratio.
    if (total > limits_.total_bytes || total > (archive_size + 1024) * limits_.total_ratio) {
      fault(base::Code::archive_too_large, "", {{"limit", std::to_string(limits_.total_bytes)}});
    }
  }

  void judge(const ZipEntry& entry) {
    const std::string path =
        entry.is_folder ? entry.path.substr(0, entry.path.size() - 1) : entry.path;
    const auto problem = entry.is_utf8 ? path_problem(path, limits_) : "not_utf8";
    if (entry.is_link) {
      fault(base::Code::archive_link, entry.path, {});
    } else if (problem) {
      fault(base::Code::archive_path, entry.path, {{"reason", *problem}});
    } else if (entry.size > limit_of(path, limits_) ||
               entry.size > (entry.packed + 64) * limits_.entry_ratio) {
      fault(base::Code::archive_too_large, entry.path,
            {{"limit", std::to_string(limit_of(path, limits_))}});
    }
  }

  void unpack_all(const ZipDirectory& directory, std::string_view bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    const Zip zip{source != nullptr
                      ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error)
                      : nullptr};
    if (!zip) {
      zip_source_free(source);
      fault(base::Code::archive_unreadable, "", {{"problem", zip_error_strerror(&error)}});
    }
    zip_error_fini(&error);
    for (std::size_t i = 0; zip && !is_bad_ && i < directory.entries.size(); ++i) {
      const ZipEntry& entry = directory.entries[i];
      if (!entry.is_folder && !is_skipped(entry.path)) {
        unpack(zip.get(), i, entry);
      }
    }
  }

  // Reads at most the stated size: an entry that lies about it is a fault, not a surprise.
  void unpack(zip_t* zip, std::size_t index, const ZipEntry& entry) {
    const std::unique_ptr<zip_file_t, EntryDelete> file{zip_fopen_index(zip, index, 0)};
    std::string bytes(entry.size, '\0');
    const zip_int64_t got =
        file != nullptr ? zip_fread(file.get(), bytes.data(), bytes.size()) : -1;
    char more = 0;
    const bool is_whole =
        got == static_cast<zip_int64_t>(entry.size) && zip_fread(file.get(), &more, 1) == 0;
    if (!is_whole) {
      fault(base::Code::archive_structure, entry.path, {{"reason", "zip_differs"}});
    } else if (bytes.starts_with(zip_start)) {
      fault(base::Code::archive_structure, entry.path, {{"reason", "zip_nested"}});
    } else {
      files_.emplace(entry.path, std::move(bytes));
    }
  }

  const std::string& name_;
  base::Diagnostics& diagnostics_;
  Limits limits_;
  Files files_;
  bool is_bad_ = false;
};

}  // namespace

std::optional<Files> read_zip(std::string_view bytes, const std::string& name,
                              base::Diagnostics& diagnostics, const Limits& limits) {
  return ZipReader{name, limits, diagnostics}.read(bytes);
}

}  // namespace rasad::archive
