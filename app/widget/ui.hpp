// One frame of a screen: which parts there are, which one has the mouse or the keyboard, what was
// pressed. Draws nothing of its own but the focus ring; controls build on it.
#pragma once

#include "app/widget/input.hpp"
#include "app/widget/item.hpp"
#include "app/widget/painter.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rasad::widget {

class Ui {
 public:
  /// Begins a frame. `paint` must have begun its frame with the same window.
  void begin(Painter& paint, Rect window, Input input);
  /// Ends it: moves the focus by Tab, scrolls to it.
  void end();

  [[nodiscard]] Painter& paint() { return *paint_; }
  [[nodiscard]] const Rect& window() const { return window_; }
  [[nodiscard]] double time() const { return input_.time; }
  [[nodiscard]] const Input& input() const { return input_; }

  /// Registers a part and answers what happened to it. Space (and Enter, if it takes Enter) press
  /// it while it has the focus.
  Response item(const Item& part);
  /// Draws the ring around a part that has the focus.
  void focus_ring(std::string_view id, const Rect& rect, float radius);

  /// A key was pressed that nobody has used yet, without Ctrl or Alt. Letters, digits and Space are
  /// off while a text is being typed; nothing below a dialog sees any key.
  [[nodiscard]] bool pressed(Key key);
  [[nodiscard]] bool pressed_with_ctrl(Key key);
  /// Uses up the keys that a text field works with.
  [[nodiscard]] std::vector<KeyPress> take_keys_for_text();

  /// Notches of the wheel, for whoever lies under the mouse; taken once.
  [[nodiscard]] float take_wheel() { return std::exchange(input_.wheel, 0.0F); }

  void focus(std::string id) { focus_ = std::move(id); }
  [[nodiscard]] const std::string& focused() const { return focus_; }
  [[nodiscard]] bool is_typing() const { return is_typing_; }
  void set_typing() { is_typing_next_ = true; }

  /// A part of the window that scrolls; `top()` of the answer is where its content begins.
  Rect begin_scroll(const std::string& id, const Rect& view);
  /// `used` is the height of what was drawn since.
  void end_scroll(float used);
  [[nodiscard]] float scroll_of(const std::string& id) const;
  void scroll_to(const std::string& id, float offset) { scrolls_[id].offset = offset; }
  /// Scrolls the open part to what was chosen in it, once: the hand may scroll away from it.
  void reveal(const std::string& id, const Rect& rect);

  /// Room for what a control has to remember between frames, by its id.
  [[nodiscard]] std::shared_ptr<void>& memory(const std::string& id) { return memory_[id]; }

  /// Everything until `end_layer` lies over the screen and takes all input.
  void begin_layer();
  void end_layer();

  /// Asks for another frame after so many seconds.
  void wake_in(double seconds) { wake_ = std::min(wake_, seconds); }
  /// Seconds until the next frame is wanted; a large number if nothing moves.
  [[nodiscard]] double wake() const { return wake_; }

  /// Parts of the last whole frame, in order.
  [[nodiscard]] const std::vector<Item>& items() const { return items_; }

 private:
  struct Scroll {
    float offset = 0;
    float content = 0;
    Rect view;
    std::string revealed;  ///< the id chosen last
  };
  /// The first such press that nobody has used yet; it is used up.
  [[nodiscard]] std::optional<KeyPress> take_press(Key key, bool ctrl);
  [[nodiscard]] bool take(Key key, bool ctrl);
  [[nodiscard]] const Item* find(const std::string& id) const;
  [[nodiscard]] std::string item_under_mouse() const;
  void move_focus();
  void show_focus();
  void scroll_by_hand(const std::string& id, Scroll& scroll);
  void move_to_panel(const std::vector<const Item*>& order);
  [[nodiscard]] bool pressed_in_any_layer(Key key);
  void draw_scroll_bar(const Scroll& scroll);

  Painter* paint_ = nullptr;
  Rect window_;
  Input input_;
  bool was_down_ = false;
  Spot last_mouse_;
  bool is_busy_ = false;
  std::vector<Item> items_;  // being filled; at `begin` those of the last frame
  std::vector<Item> before_;
  std::string hovered_;
  std::string held_;
  std::string focus_;
  std::map<std::string, Scroll> scrolls_;
  std::map<std::string, std::shared_ptr<void>> memory_;
  std::vector<std::string> open_scrolls_;
  std::string main_scroll_;  // the largest of the last frame: it follows the page keys
  std::string next_main_scroll_;
  float next_main_size_ = 0;
  int layer_ = 0;
  int top_layer_ = 0;  // of the last frame
  int next_top_layer_ = 0;
  bool is_typing_ = false;
  bool is_typing_next_ = false;
  double wake_ = 1e9;
};

}  // namespace rasad::widget
