// Reading and applying edits.
#include "tests/app/pack_edit.hpp"

#include "app/present/letters.hpp"
#include "app/shell/glyphs.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"
#include "tests/support/lines.hpp"

#include <filesystem>

namespace rasad::test {
namespace {

namespace fs = std::filesystem;

// \t and \xFF are bytes; {a*300} is "a" three hundred times.
std::string expanded(const std::string& line) {
  std::string result;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line.compare(at, 2, "\\t") == 0) {
      result += '\t';
      ++at;
    } else if (line.compare(at, 2, "\\x") == 0) {
      result += static_cast<char>(std::stoi(line.substr(at + 2, 2), nullptr, 16));
      at += 3;
    } else if (line[at] == '{' && line.find('*', at) == at + 2 && at + 3 < line.size() &&
               line[at + 3] >= '0' && line[at + 3] <= '9') {
      result += std::string(std::stoul(line.substr(at + 3)), line[at + 1]);
      at = line.find('}', at);
    } else {
      result += line[at];
    }
  }
  return result;
}

class Editor {
 public:
  Editor() : files_(template_files("en")) {}

  void apply(const std::string& edit) {
    for (const std::string& line : lines_of(edit)) {
      if (line.starts_with("#") || line.empty()) {
        continue;
      }
      if (line[0] == '-' && !fresh_.empty()) {
        finish();
      }
      if (line[0] == '-' || line[0] == '+') {
        (line[0] == '-' ? old_ : fresh_)
            .push_back(expanded(line.substr(std::min<std::size_t>(2, line.size()))));
        continue;
      }
      finish();
      command(line);
    }
    finish();
  }

  Edited check() {
    Edited result;
    result.files = read(result.diagnostics);
    if (!result.diagnostics.has_errors()) {
      const auto pack = test::read(result.files, result.diagnostics);
      const shell::Glyphs glyphs{RASAD_SOURCE_DIR};
      if (pack != nullptr && glyphs.is_complete()) {
        present::report_letters(
            *pack, [&glyphs](char32_t letter) { return glyphs.has(letter); }, result.diagnostics);
      }
    }
    return result;
  }

 private:
  void command(const std::string& line) {
    const std::size_t blank = line.find(' ');
    const std::string word = line.substr(0, blank);
    const std::string rest = blank == std::string::npos ? "" : line.substr(blank + 1);
    if (word == "delete") {
      REQUIRE(files_.erase(rest) == 1);
    } else if (word == "translate") {
      translate(rest);
    } else if (word == "as") {
      form_ = rest;
    } else if (word == "sound") {
      files_[rest] = bytes_of(fs::path{RASAD_SOURCE_DIR} / "tests/fuzz/corpus/sound/mono.opus");
    } else if (word == "link") {
      links_.push_back(rest);
    } else {
      file_ = line;
    }
  }

  // The pack in a further language: its template in that language, as a PO file.
  void translate(const std::string& language) {
    base::Diagnostics faults;
    const auto source = test::read(template_files("en"), faults);
    const auto other = test::read(template_files(language), faults);
    REQUIRE(source != nullptr);
    REQUIRE(other != nullptr);
    text::PoFile po = content::sentences(*source);
    po.language = language;
    for (text::PoEntry& entry : po.entries) {
      entry.translations = {other->texts.at(language).raw(entry.id)};
    }
    files_["text/" + language + ".po"] = text::write_po(po);
    std::string& info = files_["pack.yaml"];
    const std::string languages = "languages: [en]";
    info.replace(info.find(languages), languages.size(), "languages: [en, " + language + ']');
  }

  // Old lines are replaced by new ones; without old ones the new ones go to the end.
  void finish() {
    if (old_.empty() && fresh_.empty()) {
      return;
    }
    Lines lines = lines_of(files_[file_]);
    auto at = lines.end();
    if (!old_.empty()) {
      at = std::search(lines.begin(), lines.end(), old_.begin(), old_.end());
      INFO(file_ << ": " << old_.front());
      REQUIRE(at != lines.end());
      at = lines.erase(at, at + static_cast<std::ptrdiff_t>(old_.size()));
    }
    lines.insert(at, fresh_.begin(), fresh_.end());
    files_[file_] = joined(lines);
    old_.clear();
    fresh_.clear();
  }

  // Through a zip or a real folder where the fault is in the wrapping.
  archive::Files read(base::Diagnostics& diagnostics) {
    if (form_.empty()) {
      return files_;
    }
    std::optional<archive::Files> result;
    if (form_ == "folder") {
      result = archive::read_pack(write_folder(), diagnostics);
    } else {
      std::string bytes = archive::write_zip(files_);
      bytes.resize(form_ == "cut zip" ? bytes.size() / 2 : bytes.size());
      if (form_ == "no zip") {
        bytes = "Rar!";
      }
      if (form_ == "lying zip") {
        bytes[bytes.size() / 2] = static_cast<char>(~bytes[bytes.size() / 2]);
      }
      result = archive::read_zip(bytes, "pack.zip", diagnostics);
    }
    return result.value_or(archive::Files{});
  }

  fs::path write_folder() {
    const fs::path top = folder_.path() / "pack";
    for (const auto& [path, bytes] : files_) {
      fs::create_directories((top / path).parent_path());
      test::write(top / path, bytes);
    }
    for (const std::string& link : links_) {
      fs::create_symlink("pack.yaml", top / link);
    }
    return top;
  }

  archive::Files files_;
  std::string file_;
  std::string form_;
  Lines old_;
  Lines fresh_;
  Lines links_;
  TemporaryFolder folder_;
};

}  // namespace

archive::Files template_files(const std::string& language) {
  const fs::path scenarios = fs::path{RASAD_SOURCE_DIR} / "scenarios";
  base::Diagnostics faults;
  archive::Files files =
      archive::read_pack(scenarios / "templates" / language, faults).value_or(archive::Files{});
  const auto doctrine = archive::read_pack(scenarios / "doctrines" / "osce-4x4", faults);
  REQUIRE(doctrine.has_value());
  for (const auto& [path, bytes] : *doctrine) {
    files["doctrines/osce-4x4/" + path] = bytes;
  }
  return files;
}

Edited check_edited(const std::string& edit) {
  Editor editor;
  editor.apply(edit);
  return editor.check();
}

}  // namespace rasad::test
