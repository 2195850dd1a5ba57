// Week facts.
#include "engine/report/week_facts.hpp"

#include "engine/assess/run.hpp"

#include <nlohmann/json.hpp>

namespace rasad::report {

std::string week_facts(const session::Session& session) {
  const assess::Outcome outcome = assess::outcome_of(session);
  nlohmann::ordered_json weeks = nlohmann::ordered_json::array();
  for (const assess::Week& week : outcome.weeks) {
    weeks.push_back({{"occurred", week.actual},
                     {"recorded", week.recorded},
                     {"harm_occurred", week.harm_actual},
                     {"harm_recorded", week.harm_recorded},
                     {"directed_hundredths", week.directed.value}});
  }
  const nlohmann::ordered_json facts{{"format", 1},
                                     {"pack", session.pack().info.id},
                                     {"seed", session.seed()},
                                     {"digest", outcome.digest.hex()},
                                     {"weeks", weeks}};
  return facts.dump(1) + '\n';
}

}  // namespace rasad::report
