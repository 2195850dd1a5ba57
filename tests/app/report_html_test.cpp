// The HTML report read as a document: structure, names, languages, and what people typed.
#include "app/present/report_html.hpp"

#include "app/present/report_charts.hpp"
#include "engine/assess/run.hpp"
#include "engine/text/language.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <regex>
#include <set>

#include <pugixml.hpp>

using namespace rasad;

namespace {

const std::vector<std::string> hostile{
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "</style><svg onload=alert(1)>",
    "</td></tr></table><iframe src=\"https://example.com\"></iframe>",
    "<!-- ]]> <![CDATA[ -->",
    "javascript:alert(1)",
    "&lt;b&gt; &#x3C;script&#x3E;",
    "\xFF\xFE <b>",
    std::string{"\0<i>", 4}};

present::ProgramText text_in(const std::string& language) {
  present::ProgramText text{std::filesystem::path{RASAD_SOURCE_DIR} / "localization"};
  text.set_language(language);
  return text;
}

// The coach's exercise; with a reason of each hostile kind if asked.
present::ReportFacts facts_with(const std::vector<std::string>& reasons) {
  session::Session session = test::session_of(6);
  std::size_t next = 0;
  while (!session.is_finished()) {
    for (session::Decision decision :
         policy::intelligence_led(session.view(session::Role::trainee), session.model_answers())) {
      if (auto* assign = std::get_if<session::Assign>(&decision.action);
          assign && !reasons.empty()) {
        assign->request.reason = reasons[next++ % reasons.size()];
      }
      if (session.check(decision).empty()) {
        session.apply(decision);
      }
    }
    session.advance({(base::week_of(session.step()) + 1) * base::steps_per_week});
  }
  return present::report_facts(session, {"0.1", reasons.empty() ? "" : reasons[0], "", false}, 3);
}

const present::ReportFacts& facts() {
  static const present::ReportFacts result = facts_with({});
  return result;
}

std::string style() {
  return test::bytes_of(std::filesystem::path{RASAD_SOURCE_DIR} / "assets/report/report.css");
}

std::string report_in(const std::string& language, const present::ReportFacts& from) {
  const present::ProgramText text = text_in(language);
  return present::html_report(text, *from.debrief.pack, present::report_model(text, from), style());
}

void collect(const pugi::xml_node& node, std::vector<pugi::xml_node>& all) {
  for (const pugi::xml_node child : node.children()) {
    if (child.type() == pugi::node_element) {
      all.push_back(child);
      collect(child, all);
    }
  }
}

struct Document {
  explicit Document(const std::string& bytes) {
    const std::string body = bytes.substr(bytes.find('\n') + 1);  // without the doctype
    result = document.load_string(body.c_str());
    collect(document, all);
  }
  pugi::xml_document document;
  pugi::xml_parse_result result;
  std::vector<pugi::xml_node> all;
};

// Faults of a report as an accessible, self-contained document.
std::vector<std::string> faults_of(const std::string& bytes) {
  static const std::set<std::string> elements{
      "html",  "head", "meta",   "title",    "style",   "body",   "main",      "h1",      "h2",
      "h3",    "p",    "ul",     "ol",       "li",      "strong", "figure",    "svg",     "desc",
      "line",  "rect", "circle", "polyline", "polygon", "text",   "table",     "caption", "thead",
      "tbody", "tr",   "th",     "td",       "a",       "div",    "figcaption"};
  const Document page{bytes};
  std::vector<std::string> faults;
  if (!page.result) {
    faults.push_back(std::string{"not well-formed: "} + page.result.description());
  }
  std::set<std::string> ids;
  int headings = 0;
  int level = 0;
  for (const pugi::xml_node& node : page.all) {
    const std::string name = node.name();
    if (!elements.contains(name)) {
      faults.push_back("element " + name);
    }
    for (const pugi::xml_attribute& attribute : node.attributes()) {
      const std::string key = attribute.name();
      const std::string value = attribute.value();
      if (key.starts_with("on") || key == "src" || key == "style" ||
          (key == "href" && !value.starts_with("#"))) {
        faults.push_back("attribute " + key + ' ' + value);
      }
      if (key == "id" && !ids.insert(value).second) {
        faults.push_back("id twice " + value);
      }
    }
    if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') {
      const int next = name[1] - '0';
      headings += next == 1 ? 1 : 0;
      if (next > level + 1) {
        faults.push_back("heading jumps to " + name);
      }
      level = next;
    }
    if (name == "th" && !node.attribute("scope")) {
      faults.push_back("th without scope");
    }
    if (name == "svg" && (node.attribute("role").value() != std::string{"img"} ||
                          !node.child("title") || !node.child("desc"))) {
      faults.push_back("svg without title");
    }
  }
  for (const pugi::xml_node& node : page.all) {
    const std::string target = node.attribute("href").value();
    if (!target.empty() && !ids.contains(target.substr(1))) {
      faults.push_back("link to nothing " + target);
    }
  }
  if (headings != 1) {
    faults.push_back("h1 " + std::to_string(headings));
  }
  return faults;
}

