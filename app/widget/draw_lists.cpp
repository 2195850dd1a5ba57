// Switching lists before one is full.
#include "app/widget/draw_lists.hpp"

#include <imgui.h>
#include <imgui_internal.h>

namespace rasad::widget {
namespace {

// No single shape of ours needs more than a few thousand vertices.
constexpr int most_vertices = 48'000;

void use_font_texture(ImDrawList& list) {
#if IMGUI_VERSION_NUM >= 19200
  list.PushTexture(ImGui::GetIO().Fonts->TexRef);
#else
  list.PushTextureID(ImGui::GetIO().Fonts->TexID);
#endif
}

}  // namespace

DrawLists::DrawLists() : data_(std::make_unique<ImDrawData>()) {}
DrawLists::~DrawLists() = default;

void DrawLists::begin(const Rect& clip) {
  used_ = 0;
  clips_.assign(1, clip);
  add_list();
}

void DrawLists::add_list() {
  if (used_ == lists_.size()) {
    lists_.push_back(std::make_unique<ImDrawList>(ImGui::GetDrawListSharedData()));
  }
  ImDrawList& list = *lists_[used_++];
  list._ResetForNewFrame();
  use_font_texture(list);
  for (const Rect& clip : clips_) {
    list.PushClipRect({clip.x, clip.y}, {clip.right(), clip.bottom()}, false);
  }
}

ImDrawList* DrawLists::list() {
  if (lists_[used_ - 1]->VtxBuffer.Size > most_vertices) {
    add_list();
  }
  return lists_[used_ - 1].get();
}

void DrawLists::push_clip(const Rect& pixels) {
  clips_.push_back(pixels);
  list()->PushClipRect({pixels.x, pixels.y}, {pixels.right(), pixels.bottom()}, false);
}

void DrawLists::pop_clip() {
  clips_.pop_back();
  lists_[used_ - 1]->PopClipRect();
}

ImDrawData* DrawLists::draw_data() {
  *data_ = *ImGui::GetDrawData();
  pointers_.clear();
  int vertices = 0;
  int indices = 0;
  for (std::size_t i = 0; i < used_; ++i) {
    ImDrawList& list = *lists_[i];
    list._PopUnusedDrawCmd();
    vertices += list.VtxBuffer.Size;
    indices += list.IdxBuffer.Size;
    pointers_.push_back(&list);
  }
#if IMGUI_VERSION_NUM >= 18980
  data_->CmdLists.resize(0);
  for (ImDrawList* list : pointers_) {
    data_->CmdLists.push_back(list);
  }
#else
  data_->CmdLists = pointers_.data();
#endif
  data_->CmdListsCount = static_cast<int>(used_);
  data_->TotalVtxCount = vertices;
  data_->TotalIdxCount = indices;
  return data_.get();
}

}  // namespace rasad::widget
