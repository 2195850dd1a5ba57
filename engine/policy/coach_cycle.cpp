// What a good officer writes down each Monday.
#include "engine/policy/coach_cycle.hpp"

#include "engine/picture/products.hpp"
#include "engine/policy/allocation.hpp"
#include "engine/text/words.hpp"

#include <algorithm>

namespace rasad::policy {
namespace {

constexpr std::int64_t recent_days = 28;
constexpr std::size_t most_relied_on = 4;
constexpr std::int32_t weeks_valid = 3;  // a product is asked for again after this

void add(std::vector<session::Decision>& decisions, session::Action action) {
  decisions.push_back({session::Role::trainee, std::move(action)});
}

base::DistrictId worst_district(const session::View& view) {
  const std::vector<double> harm = harm_by_cell(view, {recent_days, true});
  std::vector<double> by_district(view.content.geography->districts.size(), 0);
  for (std::size_t i = 0; i < harm.size(); ++i) {
    by_district[view.content.geography->cells[i].district.index()] += harm[i];
  }
  const auto worst = std::max_element(by_district.begin(), by_district.end());
  return base::id_at<base::DistrictId>(static_cast<std::size_t>(worst - by_district.begin()));
}

void review_tasks(const session::View& view, std::vector<session::Decision>& decisions) {
  for (const tasking::Task& task : view.tasks) {
    const bool is_reviewed =
        std::any_of(view.reviews.begin(), view.reviews.end(),
                    [&](const tasking::TaskReview& one) { return one.task == task.number; });
    if (task.begins < view.step && !is_reviewed) {
      const bool is_over = task.ends <= view.step;
      add(decisions, session::ReviewTask{
                         task.number, is_over ? tasking::Verdict::change : tasking::Verdict::go_on,
                         text::program_words("coach.reviewed")});
    }
  }
}

// At the start and in the middle: the strategic look.
void set_priorities(const session::View& view, std::vector<session::Decision>& decisions) {
  const bool is_due = view.priorities_set.value < 0 || view.week() == view.content.weeks / 2;
  if (!is_due) {
    return;
  }
  session::SetPriorities act;
  if (leading_hypothesis(view) >= 0) {
    act.list.push_back({"", {leading_hypothesis(view)}, {}, {}});
  }
  act.list.push_back({"", {}, worst_district(view), {}});
  act.list.push_back({text::program_words("coach.priority_trust"), {}, {}, {}});
  add(decisions, act);
  for (std::size_t i = 0; i < view.content.doctrine->options.size(); ++i) {
    const content::Option& option = view.content.doctrine->options[i];
    if (option.intrusion > option.harm_at_stake) {
      add(decisions, session::LeaveOut{base::id_at<base::OptionId>(i), "",
                                       text::program_words("coach.too_intrusive")});
    }
  }
}

void ask(const session::View& view, std::vector<session::Decision>& decisions) {
  const std::int32_t leading = leading_hypothesis(view);
  const bool was_asked = std::any_of(
      view.requirements.begin(), view.requirements.end(),
      [leading](const picture::Requirement& one) { return one.hypothesis.value == leading; });
  if (leading >= 0 && !was_asked) {
    add(decisions, session::Require{text::program_words("coach.question"),
                                    text::program_words("coach.question_for"),
                                    {leading},
                                    view.week() + 3});
  }
}

// What comes from registered sources stays here; the rest has the doctrine's first code.
std::int32_t code_for(const session::View& view, const session::ViewReport& report) {
  const std::vector<content::HandlingCode>& codes = view.content.doctrine->handling_codes;
  const auto closed = std::find_if(codes.begin(), codes.end(),
                                   [](const auto& one) { return one.agencies.empty(); });
  const bool is_secret = report.channel == content::Channel::informant && closed != codes.end();
  return is_secret ? static_cast<std::int32_t>(closed - codes.begin()) : 0;
}

void commission(const session::View& view, content::ProductKind kind, std::int64_t& left,
                std::vector<session::Decision>& decisions) {
  const std::vector<content::ProductForm>& forms = view.content.doctrine->products;
  const auto found = std::find_if(forms.begin(), forms.end(),
                                  [kind](const auto& form) { return form.kind == kind; });
  const auto form = static_cast<std::int32_t>(found - forms.begin());
  const bool was_asked_lately =
      std::any_of(view.products.begin(), view.products.end(), [&](const picture::Product& one) {
        return one.form == form && base::week_of(one.commissioned) + weeks_valid > view.week();
      });
  if (found == forms.end() || found->hours > left || was_asked_lately) {
    return;
  }
  left -= found->hours;
  const base::HypothesisId about = picture::subjects_of(kind).hypothesis
                                       ? base::HypothesisId{leading_hypothesis(view)}
                                       : base::HypothesisId{};
  add(decisions, session::Commission{form, found->hours, about, {}, {}});
}

}  // namespace

std::int32_t leading_hypothesis(const session::View& view) {
  const auto best =
      std::max_element(view.hypotheses.begin(), view.hypotheses.end(),
                       [](const auto& a, const auto& b) { return a.belief < b.belief; });
  return best == view.hypotheses.end() ? -1
                                       : static_cast<std::int32_t>(best - view.hypotheses.begin());
}

void open_meeting(const session::View& view, std::vector<session::Decision>& decisions) {
  review_tasks(view, decisions);
  set_priorities(view, decisions);
  ask(view, decisions);
}

namespace {

// Need to share is the default: what bears on the leading hypothesis goes to whom its code names.
void share(const session::View& view, std::vector<session::Decision>& decisions) {
  for (const session::ViewReport& report : view.reports) {
    const bool is_ready = report.report.is_graded() && report.report.handling >= 0;
    if (!is_ready || report.hypothesis.value != leading_hypothesis(view)) {
      continue;
    }
    const auto code = static_cast<std::size_t>(report.report.handling);
    for (const std::int32_t agency : view.content.doctrine->handling_codes[code].agencies) {
      const auto& has = report.report.shared;
      if (std::find(has.begin(), has.end(), agency) == has.end()) {
        add(decisions, session::Share{report.report.id, agency});
      }
    }
  }
}

}  // namespace

void work_the_desk(const session::View& view, std::vector<session::Decision>& decisions) {
  share(view, decisions);
  for (const session::ViewReport& report : view.reports) {
    if (report.report.handling < 0 && !view.content.doctrine->handling_codes.empty()) {
      add(decisions, session::Handle{report.report.id, code_for(view, report)});
    }
  }
  std::int64_t left = view.hours_left;
  for (const content::ProductKind kind :
       {content::ProductKind::hot_spots, content::ProductKind::hypotheses,
        content::ProductKind::near_repeats, content::ProductKind::subject}) {
    commission(view, kind, left, decisions);
  }
}

void complete(const session::View& view, tasking::TaskRequest& request) {
  const std::vector<content::SeatRole>& roles = view.content.doctrine->roles;
  const auto chair = std::find_if(roles.begin(), roles.end(),
                                  [](const content::SeatRole& role) { return role.may_task; });
  request.owner = chair == roles.end() ? text::program_words("coach.owner") : chair->id;
  request.measure = text::program_words("coach.measure");
  request.review_week = view.week() + 2;
  request.priority = request.hypothesis.is_set() ? 1 : 2;
  for (const session::ViewReport& report : view.reports) {
    const bool bears_on_it =
        !request.hypothesis.is_set() || report.hypothesis == request.hypothesis;
    if (bears_on_it && report.report.is_graded() && request.reports.size() < most_relied_on) {
      request.reports.push_back(report.report.id);
    }
  }
  for (const picture::Product& product : view.products) {
    if (product.is_delivered && base::week_of(product.commissioned) + weeks_valid > view.week()) {
      request.products.push_back(product.number);
    }
  }
}

}  // namespace rasad::policy
