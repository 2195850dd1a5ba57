// The model, section by section.
#include "app/present/debrief_model.hpp"

#include "app/present/debrief_sections.hpp"

namespace rasad::present {
namespace {

std::string identity(const DebriefWords& words) {
  const report::Identity& identity = words.facts().identity;
  base::Arguments arguments{{"pack", identity.pack},
                            {"version", identity.pack_version},
                            {"rules", identity.rules_hash.substr(0, 16)},
                            {"content", identity.content_hash.substr(0, 16)},
                            {"digest", identity.digest},
                            {"program", identity.program}};
  if (identity.is_assessed) {
    return words.say("debrief.identity_assessed", arguments);
  }
  arguments.push_back({"seed", std::to_string(identity.seed)});
  return words.say("debrief.identity", arguments);
}

std::string subtitle(const report::Identity& identity) {
  const bool has_both = !identity.label.empty() && !identity.date.empty();
  return identity.label + (has_both ? " · " : "") + identity.date.substr(0, 10);
}

// The crime type whose dark figure weighs most in harm.
std::size_t most_hidden(const DebriefWords& words) {
  const std::vector<report::Funnel>& types = words.facts().veil.types;
  std::size_t best = 0;
  std::int64_t most = -1;
  for (std::size_t i = 0; i < types.size(); ++i) {
    const std::int64_t hidden =
        (types[i].occurred - types[i].recorded) * words.pack().world.crime_types[i].harm;
    best = hidden > most ? i : best;
    most = std::max(most, hidden);
  }
  return best;
}

std::vector<Claim> claims(const DebriefWords& words) {
  const report::Debrief& facts = words.facts();
  const report::Funnel& total = facts.veil.total;
  std::vector<Claim> result{
      {words.figure(total.occurred),
       words.say("debrief.claim_total", {{"actual", words.figure(total.occurred)},
                                         {"recorded", words.figure(total.recorded)},
                                         {"share", words.share(total.recorded, total.occurred)}})}};
  if (!facts.veil.types.empty()) {
    const std::size_t type = most_hidden(words);
    const report::Funnel& funnel = facts.veil.types[type];
    result.push_back({words.figure(funnel.occurred),
                      words.say("debrief.claim_type",
                                {{"type", words.type(base::id_at<base::CrimeTypeId>(type))},
                                 {"actual", words.figure(funnel.occurred)},
                                 {"recorded", words.figure(funnel.recorded)}})});
  }
  result.push_back({words.figure(facts.own.harm),
                    words.say("debrief.claim_harm",
                              {{"own", words.figure(facts.own.harm)},
                               {"none", words.figure(facts.references.none.harm)},
                               {"reactive", words.figure(facts.references.reactive.harm)}})});
  result.push_back(
      {std::to_string(facts.score.process),
       words.say("debrief.claim_score", {{"process", std::to_string(facts.score.process)},
                                         {"outcome", std::to_string(facts.score.outcome)}})});
  return result;
}

}  // namespace

DebriefModel debrief_model(const ProgramText& text, const report::Debrief& facts) {
  const DebriefWords words{text, facts};
  DebriefModel model;
  model.title = words.say("debrief.title", {{"title", words.say(facts.pack->info.title)}});
  model.subtitle = subtitle(facts.identity);
  model.honesty = words.say("play.honesty");
  model.identity = identity(words);
  model.unfinished = facts.identity.is_finished ? "" : words.say("debrief.unfinished");
  model.claims = claims(words);
  add_timeline(words, model);
  add_decisions(words, model);
  add_veil(words, model);
  add_truth(words, model);
  add_scores(words, model);
  add_references(words, model);
  add_districts(words, model);
  add_reports(words, model);
  add_lessons(words, model);
  model.closing = words.say(facts.pack->scenario.closing);
  return model;
}

}  // namespace rasad::present
