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

// "my-lesson" and "my_lesson" are one name: ids have no hyphen, folders often do.
std::string with(std::string name, char from, char to) {
  std::replace(name.begin(), name.end(), from, to);
  return name;
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

fs::path pack_path(const fs::path& share, const fs::path& data, const std::string& name) {
  std::error_code error;
  const bool is_plain = !name.empty() && name.find('/') == std::string::npos && name[0] != '.';
  if (!is_plain || fs::exists(name, error)) {
    return name;
  }
  const fs::path scenarios = share / "scenarios";
  const fs::path installed = data / "packs" / (with(name, '-', '_') + ".rasad-pack");
  for (const fs::path& path : {scenarios / name, installed, scenarios / with(name, '_', '-')}) {
    if (fs::exists(path, error)) {
      return path;
    }
  }
  return name;
}

ReadPack find_pack(const fs::path& share, const fs::path& data, const std::string& name,
                   const std::string& doctrine) {
  ReadPack result;
  if (auto found = archive::read_pack(pack_path(share, data, name), result.diagnostics)) {
    if (!doctrine.empty()) {
      content::use_doctrine(*found, doctrine);
    }
    result.files = *found;
    result.pack =
        content::read_pack(std::move(*found), ShippedDoctrines{share}, result.diagnostics);
  }
  return result;
}

std::vector<std::string> installed_packs(const fs::path& data) {
  std::vector<std::string> names;
  for (const std::string& name : folders_in(data / "packs")) {
    if (name.ends_with(".rasad-pack")) {
      names.push_back(name.substr(0, name.rfind('.')));
    }
  }
  return names;
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
