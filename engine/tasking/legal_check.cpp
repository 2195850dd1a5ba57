// Legality, necessity, proportionality, equal treatment, data retention: in words and numbers.
#include "engine/tasking/legal_check.hpp"

#include "engine/base/list_item.hpp"
#include "engine/picture/retention.hpp"

#include <algorithm>

namespace rasad::tasking {
namespace {

constexpr double even_enough = 1.25;  // domain.md §5.12
constexpr std::int64_t four_weeks = 4 * base::minutes_per_week;

// What an option is for; of two options for the same purpose the less intrusive comes first.
int purpose_of(content::Effect effect) {
  switch (effect) {
    case content::Effect::investigate:
    case content::Effect::collect:
      return 1;
    case content::Effect::arrest:
      return 2;
    case content::Effect::forum:
      return 3;
    case content::Effect::patrol:
    case content::Effect::stops:
    case content::Effect::cocoon:
    case content::Effect::harden:
      return 4;
  }
  return 0;
}

class Check {
 public:
  Check(const Tasking& tasking, const picture::Picture& picture, const TaskRequest& request,
        base::Step step)
      : tasking_(tasking),
        doctrine_(tasking.pack().doctrine),
        picture_(picture),
        request_(request),
        step_(step) {}

  [[nodiscard]] std::vector<LegalFinding> run() const {
    if (!request_.option.is_set() || request_.option.index() >= doctrine_.options.size()) {
      std::vector<LegalFinding> none;
      for (const char* aspect :
           {"legality", "necessity", "proportionality", "equal_treatment", "retention"}) {
        none.push_back({static_cast<LegalAspect>(none.size()),
                        LegalState::ok,
                        std::string{"legal."} + aspect + ".no_option",
                        {},
                        {}});
      }
      return none;
    }
    return {legality(), necessity(), proportionality(), equal_treatment(), retention()};
  }

 private:
  [[nodiscard]] const content::Option& option() const {
    return base::item(doctrine_.options, request_.option);
  }

  [[nodiscard]] LegalFinding legality() const {
    const auto finding = [](LegalState state, const char* what, base::Arguments arguments = {}) {
      return LegalFinding{LegalAspect::legality,
                          state,
                          std::string{"legal.legality."} + what,
                          std::move(arguments),
                          {}};
    };
    const std::vector<std::int32_t>& bases = option().legal_bases;
    if (bases.empty()) {
      return finding(LegalState::ok, "none_needed");
    }
    if (request_.legal_basis < 0) {
      return finding(LegalState::blocked, "missing");
    }
    const bool is_listed =
        std::find(bases.begin(), bases.end(), request_.legal_basis) != bases.end();
    const auto index = static_cast<std::size_t>(request_.legal_basis);
    if (!is_listed || doctrine_.legal_bases[index].intrusion < option().intrusion) {
      return finding(LegalState::blocked, "wrong",
                     {{"intrusion", std::to_string(option().intrusion)}});
    }
    const std::int64_t weeks = doctrine_.legal_bases[index].valid_weeks;
    const Authority* authority = tasking_.authority(request_);
    if (weeks == 0) {
      return finding(LegalState::ok, "given");
    }
    if (authority == nullptr) {
      return finding(LegalState::ok, "new", {{"n", std::to_string(weeks)}});
    }
    const std::int32_t left = (authority->until.value - step_.value) / base::steps_per_week;
    return left <= 0 ? finding(LegalState::warning, "expired")
                     : finding(LegalState::ok, "in_date", {{"n", std::to_string(left)}});
  }

  // Least intrusive means first, or a reason (domain.md §1.11).
  [[nodiscard]] LegalFinding necessity() const {
    LegalFinding finding{
        LegalAspect::necessity, LegalState::ok, "legal.necessity.least_intrusive", {}, {}};
    for (std::size_t i = 0; i < doctrine_.options.size(); ++i) {
      const content::Option& other = doctrine_.options[i];
      const auto id = base::id_at<base::OptionId>(i);
      const bool is_milder = purpose_of(other.effect) == purpose_of(option().effect) &&
                             other.intrusion < option().intrusion && other.needs_case == 0;
      if (is_milder && !was_tried(id)) {
        finding.instead = id;
        finding.state = request_.reason.empty() ? LegalState::warning : LegalState::ok;
        finding.message = request_.reason.empty() ? "legal.necessity.milder_untried"
                                                  : "legal.necessity.milder_with_reason";
        return finding;
      }
    }
    return finding;
  }

