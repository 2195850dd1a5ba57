// Static checks of a script.
#include "engine/content/script_checks.hpp"

#include "engine/content/script_reach.hpp"

#include <algorithm>

namespace rasad::content {
namespace {

using base::Code;
using text::Certainty;

constexpr const char* scenario_file = "scenario.yaml";
constexpr const char* world_file = "world.yaml";
constexpr const char* rubric_file = "rubric.yaml";

std::string element(const char* list, std::size_t index) {
  return std::string{list} + '[' + std::to_string(index) + ']';
}

class ScriptChecker {
 public:
  ScriptChecker(const Pack& pack, const Places& places, base::Diagnostics& diagnostics)
      : pack_(pack),
        scenario_(pack.scenario),
        places_(places),
        diagnostics_(diagnostics),
        reach_(reach_of(pack)) {}

  void run() {
    check_injects();
    check_questions();
    check_hints();
    check_reports();
    check_facts();
    check_circles();
    check_storylines();
    check_world();
    check_cost();
    check_rubric();
  }

 private:
  void warn(Code code, const char* file, const std::string& path, const std::string& id) {
    base::Span span{1, 1};
    const auto of_file = places_.find(file);
    if (of_file != places_.end() && of_file->second.contains(path)) {
      span = of_file->second.at(path);
    }
    base::Diagnostic fault{base::Severity::warning, code, file, span, path, {{"id", id}}};
    if (!is_allowed(fault, pack_.files)) {
      diagnostics_.add(std::move(fault));
    }
  }

  // False if the condition is never true, which is then said.
  bool check_condition(const std::optional<text::Expression>& condition, bool at_end,
                       const char* file, const std::string& path, const std::string& id) {
    if (!condition) {
      return true;
    }
    const Certainty certainty =
        text::certainty(*condition, at_end ? reach_.last_slots : reach_.slots);
    if (certainty == Certainty::impossible) {
      warn(Code::condition_never_true, file, path + ".when", id);
    } else if (certainty == Certainty::certain) {
      warn(Code::condition_always_true, file, path + ".when", id);
    }
    return certainty != Certainty::impossible;
  }

  void check_injects() {
    for (std::size_t i = 0; i < scenario_.injects.size(); ++i) {
      const Inject& inject = scenario_.injects[i];
      const std::string path = element("injects", i);
      const bool can_hold =
          check_condition(inject.when, inject.at == Phase::end, scenario_file, path, inject.id);
      const bool waits = inject.storyline.is_set() && !reach_.storylines[inject.storyline.index()];
      if (can_hold && !waits && !reach_.injects[i]) {
        warn(Code::inject_unreachable, scenario_file, path + ".id", inject.id);
      }
    }
  }

  // An inject that shows itself, by way of others or not, comes again every step to the end.
  void check_circles() {
    std::vector<std::vector<std::size_t>> shows(scenario_.injects.size());
    for (std::size_t i = 0; i < shows.size(); ++i) {
      for (const ScriptEffect& effect : scenario_.injects[i].effects) {
        if (const auto* show = std::get_if<ShowInject>(&effect)) {
          shows[i].push_back(show->inject.index());
        }
      }
    }
    for (std::size_t i = 0; i < shows.size(); ++i) {
      std::vector<bool> seen(shows.size());
      std::vector<std::size_t> open = shows[i];
      while (!open.empty()) {
        const std::size_t next = open.back();
        open.pop_back();
        if (!seen[next]) {
          seen[next] = true;
          open.insert(open.end(), shows[next].begin(), shows[next].end());
        }
      }
      if (seen[i]) {
        warn(Code::shown_in_circle, scenario_file, element("injects", i) + ".id",
             scenario_.injects[i].id);
      }
    }
  }

  // Every offence is made again in each of the hundreds of runs of a playtest and of a what-if, in
  // 3 microseconds and 240 bytes; the lesson that ships has some 1,500. [measured]
  void check_cost() {
    constexpr double most = 50'000;
    double offences = 0;
    for (const CrimeType& type : pack_.world.crime_types) {
      offences += type.weekly * static_cast<double>(scenario_.weeks);
    }
    if (offences > most) {
      warn(Code::costly, world_file, "crime_types",
           std::to_string(static_cast<std::int64_t>(offences)));
    }
  }

  void check_questions() {
    for (std::size_t i = 0; i < scenario_.questions.size(); ++i) {
      const Question& question = scenario_.questions[i];
      const std::string path = element("questions", i);
      if (!reach_.questions[i]) {
        warn(Code::question_never_opened, scenario_file, path + ".id", question.id);
      }
      if (question.days < 7) {
        warn(Code::question_too_short, scenario_file, path + ".days", question.id);
      }
    }
  }

  void check_hints() {
    for (std::size_t i = 0; i < scenario_.hints.size(); ++i) {
      const Hint& hint = scenario_.hints[i];
      static_cast<void>(
          check_condition(hint.when, false, scenario_file, element("hints", i), hint.id));
    }
  }

