// Finding packs and doctrines.
#include "app/shell/packs.hpp"

#include "engine/save/session_folder.hpp"
#include "engine/text/yaml.hpp"

#include <algorithm>
#include <array>

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

// What makes a folder a pack, a doctrine or a handbook.
constexpr std::array<const char*, 3> main_files{"pack.yaml", "doctrine.yaml", "handbook.yaml"};

void missing(const std::string& file, base::Arguments arguments, base::Diagnostics& diagnostics) {
  arguments.insert(arguments.begin(), {"file", file});
  diagnostics.error(base::Code::file_missing, file, {}, "", std::move(arguments));
}

// The folder that was packed as a whole, where its files should have been; "" if there is none.
std::string folder_inside(const archive::Files& files) {
  const std::string end = std::string{"/"} + main_files[0];
  for (const auto& [path, bytes] : files) {
    if (path.ends_with(end)) {
      return path.substr(0, path.size() - end.size());
    }
  }
  return "";
}

template <class Holds>
bool has_main_file(Holds holds) {
  return std::any_of(main_files.begin(), main_files.end(), holds);
}

bool is_below(const fs::path& path, const fs::path& folder) {
  std::error_code error;
  return !folder.empty() && fs::equivalent(path.parent_path(), folder, error);
}

// The installed place keeps the name under which a pack was installed, whatever the pack says.
std::string id_of(const archive::Files& files, const fs::path& path, bool is_installed) {
  if (is_installed) {
    return path.stem().string();
  }
  const auto info = files.find("pack.yaml");
  base::Diagnostics ignored;
  const auto node =
      info == files.end() ? std::nullopt : text::parse_yaml(info->first, info->second, ignored);
  const text::Node* id = node ? node->find("id") : nullptr;
  return id != nullptr ? id->value : "";
}

void judge_opened(const fs::path& data, OpenedFiles& opened) {
  std::error_code error;
  const bool is_installed = is_below(opened.path, data / "packs");
  opened.standing = is_installed || !fs::is_directory(opened.path, error)
                        ? Standing::handed_on
                        : Standing::working_folder;
  opened.id = id_of(*opened.files, opened.path, is_installed);
  opened.judgement = judge(*opened.files, TrustList{data}, opened.standing, opened.id);
  opened.doubt = doubt_of(opened.judgement, opened.standing, opened.path.string());
}

// Files at a path that exists, if there is a pack among them.
std::optional<archive::Files> files_at(const fs::path& path, base::Diagnostics& diagnostics) {
  std::error_code error;
  const bool is_folder = fs::is_directory(path, error);
  const auto is_there = [&](const char* file) { return fs::exists(path / file, error); };
  if (is_folder && !has_main_file(is_there)) {
    // Else every file below, of a whole disk perhaps, would be a fault of its own.
    missing((path / main_files[0]).string(), {{"hint", "folder"}}, diagnostics);
    return std::nullopt;
  }
  auto files = archive::read_pack(path, diagnostics);
  const auto is_in = [&files](const char* file) { return files->contains(file); };
  if (files && !is_folder && !has_main_file(is_in)) {
    const std::string inner = folder_inside(*files);
    missing(main_files[0], {{"hint", inner.empty() ? "archive" : "inside"}, {"folder", inner}},
            diagnostics);
    return std::nullopt;
  }
  return files;
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

OpenedFiles open_files(const fs::path& share, const fs::path& data, const std::string& name,
                       base::Diagnostics& diagnostics) {
  OpenedFiles opened;
  opened.path = pack_path(share, data, name);
  std::error_code error;
  if (!fs::exists(opened.path, error)) {
    std::vector<std::string> known = shipped_packs(share);
    const std::vector<std::string> installed = installed_packs(data);
    known.insert(known.end(), installed.begin(), installed.end());
    missing(name, {{"hint", "name"}, {"nearest", base::nearest(name, known)}}, diagnostics);
    return opened;
  }
  opened.files = files_at(opened.path, diagnostics);
  if (opened.files) {
    judge_opened(data, opened);
  }
  return opened;
}

std::optional<base::Diagnostic> doubt_of_session(const fs::path& data, const fs::path& session) {
  const auto stored = save::read_session(session);
  return stored ? doubt_of_copy(stored.value().pack_files, TrustList{data},
                                stored.value().info.content_hash, session.string())
                : std::nullopt;
}

ReadPack find_pack(const fs::path& share, const fs::path& data, const std::string& name,
                   const std::string& doctrine) {
  ReadPack result;
  OpenedFiles opened = open_files(share, data, name, result.diagnostics);
  if (opened.files) {
    result.doubt = std::move(opened.doubt);
    if (!doctrine.empty()) {
      content::use_doctrine(*opened.files, doctrine);
    }
    result.files = *opened.files;
    result.pack =
        content::read_pack(std::move(*opened.files), ShippedDoctrines{share}, result.diagnostics);
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