const std::vector<std::string> no_faults;

// Parts of sentences between placeholders that are long enough to be told from chance.
std::vector<std::string> fragments_of(const std::string& sentence) {
  std::vector<std::string> result;
  std::string part;
  for (const char c : sentence + '{') {
    if (c == '{' || c == '}') {
      if (part.size() >= 12 && part.find(' ', 1) < part.size() - 2) {
        result.push_back(report::escaped(part));
      }
      part.clear();
    } else {
      part += c;
    }
  }
  return result;
}

// Fragments of another language's sentences that stand in a report and are none of its own.
std::vector<std::string> foreign(const std::string& bytes, const std::string& own,
                                 const std::string& other) {
  std::vector<std::string> found;
  const present::ProgramText text = text_in(own);
  const auto look = [&](const text::Catalogue& mine, const text::Catalogue& theirs) {
    for (const std::string& id : theirs.ids()) {
      for (const std::string& fragment : fragments_of(theirs.raw(id))) {
        if (report::escaped(mine.raw(id)).find(fragment) == std::string::npos &&
            bytes.find(fragment) != std::string::npos) {
          found.push_back(id + ": " + fragment);
        }
      }
    }
  };
  look(text.catalogue(own), text.catalogue(other));
  look(test::lesson()->texts.at(own), test::lesson()->texts.at(other));
  return found;
}

std::string without_citations(std::string bytes) {
  for (const content::Lesson& lesson : test::lesson()->scenario.lessons) {
    const std::string cited = report::escaped(lesson.source);
    for (std::size_t at = bytes.find(cited); at != std::string::npos; at = bytes.find(cited)) {
      bytes.erase(at, cited.size());
    }
  }
  return bytes;
}

}  // namespace

TEST_CASE("the report is a well-formed accessible document in each language", "[app]") {
  for (const std::string language : {"en", "ru", "tg"}) {
    const std::string bytes = report_in(language, facts());
    INFO(language);
    CHECK(faults_of(bytes) == no_faults);
    CHECK(bytes.find("<html lang=\"" + language + "\">") != std::string::npos);
    CHECK(bytes.find("http://") == bytes.find("http://www.w3.org/2000/svg"));
    CHECK(bytes.find("https://") == std::string::npos);
    CHECK(bytes.find(facts().debrief.identity.digest) != std::string::npos);
    CHECK(bytes.find(facts().debrief.identity.rules_hash.substr(0, 16)) != std::string::npos);
  }
}

TEST_CASE("the check of reports finds scripts and jumps and missing names", "[app]") {
  CHECK(faults_of("<!DOCTYPE html>\n<html><h1>a</h1><script/></html>").size() == 1);
  CHECK(faults_of("<!DOCTYPE html>\n<html><h1>a</h1><h3>b</h3></html>").size() == 1);
  CHECK(faults_of("<!DOCTYPE html>\n<html><h1 onclick=\"x\">a</h1></html>").size() == 1);
  CHECK(faults_of("<!DOCTYPE html>\n<html><h1>a</h1><a href=\"https://x\">b</a></html>").size() >=
        1);
  CHECK(faults_of("<!DOCTYPE html>\n<html><h1>a</h1><th>b</th><svg role=\"img\"/></html>").size() ==
        2);
  CHECK(faults_of("<!DOCTYPE html>\n<html><p></html>").size() >= 1);
}

TEST_CASE("what people typed is text and never markup", "[app]") {
  const present::ReportFacts from = facts_with(hostile);
  const std::string bytes = report_in("en", from);
  CHECK(faults_of(bytes) == no_faults);
  CHECK(bytes.find("<script") == std::string::npos);
  CHECK(bytes.find("&lt;script&gt;alert(1)&lt;/script&gt;") != std::string::npos);
  CHECK_FALSE(text::first_invalid_utf8(bytes).has_value());
  CHECK(bytes.find('\0') == std::string::npos);
}

