// The digest of each field apart: where two histories part, and in what.
#pragma once

#include "engine/session/session.hpp"

#include <string>
#include <vector>

namespace rasad::session {

/// All values of one field, over all items of the lists it lies in.
struct FieldDigest {
  std::string field;  ///< "world.offences[].cell"
  base::Digest digest;
};

/// In the order in which the fields are walked.
[[nodiscard]] std::vector<FieldDigest> field_digests_of(const Core& core);

}  // namespace rasad::session
