// Pictures that stand still: a copy of the window's own pixels, made while the frame is drawn.
#include "app/widget/painter.hpp"

#include <imgui.h>

namespace rasad::widget {
namespace {

void keep(const ImDrawList*, const ImDrawCmd* command) {
  const auto* still = static_cast<const StillPicture*>(command->UserCallbackData);
  still->keeper->keep(still->texture, still->pixels);
}

// A pointer in older versions of Dear ImGui, a number in newer ones.
template <class Handle>
Handle handle_of(std::uintptr_t texture) {
  if constexpr (std::is_pointer_v<Handle>) {
    return reinterpret_cast<Handle>(texture);  // NOLINT: no address, only a number in its place
  } else {
    return static_cast<Handle>(texture);
  }
}

}  // namespace

Mark& Mark::with_bytes(const void* bytes, std::size_t count) {
  constexpr std::uint64_t prime = 0x100000001b3;
  const auto* byte = static_cast<const unsigned char*>(bytes);
  for (std::size_t i = 0; i < count; ++i) {
    value_ = (value_ ^ byte[i]) * prime;
  }
  return *this;
}

void Painter::keep_still(const std::string& id, const Rect& rect, std::uint64_t mark,
                         const std::function<void()>& draw) {
  const Rect pixels = whole_pixels(rect.shared_with(clips_.front()));
  if (keeper_ == nullptr || pixels.is_empty()) {
    return;
  }
  StillPicture& still = stills_[id];
  const std::uint64_t now =
      Mark{}.with(mark).with(fonts_->scale()).with(theme_).with(clips_.back()).value();
  if (still.mark == now && still.pixels == pixels) {
    return;
  }
  if (still.texture == 0) {
    still = {keeper_, keeper_->make(), 0, {}};
  }
  still.mark = now;
  still.pixels = pixels;
  push_clip(rect);
  draw();
  pop_clip();
  lists_.list()->AddCallback(keep, &still);
}

void Painter::show_still(const std::string& id, const Rect& part,
                         const std::function<void()>& draw) {
  push_clip(part);
  const auto found = stills_.find(id);
  if (keeper_ == nullptr || found == stills_.end()) {
    draw();
  } else {
    // Rows of a texture begin at its foot.
    const Rect& at = found->second.pixels;
    lists_.list()->AddImage(handle_of<ImTextureID>(found->second.texture), {at.x, at.y},
                            {at.right(), at.bottom()}, {0, 1}, {1, 0});
  }
  pop_clip();
}

}  // namespace rasad::widget
