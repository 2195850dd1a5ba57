// rasad validate [--seeds FROM..TO] [--json] [--only V10,V11] [--sabotage] [--sensitivity].
#include "tests/validate/sensitivity.hpp"
#include "tests/validate/validate.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace {

using namespace rasad::validate;
using Json = nlohmann::ordered_json;

bool read_range(const std::string& text, Run& run) {
  const std::size_t dots = text.find("..");
  try {
    run.from = std::stoull(text);
    run.to = dots == std::string::npos ? run.from : std::stoull(text.substr(dots + 2));
  } catch (const std::exception&) {
    return false;
  }
  return run.from <= run.to && run.to - run.from < 100'000;
}

Json as_json(const Line& line, const Run& run) {
  return {{"id", line.id},        {"statistic", line.statistic},
          {"low", line.low},      {"high", line.high},
          {"value", line.value},  {"seeds", fmt::format("{}..{}", run.from, run.to)},
          {"pass", line.passes()}};
}

void print(const Line& line) {
  fmt::print("{:<5} {:<72} {:>8.4g} .. {:<8.4g} {:>10.5g}  {}\n", line.id, line.statistic, line.low,
             line.high, line.value, line.passes() ? "in band" : "OUT OF BAND");
}

int validate(const Run& run, const std::vector<std::string>& only, bool json) {
  Json list = Json::array();
  bool all_pass = true;
  for (const Check& check : all_checks()) {
    if (!only.empty() && std::find(only.begin(), only.end(), check.id) == only.end()) {
      continue;
    }
    for (const Line& line : check.measure(run)) {
      all_pass = all_pass && line.passes();
      list.push_back(as_json(line, run));
      if (!json) {
        print(line);
      }
    }
  }
  if (json) {
    fmt::print("{}\n", list.dump(1));
  } else {
    fmt::print("seeds {} to {}; {}\n", run.from, run.to,
               all_pass ? "all within their bands" : "NOT ALL within their bands");
  }
  return all_pass ? 0 : 1;
}

// Each fault must throw its line out of the band.
int prove(Run run, bool json) {
  Json list = Json::array();
  bool all_caught = true;
  const std::vector<Check> checks = all_checks();
  for (const Sabotage& fault : sabotages()) {
    run.sabotage = fault.name;
    const auto check = std::find_if(checks.begin(), checks.end(),
                                    [&](const Check& one) { return one.id == fault.check; });
    for (const Line& line : check->measure(run)) {
      if (line.id != fault.line) {
        continue;
      }
      all_caught = all_caught && !line.passes();
      list.push_back({{"fault", fault.name},
                      {"id", line.id},
                      {"value", line.value},
                      {"caught", !line.passes()}});
      if (!json) {
        fmt::print("{:<22} {:<5} {:>8.4g} .. {:<8.4g} {:>10.5g}  {}\n", fault.name, line.id,
                   line.low, line.high, line.value, line.passes() ? "NOT CAUGHT" : "caught");
      }
    }
  }
  if (json) {
    fmt::print("{}\n", list.dump(1));
  }
  return all_caught ? 0 : 1;
}

int rank_parameters(const Run& run, bool json) {
  Json list = Json::array();
  for (const Effect& effect : sensitivities(run)) {
    list.push_back({{"parameter", effect.parameter},
                    {"offences_percent", effect.offences},
                    {"known_percent", effect.known}});
    if (!json) {
      fmt::print("{:<28} offences {:>7.2f} %   known {:>7.2f} %\n", effect.parameter,
                 effect.offences, effect.known);
    }
  }
  if (json) {
    fmt::print("{}\n", list.dump(1));
  }
  return 0;
}

}  // namespace

int main(int count, char** words) {
  CLI::App app{"Does the hidden world show what criminology knows?", "rasad validate"};
  std::string seeds = "1..30";
  std::vector<std::string> only;
  bool json = false;
  bool sabotage = false;
  bool sensitivity = false;
  app.add_option("--seeds", seeds, "FROM..TO, both inclusive");
  app.add_option("--only", only, "Ids of checks, such as V10,V11")->delimiter(',');
  app.add_flag("--json", json, "For programs");
  app.add_flag("--sabotage", sabotage, "Break one mechanism after the other: each must be noticed");
  app.add_flag("--sensitivity", sensitivity, "Which parameters move the outcome most");
  CLI11_PARSE(app, count, words);
  Run run;
  if (!read_range(seeds, run)) {
    fmt::print(stderr, "rasad validate: --seeds {}: FROM..TO with FROM at most TO\n", seeds);
    return 2;
  }
  if (sensitivity) {
    return rank_parameters(run, json);
  }
  return sabotage ? prove(run, json) : validate(run, only, json);
}
