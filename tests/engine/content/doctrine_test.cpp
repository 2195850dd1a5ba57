// Doctrine is content: the same scenario under every doctrine that ships.
#include "engine/assess/run.hpp"
#include "engine/assess/score.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <algorithm>

using namespace rasad;

namespace {

const std::vector<std::string> shipped{"osce-4x4", "uk-3x5x2", "national-template",
                                       "admiralty-6x6"};

archive::Files files_under(const std::string& doctrine) {
  archive::Files files = test::lesson_files();
  content::use_doctrine(files, doctrine);
  base::Diagnostics diagnostics;
  const auto folder = std::filesystem::path{RASAD_SOURCE_DIR} / "scenarios/doctrines" / doctrine;
  const auto found = archive::read_pack(folder, diagnostics);
  for (const auto& [path, bytes] : found.value()) {
    files["doctrines/" + doctrine + "/" + path] = bytes;
  }
  return files;
}

std::shared_ptr<const content::Pack> lesson_under(const std::string& doctrine) {
  base::Diagnostics diagnostics;
  const auto pack = test::read(files_under(doctrine), diagnostics);
  for (const base::Diagnostic& one : diagnostics.all()) {
    UNSCOPED_INFO(one.file << ':' << one.span.line << ' ' << static_cast<int>(one.code) << ' '
                           << one.path);
  }
  CHECK(diagnostics.all().empty());
  return pack;
}

}  // namespace

TEST_CASE("the lesson reads without a fault or a gap under every doctrine", "[content]") {
  for (const std::string& name : shipped) {
    INFO(name);
    const auto pack = lesson_under(name);
    REQUIRE(pack != nullptr);
    for (const content::Coverage& one : content::coverage(*pack)) {
      INFO(one.language);
      CHECK(one.translated == one.total);
    }
  }
}

TEST_CASE("grades keep their meaning from one scale to another", "[content]") {
  // source_b and information_4 of the 4x4 scheme, by what each other scheme says is the same.
  const auto code = [](const std::string& doctrine, const std::string& source) {
    const auto pack = lesson_under(doctrine);
    const auto& sources = pack->scenario.sources;
    const auto found = std::find_if(sources.begin(), sources.end(),
                                    [&](const auto& one) { return one.id == source; });
    REQUIRE(found != sources.end());
    return pack->doctrine.source_grades[static_cast<std::size_t>(found->grade)].code;
  };
  CHECK(code("osce-4x4", "youth_leader") == "B");
  CHECK(code("uk-3x5x2", "youth_leader") == "1");
  CHECK(code("uk-3x5x2", "contributor_14") == "3");
  CHECK(code("uk-3x5x2", "hotline_callers") == "2");
  CHECK(code("national-template", "contributor_14") == "D");
  CHECK(code("national-template", "hotline_callers") == "E");
  CHECK(code("admiralty-6x6", "hotline_callers") == "F");
}

TEST_CASE("the coach grades well on every scale", "[content]") {
  // Four exercises of three weeks give about ninety reports: three of four right is far above what
  // chance gives on a scale of four to six, and the coach cannot know a source without a record.
  for (const std::string& name : shipped) {
    const auto pack = lesson_under(name);
    std::size_t right = 0;
    std::size_t all = 0;
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
      session::Session session{pack, seed, {}};
      assess::play(session, policy::find_policy("intelligence-led"), 3);
      const std::vector<assess::GradeCheck> checks = assess::grade_checks(session);
      all += checks.size();
      right += static_cast<std::size_t>(std::count_if(
          checks.begin(), checks.end(),
          [](const assess::GradeCheck& one) { return one.source == one.right_source; }));
    }
    INFO(name << ": " << right << " of " << all);
    CHECK(all > 60);
    CHECK(right * 4 >= all * 3);
  }
}

TEST_CASE("the same seed differs in grades and not in what happens", "[content]") {
  session::Session a{lesson_under("osce-4x4"), 4, {}};
  session::Session b{lesson_under("uk-3x5x2"), 4, {}};
  assess::play(a, policy::find_policy("reactive"), 2);
  assess::play(b, policy::find_policy("reactive"), 2);
  CHECK(a.core().world.state().offences.size() == b.core().world.state().offences.size());
  CHECK(a.pack().rules_hash != b.pack().rules_hash);
}

TEST_CASE("two names for the same thing are a fault", "[content]") {
  archive::Files files = files_under("uk-3x5x2");
  std::string& bytes = files.at("doctrines/uk-3x5x2/doctrine.yaml");
  const std::size_t at = bytes.find("same_as: [source_x]");
  REQUIRE(at != std::string::npos);
  bytes.replace(at, 19, "same_as: [source_a]");
  base::Diagnostics diagnostics;
  CHECK(test::read(std::move(files), diagnostics) == nullptr);
  CHECK(std::any_of(diagnostics.all().begin(), diagnostics.all().end(),
                    [](const auto& one) { return one.code == base::Code::duplicate_id; }));
}
