// Little-endian encoding of header and frames.
#include "engine/save/frames.hpp"

namespace rasad::save {
namespace {

constexpr std::string_view magic = "RSDJRNL\n";
constexpr std::size_t fixed_part = 2 + 2 + 8 + 4 + 8 + 8 + 32;  // type … prev
constexpr std::size_t tag_bytes = 16;                           // zero: no host signs yet
constexpr std::size_t preamble = 12;                            // len, ~len, crc

template <class Number>
void put(std::string& out, Number value) {
  auto bits = static_cast<std::uint64_t>(value);
  for (std::size_t i = 0; i < sizeof(Number); ++i) {
    out += static_cast<char>(bits & 0xFF);
    bits >>= 8;
  }
}

/// Reads numbers in order; the caller has checked that they are there.
class Cursor {
 public:
  explicit Cursor(std::string_view bytes) : bytes_(bytes) {}
  template <class Number>
  Number take() {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < sizeof(Number); ++i) {
      bits |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes_[at_ + i])) << (8 * i);
    }
    at_ += sizeof(Number);
    return static_cast<Number>(bits);
  }
  template <std::size_t N>
  void take(std::array<std::uint8_t, N>& into, std::size_t count = N) {
    for (std::size_t i = 0; i < count; ++i) {
      into[i] = static_cast<std::uint8_t>(bytes_[at_ + i]);
    }
    at_ += count;
  }
  [[nodiscard]] std::size_t at() const { return at_; }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

template <std::size_t N>
void put(std::string& out, const std::array<std::uint8_t, N>& bytes, std::size_t count = N) {
  for (std::size_t i = 0; i < count; ++i) {
    out += static_cast<char>(bytes[i]);
  }
}

std::string body_of(const Frame& frame, const base::ContentHash& previous) {
  std::string body;
  put(body, static_cast<std::uint16_t>(frame.type));
  put(body, frame.version);
  put(body, frame.sequence);
  put(body, frame.turn);
  put(body, frame.monotonic_ms);
  put(body, frame.wall_ms);
  put(body, previous.bytes);
  return body + frame.payload + std::string(tag_bytes, '\0');
}

Damage read_header(std::string_view bytes, Header& header) {
  if (bytes.size() < header_bytes || !bytes.starts_with(magic)) {
    return Damage::no_header;
  }
  Cursor cursor{bytes.substr(magic.size())};
  const auto format = cursor.take<std::uint16_t>();
  cursor.take<std::uint16_t>();
  header.rules = cursor.take<std::uint32_t>();
  cursor.take(header.session_id);
  cursor.take(header.rules_hash.bytes, 16);
  Cursor end{bytes.substr(header_bytes - 4)};
  if (end.take<std::uint32_t>() != base::crc32c(bytes.substr(0, header_bytes - 4))) {
    return Damage::broken_header;
  }
  return format > format_version || header.rules > rules_version ? Damage::newer_version
                                                                 : Damage::none;
}

// The body of the frame at the front of `bytes`, if it is whole.
Damage read_body(std::string_view bytes, std::string_view& body) {
  if (bytes.size() < preamble) {
    return Damage::short_frame;
  }
  Cursor cursor{bytes};
  const auto length = cursor.take<std::uint32_t>();
  const auto inverse = cursor.take<std::uint32_t>();
  const auto checksum = cursor.take<std::uint32_t>();
  const bool fits = length == ~inverse && length >= fixed_part + tag_bytes &&
                    length <= fixed_part + tag_bytes + most_payload;
  if (!fits) {
    return Damage::torn_frame;
  }
  if (bytes.size() - preamble < length) {
    return Damage::short_frame;
  }
  body = bytes.substr(preamble, length);
  return base::crc32c(body) == checksum ? Damage::none : Damage::torn_frame;
}

// Frames that are whole in themselves, wherever they begin. A file made to be slow, in which every
// place looks like a frame, is not searched to its end.
std::size_t whole_frames_in(std::string_view bytes) {
  constexpr std::size_t most_looked_at = std::size_t{64} * 1024 * 1024;
  std::size_t count = 0;
  std::size_t looked_at = 0;
  for (std::size_t at = 0; at + preamble <= bytes.size() && looked_at < most_looked_at;) {
    std::string_view body;
    const bool is_whole = read_body(bytes.substr(at), body) == Damage::none;
    looked_at += body.size();
    at += is_whole ? preamble + body.size() : 1;
    count += is_whole ? 1 : 0;
  }
  return count;
}

// One frame from the front of `bytes`; its whole length on success, 0 otherwise.
std::size_t read_frame(std::string_view bytes, ReadFrames& result) {
  std::string_view body;
  result.damage = read_body(bytes, body);
  if (result.damage != Damage::none) {
    return 0;
  }
  const std::size_t length = body.size();
  Cursor inner{body};
  Frame frame;
  frame.type = static_cast<FrameType>(inner.take<std::uint16_t>());
  frame.version = inner.take<std::uint16_t>();
  frame.sequence = inner.take<std::uint64_t>();
  frame.turn = inner.take<std::uint32_t>();
  frame.monotonic_ms = inner.take<std::uint64_t>();
  frame.wall_ms = inner.take<std::int64_t>();
  base::ContentHash previous;
  inner.take(previous.bytes);
  if (previous != result.last || frame.sequence != result.frames.size() + 1) {
    result.damage = Damage::broken_chain;
    return 0;
  }
  frame.payload = body.substr(fixed_part, length - fixed_part - tag_bytes);
  result.frames.push_back(std::move(frame));
  result.last = base::content_hash(bytes.substr(0, preamble + length));
  return preamble + length;
}

}  // namespace

std::string encode(const Header& header) {
  std::string out{magic};
  put(out, format_version);
  put(out, std::uint16_t{0});
  put(out, header.rules);
  put(out, header.session_id);
  put(out, header.rules_hash.bytes, 16);
  out.resize(header_bytes - 4, '\0');
  put(out, base::crc32c(out));
  return out;
}

std::string encode(const Frame& frame, base::ContentHash& previous) {
  const std::string body = body_of(frame, previous);
  std::string out;
  const auto length = static_cast<std::uint32_t>(body.size());
  put(out, length);
  put(out, ~length);
  put(out, base::crc32c(body));
  out += body;
  previous = base::content_hash(out);
  return out;
}

ReadFrames decode(std::string_view bytes) {
  ReadFrames result;
  result.damage = read_header(bytes, result.header);
  if (result.damage != Damage::none) {
    return result;
  }
  result.last = base::content_hash(bytes.substr(0, header_bytes));
  result.good_bytes = header_bytes;
  while (result.good_bytes < bytes.size()) {
    const std::size_t length = read_frame(bytes.substr(result.good_bytes), result);
    if (length == 0) {
      result.whole_behind = whole_frames_in(bytes.substr(result.good_bytes + 1));
      break;
    }
    result.good_bytes += length;
  }
  return result;
}

}  // namespace rasad::save
