// Walks the pages of an Ogg file (RFC 3533) and reads the Opus header (RFC 7845); decodes nothing.
#include "engine/archive/opus_header.hpp"

#include <cstdint>

namespace rasad::archive {
namespace {

constexpr std::size_t page_bytes = 27;
constexpr std::size_t most_bytes = 32ull << 20;
constexpr std::uint64_t samples_a_second = 48'000;  // of granule positions, whatever the input rate
constexpr std::uint64_t most_seconds = 600;

std::uint64_t number(std::string_view bytes, std::size_t at, std::size_t length) {
  std::uint64_t value = 0;
  for (std::size_t i = length; i > 0; --i) {
    value = value << 8 | static_cast<unsigned char>(bytes[at + i - 1]);
  }
  return value;
}

struct Page {
  std::uint64_t granule = 0;
  std::uint64_t stream = 0;
  std::string_view body;
};

// The page at the start of `rest`, which is moved behind it.
std::optional<Page> next_page(std::string_view& rest) {
  if (rest.size() < page_bytes || !rest.starts_with(std::string_view{"OggS\0", 5})) {
    return std::nullopt;
  }
  const std::size_t segments = number(rest, 26, 1);
  if (rest.size() < page_bytes + segments) {
    return std::nullopt;
  }
  std::size_t length = 0;
  for (std::size_t i = 0; i < segments; ++i) {
    length += number(rest, page_bytes + i, 1);
  }
  if (rest.size() - page_bytes - segments < length) {
    return std::nullopt;
  }
  const Page page{number(rest, 6, 8), number(rest, 14, 4),
                  rest.substr(page_bytes + segments, length)};
  rest.remove_prefix(page_bytes + segments + length);
  return page;
}

std::optional<std::string> head_problem(std::string_view head) {
  constexpr std::uint64_t newest_major = 15;
  if (head.size() < 19 || !head.starts_with("OpusHead") || number(head, 8, 1) > newest_major) {
    return "opus_head";
  }
  const std::uint64_t channels = number(head, 9, 1);
  if (channels < 1 || channels > 2 || number(head, 18, 1) != 0) {
    return "opus_channels";
  }
  return number(head, 12, 4) > samples_a_second ? std::optional<std::string>{"opus_rate"}
                                                : std::nullopt;
}

}  // namespace

std::optional<std::string> opus_problem(std::string_view bytes) {
  if (bytes.size() > most_bytes) {
    return "opus_large";
  }
  const auto first = next_page(bytes);
  if (!first) {
    return "opus_ogg";
  }
  if (const auto problem = head_problem(first->body)) {
    return problem;
  }
  while (!bytes.empty()) {
    const auto page = next_page(bytes);
    if (!page) {
      return "opus_ogg";
    }
    if (page->stream != first->stream) {
      return "opus_streams";
    }
    // All bits set: no packet ends on this page.
    const bool says_time = page->granule != ~std::uint64_t{0};
    if (says_time && page->granule > (most_seconds + 1) * samples_a_second) {
      return "opus_long";
    }
  }
  return std::nullopt;
}

}  // namespace rasad::archive
