// rasad new: a small working pack to change, in the author's language, with the editor set up.
#include "app/cli/author.hpp"
#include "app/present/schema_json.hpp"
#include "app/shell/folders.hpp"

#include <algorithm>

namespace rasad::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* template_id = "id: new_lesson\n";

// An id out of a folder's name: what cannot stand in one becomes "_".
std::string id_of(const fs::path& folder) {
  std::string id;
  for (const char c : folder.filename().string()) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    const bool is_capital = c >= 'A' && c <= 'Z';
    id += is_letter ? c : is_capital ? static_cast<char>(c - 'A' + 'a') : '_';
  }
  const bool begins_well = !id.empty() && id.front() >= 'a' && id.front() <= 'z';
  return (begins_well ? id : "lesson_" + id).substr(0, 64);
}

std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    result += c == '"' || c == '\\' ? std::string{'\\', c} : std::string{c};
  }
  return result + '"';
}

void replace_line(std::string& bytes, const std::string& start, const std::string& line) {
  const std::size_t at = bytes.find('\n' + start);
  if (at != std::string::npos) {
    bytes.replace(at + 1, bytes.find('\n', at + 1) - at - 1, line);
  }
}

/// Files of a new pack by path.
std::map<std::string, std::string> files_of(const Context& context, const NewArguments& arguments,
                                            const fs::path& folder) {
  std::map<std::string, std::string> files;
  const fs::path from = context.share / "scenarios" / "templates" / context.text.language();
  for (const fs::directory_entry& entry : fs::directory_iterator{from}) {
    if (auto bytes = shell::read_file(entry.path())) {
      files[entry.path().filename().string()] = std::move(*bytes);
    }
  }
  std::string& info = files["pack.yaml"];
  const std::size_t id = info.find(template_id);
  if (id != std::string::npos) {
    info.replace(id, std::string{template_id}.size(), "id: " + id_of(folder) + '\n');
  }
  if (!arguments.title.empty()) {
    replace_line(info, "title: ", "title: " + quoted(arguments.title));
  }
  for (auto& [name, bytes] : present::schema_files(context.text)) {
    files[".vscode/rasad/" + name] = std::move(bytes);
  }
  files[".vscode/settings.json"] = present::editor_settings("./.vscode/rasad");
  return files;
}

}  // namespace

int new_pack(Context& context, const NewArguments& arguments) {
  const fs::path folder = fs::path{arguments.folder}.lexically_normal();
  std::error_code error;
  if (fs::exists(folder, error) && !fs::is_empty(folder, error)) {
    print_error(context.text.say("new.exists", {{"folder", folder.string()}}));
    return wrong_usage;
  }
  const fs::path named = folder.filename().empty() ? folder.parent_path() : folder;
  for (const auto& [path, bytes] : files_of(context, arguments, named)) {
    const fs::path file = folder / path;
    fs::create_directories(file.parent_path(), error);
    if (!shell::write_file(file, bytes)) {
      print_error(context.text.say("file.cannot_write", {{"file", file.string()}}));
      return environment_failed;
    }
  }
  print(context.text.say("new.made", {{"folder", folder.string()}}));
  return done;
}

}  // namespace rasad::cli
