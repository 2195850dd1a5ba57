// Finding packs and doctrines.
#include "app/cli/command.hpp"
#include "app/cli/doctrines.hpp"
#include "app/present/fault_lines.hpp"
#include "app/shell/folders.hpp"

#include <algorithm>
#include <cstdio>

namespace rasad::cli {
namespace fs = std::filesystem;

void print(const std::string& line) {
  std::fputs((line + '\n').c_str(), stdout);
}

void print_error(const std::string& line) {
  std::fputs((line + '\n').c_str(), stderr);
}

std::string default_pack() {
  return "autumn-burglaries";
}

archive::Files ShippedDoctrines::find(const std::string& name) const {
  const bool is_name =
      name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_") == std::string::npos;
  base::Diagnostics ignored;
  const auto files = is_name ? archive::read_pack(folder_ / name, ignored) : std::nullopt;
  return files.value_or(archive::Files{});
}

std::vector<std::string> ShippedDoctrines::known() const {
  std::vector<std::string> names;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator{folder_, error}) {
    names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

fs::path pack_path(const Context& context, const std::string& name) {
  std::error_code error;
  const fs::path shipped = context.share / "scenarios" / name;
  const bool is_plain = name.find('/') == std::string::npos;
  return is_plain && !fs::exists(name, error) && fs::exists(shipped, error) ? shipped
                                                                            : fs::path{name};
}

std::shared_ptr<const content::Pack> load_pack(const Context& context, const std::string& name) {
  base::Diagnostics diagnostics;
  std::shared_ptr<const content::Pack> pack;
  archive::Files files;
  if (auto found = archive::read_pack(pack_path(context, name), diagnostics)) {
    files = *found;
    pack = content::read_pack(std::move(*found), ShippedDoctrines{context.share}, diagnostics);
  }
  if (pack == nullptr) {
    for (const base::Diagnostic& fault : base::shown(diagnostics).list) {
      for (const std::string& line : present::fault_lines(context.text, fault, files)) {
        print_error(line);
      }
    }
  }
  return pack;
}

bool can_be_without(const Context& context, const content::Pack& pack,
                    const std::vector<std::string>& ids) {
  std::vector<std::string> known;
  for (const content::Wave& wave : pack.world.waves) {
    known.push_back(wave.id);
  }
  for (const content::Group& group : pack.world.groups) {
    known.push_back(group.id);
  }
  for (const std::string& id : ids) {
    if (std::find(known.begin(), known.end(), id) == known.end()) {
      std::string list;
      for (const std::string& one : known) {
        list += (list.empty() ? "" : ", ") + one;
      }
      print_error(context.text.say("run.unknown_without", {{"id", id}, {"known", list}}));
      return false;
    }
  }
  return true;
}

}  // namespace rasad::cli
