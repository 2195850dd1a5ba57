// A lesson plan as a page for printing.
#include "app/present/html.hpp"
#include "app/present/lesson_plan.hpp"

namespace rasad::present {
namespace {

constexpr std::string_view style =
    R"(td.time { white-space: nowrap; width: 14mm; font-weight: 600; }
td.screen { width: 42mm; }
td { font-size: 9.5pt; }
.label { font-weight: 600; }
.turn { border-left: 1mm solid #b8860b; padding-left: 2mm; margin: 0 0 2mm; }
.turn p { margin: 0 0 1mm; }
tr.after-end td { background: #f1f3f5; }
.aside { font-size: 9.5pt; }
)";

class Printer {
 public:
  Printer(const ProgramText& text, const LessonPlan& plan) : text_(text), plan_(plan) {}

  std::string print() {
    const std::string title = text_.say("lesson.title", {{"title", plan_.title}});
    body_ += "<header>\n" + html_element("h1", title) + html_element("p", plan_.time) +
             html_element("p", plan_.summary) + "</header>\n<main>\n";
    list("lesson.aims", plan_.aims);
    list("lesson.materials", plan_.materials);
    list("lesson.before", plan_.before);
    table();
    list("lesson.closing", plan_.closing);
    variants();
    body_ += "</main>\n<footer>" + html_element("p", text_.say("play.honesty")) + "</footer>\n";
    return html_page(text_.language(), title, style, body_);
  }

 private:
  void heading(const char* id) { body_ += html_element("h2", text_.say(id)); }

  void bullets(const std::vector<std::string>& sentences) {
    body_ += "<ul>\n";
    for (const std::string& sentence : sentences) {
      body_ += html_element("li", sentence);
    }
    body_ += "</ul>\n";
  }

  void list(const char* id, const std::vector<std::string>& sentences) {
    if (!sentences.empty()) {
      heading(id);
      bullets(sentences);
    }
  }

  void table() {
    heading("lesson.table");
    body_ += "<table>\n<thead><tr>";
    for (const char* id : {"lesson.time", "lesson.phase", "lesson.class"}) {
      body_ += "<th scope=\"col\">" + html_escaped(text_.say(id)) + "</th>";
    }
    body_ += "</tr></thead>\n<tbody>\n";
    for (const PlanRow& row : plan_.rows) {
      add_row(row);
    }
    body_ += "</tbody>\n</table>\n";
  }

  void labelled(const char* id, const std::string& sentence) {
    body_ += "<p><span class=\"label\">" + html_escaped(text_.say(id)) + "</span> " +
             html_escaped(sentence) + "</p>\n";
  }

  void add_row(const PlanRow& row) {
    body_ += row.after_end ? "<tr class=\"after-end\">" : "<tr>";
    body_ += "<td class=\"time\">" + html_escaped(std::to_string(row.from)) + "–" +
             html_escaped(std::to_string(row.to)) + "</td>\n<td class=\"screen\">";
    body_ += html_element("h3", row.phase);
    if (row.after_end) {
      body_ += "<p class=\"aside\">" + html_escaped(text_.say("lesson.after_end")) + "</p>\n";
    }
    if (row.is_hidden) {
      body_ += "</td>\n<td>" + html_element("p", text_.say("lesson.hidden")) + "</td></tr>\n";
      return;
    }
    body_ += html_element("p", row.happens) + "</td>\n<td>";
    labelled("lesson.say", row.say);
    labelled("lesson.trainees", row.trainees);
    for (const std::string& question : row.ask) {
      labelled("lesson.ask", question);
    }
    for (const PlanTurn& turn : row.wrong_turns) {
      body_ += "<div class=\"turn\">";
      labelled("lesson.wrong_turn", turn.turn);
      labelled("lesson.answer", turn.answer);
      body_ += "</div>\n";
    }
    body_ += "</td></tr>\n";
  }

  void variants() {
    if (plan_.variants.empty()) {
      return;
    }
    heading("lesson.variants");
    for (const PlanVariant& variant : plan_.variants) {
      body_ += html_element("h3", variant.title + " · " + variant.time);
      body_ += html_element("p", variant.text);
      std::vector<std::string> steps;
      for (const PlanStep& step : variant.steps) {
        steps.push_back(step.time + ": " + step.text);
      }
      if (!steps.empty()) {
        bullets(steps);
      }
    }
  }

  const ProgramText& text_;
  const LessonPlan& plan_;
  std::string body_;
};

}  // namespace

std::string lesson_page(const ProgramText& text, const LessonPlan& plan) {
  return Printer{text, plan}.print();
}

}  // namespace rasad::present
