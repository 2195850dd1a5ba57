// One frame of a screen: which parts there are, which one has the mouse or the keyboard, what was
// pressed. Draws nothing of its own but the focus ring; controls build on it.
#pragma once

#include "app/widget/focus.hpp"
#include "app/widget/painter.hpp"
#include "app/widget/scroll.hpp"
#include "app/widget/turns.hpp"
#include "app/widget/typing.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rasad::widget {

class Ui {
 public:
  /// Begins a frame. `paint` must have begun its frame with the same window.
  void begin(Painter& paint, Rect window, Input input);
  void end();

  [[nodiscard]] Painter& paint() { return *paint_; }
  [[nodiscard]] const Rect& window() const { return window_; }
  [[nodiscard]] double time() const { return input_.time; }
  [[nodiscard]] const Input& input() const { return input_; }

  /// Registers a part and answers what happened to it. Enter and Space press it while it has the
  /// ring, as its kind says.
  Response item(const Item& part);
  /// Draws the ring around a part, if it has it.
  void focus_ring(const std::string& id, const Rect& rect, float radius);

  /// A key was pressed that nobody has used yet, without Ctrl or Alt. While a text is typed all but
  /// the function and page keys are off; Enter and Space while a control has the ring; nothing
  /// below a dialog sees any key.
  [[nodiscard]] bool pressed(Key key);
  [[nodiscard]] bool pressed_with_ctrl(Key key);
  /// The act of the screen: Enter while nothing has the ring, Ctrl and Enter while a text is typed.
  /// The first one of a frame says in `label` what Enter does.
  [[nodiscard]] bool pressed_for_act(const std::string& label);
  /// Uses up the keys that a text field works with.
  [[nodiscard]] std::vector<KeyPress> take_keys_for_text();
  /// Notches of the wheel, for whoever lies under the mouse; taken once.
  [[nodiscard]] float take_wheel() { return std::exchange(input_.wheel, 0.0F); }

  [[nodiscard]] Focus& focus() { return focus_; }
  /// Another place opens: nothing has the focus.
  void forget_focus() { focus_ = below_ = {}; }
  [[nodiscard]] const std::string& focused() const { return focus_.id(); }
  /// Where nothing has the focus Tab begins at what is drawn from here on.
  void begin_content() { content_ = items_.size(); }
  /// The control that has the ring, as far as it is drawn; null if none has.
  [[nodiscard]] const Item* ringed() const;
  /// What Enter does without a ring, "" if nothing.
  [[nodiscard]] const std::string& act() const { return act_; }
  [[nodiscard]] bool is_typing() const { return is_typing_; }
  [[nodiscard]] Typing& typing() { return typing_; }

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

  /// Everything until `end_layer` lies over the screen and takes all input. When it opens `first`
  /// gets the focus; when it closes the focus goes back to where it was.
  void begin_layer(const std::string& first = "");
  void end_layer() { --layer_; }

  /// Asks for another frame after so many seconds.
  void wake_in(double seconds) { wake_ = std::min(wake_, seconds); }
  /// Seconds until the next frame is wanted; a large number if nothing moves.
  [[nodiscard]] double wake() const { return wake_; }

  /// Parts of the last whole frame, in order.
  [[nodiscard]] const std::vector<Item>& items() const { return items_; }

 private:
  [[nodiscard]] bool take(Key key, bool ctrl);
  [[nodiscard]] const Item* find(const std::string& id) const;
  [[nodiscard]] std::string item_under_mouse() const;
  void point();
  void move_focus();
  void show_focus();
  void scroll_by_hand(const std::string& id, Scroll& scroll);
  void draw_scroll_bar(const Scroll& scroll);

  Painter* paint_ = nullptr;
  Rect window_;
  Turns turns_;
  Input input_;
  bool was_down_ = false, is_busy_ = false;
  Spot last_mouse_;
  std::vector<Item> items_;  // being filled; at `begin` those of the last frame
  std::vector<Item> before_;
  std::string hovered_, held_, act_;
  Focus focus_, below_;  // the second: of the screen, while a dialog is open
  std::size_t content_ = 0, content_before_ = 0;
  Typing typing_;
  std::map<std::string, Scroll> scrolls_;
  std::map<std::string, std::shared_ptr<void>> memory_;
  std::vector<std::string> open_scrolls_;
  std::string main_scroll_, next_main_scroll_;  // the largest: it follows the page keys
  float next_main_size_ = 0;
  int layer_ = 0, top_layer_ = 0, next_top_layer_ = 0;  // open; of the last frame; of this one
  bool is_typing_ = false;
  double wake_ = 1e9;
};

}  // namespace rasad::widget
