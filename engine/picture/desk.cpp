// What the desk does with reports: grades, codes, sharing, marks, removal, lines, products booked.
#include "engine/picture/picture.hpp"
#include "engine/picture/products.hpp"

#include <algorithm>

namespace rasad::picture {

void Picture::grade(base::ReportId report, std::int32_t source, std::int32_t information,
                    base::Minutes now) {
  if (Report* one = mutable_find(report)) {
    one->source_grade = source;
    one->information_grade = information;
    one->graded = now;
    ++one->gradings;
  }
}

void Picture::handle(base::ReportId report, std::int32_t code) {
  if (Report* one = mutable_find(report)) {
    one->handling = code;
  }
}

void Picture::share(base::ReportId report, std::int32_t agency) {
  if (Report* one = mutable_find(report)) {
    one->shared.push_back(agency);
  }
}

void Picture::purge(base::ReportId report) {
  if (Report* one = mutable_find(report)) {
    one->is_purged = true;
  }
}

void Picture::mark_origin(const OriginMark& mark, bool is_same) {
  std::vector<OriginMark>& marks = state_.same_origin;
  marks.erase(std::remove_if(marks.begin(), marks.end(),
                             [&](const OriginMark& one) {
                               return (one.report == mark.report && one.other == mark.other) ||
                                      (one.report == mark.other && one.other == mark.report);
                             }),
              marks.end());
  if (is_same) {
    marks.push_back(mark);
  }
}

void Picture::link(const EntityLink& link) {
  std::vector<EntityLink>& links = state_.links;
  links.erase(std::remove_if(links.begin(), links.end(),
                             [&](const EntityLink& one) {
                               return one.is_same == link.is_same &&
                                      ((one.a == link.a && one.b == link.b) ||
                                       (one.a == link.b && one.b == link.a));
                             }),
              links.end());
  if (link.confidence > 0) {
    links.push_back(link);
  }
}

void Picture::commission(Product product, base::Step now, base::Key root) {
  state_.products.push_back(std::move(product));
  deliver(now, root);
}

std::int64_t Picture::hours_booked(base::Step step) const {
  std::int64_t hours = 0;
  for (const Product& product : state_.products) {
    const bool this_week = base::week_of(product.commissioned) == base::week_of(step);
    hours += this_week ? product.hours : 0;
  }
  return hours;
}

void Picture::deliver(base::Step now, base::Key root) {
  for (Product& product : state_.products) {
    if (!product.is_delivered && product.ready <= now) {
      write_product(*pack_, state_, product, now, root);
    }
  }
}

const Report* Picture::find(base::ReportId report) const {
  const auto found = std::find_if(state_.reports.begin(), state_.reports.end(),
                                  [report](const Report& one) { return one.id == report; });
  return found == state_.reports.end() ? nullptr : &*found;
}

Report* Picture::mutable_find(base::ReportId report) {
  const auto found = std::find_if(state_.reports.begin(), state_.reports.end(),
                                  [report](const Report& one) { return one.id == report; });
  return found == state_.reports.end() ? nullptr : &*found;
}

}  // namespace rasad::picture
