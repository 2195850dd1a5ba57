// The graduated rule: whatever is measured lies on a ruled edge with short, middle and long ticks.
#pragma once

#include "app/widget/ui.hpp"

#include <string>

namespace rasad::widget {

/// Where ticks stand between 0 and `most`.
struct Ticks {
  double most = 1;
  double every = 1;
  int middle = 5;  ///< every so many ticks a middle one
  int large = 10;  ///< and a long one
};

/// Ticks along the lower edge of `rect`, hanging down.
void ticks(Painter& paint, const Rect& rect, const Ticks& ticks, Colour ink, float longest = 7);

/// A bar from the left up to `value`, the rest empty, ticks beneath.
void gauge(Painter& paint, const Rect& rect, double value, const Ticks& scale, Role filled,
           Role empty);
/// A gauge with a further part hatched: what is under discussion.
void budget_rule(Painter& paint, const Rect& rect, double spent, double asked, const Ticks& scale);

/// Word, minus, rule with handle, plus, value: one row of an allocation. Answers the new value.
struct Allocation {
  std::string id;
  std::string name;
  std::int64_t value = 0;
  std::int64_t most = 10;
  bool is_chosen = false;
};
/// Height such a row takes in the width of `rect`: a long name needs more lines.
[[nodiscard]] float allocation_height(Ui& ui, const Rect& rect, const std::string& name);
[[nodiscard]] std::int64_t allocation_row(Ui& ui, const Rect& rect, const Allocation& allocation);

/// A share in percent on a rule with a handle, from `left` to `right` in words. Answers the new
/// one; -1 as long as nothing was chosen.
struct Share {
  std::string id;
  std::int32_t percent = 50;
  std::string left;
  std::string right;
  bool is_set = true;      ///< false: nothing chosen yet, there is no handle
  std::string sign = "%";  ///< after the number, with its blank if the language has one
};
[[nodiscard]] std::int32_t share_rule(Ui& ui, const Rect& rect, const Share& share);

/// Lines rising to the right inside a rectangle.
void hatch(Painter& paint, const Rect& rect, Colour ink, float gap = 6);

/// A step of 1, 2 or 5 times a power of ten of which `steps` reach `span`, 1 at least.
[[nodiscard]] std::int64_t round_step(std::int64_t span, std::int64_t steps);

}  // namespace rasad::widget
