// Options whose effect the engine cannot carry out on their target are faults of the pack: they
// stopped the exercise, or did nothing in silence.
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <algorithm>

using namespace rasad;

namespace {

const char* const file = "doctrines/osce-4x4/doctrine.yaml";

// The reason of the one fault of the lesson in which a line of the doctrine was replaced.
std::string reason_of(archive::Files files) {
  base::Diagnostics diagnostics;
  static_cast<void>(test::read(std::move(files), diagnostics));
  for (const base::Diagnostic& one : diagnostics.sorted()) {
    if (one.code == base::Code::inconsistent) {
      return one.arguments.back().value;
    }
  }
  return "";
}

// The first option with this effect gets another effect.
std::string with_effect(const std::string& from, const std::string& to) {
  return reason_of(test::changed(file, "effect: " + from + "\n", "effect: " + to + "\n"));
}

}  // namespace

TEST_CASE("an effect on a target that it cannot work on is a fault", "[content]") {
  const std::pair<content::Target, std::vector<const char*>> kinds[] = {
      {content::Target::cells, {"patrol", "harden"}},
      {content::Target::district, {"stops", "cocoon", "forum"}},
      {content::Target::hypothesis, {"investigate", "collect", "arrest"}}};
  const char* const wanted[] = {"needs_cells", "needs_district", "needs_hypothesis"};
  for (const auto& [target, effects] : kinds) {
    for (const auto& [other, others] : kinds) {
      for (const char* effect : effects) {
        for (const char* now : others) {
          INFO(effect << " becomes " << now);
          CHECK(with_effect(effect, now) ==
                (target == other ? "" : wanted[static_cast<std::size_t>(other)]));
        }
      }
    }
  }
}

TEST_CASE("each effect of the shipped doctrine has the target of the table", "[content]") {
  for (const content::Option& option : test::lesson()->doctrine.options) {
    INFO(option.id);
    CHECK(option.target == content::target_of(option.effect));
  }
}

TEST_CASE("what only one kind of target can have is refused elsewhere", "[content]") {
  const auto added = [](const std::string& line) {
    return reason_of(test::changed(file, "effect: patrol\n", "effect: patrol\n    " + line + "\n"));
  };
  CHECK(added("needs_case: 300") == "case_of_hypothesis");
  CHECK(added("trust: 0.3") == "trust_of_district");
  CHECK(added("channels: [community]") == "channels_of_hypothesis");
}
