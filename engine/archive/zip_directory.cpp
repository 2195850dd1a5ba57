// End record, central headers, local headers, and that together they cover every byte once.
#include "engine/archive/zip_directory.hpp"

#include <algorithm>

namespace rasad::archive {
namespace {

constexpr std::size_t end_bytes = 22;
constexpr std::size_t central_bytes = 46;
constexpr std::size_t local_bytes = 30;
constexpr std::uint32_t most_32 = 0xFFFFFFFF;
// Flags that may be set: two for the level of deflating, sizes behind the data, UTF-8 names.
constexpr std::uint32_t level_flags = 2 | 4;
constexpr std::uint32_t sizes_behind = 8;
constexpr std::uint32_t utf8_name = 1 << 11;

/// Both headers of an entry, and where its bytes lie.
struct Header {
  std::uint32_t flags = 0;
  std::uint32_t method = 0;
  std::uint32_t crc = 0;
  std::uint32_t packed = 0;
  std::uint32_t size = 0;
  std::size_t begin = 0;  ///< of the local header
  std::size_t end = 0;    ///< behind the data and the descriptor
  std::size_t entry = 0;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  ZipDirectory read(std::uint64_t most) {
    if (read_end(most) && read_central() && read_locals()) {
      check_cover();
    }
    return std::move(result_);
  }

 private:
  [[nodiscard]] std::uint32_t u16(std::size_t at) const {
    const auto byte = [this](std::size_t i) {
      return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes_[i]));
    };
    return byte(at) | byte(at + 1) << 8;
  }
  [[nodiscard]] std::uint32_t u32(std::size_t at) const { return u16(at) | u16(at + 2) << 16; }

  // Whether `length` bytes stand at `at`, and there before `limit`.
  static bool has(std::size_t at, std::size_t length, std::size_t limit) {
    return at <= limit && length <= limit - at;
  }

  bool fail(const char* problem, const std::string& path = "") {
    result_.problem = problem;
    result_.path = path;
    return false;
  }

  bool read_end(std::uint64_t most) {
    if (bytes_.size() < end_bytes || u32(bytes_.size() - end_bytes) != 0x06054B50) {
      return fail("zip_end");
    }
    const std::size_t at = bytes_.size() - end_bytes;
    count_ = u16(at + 10);
    central_ = u32(at + 16);
    if (u16(at + 20) != 0) {
      return fail("zip_end");
    }
    if (count_ == 0xFFFF || u32(at + 12) == most_32 || central_ == most_32) {
      return fail("zip_large");
    }
    if (u16(at + 4) != 0 || u16(at + 6) != 0 || u16(at + 8) != count_) {
      return fail("zip_disks");
    }
    if (count_ > most) {
      return fail("zip_count");
    }
    return central_ + std::size_t{u32(at + 12)} == at || fail("zip_gap");
  }

  bool read_central() {
    const std::size_t limit = bytes_.size() - end_bytes;
    std::size_t at = central_;
    for (std::size_t i = 0; i < count_; ++i) {
      if (!has(at, central_bytes, limit) || u32(at) != 0x02014B50) {
        return fail("zip_count");
      }
      const std::size_t name = u16(at + 28);
      const std::size_t length = central_bytes + name + u16(at + 30) + u16(at + 32);
      if (!has(at, length, limit)) {
        return fail("zip_header");
      }
      if (!take(at, std::string{bytes_.substr(at + central_bytes, name)})) {
        return false;
      }
      at += length;
    }
    return at == limit || fail("zip_count");
  }

  bool take(std::size_t at, std::string path) {
    Header header;
    header.flags = u16(at + 8);
    header.method = u16(at + 10);
    header.crc = u32(at + 16);
    header.packed = u32(at + 20);
    header.size = u32(at + 24);
    header.begin = u32(at + 42);
    header.entry = headers_.size();
    if (header.packed == most_32 || header.size == most_32 || header.begin == most_32) {
      return fail("zip_large", path);
    }
    if (u16(at + 34) != 0) {
      return fail("zip_disks", path);
    }
    if ((header.flags & ~(level_flags | sizes_behind | utf8_name)) != 0) {
      return fail("zip_encrypted", path);
    }
    if (header.method != 0 && header.method != 8) {
      return fail("zip_method", path);
    }
    if (header.method == 0 && header.packed != header.size) {
      return fail("zip_differs", path);
    }
    headers_.push_back(header);
    add_entry(at, header, std::move(path));
    return !(result_.entries.back().is_folder && header.size != 0) ||
           fail("zip_folder", result_.entries.back().path);
  }

