// rasad analyse: files as people have them, what is said of them, and what is refused.
#include "app/cli/event_file.hpp"
#include "app/cli/event_moment.hpp"
#include "tests/app/run_program.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

using namespace rasad;

namespace {

constexpr cli::EventNeeds all{true, true};

cli::EventReading read(const std::string& bytes, cli::EventNeeds needs = all) {
  base::Diagnostics faults;
  const auto sheets = tables::read_tables("events.csv", bytes, faults);
  REQUIRE(sheets);
  return cli::read_events(sheets->at(0), {needs, 10'000});
}

// What is wrong with a file, by its codes.
std::vector<std::string> faults_of(const std::string& bytes) {
  std::vector<std::string> codes;
  for (const cli::EventFault& fault : read(bytes).faults) {
    codes.push_back(fault.what);
  }
  return codes;
}

std::optional<std::string> remark(const cli::EventReading& reading, const std::string& what,
                                  const std::string& argument) {
  for (const cli::EventRemark& one : reading.remarks) {
    if (one.what == what) {
      for (const auto& [name, value] : one.arguments) {
        if (name == argument) {
          return value;
        }
      }
    }
  }
  return std::nullopt;
}

std::optional<std::int64_t> minute_of_day(const std::string& text) {
  const auto moment = cli::read_moment(text);
  return moment && moment->has_time ? std::optional{moment->minute % 1440} : std::nullopt;
}

}  // namespace

TEST_CASE("a table is read with heading and byte order mark and any separator", "[app]") {
  for (const std::string& bytes :
       {std::string{"x,y,date\n100,200,2031-10-06\n"},
        std::string{"\xEF\xBB\xBFx;y;date;date_to\r\n100;200;2031-10-06;2031-10-07\r\n"},
        std::string{"100\t200\t2031-10-06"}, std::string{"\"100\",\"200\",\"2031-10-06\"\n\n"},
        std::string{"sep=;\nx;y;date\n100;200;2031-10-06\n"},
        std::string{"y,x,date\n200,100,2031-10-06\n"},
        std::string{"date,NORTH,East\n2031-10-06,200,100\n"},
        std::string{"\"x\",\"y\",\"date\nfrom\"\n100,200,06.10.2031\n"},
        std::string{"\n,,,\nBurglaries of the north,,,\n,x,y,date\n,100,200,2031-10-06\n"},
        std::string{"Burglaries\n100,200,2031-10-06\n"}, std::string{"100,200,2031/10/06,\n"}}) {
    CAPTURE(bytes);
    const cli::EventReading reading = read(bytes);
    CHECK(reading.faults.empty());
    REQUIRE(reading.table.events.size() == 1);
    CHECK(reading.table.events[0].x == 100);
    CHECK(reading.table.events[0].y == 200);
    CHECK(reading.table.spans[0].from % 10'080 == 0);  // 2031-10-06 is a Monday
  }
}

TEST_CASE("times of day and whole days become spans from a Monday", "[app]") {
  const cli::EventReading reading = read(
      "0,7,2031-10-06T14:30,2031-10-06T16:00\n0,8,2031-10-07\n0,9,2031-10-06 08:00\n"
      "1,1,2031-10-06T14:30,2031-10-06\n1,2,2031-10-06T14:30,NA\n");
  REQUIRE(reading.faults.empty());
  const auto& spans = reading.table.spans;
  REQUIRE(spans.size() == 5);
  CHECK(spans[0].from % 10'080 == 14 * 60 + 30);
  CHECK(spans[0].to - spans[0].from == 90);
  CHECK(spans[1].from % 10'080 == 1440);
  CHECK(spans[1].to - spans[1].from == 1440);
  CHECK(spans[2].to == spans[2].from);
  CHECK(spans[3].to - spans[3].from == 9 * 60 + 30);  // the day ends at 24:00
  CHECK(spans[4].to == spans[4].from);                // no end: the beginning alone
  CHECK(reading.table.events[1].day - reading.table.events[0].day == 1);
}

TEST_CASE("moments are read in every form that has one reading", "[app]") {
  for (const char* text :
       {"2031-10-06T14:30", "2031-10-06 14:30:59", "2031-10-06T14:30:59.25", "06.10.2031 14:30",
        "6.10.2031 14:30", "2031/10/06 14:30", "2031-10-06T14:30Z", "2031-10-06T14:30:00Z",
        "2031-10-06T14:30+05", "2031-10-06T14:30+0500", "2031-10-06T14:30+05:00",
        "2031-10-06T14:30:00+05:00", "2031-10-06T14:30:00-03:30", "2031-10-06  14:30 +05:00"}) {
    CAPTURE(text);
    CHECK(minute_of_day(text) == 14 * 60 + 30);
  }
  CHECK(minute_of_day("2022/10/18 01:08:59+00") == 68);
  CHECK(cli::read_moment("2031-10-06T24:00")->minute == cli::read_moment("2031-10-07")->minute);
  CHECK(cli::read_moment("28.02.2032").has_value());
  CHECK(cli::read_moment("29.02.2032").has_value());
}

TEST_CASE("moments that can be misread or cannot be are refused", "[app]") {
  for (const char* text : {"2031-10-06T14:30:zz",
                           "2031-10-06T14:30:99",
                           "2031-10-06T14:30:",
                           "2031-10-06T14:30:15.",
                           "2031-10-06T25:00",
                           "2031-10-06T24:01",
                           "2031-10-06T",
                           "2031-10-06T14",
                           "2031-13-06",
                           "2031-02-29",
                           "29.02.2031",
                           "10/06/2031",
                           "12/31/2019 11:59 PM",
                           "2031-10-06T14:30+15:00",
                           "2031-10-06T14:30+5",
                           "2031-10-06T14:30 UTC",
                           "2031-10-06X14:30",
                           "06.10.31",
                           "soon",
                           "",
                           "2031-1-6",
                           "2031-10/06",
                           "20311006",
                           "2031-10-0614:30"}) {
    CAPTURE(text);
    CHECK_FALSE(cli::read_moment(text).has_value());
  }
}

TEST_CASE("each kind of fault is said once with its lines", "[app]") {
  const cli::EventReading reading = read(
      "x,y,date\n1,2\n1,b,2031-10-06\n1,2,2031-13-06\n1,2,2031-10-06T25:00\n"
      "1,2,2031-10-06,9\n1e99,2,2031-10-06\n1,2,12/31/2019\n");
  REQUIRE(reading.faults.size() == 3);
  CHECK(reading.faults[0].what == "fields");
  CHECK(reading.faults[0].lines == std::vector<std::int64_t>{2, 6});
  CHECK(reading.faults[1].what == "number");
  CHECK(reading.faults[1].value == "b");
  CHECK(reading.faults[1].lines == std::vector<std::int64_t>{3, 7});
  CHECK(reading.faults[2].what == "date");
  CHECK(reading.faults[2].count == 3);
  CHECK(reading.faults[2].value == "2031-13-06");
}

TEST_CASE("a heading is a line of known names and is obeyed", "[app]") {
  using Codes = std::vector<std::string>;
  CHECK(faults_of("2O00,1000,2031-10-06\n1,2,2031-10-06\n") == Codes{"number"});
  CHECK(faults_of("place,when,what\n1,2,2031-10-06\n") == Codes{"heading"});
  CHECK(faults_of("x,x,date\n1,2,2031-10-06\n") == Codes{"heading_twice"});
  CHECK(faults_of("x,date\n1,2031-10-06\n") == Codes{"heading_lacks"});
  CHECK(faults_of("x,latitude,date\n1,2,2031-10-06\n") == Codes{"heading_units"});
  CHECK(faults_of("1,2,2031-10-08,2031-10-06\n") == Codes{"order"});
  CHECK(faults_of("1,2,44840\n3,4,44841\n") == Codes{"date_number"});
  const cli::EventReading exchanged = read("x,y,date_to,date\n1,2,2031-10-08,2031-10-06\n");
  CHECK(exchanged.faults.empty());
  CHECK(exchanged.table.spans[0].from % 10'080 == 0);
  const cli::EventReading more = read("id,x,type,y,date\n7,1,theft,2,2031-10-06\n");
  CHECK(more.table.events.size() == 1);
  CHECK(remark(more, "columns_aside", "names") == "id, type");
}

TEST_CASE("what is left out is counted", "[app]") {
  const cli::EventReading reading = read(
      "x,y,date,date_to\n1,2,2031-10-06,NA\n,,2031-10-06,\nNA,NA,2031-10-06,\n1,2,,\n"
      "3,4,2031-10-07,N/A\n,,,\n");
  CHECK(reading.faults.empty());
  CHECK(reading.table.events.size() == 2);
  CHECK(remark(reading, "read", "n") == "2");
  CHECK(remark(reading, "without_place", "n") == "2");
  CHECK(remark(reading, "without_date", "n") == "1");
  // The hours of the week need no place, a map of places needs no date.
  const std::string rows = "x,y,date\nNA,NA,2031-10-06\n1,2,\n3,4,2031-10-07\n";
  CHECK(read(rows, {false, true}).table.events.size() == 2);
  CHECK(read(rows, {true, false}).table.events.size() == 2);
}

TEST_CASE("decimal commas and zones and placeholders are named", "[app]") {
  const cli::EventReading commas = read("x;y;date\n\"3547,4\";1000,25;2031-10-06T10:00+05:00\n");
  REQUIRE(commas.faults.empty());
  CHECK(commas.table.events[0].x == 3547.4);
  CHECK(commas.table.events[0].y == 1000.25);
  CHECK(remark(commas, "comma", "value") == "3547,4");
  CHECK(remark(commas, "zones", "zones") == "+05:00");
  CHECK(faults_of("\"1.234,5\",7,2031-10-06\n") == std::vector<std::string>{"number"});
  std::string many = "x,y,date\n";
  for (int i = 0; i < 30; ++i) {
    many += "0,0,2031-10-06T00:00\n" + std::to_string(i * 100 + 50) + ",900,2031-10-07T10:30\n";
  }
  const cli::EventReading placeholders = read(many);
  CHECK(remark(placeholders, "at_origin", "n") == "30");
  CHECK(remark(placeholders, "midnights", "n") == "30");
  CHECK(remark(placeholders, "midnights", "total") == "60");
  CHECK_FALSE(remark(commas, "midnights", "n"));
  CHECK_FALSE(remark(read(many, {false, true}), "at_origin", "n"));
}

TEST_CASE("degrees are laid flat where they are named and refused where they are not", "[app]") {
  // Two places 0.01 degrees apart at 38.5 degrees north: 872.3 m from west to east, 1,110.0 m from
  // south to north (series for the ellipsoid of WGS 84, worked by hand).
  const cli::EventReading named = read(
      "longitude,latitude,date\n68.77,38.50,2031-10-06\n68.78,38.50,2031-10-07\n"
      "68.77,38.51,2031-10-07\n");
  REQUIRE(named.faults.empty());
  const auto& events = named.table.events;
  CHECK(events[1].x - events[0].x == Approx(872.3).margin(0.5));
  CHECK(events[2].y - events[0].y == Approx(1110.0).margin(0.5));
  CHECK(remark(named, "flat_map", "latitude") == "38.505");
  using Codes = std::vector<std::string>;
  const std::string rows = "68.7738,38.5598,2031-10-06\n68.7801,38.5411,2031-10-07\n";
  CHECK(faults_of(rows) == Codes{"like_degrees"});
  CHECK(faults_of("x,y,date\n" + rows) == Codes{"like_degrees"});
  CHECK(faults_of("east,north,date\n" + rows).empty());
  CHECK(faults_of("lon,lat,date\n68.7,138.5,2031-10-06\n") == Codes{"degree"});
  CHECK(faults_of("lon,lat,date\n60,38,2031-10-06\n70,38,2031-10-06\n") == Codes{"too_wide"});
}

TEST_CASE("no bytes can bring the reader down", "[app]") {
  const std::string good = "x,y,date\n100,200,2031-10-06T10:00,2031-10-07\n";
  const auto try_bytes = [](const std::string& bytes) {
    base::Diagnostics faults;
    const auto sheets = tables::read_tables("events.csv", bytes, faults);
    if (sheets && !sheets->empty()) {
      static_cast<void>(cli::read_events(sheets->at(0), {all, 10'000}));
    }
  };
  for (std::size_t i = 0; i < good.size(); ++i) {
    for (const char c : {'\0', '\xFF', ',', '\n', '9', '-', '"'}) {
      std::string bytes = good;
      bytes[i] = c;
      try_bytes(bytes);
    }
    try_bytes(good.substr(0, i));
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
    CHECK(json.output.find("\"remarks\"") != std::string::npos);
  }
  const std::string name = file.string();
  const auto bands = test::run_program({"analyse", "knox", name, "--distances", "100,300", "--days",
                                        "3,9,27", "--same-place", "--metric", "manhattan"});
  CHECK(bands.status == 0);
  CHECK(bands.output.find("same place") != std::string::npos);
  CHECK(bands.output.find("to 300 m") != std::string::npos);
  CHECK(bands.output.find("to 27 days") != std::string::npos);
  for (const char* wrong :
       {"", "0", "100,100", "200,100", "a", "1,2,3,4,5,6,7,8,9", "1,,2", "1.5"}) {
    CAPTURE(wrong);
    CHECK(test::run_program({"analyse", "knox", name, "--distances", wrong}).status == 2);
  }
  CHECK(test::run_program({"analyse", "knox", (folder.path() / "none.csv").string()}).status == 1);
  CHECK(test::run_program({"analyse", "knox", folder.path().string()}).status == 1);
  CHECK(test::run_program({"analyse", "hotspot", name, "--cell", "10", "--bandwidth", "9000"})
            .status == 2);
}

TEST_CASE("hours of the week and hot squares have limits of their own", "[app]") {
  const test::TemporaryFolder folder;
  const auto file = folder.path() / "many.csv";
  std::string bytes = "x,y,date\n";
  for (int i = 0; i < 100'001; ++i) {
    bytes += std::to_string(i % 300 * 100) + ',' + std::to_string(i / 300 * 100) + ",2031-10-06\n";
  }
  test::write(file, bytes);
  CHECK(test::run_program({"analyse", "aoristic", file.string()}).status == 0);
  CHECK(test::run_program({"analyse", "hotspot", file.string()}).status == 0);
  CHECK(test::run_program({"analyse", "knox", file.string()}).status == 1);
}
