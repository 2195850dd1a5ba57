// Draw lists that never run over: the system's Dear ImGui counts vertices with 16 bits, and a map
// full of incidents needs more than one list holds.
#pragma once

#include "app/widget/geometry.hpp"

#include <memory>
#include <vector>

struct ImDrawData;
struct ImDrawList;

namespace rasad::widget {

class DrawLists {
 public:
  DrawLists();
  ~DrawLists();
  DrawLists(const DrawLists&) = delete;
  DrawLists& operator=(const DrawLists&) = delete;

  /// Empties all lists for a new frame. `clip` in pixels.
  void begin(const Rect& clip);
  /// The list to draw into; a new one, with the same clip rectangle, when the last one is nearly
  /// full.
  [[nodiscard]] ImDrawList* list();
  void push_clip(const Rect& pixels);
  void pop_clip();

  /// What the renderer gets: the lists of this frame. Call after ImGui::Render; valid until the
  /// next frame begins.
  [[nodiscard]] ImDrawData* draw_data();

 private:
  void add_list();

  std::vector<std::unique_ptr<ImDrawList>> lists_;
  std::size_t used_ = 0;
  std::vector<Rect> clips_;
  std::unique_ptr<ImDrawData> data_;
  std::vector<ImDrawList*> pointers_;
};

}  // namespace rasad::widget
