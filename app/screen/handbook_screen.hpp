// The handbook: chapters at the left, the page in the middle; the glossary in three languages with
// a search that knows how letters are typed.
#pragma once

#include "app/present/handbook.hpp"
#include "app/screen/stage.hpp"

#include <filesystem>
#include <memory>
#include <string>

namespace rasad::screen {

class HandbookScreen {
 public:
  explicit HandbookScreen(std::filesystem::path share) : share_(std::move(share)) {}

  /// True if the reader wants to leave; only asked for outside an exercise.
  [[nodiscard]] bool draw(Stage& stage, widget::Rect rect);

 private:
  void prepare(Stage& stage);
  void draw_contents(Stage& stage, widget::Rect rect);
  float draw_chapter(Stage& stage, widget::Rect rect) const;
  float draw_glossary(Stage& stage, widget::Rect rect) const;
  [[nodiscard]] bool is_glossary() const { return chosen_ >= book_.chapters.size(); }

  std::filesystem::path share_;
  std::shared_ptr<const content::Handbook> source_;
  present::Handbook book_;
  std::string said_in_;
  std::size_t chosen_ = 0;  ///< chapter, or one past the last: the glossary
  std::string word_;
  bool shows_page_ = false;  ///< in one column: the page instead of the contents
};

}  // namespace rasad::screen
