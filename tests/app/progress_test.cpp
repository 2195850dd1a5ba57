// A bar is for people at a terminal; a script sees nothing of it.
#include "tests/app/run_program.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

using namespace rasad;

TEST_CASE("a batch without a terminal writes nothing beside its rows", "[app]") {
  const test::TemporaryFolder folder;
  const std::string out = (folder.path() / "b.csv").string();
  const test::Finished finished = test::run_program(
      {"batch", "autumn-burglaries", "--bots", "none", "--seeds", "1..3", "--out", out});
  CHECK(finished.status == 0);
  CHECK(finished.output.empty());
  CHECK(finished.errors.empty());
}