  [[nodiscard]] bool was_tried(base::OptionId id) const {
    const std::vector<Task>& tasks = tasking_.state().tasks;
    return std::any_of(tasks.begin(), tasks.end(),
                       [id](const Task& task) { return task.request.option == id; });
  }

  [[nodiscard]] LegalFinding proportionality() const {
    const bool is_even = option().intrusion <= option().harm_at_stake;
    return {LegalAspect::proportionality,
            is_even ? LegalState::ok : LegalState::warning,
            is_even ? "legal.proportionality.fair" : "legal.proportionality.too_much",
            {{"intrusion", std::to_string(option().intrusion)},
             {"harm", std::to_string(option().harm_at_stake)}},
            {}};
  }

  [[nodiscard]] LegalFinding equal_treatment() const {
    LegalFinding finding{
        LegalAspect::equal_treatment, LegalState::ok, "legal.equal_treatment.conduct", {}, {}};
    if (option().contacts <= 0 || !request_.district.is_set()) {
      return finding;
    }
    const double ratio = stop_disparity(tasking_, picture_, request_.district, &request_, step_);
    const auto hundredths = static_cast<std::int64_t>(ratio * 100 + 0.5);
    finding.state = ratio > even_enough ? LegalState::warning : LegalState::ok;
    finding.message =
        ratio > even_enough ? "legal.equal_treatment.uneven" : "legal.equal_treatment.even";
    finding.arguments = {{"percent", std::to_string(hundredths)}};
    return finding;
  }

  [[nodiscard]] LegalFinding retention() const {
    const auto overdue =
        picture::overdue(tasking_.pack(), picture_.state().reports, base::start_of(step_));
    const auto relied =
        std::count_if(request_.reports.begin(), request_.reports.end(), [&](base::ReportId id) {
          const picture::Report* report = picture_.find(id);
          return report != nullptr && (!report->is_graded() || report->is_purged);
        });
    if (relied > 0) {
      return {LegalAspect::retention,
              LegalState::warning,
              "legal.retention.ungraded",
              {{"n", std::to_string(relied)}},
              {}};
    }
    if (!overdue.empty()) {
      return {LegalAspect::retention,
              LegalState::warning,
              "legal.retention.overdue",
              {{"n", std::to_string(overdue.size())}},
              {}};
    }
    return {LegalAspect::retention, LegalState::ok, "legal.retention.in_order", {}, {}};
  }

  const Tasking& tasking_;
  const content::Doctrine& doctrine_;
  const picture::Picture& picture_;
  const TaskRequest& request_;
  base::Step step_;
};

double contacts_of(const Tasking& tasking, const TaskRequest& request) {
  return base::item(tasking.pack().doctrine.options, request.option).contacts;
}

}  // namespace

std::vector<LegalFinding> legal_check(const Tasking& tasking, const picture::Picture& picture,
                                      const TaskRequest& request, base::Step step) {
  return Check{tasking, picture, request, step}.run();
}

double stop_disparity(const Tasking& tasking, const picture::Picture& picture,
                      base::DistrictId district, const TaskRequest* planned, base::Step step) {
  double here = 0;
  double all = 0;
  const auto count = [&](const TaskRequest& request) {
    const double contacts = contacts_of(tasking, request);
    all += contacts;
    here += request.district == district ? contacts : 0;
  };
  for (const Task& task : tasking.state().tasks) {
    count(task.request);
  }
  if (planned != nullptr) {
    count(*planned);
  }
  const std::int64_t since = base::start_of(step).value - four_weeks;
  double incidents_here = 0;
  double incidents = 0;
  for (const picture::Incident& incident : picture.state().incidents) {
    if (incident.recorded.value >= since) {
      incidents += 1;
      incidents_here += incident.district == district ? 1 : 0;
    }
  }
  if (all <= 0 || incidents <= 0) {
    return 0;
  }
  // A district without a single incident is counted as if it had one: no division by zero.
  const double share = std::max(incidents_here, 1.0) / incidents;
  return here / all / share;
}

}  // namespace rasad::tasking
