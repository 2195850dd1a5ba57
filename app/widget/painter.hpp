// Draws shapes and text in effective pixels into the window's draw list. Remembers where text
// stands, so that tests can find what is cut off.
#pragma once

#include "app/widget/draw_lists.hpp"
#include "app/widget/fonts.hpp"
#include "app/widget/geometry.hpp"
#include "app/widget/still_picture.hpp"
#include "app/widget/text_style.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rasad::widget {

/// A line of text as it was drawn, for tests.
struct DrawnText {
  std::string text;
  Rect rect;
  Rect clip;
  bool was_cut = false;      ///< ended in «…» with leave
  bool is_too_wide = false;  ///< wider than its place, without leave
  int level = 0;             ///< what has a higher one may lie over it
  bool is_name = false;      ///< of a place on a map, with its outline
  bool is_broken = false;    ///< ends within a word that found no room on a line
};

class Painter {
 public:
  /// Begins a frame of a window; the frame of ImGui must have begun.
  void begin(const Fonts& fonts, Theme theme, Rect window);
  /// What was drawn, for the renderer; call after ImGui::Render.
  [[nodiscard]] ImDrawData* draw_data() { return lists_.draw_data(); }

  [[nodiscard]] Theme theme() const { return theme_; }
  [[nodiscard]] Colour colour(Role role) const { return widget::colour(theme_, role); }
  [[nodiscard]] float weight() const { return line_weight(theme_); }

  /// Where pictures that stand still are kept; null: they are drawn in every frame. Must outlive
  /// the painter.
  void set_keeper(PictureKeeper* keeper) { keeper_ = keeper; }
  /// Draws what has changed since the last frame over the whole of `rect` and keeps it. Call it for
  /// every picture before any of them is shown.
  ///
  /// mark  the same as long as `draw` draws the same
  void keep_still(const std::string& id, const Rect& rect, std::uint64_t mark,
                  const std::function<void()>& draw);
  /// Shows the part of a picture that lies in `part`.
  void show_still(const std::string& id, const Rect& part, const std::function<void()>& draw);

  void push_clip(const Rect& rect);
  void pop_clip();
  [[nodiscard]] const Rect& clip() const { return clips_.back(); }
  /// What is drawn from now on lies over everything before it, on a ground of its own.
  void next_level() { ++level_; }

  void fill(const Rect& rect, Colour colour, float radius = 0);
  void frame(const Rect& rect, Colour colour, float width = 1, float radius = 0);
  void dashed_frame(const Rect& rect, Colour colour);
  void line(Spot from, Spot to, Colour colour, float width = 1);
  /// A horizontal or vertical line on whole pixels.
  void hairline(Spot from, Spot to, Colour colour);
  void polyline(const std::vector<Spot>& spots, Colour colour, float width, bool closed = false);
  void dashes(const std::vector<Spot>& spots, Colour colour, float width, float on, float off);
  void triangles(const std::vector<Spot>& corners, Colour colour);  ///< three spots each
  void convex(const std::vector<Spot>& spots, Colour colour);
  void disc(Spot centre, float radius, Colour colour);
  void ring(Spot centre, float radius, Colour colour, float width);
  void dashed_ring(Spot centre, float radius, Colour colour, float width);
  void arc(Spot centre, float radius, float from, float to, Colour colour, float width);

  [[nodiscard]] float width(std::string_view text, const TextStyle& style) const;
  /// One line, centred in the height of `rect`; cut with «…» if the style allows it.
  void text(const Rect& rect, std::string_view text, const TextStyle& style);
  /// One line with an outline, for names on a map.
  void text_with_halo(Spot centre, std::string_view text, const TextStyle& style, Colour halo);
  /// Lines of at most `width`, broken at blanks; a longer word is broken where it must be.
  [[nodiscard]] std::vector<std::string> wrapped(std::string_view text, const TextStyle& style,
                                                 float width) const;
  [[nodiscard]] float height(std::string_view text, const TextStyle& style, float width) const;
  /// A wrapped text from the top of `rect`; returns its height.
  float paragraph(const Rect& rect, std::string_view text, const TextStyle& style);

  [[nodiscard]] const std::vector<DrawnText>& drawn() const { return drawn_; }
  [[nodiscard]] const Fonts& fonts() const { return *fonts_; }

 private:
  /// False if nothing of it lies within the clip: long lists cost what is seen of them.
  [[nodiscard]] bool is_seen(const Rect& rect) const;
  [[nodiscard]] Rect whole_pixels(const Rect& rect) const;
  [[nodiscard]] float px(float value) const { return value * fonts_->scale(); }
  [[nodiscard]] float pixel_width(float width) const;
  void draw(Spot at, std::string_view text, const TextStyle& style, Colour colour);
  void remember(const Rect& rect, std::string_view text, bool cut, bool wide);
  [[nodiscard]] std::string cut(std::string_view text, const TextStyle& style, float width) const;

  DrawLists lists_;
  PictureKeeper* keeper_ = nullptr;
  std::map<std::string, StillPicture> stills_;
  const Fonts* fonts_ = nullptr;
  Theme theme_ = Theme::light;
  std::vector<Rect> clips_;
  std::vector<DrawnText> drawn_;
  int level_ = 0;
};

}  // namespace rasad::widget
