// A record as a cereal JSON archive, and back. Part of payload.
#pragma once

#include <cereal/archives/json.hpp>
#include <cereal/types/string.hpp>
#include <cereal/types/vector.hpp>

#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace rasad::save {

template <class Record>
std::string written(const Record& record) {
  std::ostringstream stream;
  {
    cereal::JSONOutputArchive archive{stream};
    archive(cereal::make_nvp("rasad", record));
  }
  return stream.str();
}

/// Lists and objects within each other; records have a few. RapidJSON calls itself once for each,
/// so that a text of brackets alone would use up the stack.
inline constexpr int deepest_record = 32;

// No record has a decimal number. RapidJSON 1.1.0 computes some of them with undefined behaviour
// (diyfp.h counts the leading zeros of 0), so a text with one is refused before it is parsed.
inline bool is_no_record(std::string_view json) {
  bool in_string = false;
  int depth = 0;
  for (std::size_t at = 0; at < json.size(); ++at) {
    if (in_string && json[at] == '\\') {
      ++at;
    } else if (json[at] == '"') {
      in_string = !in_string;
    } else if (!in_string && at > 0 && json[at - 1] >= '0' && json[at - 1] <= '9' &&
               (json[at] == '.' || json[at] == 'e' || json[at] == 'E')) {
      return true;
    } else if (!in_string && (json[at] == '[' || json[at] == '{')) {
      if (++depth > deepest_record) {
        return true;
      }
    } else if (!in_string && (json[at] == ']' || json[at] == '}')) {
      --depth;
    }
  }
  return false;
}

template <class Record>
std::optional<Record> read(const std::string& json) {
  if (is_no_record(json)) {
    return std::nullopt;
  }
  try {
    std::istringstream stream{json};
    cereal::JSONInputArchive archive{stream};
    Record record;
    archive(cereal::make_nvp("rasad", record));
    return record;
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

}  // namespace rasad::save