  void check_reports() {
    std::vector<bool> has_report(scenario_.hypotheses.size());
    std::vector<bool> speaks(scenario_.sources.size());
    for (std::size_t i = 0; i < scenario_.reports.size(); ++i) {
      const ReportTemplate& report = scenario_.reports[i];
      if (!reach_.reports[i]) {
        warn(Code::report_never_sent, scenario_file, element("reports", i) + ".id", report.id);
      }
      has_report[report.hypothesis.index()] = true;
      speaks[report.source.index()] = true;
    }
    for (std::size_t i = 0; i < has_report.size(); ++i) {
      if (!has_report[i]) {
        warn(Code::hypothesis_without_reports, scenario_file, element("hypotheses", i) + ".id",
             scenario_.hypotheses[i].id);
      }
    }
    for (std::size_t i = 0; i < speaks.size(); ++i) {
      if (!speaks[i]) {
        warn(Code::source_without_reports, scenario_file, element("sources", i) + ".id",
             scenario_.sources[i].id);
      }
    }
  }

  // The first slots are the pack's own facts.
  void check_facts() {
    for (std::size_t i = 0; i < scenario_.facts.size(); ++i) {
      const std::string path = element("facts", i) + ".id";
      if (!reach_.facts_read[i]) {
        warn(Code::fact_never_read, scenario_file, path, scenario_.facts[i].id);
      }
      if (!reach_.facts_set[i]) {
        warn(Code::fact_never_set, scenario_file, path, scenario_.facts[i].id);
      }
    }
  }

  void check_storylines() {
    for (std::size_t i = 0; i < scenario_.storylines.size(); ++i) {
      const auto own = base::id_at<base::StorylineId>(i);
      const bool has_inject =
          std::any_of(scenario_.injects.begin(), scenario_.injects.end(),
                      [own](const Inject& inject) { return inject.storyline == own; });
      if (!has_inject || !reach_.storylines[i]) {
        warn(has_inject ? Code::storyline_never_begins : Code::storyline_empty, scenario_file,
             element("storylines", i) + ".id", scenario_.storylines[i].id);
      }
    }
  }

  void check_world() {
    for (std::size_t i = 0; i < reach_.waves.size(); ++i) {
      if (!reach_.waves[i]) {
        warn(Code::never_started, world_file, element("waves", i) + ".id", pack_.world.waves[i].id);
      }
    }
    for (std::size_t i = 0; i < reach_.groups.size(); ++i) {
      if (!reach_.groups[i]) {
        warn(Code::never_started, world_file, element("groups", i) + ".id",
             pack_.world.groups[i].id);
      }
    }
  }

  [[nodiscard]] bool has_anything_to_measure(const Criterion& criterion) const {
    switch (criterion.measure) {
      case Measure::threat:
        return !pack_.world.groups.empty();
      case Measure::answers:
        return std::find(reach_.questions.begin(), reach_.questions.end(), true) !=
               reach_.questions.end();
      case Measure::grading:
      case Measure::coverage:
        return std::find(reach_.reports.begin(), reach_.reports.end(), true) !=
               reach_.reports.end();
      case Measure::condition:
        return criterion.when.has_value();
      default:
        return true;
    }
  }

  void check_rubric() {
    for (std::size_t i = 0; i < pack_.rubric.dimensions.size(); ++i) {
      const Dimension& dimension = pack_.rubric.dimensions[i];
      for (std::size_t j = 0; j < dimension.criteria.size(); ++j) {
        const Criterion& criterion = dimension.criteria[j];
        const std::string path = element("dimensions", i) + '.' + element("criteria", j);
        static_cast<void>(check_condition(criterion.when, true, rubric_file, path, criterion.id));
        const bool is_idle = criterion.when && criterion.measure != Measure::condition;
        if (is_idle || !has_anything_to_measure(criterion)) {
          warn(Code::criterion_not_scored, rubric_file, path + ".measure", criterion.id);
        }
      }
    }
  }

  const Pack& pack_;
  const Scenario& scenario_;
  const Places& places_;
  base::Diagnostics& diagnostics_;
  Reach reach_;
};

std::string line_of(const std::string& bytes, int wanted) {
  std::size_t at = 0;
  for (int line = 1; line < wanted && at != std::string::npos; ++line) {
    at = bytes.find('\n', at);
    at += at == std::string::npos ? 0 : 1;
  }
  return at == std::string::npos ? "" : bytes.substr(at, bytes.find('\n', at) - at);
}

}  // namespace

bool is_allowed(const base::Diagnostic& fault, const archive::Files& files) {
  constexpr std::size_t shortest_reason = 3;
  const auto file = files.find(fault.file);
  if (file == files.end() || fault.severity == base::Severity::error) {
    return false;
  }
  const std::string line = line_of(file->second, fault.span.line);
  const std::string wanted = "# allow RSD-" + std::to_string(static_cast<int>(fault.code)) + ": ";
  const std::size_t at = line.find(wanted);
  return at != std::string::npos && line.size() >= at + wanted.size() + shortest_reason;
}

void check_script(const Pack& pack, const Places& places, base::Diagnostics& diagnostics) {
  ScriptChecker{pack, places, diagnostics}.run();
}

}  // namespace rasad::content
