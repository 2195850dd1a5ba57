// rasad new: a small working pack to change, in the author's language, with the editor set up.
#include "app/cli/author.hpp"
#include "app/present/pack_id.hpp"
#include "app/present/schema_json.hpp"
#include "app/shell/folders.hpp"

#include <algorithm>

namespace rasad::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* template_id = "id: new_lesson\n";

std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    result += c == '"' || c == '\\' ? std::string{'\\', c} : std::string{c};
  }
  return result + '"';
}

// As it has to be typed: in quotes if the shell would take it apart.
std::string for_shell(const std::string& path) {
  const bool is_plain = std::none_of(path.begin(), path.end(), [](char c) {
    return std::string_view{" \t\n\"'`$&|;<>()[]{}*?!#~\\"}.find(c) != std::string_view::npos;
  });
  std::string inside;
  for (const char c : path) {
    inside += c == '\'' ? "'\\''" : std::string(1, c);
  }
  return is_plain ? path : "'" + inside + "'";
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
    info.replace(id, std::string{template_id}.size(),
                 "id: " + present::pack_id(folder.filename().string()) + '\n');
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
  print(context.text.say("new.made", {{"folder", for_shell(folder.string())}}));
  return done;
}

}  // namespace rasad::cli
