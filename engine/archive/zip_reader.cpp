// Zip files in memory: every entry is judged before a byte of it is unpacked.
#include "engine/archive/files.hpp"
#include "engine/archive/paths.hpp"

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

class ZipReader {
 public:
  ZipReader(const std::string& name, const Limits& limits, base::Diagnostics& diagnostics)
      : name_(name), diagnostics_(diagnostics), limits_(limits) {}

  std::optional<Files> read(std::string_view bytes) {
    if (bytes.size() > limits_.zip_bytes) {
      fault(base::Code::archive_too_large, "", {{"limit", std::to_string(limits_.zip_bytes)}});
      return std::nullopt;
    }
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    Zip zip{source != nullptr ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error)
                              : nullptr};
    if (!zip) {
      zip_source_free(source);
      fault(base::Code::archive_unreadable, "", {{"problem", zip_error_strerror(&error)}});
      zip_error_fini(&error);
      return std::nullopt;
    }
    zip_error_fini(&error);
    read_entries(zip.get(), bytes.size());
    if (files_.empty() && !is_bad_) {
      fault(base::Code::archive_unreadable, "", {{"problem", "empty"}});
    }
    return is_bad_ ? std::nullopt : std::optional{std::move(files_)};
  }

 private:
  void fault(base::Code code, const std::string& path, base::Arguments arguments) {
    is_bad_ = true;
    arguments.push_back({"path", path});
    diagnostics_.error(code, name_, {}, path, std::move(arguments));
  }

  void read_entries(zip_t* zip, std::uint64_t archive_size) {
    const zip_int64_t count = zip_get_num_entries(zip, 0);
    if (count > static_cast<zip_int64_t>(limits_.entries)) {
      fault(base::Code::archive_too_large, "", {{"limit", std::to_string(limits_.entries)}});
      return;
    }
    for (zip_int64_t i = 0; i < count; ++i) {
      read_entry(zip, static_cast<zip_uint64_t>(i));
    }
    if (total_ > limits_.total_bytes || total_ > (archive_size + 1024) * limits_.total_ratio) {
      fault(base::Code::archive_too_large, "", {{"limit", std::to_string(limits_.total_bytes)}});
    }
  }

  void read_entry(zip_t* zip, zip_uint64_t index) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    const char* raw = zip_get_name(zip, index, ZIP_FL_ENC_RAW);
    if (zip_stat_index(zip, index, 0, &stat) != 0 || raw == nullptr) {
      fault(base::Code::archive_structure, "", {});
      return;
    }
    const std::string path = raw;
    if (path.ends_with('/')) {
      return;  // a folder
    }
    if (is_link(zip, index)) {
      fault(base::Code::archive_link, path, {});
    } else if (stat.encryption_method != ZIP_EM_NONE) {
      fault(base::Code::archive_structure, path, {});
    } else if (const auto problem = path_problem(path, limits_)) {
      fault(base::Code::archive_path, path, {{"reason", *problem}});
    } else if (stat.size > limit_of(path, limits_) ||
               stat.size > (stat.comp_size + 64) * limits_.entry_ratio) {
      fault(base::Code::archive_too_large, path,
            {{"limit", std::to_string(limit_of(path, limits_))}});
    } else if (!is_skipped(path)) {
      unpack(zip, index, path, stat.size);
    }
  }

  static bool is_link(zip_t* zip, zip_uint64_t index) {
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    zip_file_get_external_attributes(zip, index, 0, &system, &attributes);
    constexpr std::uint32_t kind_of_file = 0170000;
    constexpr std::uint32_t symbolic_link = 0120000;
    return system == ZIP_OPSYS_UNIX && ((attributes >> 16) & kind_of_file) == symbolic_link;
  }

  // Reads at most the stated size: an entry that lies about it is a fault, not a surprise.
  void unpack(zip_t* zip, zip_uint64_t index, const std::string& path, std::uint64_t size) {
    const std::unique_ptr<zip_file_t, EntryDelete> file{zip_fopen_index(zip, index, 0)};
    std::string bytes(size, '\0');
    const bool is_open = file != nullptr;
    const zip_int64_t got = is_open ? zip_fread(file.get(), bytes.data(), size) : -1;
    char more = 0;
    const bool is_whole =
        got == static_cast<zip_int64_t>(size) && zip_fread(file.get(), &more, 1) == 0;
    if (!is_whole) {
      fault(base::Code::archive_structure, path, {});
      return;
    }
    total_ += size;
    if (!folded_.insert(folded_path(path)).second) {
      fault(base::Code::archive_duplicate, path, {});
      return;
    }
    files_.emplace(path, std::move(bytes));
  }

  const std::string& name_;
  base::Diagnostics& diagnostics_;
  Limits limits_;
  Files files_;
  std::set<std::string> folded_;
  std::uint64_t total_ = 0;
  bool is_bad_ = false;
};

}  // namespace

std::optional<Files> read_zip(std::string_view bytes, const std::string& name,
                              base::Diagnostics& diagnostics, const Limits& limits) {
  return ZipReader{name, limits, diagnostics}.read(bytes);
}

}  // namespace rasad::archive
