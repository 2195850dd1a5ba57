// Sentences about luck, skill and what if.
#include "app/present/luck_model.hpp"

#include "app/present/debrief_words.hpp"
#include "engine/base/list_item.hpp"

#include <algorithm>
#include <array>

namespace rasad::present {
namespace {

std::int64_t rounded(double value) {
  return static_cast<std::int64_t>(value < 0 ? value - 0.5 : value + 0.5);
}

std::string verdict(const DebriefWords& words, const assess::Luck& luck) {
  static constexpr std::array ids{"luck.worse", "luck.cannot_be_told", "luck.better"};
  const auto index = static_cast<std::size_t>(assess::ReferencePlan::reactive);
  const assess::Interval& reactive = luck.differences[index];
  return words.say(ids[static_cast<std::size_t>(luck.verdict)],
                   {{"amount", words.figure(std::abs(rounded(reactive.mean)))},
                    {"low", words.signed_figure(reactive.low)},
                    {"high", words.signed_figure(reactive.high)}});
}

std::string fortune(const DebriefWords& words, const assess::Luck& luck) {
  static constexpr std::array ids{"luck.unlucky", "luck.ordinary", "luck.lucky"};
  return words.say(
      ids[static_cast<std::size_t>(luck.fortune)],
      {{"share", words.percent(luck.milder_than)}, {"trials", std::to_string(luck.trials.size())}});
}

std::string method(const DebriefWords& words, const assess::Luck& luck) {
  std::int64_t refused = 0;
  for (const assess::Trial& trial : luck.trials) {
    refused += trial.refused;
  }
  const auto trials = static_cast<std::int64_t>(luck.trials.size());
  return words.say("luck.method", {{"trials", std::to_string(trials)},
                                   {"refused", words.figure(refused)},
                                   {"all", words.figure(trials * luck.decisions)}});
}

LuckReference reference(const DebriefWords& words, const assess::Luck& luck, std::size_t index) {
  static constexpr std::array names{"plan.none", "plan.reactive", "plan.proportional",
                                    "plan.intelligence_led"};
  std::vector<double> harm;
  for (const assess::Trial& trial : luck.trials) {
    harm.push_back(static_cast<double>(trial.references[index]));
  }
  const assess::Interval own = assess::interval_of(harm);
  const assess::Interval& difference = luck.differences[index];
  return {words.say(names[index]), own.mean, own.low, own.high,
          words.say("luck.interval", {{"mean", words.signed_figure(difference.mean)},
                                      {"low", words.signed_figure(difference.low)},
                                      {"high", words.signed_figure(difference.high)}})};
}

std::string fault_sentence(const DebriefWords& words, const assess::WhatIf& answer) {
  static constexpr std::array ids{"", "whatif.no_such_entry", "whatif.not_a_decision",
                                  "whatif.already_withdrawn", "whatif.refused"};
  std::string why;
  for (const session::Refusal& refusal : answer.refusals) {
    why += (why.empty() ? "" : " ") + words.say("refusal." + refusal.reason, refusal.arguments);
  }
  return words.say(ids[static_cast<std::size_t>(answer.fault)],
                   {{"number", std::to_string(answer.number)}, {"why", why}});
}

std::string answer_sentence(const DebriefWords& words, const assess::WhatIf& answer) {
  if (!answer.first) {
    return words.say("whatif.same");
  }
  const auto count = [&words](const auto& list) {
    return words.figure(static_cast<std::int64_t>(list.size()));
  };
  return words.say(answer.is_dropped ? "whatif.dropped" : "whatif.changed",
                   {{"added", count(answer.added)},
                    {"removed", count(answer.removed)},
                    {"moved", count(answer.moved)},
                    {"before", words.figure(answer.before.harm)},
                    {"after", words.figure(answer.after.harm)},
                    {"difference", words.signed_figure(static_cast<double>(answer.after.harm -
                                                                           answer.before.harm))}});
}

class Differences {
 public:
  explicit Differences(const DebriefWords& words) : words_(words) {}

  std::vector<std::vector<std::string>> rows(const assess::WhatIf& answer) {
    for (const assess::ChangedOffence& one : answer.added) {
      add(one, words_.say("whatif.row_added"));
    }
    for (const assess::ChangedOffence& one : answer.removed) {
      add(one, words_.say("whatif.row_removed"));
    }
    for (const assess::ChangedOffence& one : answer.moved) {
      add(one, words_.say("whatif.row_moved",
                          {{"place", words_.place(one.other_cell, district_of(one.other_cell))}}));
    }
    std::stable_sort(rows_.begin(), rows_.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::vector<std::string>> table;
    if (!rows_.empty()) {
      table.push_back({words_.say("table.date"), words_.say("table.type"),
                       words_.say("table.place"), words_.say("table.in_record"),
                       words_.say("table.difference")});
    }
    for (auto& [at, row] : rows_) {
      table.push_back(std::move(row));
    }
    return table;
  }

 private:
  [[nodiscard]] base::DistrictId district_of(base::CellId cell) const {
    return base::item(words_.pack().geography.cells, cell).district;
  }

  void add(const assess::ChangedOffence& one, const std::string& what) {
    rows_.push_back({one.offence.occurred,
                     {words_.date(one.offence.occurred), words_.type(one.offence.type),
                      words_.place(one.offence.cell, one.offence.district),
                      words_.say(one.is_recorded ? "word.yes" : "word.no"), what}});
  }

  const DebriefWords& words_;
  std::vector<std::pair<base::Minutes, std::vector<std::string>>> rows_;
};

}  // namespace

LuckModel luck_model(const ProgramText& text, const report::Debrief& facts,
                     const assess::Luck& luck) {
  const DebriefWords words{text, facts};
  LuckModel model;
  model.verdict = verdict(words, luck);
  model.fortune = fortune(words, luck);
  model.method = method(words, luck);
  model.limits = {words.say("luck.limit_fixed"), words.say("luck.limit_model")};
  model.own = luck.own;
  for (const assess::Trial& trial : luck.trials) {
    model.dots.push_back(trial.own);
  }
  std::sort(model.dots.begin(), model.dots.end());
  for (std::size_t i = 0; i < assess::reference_plans.size(); ++i) {
    model.references.push_back(reference(words, luck, i));
  }
  return model;
}

WhatIfModel what_if_model(const ProgramText& text, const report::Debrief& facts,
                          const assess::WhatIf& answer) {
  const DebriefWords words{text, facts};
  WhatIfModel model;
  if (answer.fault != assess::WhatIfFault::none) {
    model.sentence = fault_sentence(words, answer);
    return model;
  }
  model.sentence = answer_sentence(words, answer);
  if (answer.first) {
    model.figure =
        words.say("whatif.harm", {{"before", words.figure(answer.before.harm)},
                                  {"after", words.figure(answer.after.harm)},
                                  {"difference", words.signed_figure(static_cast<double>(
                                                     answer.after.harm - answer.before.harm))}});
    model.drift = words.say("whatif.drift", {{"date", words.date(*answer.first)},
                                             {"share", words.percent(answer.drift)},
                                             {"refused", std::to_string(answer.refused_later)}});
  }
  model.rows = Differences{words}.rows(answer);
  return model;
}

}  // namespace rasad::present
