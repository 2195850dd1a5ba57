// Looking at what a name stands for before it is opened.
#include "app/cli/input_file.hpp"

#include "app/shell/folders.hpp"

namespace rasad::cli {
namespace {

namespace fs = std::filesystem;

const char* trouble_with(const std::string& file) {
  std::error_code error;
  const fs::file_status status = fs::status(file, error);
  return !fs::exists(status)           ? "input.missing"
         : fs::is_directory(status)    ? "input.folder"
         : fs::is_regular_file(status) ? "input.unreadable"
                                       : "input.device";
}

}  // namespace

std::optional<std::string> input_file(const Context& context, const std::string& file) {
  auto bytes = shell::read_file(file);
  if (!bytes) {
    print_error(context.text.say(trouble_with(file), {{"file", file}}));
  }
  return bytes;
}

}  // namespace rasad::cli
