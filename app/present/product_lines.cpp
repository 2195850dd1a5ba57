// Findings as sentences: `product.<what>` with the numbers a, b, c … (A, B, C … as hundredths).
#include "app/present/desk_lines.hpp"
#include "app/present/table.hpp"
#include "engine/text/language.hpp"

namespace rasad::present {
namespace {

constexpr std::int32_t good_quality = 600;  // permille; 630 is what the form's hours give
constexpr std::int32_t poor_quality = 300;

std::string quality_word(const ProgramText& text, std::int32_t quality) {
  return text.say(quality >= good_quality   ? "product.quality_good"
                  : quality >= poor_quality ? "product.quality_fair"
                                            : "product.quality_poor");
}

std::string report_title(const ProgramText& text, const content::Pack& pack, base::ReportId id) {
  const content::ReportTemplate& form = pack.scenario.reports[id.index()];
  return form.title.id.empty() ? text.say(pack, pack.scenario.sources[form.source.index()].name)
                               : text.say(pack, form.title);
}

void add_names(const ProgramText& text, const content::Pack& pack, const picture::Finding& finding,
               base::Arguments& arguments) {
  if (finding.cell.is_set()) {
    arguments.push_back({"cell", pack.geography.label(finding.cell)});
  }
  if (finding.entity.is_set()) {
    arguments.push_back(
        {"entity", text.say(pack, pack.scenario.entities[finding.entity.index()].name)});
  }
  if (finding.other.is_set()) {
    arguments.push_back(
        {"other", text.say(pack, pack.scenario.entities[finding.other.index()].name)});
  }
  if (finding.hypothesis.is_set()) {
    arguments.push_back({"hypothesis", std::to_string(finding.hypothesis.value + 1)});
  }
  if (finding.report.is_set()) {
    arguments.push_back({"report", report_title(text, pack, finding.report)});
  }
}

// More pairs than chance gives, in at most 50 of 1000 shuffles: the usual limit of the test.
bool shows_near_repeats(const picture::Finding& finding) {
  constexpr std::int64_t limit_permille = 50;
  constexpr std::int64_t even = 100;  // hundredths
  return finding.values[3] > even && finding.values[4] <= limit_permille;
}

}  // namespace

std::string probability(const ProgramText& text, const content::Pack& pack, std::int32_t permille) {
  const std::string percent = text::percent(text.language(), base::div_round(permille, 10));
  const content::ProbabilityWord* word = nullptr;
  for (const content::ProbabilityWord& one : pack.doctrine.probability_words) {
    word = permille >= one.from ? &one : word;
  }
  return word == nullptr ? percent : text.say(pack, word->name) + ", " + percent;
}

std::string finding_line(const ProgramText& text, const content::Pack& pack,
                         const picture::Finding& finding) {
  base::Arguments arguments;
  for (std::size_t i = 0; i < finding.values.size(); ++i) {
    const auto letter = static_cast<char>('a' + i);
    const auto capital = static_cast<char>('A' + i);
    arguments.push_back({std::string(1, letter), std::to_string(finding.values[i])});
    arguments.push_back(
        {std::string(1, capital), text::two_decimals(text.language(), finding.values[i])});
  }
  add_names(text, pack, finding, arguments);
  if (finding.what == "times.block") {
    arguments.push_back(
        {"day", text::short_weekday(text.language(), static_cast<int>(finding.values[0]))});
  } else if (finding.what == "problem.district") {
    const auto district = static_cast<std::size_t>(finding.values[0]);
    arguments.push_back({"district", text.say(pack, pack.geography.districts[district].name)});
  }
  const bool is_band = finding.what == "near_repeats.band";
  const std::string what = finding.what + (!is_band                      ? ""
                                           : shows_near_repeats(finding) ? ".more"
                                                                         : ".none");
  std::string line = text.say("product." + what, arguments);
  // Where the test finds nothing, how well it was done says nothing of how likely it is.
  if (finding.confidence > 0 && (!is_band || shows_near_repeats(finding))) {
    line += " (" + probability(text, pack, finding.confidence) + ")";
  }
  return line;
}

ProductWords product_words(const ProgramText& text, const content::Pack& pack,
                           const session::View& view, const picture::Product& product) {
  ProductWords words;
  words.name = text.say(pack, pack.doctrine.products[static_cast<std::size_t>(product.form)].name);
  if (!product.is_delivered) {
    const ExerciseLines lines{text, pack, view};
    words.standing =
        text.say("product.waiting", {{"date", lines.date_of(base::start_of(product.ready))}});
    return words;
  }
  words.standing = text.say("product.standing", {{"quality", quality_word(text, product.quality)},
                                                 {"hours", std::to_string(product.hours)},
                                                 {"incidents", std::to_string(product.incidents)},
                                                 {"reports", std::to_string(product.reports)}});
  for (const picture::Finding& finding : product.findings) {
    words.findings.push_back(finding_line(text, pack, finding));
  }
  return words;
}

Lines product_lines(const ProgramText& text, const content::Pack& pack, const session::View& view) {
  Lines lines;
  for (const picture::Product& product : view.products) {
    const ProductWords words = product_words(text, pack, view, product);
    append(lines, wrapped(text.say("product.head", {{"number", std::to_string(product.number)},
                                                    {"product", words.name},
                                                    {"standing", words.standing}}),
                          line_width));
    for (const std::string& finding : words.findings) {
      append(lines, wrapped(finding, line_width, 4));
    }
  }
  return lines.empty() ? Lines{text.say("product.none")} : lines;
}

}  // namespace rasad::present
