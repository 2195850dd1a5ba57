// The handbook: chapters at the left, the page in the middle; the glossary in three languages with
// a search that knows how letters are typed.
#pragma once

#include "app/present/handbook.hpp"
#include "app/screen/stage.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace rasad::screen {

class HandbookScreen {
 public:
  explicit HandbookScreen(std::filesystem::path share) : share_(std::move(share)) {}

  /// True if the reader wants to leave; only asked for outside an exercise.
  [[nodiscard]] bool draw(Stage& stage, widget::Rect rect);

 private:
  void prepare(Stage& stage);
  void draw_contents(Stage& stage, widget::Rect rect);
  float draw_chapter(Stage& stage, widget::Rect rect);
  void follow_search(const std::vector<std::size_t>& found, bool is_in_words);
  void mark_find(widget::Painter& paint, const widget::Rect& place, float top);
  float draw_glossary(Stage& stage, widget::Rect rect) const;
  [[nodiscard]] bool is_glossary() const { return chosen_ >= book_.chapters.size(); }

  std::filesystem::path share_;
  std::shared_ptr<const content::Handbook> source_;
  present::Handbook book_;
  std::string said_in_;
  std::size_t chosen_ = 0;  ///< chapter, or one past the last: the glossary
  std::string sought_;      ///< the word the page has followed
  bool jumps_ = false;      ///< the page goes to the first find
  float find_at_ = -1;      ///< of the first find, from the top of the page; -1 none
  std::string word_;
  bool shows_page_ = false;  ///< in one column: the page instead of the contents
};

}  // namespace rasad::screen
