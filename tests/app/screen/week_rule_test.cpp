// The rule of weeks on long and short rules: words and signs give way to each other by fixed rules.
#include "app/screen/week_rule.hpp"

#include "app/screen/map_side.hpp"
#include "tests/support/catch.hpp"

using namespace rasad;
using screen::WeekRule;
using screen::WeekSigns;

namespace {

// «Week 8» 50 wide, numbers 8 wide, two injects and a task at the start of each week.
WeekRule full(float length, std::int32_t weeks, std::int32_t shown) {
  WeekRule rule{length, weeks, shown, 50, 8};
  for (std::int32_t i = 0; i < weeks; ++i) {
    rule.injects.push_back(i);
    rule.injects.push_back(i + 0.4);
    rule.tasks.push_back(i);
  }
  return rule;
}

struct Stretch {
  float from;
  float to;
};

std::vector<Stretch> stretches(const WeekRule& rule, const WeekSigns& signs) {
  std::vector<Stretch> all;
  for (const WeekSigns::Label& one : signs.labels) {
    all.push_back({one.x, one.x + (one.has_word ? rule.word : rule.number)});
  }
  for (const float x : signs.squares) {
    all.push_back({x, x + screen::task_square});
  }
  for (const float x : signs.diamonds) {
    all.push_back({x - screen::diamond_reach, x + screen::diamond_reach});
  }
  return all;
}

bool are_apart(const WeekRule& rule, const WeekSigns& signs) {
  const std::vector<Stretch> all = stretches(rule, signs);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].from < 0 || all[i].to > rule.length) {
      return false;
    }
    for (std::size_t k = i + 1; k < all.size(); ++k) {
      if (all[i].from < all[k].to && all[k].from < all[i].to) {
        return false;
      }
    }
  }
  return true;
}

}  // namespace

TEST_CASE("nothing on the rule of weeks lies on anything else or leaves it", "[screen]") {
  for (const std::int32_t weeks : {1, 4, 8, 26, 52}) {
    for (const float length : {560.0F, 600.0F, 800.0F, 1250.0F, 1800.0F}) {
      for (const std::int32_t shown : {1, (weeks + 1) / 2, weeks}) {
        CAPTURE(weeks, length, shown);
        const WeekRule rule = full(length, weeks, shown);
        CHECK(are_apart(rule, place_week_signs(rule)));
      }
    }
  }
}

TEST_CASE("the shown week is always named and by its word where the week has room", "[screen]") {
  // 8 weeks on 1200: 150 a week, and the word with a sign after it takes 17 + 50 + 18.
  const WeekSigns wide = place_week_signs(full(1200, 8, 8));
  REQUIRE_FALSE(wide.labels.empty());
  CHECK(wide.labels.front().week == 8);
  CHECK(wide.labels.front().has_word);
  CHECK(wide.labels.front().x == 7 * 150 + 17);
  // 75 a week: its number alone.
  const WeekSigns narrow = place_week_signs(full(600, 8, 8));
  CHECK(narrow.labels.front().week == 8);
  CHECK_FALSE(narrow.labels.front().has_word);
}

TEST_CASE("an inject stays in its own week", "[screen]") {
  WeekRule rule{600, 8, 3, 50, 8};
  rule.injects = {2.0, 2.0, 2.9};
  const WeekSigns signs = place_week_signs(rule);
  REQUIRE_FALSE(signs.diamonds.empty());
  for (const float x : signs.diamonds) {
    CHECK(x >= 150);
    CHECK(x <= 225);
  }
}

TEST_CASE("the side of a narrow map stands where more is left for the town", "[screen]") {
  widget::Rect low{0, 0, 627, 280};
  CHECK(screen::cut_map_side(low, 160, 100).is_beside);
  CHECK(low == widget::Rect{160, 0, 467, 280});
  widget::Rect high{0, 0, 603, 664};
  CHECK_FALSE(screen::cut_map_side(high, 160, 100).is_beside);
  CHECK(high == widget::Rect{0, 100, 603, 564});
}
