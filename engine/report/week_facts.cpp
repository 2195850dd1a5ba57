// Week facts.
#include "engine/report/week_facts.hpp"

#include "engine/assess/run.hpp"
#include "engine/base/hash.hpp"

#include <nlohmann/json.hpp>

namespace rasad::report {

namespace {

constexpr int format_with_sum = 2;

std::string as_text(const nlohmann::ordered_json& facts) {
  return facts.dump(1) + '\n';
}

// Of everything else in the file, in its order.
std::string sum_of(nlohmann::ordered_json facts) {
  facts.erase("sum");
  return base::content_hash(facts.dump()).hex();
}

// Files of format 1 had no checksum; one of format 2 that says otherwise of itself still has it.
bool is_intact(const nlohmann::ordered_json& facts, std::string_view json) {
  const auto format = facts.find("format");
  const auto sum = facts.find("sum");
  if (sum == facts.end()) {
    return format == facts.end() || *format == 1;
  }
  return format != facts.end() && *format == format_with_sum && *sum == sum_of(facts) &&
         json == as_text(facts);
}

}  // namespace

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
  nlohmann::ordered_json facts{{"format", format_with_sum},
                               {"pack", session.pack().info.id},
                               {"seed", session.seed()},
                               {"digest", outcome.digest.hex()},
                               {"weeks", weeks}};
  facts["sum"] = sum_of(facts);
  return as_text(facts);
}

std::optional<StoredFacts> read_week_facts(std::string_view json) {
  const auto facts = nlohmann::ordered_json::parse(json, nullptr, false);
  const bool is_ours = facts.is_object() && facts.contains("weeks") && facts["weeks"].is_array() &&
                       facts.contains("digest") && facts["digest"].is_string() &&
                       is_intact(facts, json);
  if (!is_ours) {
    return std::nullopt;
  }
  StoredFacts result;
  result.digest = facts["digest"].get<std::string>();
  for (const nlohmann::ordered_json& week : facts["weeks"]) {
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
