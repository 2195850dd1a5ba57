// Journal entries as sentences: what the decision log reads like.
#include "app/present/exercise_lines.hpp"
#include "app/present/table.hpp"
#include "engine/text/language.hpp"

#include <algorithm>

namespace rasad::present {

/// Says each kind of decision.
class DecisionSpeaker {
 public:
  /// `journal` holds the earlier decisions that a decision may concern.
  DecisionSpeaker(const ExerciseLines& words, const ProgramText& text, const content::Pack& pack,
                  const session::Journal& journal)
      : words_(words), text_(text), pack_(pack), journal_(journal) {}

  std::string operator()(const session::Grade& act) const {
    const content::Doctrine& doctrine = pack_.doctrine;
    const auto source = static_cast<std::size_t>(act.source);
    const auto information = static_cast<std::size_t>(act.information);
    return say("decision.grade", {{"source", report(act.report)},
                                  {"grade", doctrine.source_grades[source].code +
                                                doctrine.information_grades[information].code}});
  }
  std::string operator()(const session::Judge& act) const {
    return say("decision.judge", {{"number", std::to_string(act.hypothesis.value + 1)},
                                  {"percent", percent(act.permille)}});
  }
  std::string operator()(const session::Assign& act) const {
    return say("decision.assign",
               {{"option", option(act.request.option)}, {"target", words_.target(act.request)}});
  }
  std::string operator()(const session::Answer& act) const {
    const content::Question& question = pack_.scenario.questions[act.question.index()];
    return say("decision.answer",
               {{"question", say(question.title)},
                {"choice", say(question.choices[static_cast<std::size_t>(act.choice)].text)}});
  }
  std::string operator()(const session::Withdraw& act) const {
    const session::Entry* gone = earlier(act.number);
    const bool is_named =
        gone != nullptr && !std::holds_alternative<session::Withdraw>(gone->decision.action);
    return say(
        "decision.withdraw",
        {{"number", named(act.number, is_named ? std::visit(*this, gone->decision.action) : "")}});
  }
  std::string operator()(const session::Advance& act) const {
    return say("decision.advance", {{"date", words_.date_of(base::start_of(act.to))}});
  }
  std::string operator()(const session::FireInject&) const { return say("decision.instructor"); }
  std::string operator()(const session::HoldInject&) const { return say("decision.instructor"); }
  std::string operator()(const session::Handle& act) const {
    const auto code = static_cast<std::size_t>(act.code);
    return say("decision.handle", {{"code", pack_.doctrine.handling_codes[code].code},
                                   {"report", report(act.report)}});
  }
  std::string operator()(const session::Share& act) const {
    const auto agency = static_cast<std::size_t>(act.agency);
    return say("decision.share", {{"agency", say(pack_.doctrine.agencies[agency].name)},
                                  {"report", report(act.report)}});
  }
  std::string operator()(const session::SameOrigin& act) const {
    return say(act.is_same ? "decision.same_origin" : "decision.not_same_origin",
               {{"report", report(act.report)}, {"other", report(act.other)}});
  }
  std::string operator()(const session::Require& act) const {
    return say("decision.require", {{"question", text_.reason(act.question)}});
  }
  std::string operator()(const session::Commission& act) const {
    const auto form = static_cast<std::size_t>(act.product);
    return say("decision.commission", {{"product", say(pack_.doctrine.products[form].name)},
                                       {"hours", std::to_string(act.hours)}});
  }
  std::string operator()(const session::LinkEntities& act) const {
    const char* id = act.confidence == 0 ? "decision.unlink"
                     : act.is_same       ? "decision.merge"
                                         : "decision.link";
    return say(id, {{"a", say(pack_.scenario.entities[act.a.index()].name)},
                    {"b", say(pack_.scenario.entities[act.b.index()].name)},
                    {"percent", percent(act.confidence)}});
  }
  std::string operator()(const session::Purge& act) const {
    return say("decision.purge", {{"report", report(act.report)}});
  }
  std::string operator()(const session::SetPriorities& act) const {
    std::string list;
    for (const tasking::Priority& one : act.list) {
      list += (list.empty() ? "" : "; ") + words_.priority(one);
    }
    return say("decision.priorities", {{"list", list}});
  }
  std::string operator()(const session::LeaveOut& act) const {
    const std::string subject =
        act.option.is_set() ? option(act.option) : text_.reason(act.subject);
    return say("decision.leave_out", {{"subject", subject}});
  }
  std::string operator()(const session::ReviewTask& act) const {
    const char* id = act.verdict == tasking::Verdict::go_on    ? "decision.review_go_on"
                     : act.verdict == tasking::Verdict::change ? "decision.review_change"
                                                               : "decision.review_stop";
    const session::Entry* given = earlier(act.task);
    const auto* assign =
        given == nullptr ? nullptr : std::get_if<session::Assign>(&given->decision.action);
    return say(id,
               {{"task", named(act.task, assign == nullptr ? ""
                                                           : option(assign->request.option) + ", " +
                                                                 words_.target(assign->request))}});
  }
  std::string operator()(const session::Authorise& act) const {
    const auto basis = static_cast<std::size_t>(act.legal_basis);
    return say("decision.authorise", {{"option", option(act.option)},
                                      {"basis", say(pack_.doctrine.legal_bases[basis].name)}});
  }
  std::string operator()(const session::TakeHint& act) const {
    return say("decision.hint", {{"level", std::to_string(act.level)}});
  }
  std::string operator()(const session::EndExercise&) const { return say("decision.end"); }

