// One message of a PO file changed in place: the rest of the file stays as its last editor wrapped
// and ordered it.
#pragma once

#include "engine/authoring/extent.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rasad::authoring {

struct Message {
  std::string id;
  std::string source;              ///< for a message that is not there yet
  std::vector<std::string> forms;  ///< translations, one or as many as there are plural forms
};

/// Bytes that take the place of others.
struct BytesEdit {
  Extent where;
  std::string fresh;
};

/// The edit that gives a message these translations and takes its "fuzzy" away with the sentence it
/// was made for; a message that is not there comes behind the last one. Nothing if the file cannot
/// be read, or would not be read back as meant.
[[nodiscard]] std::optional<BytesEdit> message_edit(const std::string& file,
                                                    const std::string& bytes,
                                                    const Message& message);

}  // namespace rasad::authoring
