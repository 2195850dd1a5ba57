// Analysis products: from what is recorded and graded to findings, with a quality that the hours
// and the state of the desk decide. A poor product can mislead.
#pragma once

#include "engine/base/draw.hpp"
#include "engine/content/pack.hpp"
#include "engine/picture/state.hpp"

namespace rasad::picture {

/// What a kind of product can be about; it is about the whole town where nothing is named. The one
/// table of this: a subject that the analysis does not use is refused, since it would only change
/// what chance gets wrong in it.
struct Subjects {
  bool hypothesis = false;
  bool type = false;
  bool district = false;
};
[[nodiscard]] Subjects subjects_of(content::ProductKind kind);

/// 1 - exp(-hours / hours needed * data), data being the share of received reports that are graded
/// (domain.md §5.7).
///
/// returns  permille
[[nodiscard]] std::int32_t quality_of(const content::Pack& pack, const State& state,
                                      const Product& product);

/// Fills in findings, quality and what it rests on, and marks the product as delivered.
///
/// root  of the exercise: what goes wrong in a poor product hangs on what was asked for and when,
///       not on the hours, so that more hours never make the same product worse
void write_product(const content::Pack& pack, const State& state, Product& product, base::Step now,
                   base::Key root);

}  // namespace rasad::picture
