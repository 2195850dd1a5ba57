// Finding packs and doctrines.
#include "app/shell/packs.hpp"

#include <algorithm>

namespace rasad::shell {
namespace fs = std::filesystem;
namespace {

std::vector<std::string> folders_in(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator{folder, error}) {
    names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

archive::Files ShippedDoctrines::find(const std::string& name) const {
  const bool is_name =
      name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_") == std::string::npos;
  base::Diagnostics ignored;
  const auto files = is_name ? archive::read_pack(folder_ / name, ignored) : std::nullopt;
  return files.value_or(archive::Files{});
}

std::vector<std::string> ShippedDoctrines::known() const {
  return folders_in(folder_);
}

fs::path pack_path(const fs::path& share, const std::string& name) {
  std::error_code error;
  const fs::path shipped = share / "scenarios" / name;
  const bool is_plain = name.find('/') == std::string::npos;
  return is_plain && !fs::exists(name, error) && fs::exists(shipped, error) ? shipped
                                                                            : fs::path{name};
}

ReadPack find_pack(const fs::path& share, const std::string& name) {
  ReadPack result;
  if (auto found = archive::read_pack(pack_path(share, name), result.diagnostics)) {
    result.files = *found;
    result.pack =
        content::read_pack(std::move(*found), ShippedDoctrines{share}, result.diagnostics);
  }
  return result;
}

std::vector<std::string> shipped_packs(const fs::path& share) {
  std::vector<std::string> names;
  std::error_code error;
  for (const std::string& name : folders_in(share / "scenarios")) {
    if (fs::exists(share / "scenarios" / name / "pack.yaml", error)) {
      names.push_back(name);
    }
  }
  return names;
}

}  // namespace rasad::shell
