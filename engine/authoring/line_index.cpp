// Ends of lines as libyaml counts them.
#include "engine/authoring/line_index.hpp"

#include "engine/base/utf8.hpp"

#include <algorithm>

namespace rasad::authoring {
namespace {

// Length of the end of line at `at`, 0 if there is none.
std::size_t break_length(std::string_view bytes, std::size_t at) {
  const std::string_view here = bytes.substr(at, 3);
  if (here.starts_with("\r\n")) {
    return 2;
  }
  if (here.starts_with('\r') || here.starts_with('\n')) {
    return 1;
  }
  return here == "\xE2\x80\xA8" || here == "\xE2\x80\xA9" ? 3 : 0;
}

}  // namespace

LineIndex::LineIndex(std::string_view bytes) : bytes_(bytes) {
  std::size_t at = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  begins_.push_back(at);
  while (at < bytes.size()) {
    const std::size_t length = break_length(bytes, at);
    at += std::max<std::size_t>(1, length);
    if (length > 0) {
      begins_.push_back(at);
    }
  }
}

std::size_t LineIndex::offset(base::Span place) const {
  const auto line = static_cast<std::size_t>(std::max(place.line, 1)) - 1;
  if (line >= begins_.size()) {
    return bytes_.size();
  }
  std::size_t at = begins_[line];
  for (int column = 1; column < place.column && at < bytes_.size(); ++column) {
    at += std::max<std::size_t>(1, base::decode(bytes_, at).length);
  }
  return std::min(at, bytes_.size());
}

std::size_t LineIndex::line_begin(std::size_t at) const {
  const auto next = std::upper_bound(begins_.begin(), begins_.end(), at);
  return next == begins_.begin() ? begins_.front() : *(next - 1);
}

std::size_t LineIndex::line_end(std::size_t at) const {
  std::size_t end = at;
  while (end < bytes_.size() && break_length(bytes_, end) == 0) {
    ++end;
  }
  return end;
}

std::size_t LineIndex::next_line(std::size_t at) const {
  const std::size_t end = line_end(at);
  return end < bytes_.size() ? end + break_length(bytes_, end) : end;
}

}  // namespace rasad::authoring
