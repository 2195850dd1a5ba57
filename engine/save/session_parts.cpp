// Looking over a session's folder without following anything in it.
#include "engine/save/session_parts.hpp"

#include "engine/save/session_folder.hpp"

#include <algorithm>
#include <vector>

namespace rasad::save {

namespace fs = std::filesystem;

std::optional<base::Failure> link_in(const fs::path& folder) {
  const auto refused = [&folder](const fs::path& part) {
    return base::Failure{base::FailureKind::damaged,
                         linked_part,
                         {{"file", part.string()}, {"folder", folder.string()}}};
  };
  std::error_code error;
  // "link/" and "link/." name the folder behind a link.
  const fs::path plain = folder.lexically_normal();
  const fs::path own = plain.has_filename() ? plain : plain.parent_path();
  if (fs::is_symlink(own, error)) {
    return refused(own.filename());
  }
  std::vector<fs::path> found;
  for (fs::recursive_directory_iterator at{own, error}, end; !error && at != end;
       at.increment(error)) {
    if (at.depth() > 0) {  // nothing of a session lies deeper
      at.disable_recursion_pending();
    }
    const fs::file_type type = at->symlink_status(error).type();
    if (type != fs::file_type::regular && type != fs::file_type::directory) {
      found.push_back(at->path().lexically_relative(own));
    }
  }
  const auto first = std::min_element(found.begin(), found.end());
  return first == found.end() ? std::nullopt : std::optional{refused(*first)};
}

base::Failure damaged_file(const fs::path& folder, const std::string& file) {
  return {base::FailureKind::damaged, damaged_part, {{"file", file}, {"folder", folder.string()}}};
}

std::string free_name(const fs::path& folder, const std::string& name) {
  std::error_code error;
  std::string free = name;
  for (int n = 2; fs::exists(fs::symlink_status(folder / free, error)); ++n) {
    free = name + '-' + std::to_string(n);
  }
  return free;
}

}  // namespace rasad::save
