// Ids are spread by a hash: what an author does with the order of a file has no part in it.
#include "app/present/choice_order.hpp"

#include "engine/base/hash.hpp"

#include <algorithm>

namespace rasad::present {

std::vector<std::size_t> choice_order(const content::Question& question) {
  std::vector<std::pair<base::ContentHash, std::size_t>> spread;
  for (const content::Choice& choice : question.choices) {
    spread.emplace_back(base::content_hash(question.id + '.' + choice.id), spread.size());
  }
  std::sort(spread.begin(), spread.end());
  std::vector<std::size_t> order;
  for (const auto& [hash, place] : spread) {
    order.push_back(place);
  }
  return order;
}

}  // namespace rasad::present
