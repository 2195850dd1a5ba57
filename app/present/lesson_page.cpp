// A lesson plan as a page for printing.
#include "app/present/lesson_plan.hpp"
#include "app/present/report_page.hpp"

namespace rasad::present {
namespace {

constexpr const char* style = R"(
@page {
  size: A4; margin: 14mm 14mm 16mm;
  @bottom-right {
    content: counter(page) " / " counter(pages);
    font: 8pt "Noto Sans", sans-serif; color: #4a5864;
  }
}
body { font: 10pt/1.35 "Noto Sans", "DejaVu Sans", sans-serif; color: #17212b; background: #fff;
  max-width: 182mm; margin: 0 auto; padding: 6mm; }
@media print { body { padding: 0; max-width: none; } }
h1 { font-size: 18pt; line-height: 1.2; margin: 0 0 2mm; }
h2 { font-size: 13pt; margin: 6mm 0 2mm; break-after: avoid; }
h3 { font-size: 11pt; margin: 0 0 1mm; break-after: avoid; }
p { margin: 0 0 1.5mm; }
p, li { orphans: 3; widows: 3; }
h3 + p { break-after: avoid; }
ul { margin: 0 0 2mm; padding-left: 5mm; }
table { border-collapse: collapse; width: calc(100% - 1mm); }
th, td { border: 0.3mm solid #8a97a5; padding: 1.5mm 2mm; text-align: left; vertical-align: top; }
td { font-size: 9.5pt; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
td.time { white-space: nowrap; width: 14mm; font-weight: 600; }
td.screen { width: 42mm; }
.turn { border-left: 1mm solid #b8860b; padding-left: 2mm; margin: 0 0 1.5mm; }
tr.after-end td { background: #f1f3f5; }
.foot { margin-top: 6mm; border-top: 0.3mm solid #8a97a5; padding-top: 2mm; font-size: 9pt; }
)";

class Printer {
 public:
  Printer(const ProgramText& text, const LessonPlan& plan)
      : plan_(plan),
        title_(text.say("lesson.title", {{"title", plan.title}})),
        page_(text, title_, style) {}

  std::string print() {
    page_.markup().element("h1", title_);
    page_.paragraph(plan_.time);
    page_.paragraph(plan_.summary);
    list("lesson.aims", plan_.aims);
    list("lesson.materials", plan_.materials);
    list("lesson.before", plan_.before);
    table();
    list("lesson.closing", plan_.closing);
    variants();
    page_.paragraph(page_.say("play.honesty"), "foot");
    return page_.finish();
  }

 private:
  void bullets(const std::vector<std::string>& sentences) {
    page_.markup().open("ul");
    for (const std::string& sentence : sentences) {
      page_.markup().element("li", sentence);
    }
    page_.markup().close();
  }

  void list(const char* id, const std::vector<std::string>& sentences) {
    if (!sentences.empty()) {
      page_.section(id);
      bullets(sentences);
    }
  }

  void table() {
    page_.section("lesson.table");
    page_.open_table(
        "", {{page_.say("lesson.time")}, {page_.say("lesson.phase")}, {page_.say("lesson.class")}});
    for (const PlanRow& row : plan_.rows) {
      add_row(row);
    }
    page_.close_table();
  }

  void labelled(const char* id, const std::string& sentence) {
    page_.markup().open("p").element("strong", page_.say(id)).text(' ' + sentence).close();
  }

  void add_row(const PlanRow& row) {
    report::Markup& markup = page_.markup();
    markup.open("tr",
                row.after_end ? report::Attributes{{"class", "after-end"}} : report::Attributes{});
    markup.element("td", std::to_string(row.from) + "–" + std::to_string(row.to),
                   {{"class", "time"}});
    markup.open("td", {{"class", "screen"}});
    page_.subsection(row.phase);
    if (row.after_end) {
      page_.paragraph(page_.say("lesson.after_end"));
    }
    if (!row.is_hidden) {
      page_.paragraph(row.happens);
    }
    markup.close().open("td");
    add_words(row);
    markup.close().close();
  }

  void add_words(const PlanRow& row) {
    if (row.is_hidden) {
      page_.paragraph(page_.say("lesson.hidden"));
      return;
    }
    labelled("lesson.say", row.say);
    labelled("lesson.trainees", row.trainees);
    for (const std::string& question : row.ask) {
      labelled("lesson.ask", question);
    }
    for (const PlanTurn& turn : row.wrong_turns) {
      page_.markup().open("div", {{"class", "turn"}});
      labelled("lesson.wrong_turn", turn.turn);
      labelled("lesson.answer", turn.answer);
      page_.markup().close();
    }
  }

  void variants() {
    if (plan_.variants.empty()) {
      return;
    }
    page_.section("lesson.variants");
    for (const PlanVariant& variant : plan_.variants) {
      page_.subsection(variant.title + " · " + variant.time);
      page_.paragraph(variant.text);
      std::vector<std::string> steps;
      for (const PlanStep& step : variant.steps) {
        steps.push_back(step.time + ": " + step.text);
      }
      if (!steps.empty()) {
        bullets(steps);
      }
    }
  }

  const LessonPlan& plan_;
  std::string title_;
  ReportPage page_;
};

}  // namespace

std::string lesson_page(const ProgramText& text, const LessonPlan& plan) {
  return Printer{text, plan}.print();
}

}  // namespace rasad::present
