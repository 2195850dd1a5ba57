// Ids of new packs.
#include "app/present/pack_id.hpp"

#include "tests/support/catch.hpp"

using rasad::present::pack_id;

TEST_CASE("the id of a new pack is made of its folder's name", "[app]") {
  CHECK(pack_id("Night-Shift") == "night_shift");
  CHECK(pack_id("Шаби тира") == "shabi_tira");
  CHECK(pack_id("Ночная смена") == "nochnaya_smena");
  CHECK(pack_id("Ҷӯйбори Ғарбӣ") == "juybori_gharbi");
  CHECK(pack_id("a -- b") == "a_b");
  CHECK(pack_id("2031") == "lesson_2031");
  CHECK(pack_id("_x_") == "x");
  CHECK(pack_id("町") == "lesson");
  CHECK(pack_id("\xFF\xFE") == "lesson");
  CHECK(pack_id(std::string(200, 'x')) == std::string(64, 'x'));
  CHECK(pack_id("щщщщщщщщщщщщщщщщщщ").size() <= 64);
}
