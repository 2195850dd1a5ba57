// The six letters that Tajik has and Russian has not, and the keys that write them beside a Russian
// layout: whoever has only that still writes Tajik rightly.
#pragma once

#include "app/widget/input.hpp"

#include <array>

namespace rasad::widget {

struct TajikLetter {
  const char* small;    ///< UTF-8
  const char* capital;  ///< UTF-8
  Key key;              ///< with Alt: the key of г и к у х ч on a Russian keyboard
};

inline constexpr std::array<TajikLetter, 6> tajik_letters{{{"ғ", "Ғ", key_of('U')},
                                                           {"ӣ", "Ӣ", key_of('B')},
                                                           {"қ", "Қ", key_of('R')},
                                                           {"ӯ", "Ӯ", key_of('E')},
                                                           {"ҳ", "Ҳ", Key::left_bracket},
                                                           {"ҷ", "Ҷ", key_of('X')}}};

}  // namespace rasad::widget
