// Which control the keyboard works on: where Tab, the arrows and F6 go, and whether its ring is to
// be seen. The ring promises: what has it gets Enter. Without a ring Enter is the act of the
// screen.
#pragma once

#include "app/widget/input.hpp"
#include "app/widget/item.hpp"

#include <string>
#include <vector>

namespace rasad::widget {

class Focus {
 public:
  /// The controls of the last frame, those that can be reached in their order.
  struct Order {
    std::vector<const Item*> parts;
    std::size_t first = 0;  ///< where Tab begins when nothing has the focus
  };

  [[nodiscard]] const std::string& id() const { return id_; }
  [[nodiscard]] bool has_ring(const std::string& id) const { return has_ring_ && id_ == id; }
  [[nodiscard]] bool has_ring() const { return has_ring_; }

  /// By a key or by the program: with its ring.
  void to(std::string id);
  /// By the mouse: Tab goes on from there, but the hand knows where it is and needs no ring.
  void point_at(const Item& part);
  /// A choice was made: its ring goes, its place stays.
  void rest() { has_ring_ = false; }
  /// Out of a text that is typed; Tab goes on from it.
  void leave();
  /// Another place opens.
  void forget() { *this = {}; }

  /// What has the focus may be gone, drawn no more or covered: then its ring is gone too.
  void look(const Order& order);
  /// Moves by a key, if it is one that moves: Tab, F6, arrows and Home and End within a group, and
  /// Enter where there is nothing to press.
  ///
  /// returns  true if the key was used
  [[nodiscard]] bool move(const KeyPress& press, const Order& order);

 private:
  [[nodiscard]] std::size_t place_in(const Order& order) const;
  void step(const Order& order, bool is_back);
  void to_next_panel(const Order& order);
  [[nodiscard]] bool within_group(Key key, const Order& order);

  std::string id_;
  std::string left_;  ///< where Tab goes on after nothing had the focus
  bool has_ring_ = false;
};

}  // namespace rasad::widget
