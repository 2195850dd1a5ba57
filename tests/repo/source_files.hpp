// The project's own files, for the checks of this folder.
#pragma once

#include <string>
#include <vector>

namespace rasad::repo {

struct SourceFile {
  std::string path;  ///< from the top, with '/'
  std::string bytes;
};

/// Files below a folder of the checkout whose names end in one of `endings`, by path.
[[nodiscard]] std::vector<SourceFile> files_below(const std::string& folder,
                                                  const std::vector<std::string>& endings);
/// C++ files of engine/, app/ and tests/.
[[nodiscard]] std::vector<SourceFile> cpp_files();
/// Everything people wrote, outside build output.
[[nodiscard]] std::vector<SourceFile> all_files();

[[nodiscard]] std::vector<std::string> lines_of(const std::string& bytes);

}  // namespace rasad::repo
