// The analyses behind the products. Part of products.cpp.
#pragma once

#include "engine/picture/products.hpp"

#include <vector>

namespace rasad::picture {

/// What every analysis gets.
struct Brief {
  const content::Pack& pack;
  const State& state;
  const Product& product;  ///< its target and quality are set
  base::Step now;
  base::Key key;  ///< of this product

  /// True where the analyst gets the n-th thing right: more often with higher quality.
  [[nodiscard]] bool is_right(std::uint64_t n) const;
  /// What the analyst writes beside a line: 300 with no quality, 900 with all of it [design].
  [[nodiscard]] std::int32_t confidence() const;
};

using Findings = std::vector<Finding>;

[[nodiscard]] Findings find_hot_spots(const Brief& brief);
[[nodiscard]] Findings find_times(const Brief& brief);
[[nodiscard]] Findings find_near_repeats(const Brief& brief);
[[nodiscard]] Findings find_problem(const Brief& brief);
[[nodiscard]] Findings find_forecast(const Brief& brief);
[[nodiscard]] Findings find_results(const Brief& brief);
[[nodiscard]] Findings find_links(const Brief& brief);
[[nodiscard]] Findings find_subject(const Brief& brief);
[[nodiscard]] Findings find_hypotheses(const Brief& brief);

/// Recorded incidents of the product's type (all types if it names none) entered in a span of days
/// before now: `from_days` back to `to_days` back.
[[nodiscard]] std::vector<Incident> incidents_of(const Brief& brief, std::int64_t from_days,
                                                 std::int64_t to_days = 0);

}  // namespace rasad::picture
