// What was saved stays on the screen until one leaves it: where it lies, and two acts that open it
// or show its folder.
#pragma once

#include "app/screen/stage.hpp"

#include <filesystem>
#include <string>

namespace rasad::screen {

class SavedFile {
 public:
  /// `id` begins the ids of its two buttons.
  explicit SavedFile(std::string id) : id_(std::move(id)) {}
  void set(std::filesystem::path file) { file_ = std::move(file); }
  [[nodiscard]] bool is_set() const { return !file_.empty(); }
  [[nodiscard]] const std::filesystem::path& file() const { return file_; }
  /// Cut off at the top of `rect`, as high as the path needs; nothing while nothing is saved.
  void draw(Stage& stage, widget::Rect& rect) const;

 private:
  std::string id_;
  std::filesystem::path file_;
};

}  // namespace rasad::screen
