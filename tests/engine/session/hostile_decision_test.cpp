// Whatever a file holds, a decision is refused with a reason or carried out: every number, text and
// list of every kind of decision is set to what nobody would type.
#include "engine/picture/products.hpp"
#include "engine/session/session.hpp"
#include "engine/tasking/confidence.hpp"
#include "tests/support/busy_desk.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"
#include "tests/support/view_bytes.hpp"

#include <algorithm>
#include <fstream>
#include <limits>
#include <set>
#include <sstream>

using namespace rasad;
using session::Decision;
using session::Role;

namespace {

// Sizes of every list that an index could point into, their neighbours, and the ends of the type.
std::set<std::int32_t> numbers_to_try(const session::Session& session) {
  const content::Pack& pack = session.pack();
  const picture::State& desk = session.core().picture.state();
  std::set<std::int32_t> all{std::numeric_limits<std::int32_t>::min(),
                             std::numeric_limits<std::int32_t>::max(),
                             -5000,
                             -2,
                             -1,
                             0,
                             1,
                             2,
                             3,
                             208,
                             209,
                             999,
                             1000,
                             1001,
                             5000};
  for (const std::size_t size :
       {pack.scenario.reports.size(), pack.scenario.hypotheses.size(),
        pack.scenario.questions.size(), pack.scenario.injects.size(), pack.scenario.hints.size(),
        pack.scenario.entities.size(), pack.geography.cells.size(), pack.geography.districts.size(),
        pack.world.crime_types.size(), pack.doctrine.options.size(),
        pack.doctrine.legal_bases.size(), pack.doctrine.source_grades.size(),
        pack.doctrine.handling_codes.size(), pack.doctrine.agencies.size(),
        pack.doctrine.products.size(), pack.doctrine.roles.size(), session.journal().size(),
        desk.products.size(), desk.requirements.size()}) {
    all.insert(static_cast<std::int32_t>(size));
    all.insert(static_cast<std::int32_t>(size) + 1);
    all.insert(static_cast<std::int32_t>(size) - 1);
  }
  return all;
}

std::string bytes_of_file(const std::string& name) {
  std::ifstream file{std::string{RASAD_SOURCE_DIR} + "/localization/" + name};
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

// Refused with sentences, or carried out and seen from every seat. Returns the first reason.
class Trial {
 public:
  explicit Trial(const session::Session& session) : session_(session) {}

  std::string operator()(const Decision& decision) {
    const std::vector<session::Refusal> refusals = session_.check(decision);
    for (const session::Refusal& one : refusals) {
      reasons_.insert(one.reason);
    }
    if (!refusals.empty()) {
      return refusals.front().reason;
    }
    session::Session fork = session_;
    fork.apply(decision);
    ++carried_out_;
    if (!fork.is_finished() && carried_out_ % 40 == 0) {
      fork.advance({fork.step().value + 1});
    }
    if (carried_out_ % 7 == 0) {
      const auto seats = static_cast<std::int32_t>(session_.pack().doctrine.roles.size());
      static_cast<void>(test::bytes_of(fork.view(Role::trainee, carried_out_ % seats)));
    }
    return "";
  }

  [[nodiscard]] const std::set<std::string>& reasons() const { return reasons_; }
  [[nodiscard]] std::int32_t carried_out() const { return carried_out_; }

 private:
  const session::Session& session_;
  std::set<std::string> reasons_;
  std::int32_t carried_out_ = 0;
};

const session::Session& desk() {
  static const session::Session session = test::busy_desk(test::lesson());
  return session;
}

std::string first_reason(const Decision& decision) {
  const std::vector<session::Refusal> refusals = desk().check(decision);
  return refusals.empty() ? "" : refusals.front().reason;
}

}  // namespace

TEST_CASE("the busy desk accepts one decision of every kind", "[session]") {
  std::set<std::size_t> kinds;
  for (const Decision& decision : test::one_of_each(desk())) {
    INFO(decision.action.index());
    const auto refusals = desk().check(decision);
    INFO((refusals.empty() ? "" : refusals.front().reason));
    CHECK(refusals.empty());
    kinds.insert(decision.action.index());
  }
  CHECK(kinds.size() == std::variant_size_v<session::Action>);
}

TEST_CASE("no number in any decision reaches an index unchecked", "[session]") {
  Trial trial{desk()};
  const std::set<std::int32_t> values = numbers_to_try(desk());
  std::size_t tried = 0;
  for (const Decision& whole : test::one_of_each(desk())) {
    Decision decision = whole;
    const test::Parts parts = test::parts_of(decision);
    for (std::int32_t* number : parts.numbers) {
      const std::int32_t before = *number;
      for (const std::int32_t value : values) {
        *number = value;
        static_cast<void>(trial(decision));
        ++tried;
      }
      *number = before;
    }
    for (std::int64_t* number : parts.wide_numbers) {
      for (const std::int64_t value :
           {INT64_MIN, INT64_MAX, INT64_C(-1), INT64_C(0), INT64_C(401), INT64_C(1) << 33}) {
        *number = value;
        CHECK(trial(decision) == "over_hours");
        ++tried;
      }
    }
  }
  CHECK(tried > 2000);
  CHECK(trial.carried_out() > 100);
  // Each reason that was given has its sentence in three languages.
  for (const char* file : {"rasad.pot", "ru.po", "tg.po"}) {
    const std::string bytes = bytes_of_file(file);
    for (const std::string& reason : trial.reasons()) {
      INFO(file << ": " << reason);
      CHECK(bytes.find("msgctxt \"refusal." + reason + "\"") != std::string::npos);
    }
  }
}

TEST_CASE("whoever decides is a role and a seat that exist", "[session]") {
  for (const Decision& whole : test::one_of_each(desk())) {
    Decision decision = whole;
    for (const std::int32_t seat : {std::numeric_limits<std::int32_t>::min(), -2, 99, 5000,
                                    std::numeric_limits<std::int32_t>::max()}) {
      decision.seat = seat;
      CHECK(first_reason(decision) == "not_this_seat");
    }
    decision.seat = -1;
    for (const int role : {-1, 2, 5000}) {
      decision.role = static_cast<Role>(role);
      CHECK(first_reason(decision) == "not_this_seat");
    }
  }
}

TEST_CASE("each text of each decision is refused for its true cause", "[session]") {
  const std::string long_letters = [] {
    std::string all;
    for (int i = 0; i < 601; ++i) {
      all += "ғ";
    }
    return all;
  }();
  const std::pair<std::string, const char*> texts[] = {
      {std::string(10'000'000, 'x'), "text_too_long"},
      {long_letters, "text_too_long"},
      {std::string{"a\0b", 3}, "text_forbidden"},
      {"a\x1B[2Jb", "text_forbidden"},
      {"a\xE2\x80\xAE"
       "b",
       "text_forbidden"},
      {"a\xFF"
       "b",
       "text_not_utf8"}};
  std::size_t tried = 0;
  for (const Decision& whole : test::one_of_each(desk())) {
    Decision decision = whole;
    for (std::string* words : test::parts_of(decision).texts) {
      const std::string before = *words;
      for (const auto& [text, reason] : texts) {
        *words = text;
        const auto refusals = desk().check(decision);
        REQUIRE(refusals.size() == 1);
        CHECK(refusals.front().reason == reason);
        ++tried;
      }
      // 600 letters of two bytes, line breaks, tabs and an @ at the front are words.
      for (const std::string& fine :
           {long_letters.substr(2), std::string{"a\n\tb"}, std::string{"@coach.patrol"}}) {
        *words = fine;
        CHECK(desk().check(decision).empty());
      }
      *words = before;
    }
  }
  CHECK(tried >= 6 * 15);
}

TEST_CASE("a list of a hundred thousand is refused in any decision", "[session]") {
  std::size_t tried = 0;
  for (const Decision& whole : test::one_of_each(desk())) {
    Decision decision = whole;
    const std::size_t lists = test::parts_of(decision).lists.size();
    for (std::size_t i = 0; i < lists; ++i) {
      for (const bool all_same : {true, false}) {
        Decision filled = whole;
        test::parts_of(filled).lists[i](100'000, all_same);
        INFO(filled.action.index() << ", list " << i);
        CHECK_FALSE(desk().check(filled).empty());
        ++tried;
      }
    }
  }
  CHECK(tried >= 10);
}

TEST_CASE("a confidence is not said or lies between none and certain", "[session]") {
  std::size_t tried = 0;
  for (const Decision& whole : test::one_of_each(desk())) {
    Decision decision = whole;
    if (auto* assign = std::get_if<session::Assign>(&decision.action)) {
      for (const std::int32_t fine : {tasking::not_said, 0, 500, 1000}) {
        assign->request.confidence = fine;
        CHECK(desk().check(decision).empty());
      }
      for (const std::int32_t wrong : {-2, -10, 1001}) {
        assign->request.confidence = wrong;
        CHECK(first_reason(decision) == "bad_probability");
      }
      ++tried;
    }
  }
  CHECK(tried > 0);
}

TEST_CASE("what a task or a product has no use for is refused by name", "[session]") {
  const content::Pack& pack = desk().pack();
  for (const Decision& whole : test::one_of_each(desk())) {
    Decision decision = whole;
    if (auto* assign = std::get_if<session::Assign>(&decision.action)) {
      tasking::TaskRequest& request = assign->request;
      const content::Option& option = pack.doctrine.options[request.option.index()];
      const tasking::TaskRequest before = request;
      if (option.target != content::Target::cells) {
        request.cells = {{3}};
        CHECK(first_reason(decision) == "unused_cells");
      }
      request = before;
      if (option.target != content::Target::district) {
        request.district = {0};
        CHECK(first_reason(decision) == "unused_district");
      }
      request = before;
      if (option.target != content::Target::hypothesis) {
        request.hypothesis = {0};
        CHECK(first_reason(decision) == "unused_hypothesis");
      }
      request = before;
      if (option.legal_bases.empty()) {
        request.legal_basis = 5000;
        CHECK(first_reason(decision) == "unused_legal_basis");
      }
      request = before;
      request.requirement = 5000;
      CHECK(first_reason(decision) == "unknown_requirement");
    } else if (auto* product = std::get_if<session::Commission>(&decision.action)) {
      const picture::Subjects uses = picture::subjects_of(
          pack.doctrine.products[static_cast<std::size_t>(product->product)].kind);
      const session::Commission before = *product;
      product->hypothesis = {0};
      CHECK((uses.hypothesis || first_reason(decision) == "unused_hypothesis"));
      *product = before;
      product->district = {0};
      CHECK((uses.district || first_reason(decision) == "unused_district"));
      *product = before;
      product->type = {0};
      CHECK((uses.type || first_reason(decision) == "unused_type"));
    } else if (auto* signed_one = std::get_if<session::Authorise>(&decision.action)) {
      signed_one->district = {0};
      CHECK(first_reason(decision) == "unused_district");
    }
  }
}
