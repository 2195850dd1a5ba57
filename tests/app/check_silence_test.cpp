// What a check must not let through in silence: injects that never come, circles, text that is
// lost, blanks that nobody sees, causes hidden behind their consequences.
#include "engine/content/doctrine_cycle.hpp"
#include "engine/policy/policy.hpp"
#include "tests/app/pack_edit.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>

using namespace rasad;
using base::Code;

namespace {

bool has(const test::Edited& edited, Code code, const std::string& file = "") {
  const auto& all = edited.diagnostics.all();
  return std::any_of(all.begin(), all.end(), [&](const base::Diagnostic& fault) {
    return fault.code == code && (file.empty() || fault.file == file);
  });
}

std::string argument(const test::Edited& edited, Code code, const std::string& name) {
  for (const base::Diagnostic& fault : edited.diagnostics.all()) {
    for (const base::Argument& one : fault.arguments) {
      if (fault.code == code && one.name == name) {
        return one.value;
      }
    }
  }
  return "";
}

// The second inject of the template at another moment.
test::Edited at_moment(const std::string& lines) {
  return test::check_edited("scenario.yaml\n-     at: day\n-     day: 8\n" + lines);
}

test::Edited with_effect(const std::string& lines) {
  return test::check_edited("scenario.yaml\n-       - begin: rumour\n+       - begin: rumour\n" +
                            lines);
}

test::Edited with_title(const std::string& title) {
  return test::check_edited("scenario.yaml\n-     title: \"A quiet week\"\n+     title: " + title +
                            "\n");
}

}  // namespace

TEST_CASE("an inject whose moment and days exclude each other never comes", "[app]") {
  for (const char* lines :
       {"+     at: day\n+     day: 8\n+     when: day >= 9\n", "+     at: end\n+     day: 5\n",
        "+     at: start\n+     when: day == 9\n",
        "+     at: day\n+     when: day == 9 and week == 1\n",
        "+     at: week\n+     when: day == 9\n", "+     at: week\n+     day: 9\n",
        "+     at: start\n+     day: 2\n", "+     at: end\n+     when: day < 20\n",
        "+     at: day\n+     day: 8\n+     when: week == 1\n",
        "+     at: day\n+     when: week == 2 and day > 14\n",
        "+     at: week\n+     when: day > 8 and day < 15\n", "+     at: day\n+     day: 22\n"}) {
    INFO(lines);
    const test::Edited edited = at_moment(lines);
    CHECK((has(edited, Code::inject_unreachable) || has(edited, Code::condition_never_true)));
  }
  for (const char* lines :
       {"+     at: day\n+     day: 8\n+     when: week == 2\n", "+     at: end\n",
        "+     at: start\n+     when: day == 1\n",
        "+     at: day\n+     when: day == 9 and week == 2\n",
        "+     at: week\n+     when: day == 8\n", "+     at: week\n+     day: 15\n",
        "+     at: end\n+     when: day > 21\n", "+     at: call\n",
        "+     at: day\n+     day: 21\n"}) {
    INFO(lines);
    const test::Edited edited = at_moment(lines);
    CHECK_FALSE(has(edited, Code::inject_unreachable));
    CHECK_FALSE(has(edited, Code::condition_never_true));
  }
}

TEST_CASE("an end that an effect brings can come on any day", "[app]") {
  const std::string edit =
      "scenario.yaml\n-     at: day\n-     day: 8\n+     at: end\n+     day: 5\n"
      "-       - begin: rumour\n+       - begin: rumour\n+       - end: true\n";
  CHECK_FALSE(has(test::check_edited(edit), Code::inject_unreachable));
}

TEST_CASE("injects that show each other in a circle are named", "[app]") {
  CHECK(has(with_effect("+       - show: many_entered\n"), Code::shown_in_circle));
  CHECK_FALSE(has(with_effect("+       - show: quiet_week\n"), Code::shown_in_circle));
  CHECK(has(with_effect("+       - show: quiet_week\n"
                        "-     do: []\n+     do:\n+       - show: many_entered\n"),
            Code::shown_in_circle));
}

TEST_CASE("a comment that swallows a text is named and an ordinary one is not", "[app]") {
  CHECK(has(with_title("Newspaper no. #1"), Code::comment_eats_text));
  CHECK(has(with_title("Газета ҳафта #1"), Code::comment_eats_text));
  CHECK(argument(with_title("Газета  #7, с. 2"), Code::comment_eats_text, "kept") == "Газета");
  for (const char* title : {"\"Newspaper no. #1\"", "Newspaper  # the evening one", "Newspaper#1",
                            "'no. #1'", "Newspaper #", "Newspaper ##"}) {
    INFO(title);
    CHECK_FALSE(has(with_title(title), Code::comment_eats_text));
  }
}

TEST_CASE("blanks that nobody sees are named where they change what is read", "[app]") {
  const auto with_line = [](const std::string& line) {
    return test::check_edited("scenario.yaml\n-     chance: 700\n+ " + line + "\n");
  };
  for (const char* line :
       {"    chance: \\xC2\\xA0700", "    chance\\xC2\\xA0: 700", "\\xC2\\xA0   chance: 700",
        "    chance: \\xE2\\x80\\x8B700", "    chan\\xE2\\x81\\xA0ce: 700",
        "    chance:\\xC2\\xA0700", "    \\xE3\\x80\\x80chance: 700"}) {
    INFO(line);
    CHECK(has(with_line(line), Code::unseen_blank, "scenario.yaml"));
  }
  CHECK_FALSE(has(with_title("\"№\\xC2\\xA0"
                             "7: a quiet week\""),
                  Code::unseen_blank));
  CHECK_FALSE(has(with_title("A week with 1\\xE2\\x80\\xAF"
                             "000 steps"),
                  Code::unseen_blank));
}

TEST_CASE("a fault in the list of languages hides no translation and blames none", "[app]") {
  const test::Edited edited =
      test::check_edited("translate ru\npack.yaml\n- format: 1\n+ format: one\n");
  CHECK(has(edited, Code::wrong_type, "pack.yaml"));
  CHECK_FALSE(has(edited, Code::unknown_file));
}

TEST_CASE("the last part of a choice is enough to find the name that was meant", "[app]") {
  const test::Edited edited = test::check_edited(
      "scenario.yaml\n-     when: week >= 2 and recorded.burglary < 8\n"
      "+     when: chosen(facts_onli)\n");
  CHECK(argument(edited, Code::expression_unknown_name, "nearest") ==
        "chosen(answer_the_paper.facts_only)");
}

TEST_CASE("each way of standing in has a policy and others are refused by name", "[app]") {
  std::vector<std::string> names{content::stand_in_names.begin(), content::stand_in_names.end()};
  std::vector<std::string> policies = policy::policy_names();
  std::sort(names.begin(), names.end());
  std::sort(policies.begin(), policies.end());
  CHECK(names == policies);
}
