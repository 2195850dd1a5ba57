// A lesson plan in the terminal.
#include "app/present/lesson_plan.hpp"
#include "app/present/table.hpp"

namespace rasad::present {
namespace {

constexpr std::size_t width = 100;

class Teller {
 public:
  Teller(const ProgramText& text, const LessonPlan& plan) : text_(text), plan_(plan) {}

  std::vector<std::string> tell() {
    lines_.push_back(text_.say("lesson.title", {{"title", plan_.title}}) + " · " + plan_.time);
    paragraph(plan_.summary, 2);
    list("lesson.aims", plan_.aims);
    list("lesson.materials", plan_.materials);
    list("lesson.before", plan_.before);
    section("lesson.table");
    for (const PlanRow& row : plan_.rows) {
      tell_row(row);
    }
    list("lesson.closing", plan_.closing);
    section("lesson.variants");
    for (const PlanVariant& variant : plan_.variants) {
      lines_.push_back("  " + variant.title + " · " + variant.time);
      paragraph(variant.text, 4);
      for (const PlanStep& step : variant.steps) {
        point("- " + step.time + ": " + step.text, 4);
      }
    }
    return std::move(lines_);
  }

 private:
  void section(const char* id) {
    lines_.emplace_back();
    lines_.push_back(text_.say(id));
  }

  void paragraph(const std::string& sentence, std::size_t indent) {
    append(lines_, wrapped(sentence, width, indent));
  }

  // The lines after the first stand under its words, not under its dash.
  void point(const std::string& sentence, std::size_t indent) {
    std::vector<std::string> lines = wrapped(sentence, width - 2, indent);
    for (std::size_t i = 1; i < lines.size(); ++i) {
      lines[i].insert(0, "  ");
    }
    append(lines_, std::move(lines));
  }

  void list(const char* id, const std::vector<std::string>& sentences) {
    if (sentences.empty()) {
      return;
    }
    section(id);
    for (const std::string& sentence : sentences) {
      point("- " + sentence, 2);
    }
  }

  void labelled(const char* id, const std::string& sentence) {
    point(text_.say(id) + ' ' + sentence, 4);
  }

  void tell_row(const PlanRow& row) {
    lines_.emplace_back();
    lines_.push_back("  " + row.time + "  " + row.phase);
    if (row.is_hidden) {
      paragraph(text_.say("lesson.hidden"), 4);
      return;
    }
    labelled("lesson.happens", row.happens);
    labelled("lesson.say", row.say);
    labelled("lesson.trainees", row.trainees);
    for (const std::string& question : row.ask) {
      labelled("lesson.ask", question);
    }
    for (const PlanTurn& turn : row.wrong_turns) {
      labelled("lesson.wrong_turn", turn.turn);
      labelled("lesson.answer", turn.answer);
    }
  }

  const ProgramText& text_;
  const LessonPlan& plan_;
  std::vector<std::string> lines_;
};

}  // namespace

std::vector<std::string> lesson_lines(const ProgramText& text, const LessonPlan& plan) {
  return Teller{text, plan}.tell();
}

}  // namespace rasad::present