TEST_CASE("no sentence of another language stands in a report", "[app]") {
  for (const std::string own : {"ru", "tg"}) {
    const std::string bytes = without_citations(report_in(own, facts()));
    for (const std::string other : {"en", "ru", "tg"}) {
      if (other != own) {
        INFO(own << ' ' << other);
        CHECK(foreign(bytes, own, other) == no_faults);
      }
    }
  }
  CHECK(foreign(report_in("en", facts()), "tg", "en").size() > 50);  // the check can see
}

TEST_CASE("without a style sheet the report still says everything", "[app]") {
  const present::ProgramText text = text_in("en");
  const std::string bytes =
      present::html_report(text, *facts().debrief.pack, present::report_model(text, facts()), "");
  CHECK(faults_of(bytes) == no_faults);
}

TEST_CASE("a report of kept facts says why there is no more", "[app]") {
  const present::ProgramText text = text_in("tg");
  present::StoredReport stored{"T <1>", text.say("report.from_facts"), "id", {}};
  stored.weeks.push_back({1, "", 60, 20, 900, 300, "120", "", ""});
  const std::string bytes = present::html_report(text, stored, style());
  CHECK(faults_of(bytes) == no_faults);
  CHECK(bytes.find("T &lt;1&gt;") != std::string::npos);
  CHECK(bytes.find(report::escaped(stored.notice)) != std::string::npos);
}

TEST_CASE("steps of an axis are round and few", "[app]") {
  CHECK(present::axis_step(1) == 1);
  CHECK(present::axis_step(5) == 1);
  CHECK(present::axis_step(6) == 2);
  CHECK(present::axis_step(72) == 20);
  CHECK(present::axis_step(2600) == 1000);
}

// No browser is needed to see what makes a page wider than its screen: a word that does not break,
// a cell that does not wrap, columns that do not shrink below a word, a width in fixed units.
TEST_CASE("the style sheet lets every word break and every cell wrap on a telephone", "[app]") {
  const std::string css =
      test::bytes_of(std::filesystem::path{RASAD_SOURCE_DIR} / "assets" / "report" / "report.css");
  const std::size_t narrow = css.find("@media (max-width: 40rem) {");
  const std::size_t print = css.find("@media print {");
  REQUIRE(narrow < print);
  REQUIRE(print != std::string::npos);
  const std::string wide = css.substr(0, narrow);
  const std::string on_telephone = css.substr(narrow, print - narrow);
  // "anywhere" counts for the least width of a cell, "break-word" would not. It is inherited.
  const std::size_t body = wide.find("\nbody {");
  REQUIRE(body != std::string::npos);
  const std::string of_body = wide.substr(body, wide.find('}', body) - body);
  CHECK(of_body.find("overflow-wrap: anywhere") != std::string::npos);
  CHECK(of_body.find("max-width: 52rem") != std::string::npos);
  CHECK(css.find("min-width") == std::string::npos);
  CHECK(css.find("white-space: pre") == std::string::npos);
  // Each rule that holds a line together is taken back where the page is narrow.
  const std::regex held{R"(\n([^\n{]+) \{[^}]*white-space: nowrap)"};
  int taken_back = 0;
  for (std::sregex_iterator at{wide.begin(), wide.end(), held}, end; at != end; ++at) {
    const std::regex back{(*at)[1].str() + R"([^{]*\{[^}]*white-space: normal)"};
    INFO((*at)[1].str());
    CHECK(std::regex_search(on_telephone, back));
    ++taken_back;
  }
  CHECK(taken_back == 2);
  const std::regex grid{R"(grid-template-columns: minmax\(0, 1fr\))"};
  CHECK(std::regex_search(on_telephone, grid));
  // Nothing asks for a width of its own but svg and table, for all there is.
  const std::regex fixed{R"([{;] *width: *[0-9])"};
  const std::regex whole{R"([{;] *width: *100%)"};
  const auto count = [&css](const std::regex& what) {
    return std::distance(std::sregex_iterator{css.begin(), css.end(), what},
                         std::sregex_iterator{});
  };
  CHECK(count(fixed) == count(whole));
}
