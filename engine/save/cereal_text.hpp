// A record as a cereal JSON archive, and back. Part of payload.
#pragma once

#include <cereal/archives/json.hpp>
#include <cereal/types/string.hpp>
#include <cereal/types/vector.hpp>

#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>

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

template <class Record>
std::optional<Record> read(const std::string& json) {
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
