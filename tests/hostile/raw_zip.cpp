// Headers byte by byte.
#include "tests/hostile/raw_zip.hpp"

#include <zlib.h>

namespace rasad::hostile {
namespace {

void u16(std::string& out, std::uint32_t value) {
  out += static_cast<char>(value & 0xFF);
  out += static_cast<char>(value >> 8 & 0xFF);
}

void u32(std::string& out, std::uint32_t value) {
  u16(out, value & 0xFFFF);
  u16(out, value >> 16);
}

std::uint32_t length_of(const std::string& bytes) {
  return static_cast<std::uint32_t>(bytes.size());
}

void local_header(std::string& out, const RawEntry& entry, std::uint32_t crc, std::uint32_t size) {
  const std::string& name = entry.local_name.value_or(entry.name);
  u32(out, 0x04034B50);
  u16(out, 20);
  u16(out, entry.flags);
  u16(out, entry.local_method.value_or(entry.method));
  u16(out, 0);
  u16(out, 33);
  u32(out, entry.local_crc.value_or(crc));
  u32(out, length_of(entry.data));
  u32(out, entry.local_size.value_or(size));
  u16(out, length_of(name));
  u16(out, 0);
  out += name + entry.data + entry.between;
}

void central_header(std::string& out, const RawEntry& entry, std::uint32_t crc, std::uint32_t size,
                    std::uint32_t offset) {
  u32(out, 0x02014B50);
  u16(out, entry.made_by << 8 | 20);
  u16(out, 20);
  u16(out, entry.flags);
  u16(out, entry.method);
  u16(out, 0);
  u16(out, 33);
  u32(out, crc);
  u32(out, entry.packed.value_or(length_of(entry.data)));
  u32(out, size);
  u16(out, length_of(entry.name));
  u16(out, length_of(entry.extra));
  u16(out, 0);
  u16(out, entry.disk);
  u16(out, 0);
  u32(out, entry.mode << 16);
  u32(out, entry.local_offset.value_or(offset));
  out += entry.name + entry.extra;
}

}  // namespace

std::uint32_t crc_of(const std::string& bytes) {
  const auto* data = reinterpret_cast<const Bytef*>(bytes.data());
  return static_cast<std::uint32_t>(crc32(0, data, static_cast<uInt>(bytes.size())));
}

std::string deflated(const std::string& bytes) {
  z_stream stream{};
  deflateInit2(&stream, 9, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  std::string in = bytes;
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string raw_zip(const std::vector<RawEntry>& entries, const RawEnd& end) {
  std::string out;
  std::string directory;
  for (const RawEntry& entry : entries) {
    const std::uint32_t crc = entry.crc.value_or(crc_of(entry.data));
    const std::uint32_t size = entry.size.value_or(length_of(entry.data));
    const std::uint32_t offset = length_of(out);
    local_header(out, entry, crc, size);
    central_header(directory, entry, crc, size, offset);
  }
  out += end.before;
  const std::uint32_t start = length_of(out);
  out += directory;
  const auto count = static_cast<std::uint32_t>(entries.size());
  u32(out, 0x06054B50);
  u16(out, end.disk);
  u16(out, end.disk);
  u16(out, end.count_here.value_or(end.count.value_or(count)));
  u16(out, end.count.value_or(count));
  u32(out, end.directory_size.value_or(length_of(directory)));
  u32(out, end.directory_offset.value_or(start));
  u16(out, length_of(end.comment));
  return end.prefix + out + end.comment;
}

}  // namespace rasad::hostile
