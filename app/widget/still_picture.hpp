// Pictures that stand still: drawn once, kept by the graphics driver, shown until something in them
// changes. A map of thousands of shapes then costs one rectangle a frame.
#pragma once

#include "app/widget/geometry.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <type_traits>

namespace rasad::widget {

/// Copies what has just been drawn into a texture of the driver.
class PictureKeeper {
 public:
  PictureKeeper() = default;
  virtual ~PictureKeeper() = default;
  PictureKeeper(const PictureKeeper&) = delete;
  PictureKeeper& operator=(const PictureKeeper&) = delete;

  /// A new texture without content; never 0.
  [[nodiscard]] virtual std::uint32_t make() = 0;
  /// Fills it from a rectangle of the window, in whole pixels from the upper left corner. Called
  /// while the frame is drawn, when everything before it is there.
  virtual void keep(std::uint32_t texture, const Rect& pixels) = 0;
};

/// What a picture shows: two with the same mark look the same.
class Mark {
 public:
  template <class T>
  Mark& with(const T& value) {
    static_assert(std::is_arithmetic_v<T> || std::is_enum_v<T>);
    return with_bytes(&value, sizeof value);
  }
  Mark& with(float a, float b) { return with(a).with(b); }
  Mark& with(const Spot& spot) { return with(spot.x, spot.y); }
  Mark& with(const Rect& rect) { return with(rect.x, rect.y).with(rect.w, rect.h); }
  Mark& with(const std::string& text) { return with_bytes(text.data(), text.size()); }
  [[nodiscard]] std::uint64_t value() const { return value_; }

 private:
  Mark& with_bytes(const void* bytes, std::size_t count);

  std::uint64_t value_ = 0xcbf29ce484222325;  // FNV-1a, 64 bits
};

/// One picture that is kept.
struct StillPicture {
  PictureKeeper* keeper = nullptr;
  std::uint32_t texture = 0;
  std::uint64_t mark = 0;
  Rect pixels;
};

}  // namespace rasad::widget
