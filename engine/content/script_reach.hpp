// What of a script can ever happen: a fixed point over injects, questions and their effects, with
// conditions judged by interval arithmetic. What is "not reached" is proved to be out of reach.
#pragma once

#include "engine/content/pack.hpp"
#include "engine/text/expression_range.hpp"

#include <vector>

namespace rasad::content {

struct Reach {
  std::vector<bool> injects;
  std::vector<bool> questions;  ///< can be opened
  std::vector<bool> reports;    ///< can arrive, by an effect or by themselves
  std::vector<bool> storylines;
  std::vector<bool> marks;
  std::vector<bool> clocks;
  std::vector<bool> waves;  ///< begin by their day or by an effect
  std::vector<bool> groups;
  std::vector<bool> facts_set;           ///< an effect that can happen sets or adds
  std::vector<text::Bounds> own;         ///< values the pack's own facts can take
  std::vector<bool> facts_read;          ///< by slot of Pack::facts
  std::vector<text::Bounds> slots;       ///< by slot of Pack::facts, while the exercise runs
  std::vector<text::Bounds> last_slots;  ///< the same at the end of the exercise
};

[[nodiscard]] Reach reach_of(const Pack& pack);

}  // namespace rasad::content
