// Many keys in one frame.
#include "app/widget/turns.hpp"

#include "tests/support/catch.hpp"

using namespace rasad::widget;

namespace {

KeyPress after(Key key, std::size_t typed_before) {
  KeyPress press{key};
  press.typed_before = typed_before;
  return press;
}

}  // namespace

TEST_CASE("a key that moves or acts has a frame of its own", "[widget]") {
  Turns turns;
  Input input;
  input.keys = {after(key_of('1'), 0), after(Key::enter, 0), after(Key::enter, 0)};
  const Input first = turns.next(input);
  REQUIRE(first.keys.size() == 1);
  CHECK(first.keys[0].key == key_of('1'));
  CHECK(turns.has_more());
  CHECK(turns.next({}).keys.size() == 1);
  CHECK(turns.next({}).keys.size() == 1);
  CHECK_FALSE(turns.has_more());
}

TEST_CASE("letters before and after a line end stay in their order", "[widget]") {
  Turns turns;
  Input input;
  input.typed = "onetwo";
  input.keys = {after(Key::enter, 3), after(Key::backspace, 6)};
  const Input first = turns.next(input);
  CHECK(first.typed == "one");
  CHECK(first.keys.empty());
  const Input second = turns.next({});
  CHECK(second.typed.empty());
  REQUIRE(second.keys.size() == 1);
  CHECK(second.keys[0].key == Key::enter);
  Input more;
  more.typed = "!";
  more.keys = {after(Key::backspace, 1)};
  const Input third = turns.next(more);
  CHECK(third.typed == "two!");
  REQUIRE(third.keys.size() == 2);
  CHECK(third.keys[0].typed_before == 3);
  CHECK(third.keys[1].typed_before == 4);
  CHECK_FALSE(turns.has_more());
}

TEST_CASE("nothing typed is lost however the frames fall", "[widget]") {
  Turns turns;
  std::string typed;
  for (int i = 0; i < 40; ++i) {
    Input input;
    input.typed = "ҳ";
    input.keys = {after(i % 3 == 0 ? Key::tab : key_of('X'), 0)};
    typed += turns.next(input).typed;
  }
  while (turns.has_more()) {
    typed += turns.next({}).typed;
  }
  std::string expected;
  for (int i = 0; i < 40; ++i) {
    expected += "ҳ";
  }
  CHECK(typed == expected);
}
