// Where the keys go: Tab, arrows in a group, F6, and the ring that promises Enter.
#include "app/widget/focus.hpp"

#include "tests/support/catch.hpp"

#include <deque>

using namespace rasad::widget;

namespace {

// A bar of two buttons, tabs in two rows, a rule and two rows of a list.
struct Room {
  std::deque<Item> parts{
      {"frame.home", {0, 0, 40, 40}},
      {"frame.settings", {50, 0, 40, 40}},
      {"page.tab.0", {0, 50, 60, 28}, PartKind::choice, "page.tab"},
      {"page.tab.1", {70, 50, 60, 28}, PartKind::choice, "page.tab", true},
      {"page.tab.2", {0, 84, 60, 28}, PartKind::choice, "page.tab"},
      {"form.rule", {0, 120, 200, 30}, PartKind::scale},
      {"list.row.a", {0, 160, 200, 60}, PartKind::choice, "list.row"},
      {"list.row.b", {0, 220, 200, 60}, PartKind::choice, "list.row"},
  };
  Focus focus;

  Focus::Order order() const {
    Focus::Order order;
    for (const Item& part : parts) {
      order.parts.push_back(&part);
    }
    order.first = 2;  // the bar belongs to the frame
    return order;
  }
  bool press(Key key, bool shift = false) {
    return focus.move({key, false, shift, false}, order());
  }
};

}  // namespace

TEST_CASE("Tab begins at the content and stops once at a group where it is chosen", "[widget]") {
  Room room;
  std::vector<std::string> stops;
  for (int i = 0; i < 6; ++i) {
    CHECK(room.press(Key::tab));
    stops.push_back(room.focus.id());
  }
  CHECK(stops == std::vector<std::string>{"page.tab.1", "form.rule", "list.row.a", "frame.home",
                                          "frame.settings", "page.tab.1"});
  CHECK(room.press(Key::tab, true));
  CHECK(room.focus.id() == "frame.settings");
}

TEST_CASE("arrows go within a group to what lies there and stay in it", "[widget]") {
  Room room;
  room.focus.to("page.tab.1");
  CHECK(room.press(Key::left));
  CHECK(room.focus.id() == "page.tab.0");
  CHECK(room.press(Key::down));
  CHECK(room.focus.id() == "page.tab.2");
  CHECK(room.press(Key::down));
  CHECK(room.focus.id() == "page.tab.2");
  CHECK(room.press(Key::home));
  CHECK(room.focus.id() == "page.tab.0");
  CHECK(room.press(Key::end));
  CHECK(room.focus.id() == "page.tab.2");
}

TEST_CASE("without a ring arrows are left to the screen", "[widget]") {
  Room room;
  room.focus.point_at(room.parts[6]);
  CHECK_FALSE(room.focus.has_ring());
  CHECK_FALSE(room.press(Key::down));
  room.focus.to("list.row.a");
  room.focus.rest();
  CHECK_FALSE(room.press(Key::down));
  CHECK(room.press(Key::tab));
  CHECK(room.focus.id() == "frame.home");
}

TEST_CASE("Enter on a rule goes on and on a button is left to it", "[widget]") {
  Room room;
  room.focus.to("form.rule");
  CHECK(room.press(Key::enter));
  CHECK(room.focus.id() == "list.row.a");
  CHECK_FALSE(room.press(Key::enter));
}

TEST_CASE("F6 goes to the next panel from anywhere and never out of the window", "[widget]") {
  Room room;
  std::vector<std::string> stops;
  for (int i = 0; i < 5; ++i) {
    CHECK(room.press(Key::f6));
    stops.push_back(room.focus.id());
  }
  CHECK(stops == std::vector<std::string>{"page.tab.1", "form.rule", "list.row.a", "frame.home",
                                          "frame.settings"});
  Focus nothing;
  CHECK_FALSE(nothing.move({Key::f6}, {}));
  CHECK_FALSE(nothing.move({Key::tab}, {}));
}

TEST_CASE("what is not drawn any more has no ring", "[widget]") {
  Room room;
  room.focus.to("form.gone");
  CHECK(room.focus.has_ring());
  room.focus.look(room.order());
  CHECK_FALSE(room.focus.has_ring());
}

TEST_CASE("Tab goes on from a text that was left", "[widget]") {
  Room room;
  room.focus.to("form.rule");
  room.focus.leave();
  CHECK(room.focus.id().empty());
  CHECK(room.press(Key::tab));
  CHECK(room.focus.id() == "list.row.a");
}

TEST_CASE("rules of one group are one stop and left and right are their own", "[widget]") {
  Room room;
  room.parts.push_back({"patrol.visits.1", {0, 300, 200, 40}, PartKind::scale, "patrol.visits"});
  room.parts.push_back({"patrol.visits.2", {0, 340, 200, 40}, PartKind::scale, "patrol.visits"});
  room.focus.to("patrol.visits.1");
  CHECK_FALSE(room.press(Key::right));
  CHECK_FALSE(room.press(Key::home));
  CHECK(room.press(Key::enter));
  CHECK(room.focus.id() == "patrol.visits.2");
  CHECK(room.press(Key::enter));
  CHECK(room.focus.id() == "frame.home");
}
