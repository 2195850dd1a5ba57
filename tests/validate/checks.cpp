// The list of checks and of the faults that prove them.
#include "tests/validate/validate.hpp"

#include <algorithm>

namespace rasad::validate {
namespace {

int number_of(const Check& check) {
  return std::stoi(check.id.substr(1));
}

}  // namespace

std::vector<Check> all_checks() {
  std::vector<Check> all;
  for (const std::vector<Check>& part :
       {place_checks(), patrol_checks(), record_checks(), people_checks(), engine_checks()}) {
    all.insert(all.end(), part.begin(), part.end());
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Check& a, const Check& b) { return number_of(a) < number_of(b); });
  return all;
}

const std::vector<Sabotage>& sabotages() {
  static const std::vector<Sabotage> list{{"even places", "V1", "V1"},
                                          {"no near repeats", "V4", "V4"},
                                          {"false excitation", "V6", "V6"},
                                          {"no seasons", "V9", "V9"},
                                          {"no deterrence", "V10", "V10"},
                                          {"longer is better", "V11", "V11"},
                                          {"fear that stays", "V12", "V12"},
                                          {"no habit", "V13", "V13"},
                                          {"no displacement", "V14", "V14b"},
                                          {"no problem work", "V15", "V15"},
                                          {"never greedy", "V16", "V16"},
                                          {"no discovery", "V17", "V17"},
                                          {"no correction", "V18", "V18"},
                                          {"flat reporting", "V20", "V20"},
                                          {"even trust", "V21", "V21"},
                                          {"no recovery", "V22", "V22"},
                                          {"a thousand detectives", "V23", "V23b"},
                                          {"no pressure", "V24", "V24"},
                                          {"everybody alike", "V25", "V25"},
                                          {"nobody learns", "V26", "V26b"},
                                          {"seizures that kill", "V27", "V27"},
                                          {"equal offenders", "V28", "V28"},
                                          {"nobody twice", "V29", "V29"},
                                          {"blind forecast", "V30", "V30"},
                                          {"one more draw", "V37", "V37"},
                                          {"patrol that invites", "V39", "V39"},
                                          {"chance re-keyed", "V40", "V40"}};
  return list;
}

}  // namespace rasad::validate