  void add_entry(std::size_t at, const Header& header, std::string path) {
    constexpr std::uint32_t made_by_unix = 3;
    const std::uint32_t mode = u32(at + 38) >> 16;
    const std::uint32_t kind = mode & 0170000;
    ZipEntry entry;
    entry.packed = header.packed;
    entry.size = header.size;
    entry.is_folder = path.ends_with('/');
    const std::uint32_t expected = entry.is_folder ? 0040000 : 0100000;
    entry.is_link = u16(at + 4) >> 8 == made_by_unix && kind != 0 && kind != expected;
    entry.is_utf8 = (header.flags & utf8_name) != 0 ||
                    std::all_of(path.begin(), path.end(),
                                [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    entry.path = std::move(path);
    result_.entries.push_back(std::move(entry));
  }

  bool read_locals() {
    for (Header& header : headers_) {
      const std::string& path = result_.entries[header.entry].path;
      const std::size_t at = header.begin;
      if (!has(at, local_bytes, central_) || u32(at) != 0x04034B50) {
        return fail("zip_header", path);
      }
      const std::size_t name = u16(at + 26);
      const std::size_t data = at + local_bytes + name + u16(at + 28);
      if (!has(data, header.packed, central_)) {
        return fail("zip_header", path);
      }
      if (!agrees(header, bytes_.substr(at + local_bytes, name) == path)) {
        return fail("zip_differs", path);
      }
      header.end = data + header.packed;
      if ((header.flags & sizes_behind) != 0 && !pass_descriptor(header)) {
        return fail("zip_differs", path);
      }
    }
    return true;
  }

  [[nodiscard]] bool agrees(const Header& header, bool same_name) const {
    const std::size_t at = header.begin;
    const bool same_sizes =
        u32(at + 14) == header.crc && u32(at + 18) == header.packed && u32(at + 22) == header.size;
    const bool sizes_left_open = (header.flags & sizes_behind) != 0 && u32(at + 14) == 0 &&
                                 u32(at + 18) == 0 && u32(at + 22) == 0;
    return same_name && u16(at + 6) == header.flags && u16(at + 8) == header.method &&
           (same_sizes || sizes_left_open);
  }

  // The sizes behind the data, with or without their signature.
  [[nodiscard]] bool pass_descriptor(Header& header) const {
    if (has(header.end, 4, central_) && u32(header.end) == 0x08074B50) {
      header.end += 4;
    }
    const std::size_t at = header.end;
    header.end += 12;
    return has(at, 12, central_) && u32(at) == header.crc && u32(at + 4) == header.packed &&
           u32(at + 8) == header.size;
  }

  // Each byte before the directory belongs to one entry, and to one only.
  void check_cover() {
    std::sort(headers_.begin(), headers_.end(), [](const Header& a, const Header& b) {
      return a.begin != b.begin ? a.begin < b.begin : a.entry < b.entry;
    });
    std::size_t covered = 0;
    for (const Header& header : headers_) {
      if (header.begin != covered) {
        fail(header.begin < covered ? "zip_overlap" : "zip_gap",
             result_.entries[header.entry].path);
        return;
      }
      covered = header.end;
    }
    if (covered != central_) {
      fail(covered < central_ ? "zip_gap" : "zip_overlap");
    }
  }

  std::string_view bytes_;
  ZipDirectory result_;
  std::vector<Header> headers_;
  std::size_t count_ = 0;
  std::size_t central_ = 0;
};

}  // namespace

ZipDirectory read_directory(std::string_view bytes, std::uint64_t most) {
  return Reader{bytes}.read(most);
}

}  // namespace rasad::archive
