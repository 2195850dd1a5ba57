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

std::optional<StoredFacts> read_week_facts(std::string_view json) {
  const nlohmann::json facts = nlohmann::json::parse(json, nullptr, false);
  const bool is_ours = facts.is_object() && facts.contains("weeks") && facts["weeks"].is_array() &&
                       facts.contains("digest") && facts["digest"].is_string();
  if (!is_ours) {
    return std::nullopt;
  }
  StoredFacts result;
  result.digest = facts["digest"].get<std::string>();
  for (const nlohmann::json& week : facts["weeks"]) {
    const auto number = [&week](const char* key) {
      const auto found = week.is_object() ? week.find(key) : week.end();
      return found != week.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
    };
    result.weeks.push_back({number("occurred"),
                            number("recorded"),
                            number("harm_occurred"),
                            number("harm_recorded"),
                            {number("directed_hundredths")}});
  }
  return result;
}

}  // namespace rasad::report