 private:
  [[nodiscard]] std::string say(std::string_view id, const base::Arguments& arguments = {}) const {
    return text_.say(id, arguments);
  }
  [[nodiscard]] std::string say(const content::Text& text) const { return text_.say(pack_, text); }
  [[nodiscard]] std::string option(base::OptionId id) const {
    return say(pack_.doctrine.options[id.index()].name);
  }
  // An earlier decision, null if it is not in the journal that is shown.
  [[nodiscard]] const session::Entry* earlier(std::int32_t number) const {
    const auto found = std::find_if(journal_.begin(), journal_.end(),
                                    [number](const auto& one) { return one.number == number; });
    return found == journal_.end() ? nullptr : &*found;
  }
  // "11 (Hot-spot foot patrol, K7)": a number alone tells nobody anything.
  [[nodiscard]] static std::string named(std::int32_t number, const std::string& name) {
    return std::to_string(number) + (name.empty() ? "" : " (" + name + ')');
  }
  // Its short line, or whom it comes from.
  [[nodiscard]] std::string report(base::ReportId id) const {
    const content::ReportTemplate& form = pack_.scenario.reports[id.index()];
    return form.title.id.empty() ? say(pack_.scenario.sources[form.source.index()].name)
                                 : say(form.title);
  }
  [[nodiscard]] std::string percent(std::int32_t permille) const {
    return text::percent(text_.language(), base::div_round(permille, 10));
  }

  const ExerciseLines& words_;
  const ProgramText& text_;
  const content::Pack& pack_;
  const session::Journal& journal_;
};

std::string ExerciseLines::decision(const session::Entry& entry) const {
  return std::visit(DecisionSpeaker{*this, text_, pack_, view_.journal}, entry.decision.action);
}

std::string ExerciseLines::priority(const tasking::Priority& priority) const {
  if (!priority.text.empty()) {
    return text_.reason(priority.text);
  }
  if (priority.hypothesis.is_set()) {
    return say("target.hypothesis_number",
               {{"number", std::to_string(priority.hypothesis.value + 1)}});
  }
  return priority.district.is_set() ? say(pack_.geography.districts[priority.district.index()].name)
                                    : say(pack_.world.crime_types[priority.type.index()].name);
}

ExerciseLines::LegalWords ExerciseLines::legal_words(const tasking::LegalFinding& finding) const {
  static constexpr const char* aspects[] = {"legal.legality", "legal.necessity",
                                            "legal.proportionality", "legal.equal_treatment",
                                            "legal.retention"};
  static constexpr const char* states[] = {"legal.state.ok", "legal.state.warning",
                                           "legal.state.blocked"};
  base::Arguments arguments = finding.arguments;
  if (finding.instead.is_set()) {
    arguments.push_back({"option", say(pack_.doctrine.options[finding.instead.index()].name)});
  }
  return {say(aspects[static_cast<std::size_t>(finding.aspect)]),
          say(states[static_cast<std::size_t>(finding.state)]), say(finding.message, arguments)};
}

Lines ExerciseLines::legal_check(const std::vector<tasking::LegalFinding>& findings) const {
  Lines lines{say("legal.title")};
  for (const tasking::LegalFinding& one : findings) {
    const LegalWords words = legal_words(one);
    append(lines,
           wrapped(words.aspect + " (" + words.state + "): " + words.sentence, line_width, 4));
  }
  return lines;
}

}  // namespace rasad::present
