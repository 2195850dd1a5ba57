// What a test for near repeats says: a claim only where it shows something.
#include "app/present/desk_lines.hpp"
#include "app/shell/packs.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

using namespace rasad;

namespace {

// 200 m, 7 days, pairs, hundredths of the even number, permille of shuffles with as many.
std::string band(std::int64_t pairs, std::int64_t ratio, std::int64_t p_permille) {
  const present::ProgramText text{std::filesystem::path{RASAD_SOURCE_DIR} / "localization"};
  static const auto pack =
      shell::find_pack(std::filesystem::path{RASAD_SOURCE_DIR}, {}, "autumn-burglaries").pack;
  picture::Finding finding;
  finding.what = "near_repeats.band";
  finding.values = {200, 7, pairs, ratio, p_permille};
  finding.confidence = 680;
  return present::finding_line(text, *pack, finding);
}

bool has(const std::string& line, const std::string& words) {
  return line.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a test that finds no near repeats does not call them likely", "[app]") {
  for (const std::string& line : {band(0, 0, 920), band(3, 90, 20), band(3, 130, 51)}) {
    CAPTURE(line);
    CHECK(has(line, "no near repeats are shown"));
    CHECK_FALSE(has(line, "68%"));
  }
}

TEST_CASE("a test that shows near repeats says by how much and how sure it is", "[app]") {
  const std::string line = band(12, 250, 10);
  CHECK(has(line, "2.50 times what chance gives"));
  CHECK(has(line, "in 10 of 1000 shuffles"));
  CHECK(has(line, "near repeats are shown ("));
  CHECK_FALSE(has(line, "no near repeats"));
  CHECK(has(line, "68%"));
  CHECK(has(band(12, 250, 50), "near repeats are shown ("));
}
