// Packs with one fault each: the template of `rasad new` and a few changed lines, so that a fixture
// shows nothing but the fault. The form of edit.txt: tests/packs/README.md.
#pragma once

#include "engine/archive/files.hpp"
#include "engine/base/diagnostics.hpp"

#include <string>

namespace rasad::test {

/// A pack after an edit, and every fault that reading it gives.
struct Edited {
  archive::Files files;
  base::Diagnostics diagnostics;
};

/// Files of scenarios/templates/<language> with its doctrine under doctrines/.
[[nodiscard]] archive::Files template_files(const std::string& language);

/// Applies an edit to the English template and checks the result as `rasad check` would. Fails the
/// running test if the edit does not fit.
[[nodiscard]] Edited check_edited(const std::string& edit);

}  // namespace rasad::test
