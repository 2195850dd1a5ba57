// Shapes: whole pixels where an edge should be crisp.
#include "app/widget/painter.hpp"

#include <imgui.h>

#include <cmath>

namespace rasad::widget {
namespace {

constexpr float turn = 6.2831853F;

ImU32 packed(Colour colour) {
  return IM_COL32(colour.r, colour.g, colour.b, colour.a);
}

float distance(Spot a, Spot b) {
  return std::hypot(b.x - a.x, b.y - a.y);
}

Rect around(Spot a, Spot b) {
  return {std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)};
}

}  // namespace

void Painter::begin(const Fonts& fonts, Theme theme, Rect window) {
  fonts_ = &fonts;
  theme_ = theme;
  clips_.assign(1, window);
  drawn_.clear();
  level_ = 0;
  lists_.begin({px(window.x), px(window.y), px(window.w), px(window.h)});
}

float Painter::pixel_width(float width) const {
  return std::max(1.0F, std::round(px(width)));
}

void Painter::push_clip(const Rect& rect) {
  clips_.push_back(rect.shared_with(clips_.back()));
  lists_.push_clip(whole_pixels(clips_.back()));
}

bool Painter::is_seen(const Rect& rect) const {
  const Rect& clip = clips_.back();
  return rect.x < clip.right() && rect.right() > clip.x && rect.y < clip.bottom() &&
         rect.bottom() > clip.y;
}

Rect Painter::whole_pixels(const Rect& rect) const {
  const float left = std::floor(px(rect.x));
  const float top = std::floor(px(rect.y));
  return {left, top, std::ceil(px(rect.right())) - left, std::ceil(px(rect.bottom())) - top};
}

void Painter::pop_clip() {
  clips_.pop_back();
  lists_.pop_clip();
}

void Painter::fill(const Rect& rect, Colour colour, float radius) {
  if (!is_seen(rect.grown(1))) {
    return;
  }
  lists_.list()->AddRectFilled({std::round(px(rect.x)), std::round(px(rect.y))},
                               {std::round(px(rect.right())), std::round(px(rect.bottom()))},
                               packed(colour), px(radius));
}

void Painter::frame(const Rect& rect, Colour colour, float width, float radius) {
  if (!is_seen(rect.grown(1))) {
    return;
  }
  // ImGui draws a frame around pixel centres: half its width lies outside.
  const float thick = pixel_width(width);
  const float half = thick / 2;
  lists_.list()->AddRect(
      {std::round(px(rect.x)) + half, std::round(px(rect.y)) + half},
      {std::round(px(rect.right())) - half, std::round(px(rect.bottom())) - half}, packed(colour),
      px(radius), 0, thick);
}

void Painter::dashed_frame(const Rect& rect, Colour colour) {
  dashes({{rect.x, rect.y},
          {rect.right(), rect.y},
          {rect.right(), rect.bottom()},
          {rect.x, rect.bottom()},
          {rect.x, rect.y}},
         colour, weight(), 4, 3);
}

void Painter::line(Spot from, Spot to, Colour colour, float width) {
  if (!is_seen(around(from, to).grown(width + 1))) {
    return;
  }
  lists_.list()->AddLine({px(from.x), px(from.y)}, {px(to.x), px(to.y)}, packed(colour),
                         std::max(1.0F, px(width)));
}

void Painter::hairline(Spot from, Spot to, Colour colour) {
  if (!is_seen(around(from, to).grown(1))) {
    return;
  }
  const float thick = pixel_width(1);
  const ImVec2 a{std::round(px(from.x)), std::round(px(from.y))};
  const ImVec2 b{std::round(px(to.x)), std::round(px(to.y))};
  const bool is_level = a.y == b.y;
  lists_.list()->AddRectFilled(a, {is_level ? b.x : a.x + thick, is_level ? a.y + thick : b.y},
                               packed(colour));
}

void Painter::polyline(const std::vector<Spot>& spots, Colour colour, float width, bool closed) {
  std::vector<ImVec2> points;
  points.reserve(spots.size());
  for (const Spot& spot : spots) {
    points.emplace_back(px(spot.x), px(spot.y));
  }
  lists_.list()->AddPolyline(points.data(), static_cast<int>(points.size()), packed(colour),
                             closed ? ImDrawFlags_Closed : ImDrawFlags_None,
                             std::max(1.0F, px(width)));
}

void Painter::dashes(const std::vector<Spot>& spots, Colour colour, float width, float on,
                     float off) {
  float at = 0;  // position within the pattern, carried over corners
  for (std::size_t i = 1; i < spots.size(); ++i) {
    const Spot a = spots[i - 1];
    const float length = distance(a, spots[i]);
    const Spot step{length > 0 ? (spots[i].x - a.x) / length : 0,
                    length > 0 ? (spots[i].y - a.y) / length : 0};
    for (float done = 0; done < length;) {
      const bool is_on = at < on;
      const float part = std::min(length - done, (is_on ? on : on + off) - at);
      if (is_on) {
        line({a.x + step.x * done, a.y + step.y * done},
             {a.x + step.x * (done + part), a.y + step.y * (done + part)}, colour, width);
      }
      done += std::max(part, 0.01F);
      at = std::fmod(at + part, on + off);
    }
  }
}

void Painter::triangles(const std::vector<Spot>& corners, Colour colour) {
  const ImU32 ink = packed(colour);
  const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
  // Without antialiased rims: neighbours of one polygon must not show a seam.
  const auto count = static_cast<int>(corners.size() / 3 * 3);
  ImDrawList* list = lists_.list();
  list->PrimReserve(count, count);
  for (int i = 0; i < count; ++i) {
    const Spot& corner = corners[static_cast<std::size_t>(i)];
    list->PrimVtx({px(corner.x), px(corner.y)}, white, ink);
  }
}

void Painter::convex(const std::vector<Spot>& spots, Colour colour) {
  std::vector<ImVec2> points;
  for (const Spot& spot : spots) {
    points.emplace_back(px(spot.x), px(spot.y));
  }
  lists_.list()->AddConvexPolyFilled(points.data(), static_cast<int>(points.size()),
                                     packed(colour));
}

void Painter::disc(Spot centre, float radius, Colour colour) {
  if (!is_seen(Rect{centre.x, centre.y, 0, 0}.grown(radius + 1))) {
    return;
  }
  lists_.list()->AddCircleFilled({px(centre.x), px(centre.y)}, px(radius), packed(colour));
}

void Painter::ring(Spot centre, float radius, Colour colour, float width) {
  if (!is_seen(Rect{centre.x, centre.y, 0, 0}.grown(radius + width))) {
    return;
  }
  lists_.list()->AddCircle({px(centre.x), px(centre.y)}, px(radius), packed(colour), 0,
                           std::max(1.0F, px(width)));
}

void Painter::dashed_ring(Spot centre, float radius, Colour colour, float width) {
  const int dashes_around = std::max(12, static_cast<int>(radius * turn / 9));
  for (int i = 0; i < dashes_around; ++i) {
    const float from = turn * static_cast<float>(i) / static_cast<float>(dashes_around);
    arc(centre, radius, from, from + turn * 0.6F / static_cast<float>(dashes_around), colour,
        width);
  }
}

void Painter::arc(Spot centre, float radius, float from, float to, Colour colour, float width) {
  ImDrawList* list = lists_.list();
  list->PathArcTo({px(centre.x), px(centre.y)}, px(radius), from, to);
  list->PathStroke(packed(colour), ImDrawFlags_None, std::max(1.0F, px(width)));
}

}  // namespace rasad::widget
