// Answers are numbered in an order that says nothing about which one is right.
#include "app/present/choice_order.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <algorithm>
#include <map>

using namespace rasad;

namespace {

content::Question question_of(const std::string& id, const std::vector<std::string>& choices) {
  content::Question question;
  question.id = id;
  for (const std::string& choice : choices) {
    question.choices.push_back({});
    question.choices.back().id = choice;
  }
  return question;
}

std::vector<std::string> shown(const content::Question& question) {
  std::vector<std::string> ids;
  for (const std::size_t place : present::choice_order(question)) {
    ids.push_back(question.choices.at(place).id);
  }
  return ids;
}

}  // namespace

TEST_CASE("the answer that is advised stands under every number of the lesson", "[app]") {
  std::map<std::size_t, std::size_t> by_number;
  std::size_t all = 0;
  for (const content::Question& question : test::lesson()->scenario.questions) {
    const std::vector<std::size_t> order = present::choice_order(question);
    const auto at =
        std::find(order.begin(), order.end(), static_cast<std::size_t>(question.recommended));
    if (at != order.end()) {
      ++by_number[static_cast<std::size_t>(at - order.begin())];
      ++all;
    }
  }
  REQUIRE(all == 20);
  for (const std::size_t number : {0U, 1U, 2U}) {
    CHECK(by_number[number] > 0);
    CHECK(by_number[number] * 2 <= all);
  }
}

TEST_CASE("the order of a file has no part in the order of the answers", "[app]") {
  const std::vector<std::string> ids{"best", "second", "third", "worst"};
  const auto first = shown(question_of("visit", ids));
  CHECK(shown(question_of("visit", {ids.rbegin(), ids.rend()})) == first);
  CHECK(std::is_permutation(first.begin(), first.end(), ids.begin(), ids.end()));
  // Another question spreads the same words otherwise: of ten at least one.
  std::size_t others = 0;
  for (int i = 0; i < 10; ++i) {
    others += shown(question_of("question_" + std::to_string(i), ids)) != first ? 1U : 0U;
  }
  CHECK(others > 0);
}

TEST_CASE("a question with one answer or none has an order", "[app]") {
  CHECK(present::choice_order(question_of("one", {"only"})) == std::vector<std::size_t>{0});
  CHECK(present::choice_order(question_of("none", {})).empty());
}
