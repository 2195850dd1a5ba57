// rasad analyse: files as people have them, and what is said of bad ones.
#include "app/cli/event_file.hpp"
#include "tests/app/run_program.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

using namespace rasad;

namespace {

cli::EventTable read(const std::string& bytes, std::vector<cli::EventFault>& faults) {
  return cli::read_events(bytes, faults);
}

}  // namespace

TEST_CASE("a table is read with heading and byte order mark and any separator", "[app]") {
  for (const std::string& bytes :
       {std::string{"x,y,date\n100,200,2031-10-06\n"},
        std::string{"\xEF\xBB\xBFx;y;date;date_to\r\n100;200;2031-10-06;2031-10-07\r\n"},
        std::string{"100\t200\t2031-10-06"}, std::string{"\"100\",\"200\",\"2031-10-06\"\n\n"}}) {
    std::vector<cli::EventFault> faults;
    const cli::EventTable table = read(bytes, faults);
    CHECK(faults.empty());
    REQUIRE(table.events.size() == 1);
    CHECK(table.events[0].x == 100);
    CHECK(table.events[0].y == 200);
  }
}

TEST_CASE("times of day and whole days become spans from a Monday", "[app]") {
  std::vector<cli::EventFault> faults;
  // 2031-10-06 is a Monday.
  const cli::EventTable table =
      read("0,0,2031-10-06T14:30,2031-10-06T16:00\n0,0,2031-10-07\n0,0,2031-10-06 08:00\n", faults);
  REQUIRE(faults.empty());
  CHECK(table.spans[0].from % 10'080 == 14 * 60 + 30);
  CHECK(table.spans[0].to - table.spans[0].from == 90);
  CHECK(table.spans[1].from % 10'080 == 1440);
  CHECK(table.spans[1].to - table.spans[1].from == 1440);
  CHECK(table.spans[2].to == table.spans[2].from);
  CHECK(table.timed == 2);
  CHECK(table.events[1].day - table.events[0].day == 1);
}

TEST_CASE("each bad line is named with what is wrong", "[app]") {
  std::vector<cli::EventFault> faults;
  read(
      "x,y,date\n1,2\n1,b,2031-10-06\n1,2,2031-13-06\n1,2,2031-10-06T25:00\n"
      "1,2,2031-10-08,2031-10-06\n1e99,2,2031-10-06\n",
      faults);
  REQUIRE(faults.size() == 6);
  CHECK(faults[0].what == "fields");
  CHECK(faults[0].line == 2);
  CHECK(faults[1].what == "number");
  CHECK(faults[1].value == "b");
  CHECK(faults[2].what == "date");
  CHECK(faults[3].what == "date");
  CHECK(faults[4].what == "order");
  CHECK(faults[5].what == "number");
}

TEST_CASE("no bytes can bring the reader down", "[app]") {
  const std::string good = "x,y,date\n100,200,2031-10-06T10:00,2031-10-07\n";
  for (std::size_t i = 0; i < good.size(); ++i) {
    for (const char c : {'\0', '\xFF', ',', '\n', '9', '-'}) {
      std::string bytes = good;
      bytes[i] = c;
      std::vector<cli::EventFault> faults;
      static_cast<void>(read(bytes, faults));
    }
    std::vector<cli::EventFault> faults;
    static_cast<void>(read(good.substr(0, i), faults));
  }
}

TEST_CASE("the three analyses answer in text and in JSON", "[app]") {
  const test::TemporaryFolder folder;
  const auto file = folder.path() / "events.csv";
  std::string bytes = "x,y,date\n";
  for (int i = 0; i < 40; ++i) {
    bytes += std::to_string(i % 5 * 700) + ',' + std::to_string(i / 5 * 30) + ",2031-10-" +
             (i % 28 < 9 ? "0" : "") + std::to_string(i % 28 + 1) + '\n';
  }
  test::write(file, bytes);
  for (const std::string method : {"knox", "hotspot", "aoristic"}) {
    const auto text = test::run_program({"analyse", method, file.string(), "--lang", "tg"});
    CHECK(text.status == 0);
    CHECK(text.output.find('[') == std::string::npos);
    const auto json = test::run_program({"analyse", method, file.string(), "--format", "json"});
    CHECK(json.status == 0);
    CHECK(json.output.find("\"method\": \"" + method + '"') != std::string::npos);
  }
  CHECK(test::run_program({"analyse", "knox", (folder.path() / "none.csv").string()}).status == 1);
  CHECK(test::run_program(
            {"analyse", "hotspot", file.string(), "--cell", "10", "--bandwidth", "9000"})
            .status == 2);
}
