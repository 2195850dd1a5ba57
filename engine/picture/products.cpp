// Quality, what a product rests on, and which analysis fills it.
#include "engine/picture/products.hpp"

#include "engine/base/pinned_math.hpp"
#include "engine/picture/product_parts.hpp"

#include <algorithm>

namespace rasad::picture {
namespace {

constexpr std::uint64_t purpose = 110;  // of keys, among those of the picture
constexpr std::int64_t rests_on_days = 28;

std::int64_t graded(const State& state) {
  return std::count_if(state.reports.begin(), state.reports.end(),
                       [](const Report& one) { return one.is_graded() && !one.is_purged; });
}

base::Key key_of(const Product& product, base::Key root) {
  const auto part = [](std::int32_t value) { return static_cast<std::uint64_t>(value + 1); };
  return root.with(purpose)
      .with(part(product.form))
      .with(part(product.hypothesis.value))
      .with(part(product.type.value))
      .with(part(product.district.value))
      .with(part(base::week_of(product.commissioned)));
}

Findings findings_of(const Brief& brief, content::ProductKind kind) {
  switch (kind) {
    case content::ProductKind::hot_spots:
      return find_hot_spots(brief);
    case content::ProductKind::times:
      return find_times(brief);
    case content::ProductKind::near_repeats:
      return find_near_repeats(brief);
    case content::ProductKind::links:
      return find_links(brief);
    case content::ProductKind::subject:
      return find_subject(brief);
    case content::ProductKind::problem:
      return find_problem(brief);
    case content::ProductKind::hypotheses:
      return find_hypotheses(brief);
    case content::ProductKind::forecast:
      return find_forecast(brief);
    case content::ProductKind::results:
      return find_results(brief);
  }
  return {};
}

}  // namespace

Subjects subjects_of(content::ProductKind kind) {
  switch (kind) {
    case content::ProductKind::subject:
      return {true, false, false};
    case content::ProductKind::results:
      return {false, true, true};
    case content::ProductKind::links:
    case content::ProductKind::hypotheses:
      return {};
    case content::ProductKind::hot_spots:
    case content::ProductKind::times:
    case content::ProductKind::near_repeats:
    case content::ProductKind::problem:
    case content::ProductKind::forecast:
      return {false, true, false};
  }
  return {};
}

bool Brief::is_right(std::uint64_t n) const {
  return base::uniform(key, n) * 1000 < product.quality;
}

std::int32_t Brief::confidence() const {
  return 300 + product.quality * 6 / 10;
}

std::vector<Incident> incidents_of(const Brief& brief, std::int64_t from_days,
                                   std::int64_t to_days) {
  const std::int64_t now = base::start_of(brief.now).value;
  std::vector<Incident> result;
  for (const Incident& one : brief.state.incidents) {
    const std::int64_t age = now - one.recorded.value;
    if (age <= from_days * base::minutes_per_day && age > to_days * base::minutes_per_day &&
        (!brief.product.type.is_set() || one.type == brief.product.type)) {
      result.push_back(one);
    }
  }
  return result;
}

std::int32_t quality_of(const content::Pack& pack, const State& state, const Product& product) {
  const content::ProductForm& form = pack.doctrine.products[static_cast<std::size_t>(product.form)];
  const double data = state.reports.empty() ? 1
                                            : static_cast<double>(graded(state)) /
                                                  static_cast<double>(state.reports.size());
  const double effort = static_cast<double>(product.hours) / static_cast<double>(form.hours);
  return static_cast<std::int32_t>(1000 * (1 - base::pinned_exp(-effort * data)) + 0.5);
}

void write_product(const content::Pack& pack, const State& state, Product& product, base::Step now,
                   base::Key root) {
  product.quality = quality_of(pack, state, product);
  product.reports = static_cast<std::int32_t>(graded(state));
  const Brief brief{pack, state, product, now, key_of(product, root)};
  product.incidents = static_cast<std::int32_t>(incidents_of(brief, rests_on_days).size());
  Findings findings =
      findings_of(brief, pack.doctrine.products[static_cast<std::size_t>(product.form)].kind);
  product.findings = std::move(findings);
  product.is_delivered = true;
}

}  // namespace rasad::picture
