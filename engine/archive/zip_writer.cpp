// Writes zips that are the same bytes everywhere: stored, sorted, with a fixed date.
#include "engine/archive/files.hpp"

#include <zlib.h>

namespace rasad::archive {
namespace {

constexpr std::uint16_t version_needed = 20;
constexpr std::uint16_t made_by_unix = 3 << 8 | version_needed;
constexpr std::uint16_t utf8_names = 1 << 11;
constexpr std::uint16_t first_date = 1 << 5 | 1;  // 1980-01-01, the earliest a zip can say
constexpr std::uint32_t plain_file = 0100644u << 16;

class Bytes {
 public:
  void u16(std::uint32_t value) {
    text += static_cast<char>(value & 0xFF);
    text += static_cast<char>(value >> 8 & 0xFF);
  }
  void u32(std::uint32_t value) {
    u16(value & 0xFFFF);
    u16(value >> 16);
  }
  std::string text;
};

std::uint32_t crc_of(const std::string& bytes) {
  const auto* data = reinterpret_cast<const Bytef*>(bytes.data());
  return static_cast<std::uint32_t>(crc32(0, data, static_cast<uInt>(bytes.size())));
}

// What local and central headers share.
void common(Bytes& out, const std::string& path, const std::string& bytes) {
  const auto size = static_cast<std::uint32_t>(bytes.size());
  out.u16(version_needed);
  out.u16(utf8_names);
  out.u16(0);  // stored
  out.u16(0);  // midnight
  out.u16(first_date);
  out.u32(crc_of(bytes));
  out.u32(size);
  out.u32(size);
  out.u16(static_cast<std::uint32_t>(path.size()));
  out.u16(0);  // no extra field
}

}  // namespace

std::string write_zip(const Files& files) {
  Bytes out;
  Bytes central;
  for (const auto& [path, bytes] : files) {
    const auto offset = static_cast<std::uint32_t>(out.text.size());
    out.u32(0x04034B50);
    common(out, path, bytes);
    out.text += path + bytes;
    central.u32(0x02014B50);
    central.u16(made_by_unix);
    common(central, path, bytes);
    central.u16(0);  // comment
    central.u16(0);  // disk
    central.u16(0);  // internal attributes
    central.u32(plain_file);
    central.u32(offset);
    central.text += path;
  }
  const auto start = static_cast<std::uint32_t>(out.text.size());
  out.text += central.text;
  out.u32(0x06054B50);
  out.u16(0);
  out.u16(0);
  out.u16(static_cast<std::uint32_t>(files.size()));
  out.u16(static_cast<std::uint32_t>(files.size()));
  out.u32(static_cast<std::uint32_t>(central.text.size()));
  out.u32(start);
  out.u16(0);
  return out.text;
}

}  // namespace rasad::archive
