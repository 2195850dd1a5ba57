// Store and meeting in words; products: product_lines.cpp.
#include "app/present/desk_lines.hpp"

#include "app/present/table.hpp"
#include "engine/base/list_item.hpp"
#include "engine/text/language.hpp"

#include <algorithm>

namespace rasad::present {
namespace {

class Desk {
 public:
  Desk(const ProgramText& text, const content::Pack& pack, const session::View& view)
      : text_(text), pack_(pack), view_(view), words_(text, pack, view) {}

  [[nodiscard]] Lines tables() const {
    Lines lines;
    section(lines, "desk.codes");
    for (const content::HandlingCode& code : pack_.doctrine.handling_codes) {
      append(lines,
             wrapped(code.code + "  " + say(code.name) + ". " + say(code.meaning), line_width, 4));
    }
    section(lines, "desk.agencies");
    numbered(lines, pack_.doctrine.agencies);
    section(lines, "desk.forms");
    std::size_t number = 0;
    for (const content::ProductForm& form : pack_.doctrine.products) {
      append(lines, wrapped(std::to_string(++number) + "  " + say(form.name) + " (" +
                                say("desk.hours", {{"hours", std::to_string(form.hours)}}) + "). " +
                                say(form.about),
                            line_width, 4));
    }
    lines.push_back(
        say("desk.hours_left", {{"left", std::to_string(view_.hours_left)},
                                {"weekly", std::to_string(view_.content.weekly_hours)}}));
    return lines;
  }

  [[nodiscard]] Lines store(const std::string& query) const {
    std::vector<Row> rows{{say("table.number"), say("table.received"), say("desk.title"),
                           say("table.grade"), say("desk.code"), say("desk.keep_until")}};
    for (std::size_t i = 0; i < view_.reports.size(); ++i) {
      if (is_found(text_, pack_, view_.reports[i], query)) {
        rows.push_back(row(i));
      }
    }
    Lines lines = rows.size() > 1 ? table_lines(rows) : Lines{say("desk.nothing_found")};
    if (query.empty()) {
      marks(lines);
      entities(lines);
    }
    return lines;
  }

  [[nodiscard]] Lines meeting() const {
    Lines lines;
    section(lines, "meeting.priorities");
    for (std::size_t i = 0; i < view_.priorities.size(); ++i) {
      lines.push_back("    " + std::to_string(i + 1) + "  " + words_.priority(view_.priorities[i]));
    }
    section(lines, "meeting.tasks");
    for (const tasking::Task& task : view_.tasks) {
      add_task(lines, task);
    }
    section(lines, "meeting.left_out");
    for (const tasking::Unresourced& one : view_.left_out) {
      const std::string subject = one.option.is_set()
                                      ? say(base::item(pack_.doctrine.options, one.option).name)
                                      : one.subject;
      append(lines, wrapped(subject + ": " + text_.reason(one.reason), line_width, 4));
    }
    section(lines, "meeting.requirements");
    for (const picture::Requirement& one : view_.requirements) {
      append(lines, wrapped(say("meeting.requirement", {{"number", std::to_string(one.number)},
                                                        {"question", text_.reason(one.question)},
                                                        {"week", std::to_string(one.due_week)}}),
                            line_width, 4));
    }
    section(lines, "meeting.authorities");
    for (const tasking::Authority& one : view_.authorities) {
      const std::int32_t left = (one.until.value - view_.step.value) / base::steps_per_week;
      append(lines,
             wrapped(say(left > 0 ? "meeting.authority" : "meeting.authority_over",
                         {{"option", say(base::item(pack_.doctrine.options, one.option).name)},
                          {"n", std::to_string(left)}}),
                     line_width, 4));
    }
    if (!view_.overdue.empty()) {
      lines.push_back(
          say("legal.retention.overdue", {{"n", std::to_string(view_.overdue.size())}}));
    }
    return lines;
  }

 private:
  [[nodiscard]] std::string say(std::string_view id, const base::Arguments& arguments = {}) const {
    return text_.say(id, arguments);
  }
  [[nodiscard]] std::string say(const content::Text& text) const { return text_.say(pack_, text); }
  void section(Lines& lines, const char* id) const { lines.push_back(say(id)); }

  template <class T>
  void numbered(Lines& lines, const std::vector<T>& list) const {
    std::size_t number = 0;
    for (const T& one : list) {
      append(lines, wrapped(std::to_string(++number) + "  " + say(one.name) + ". " + say(one.about),
                            line_width, 4));
    }
  }

  [[nodiscard]] Row row(std::size_t index) const {
    const session::ViewReport& one = view_.reports[index];
    const content::Doctrine& doctrine = pack_.doctrine;
    std::string grade = say("report.ungraded");
    if (one.report.is_graded()) {
      grade =
          doctrine.source_grades[static_cast<std::size_t>(one.report.source_grade)].code +
          doctrine.information_grades[static_cast<std::size_t>(one.report.information_grade)].code;
    }
    const std::string code =
        one.report.handling < 0
            ? "–"
            : doctrine.handling_codes[static_cast<std::size_t>(one.report.handling)].code;
    return {std::to_string(index + 1),
            words_.date_of(one.report.received),
            say(one.title),
            grade,
            code,
            words_.date_of(one.keep_until)};
  }

  [[nodiscard]] std::string number_of(base::ReportId id) const {
    for (std::size_t i = 0; i < view_.reports.size(); ++i) {
      if (view_.reports[i].report.id == id) {
        return std::to_string(i + 1);
      }
    }
    return "–";
  }

  void marks(Lines& lines) const {
    for (const picture::OriginMark& mark : view_.same_origin) {
      lines.push_back(
          say("desk.one_voice", {{"a", number_of(mark.report)}, {"b", number_of(mark.other)}}));
    }
  }

  void entities(Lines& lines) const {
    if (view_.entities.empty()) {
      return;
    }
    section(lines, "desk.entities");
    std::size_t number = 0;
    for (const session::ViewEntity& one : view_.entities) {
      std::string reports;
      for (const base::ReportId id : one.reports) {
        reports += ' ' + number_of(id);
      }
      lines.push_back("    " + std::to_string(++number) + "  " + say(one.name) + " ←" + reports);
    }
    for (const picture::EntityLink& link : view_.links) {
      lines.push_back(
          "    " + say(link.is_same ? "decision.merge" : "decision.link",
                       {{"a", say(base::item(pack_.scenario.entities, link.a).name)},
                        {"b", say(base::item(pack_.scenario.entities, link.b).name)},
                        {"percent",
                         text::percent(text_.language(), base::div_round(link.confidence, 10))}}));
    }
  }

  void add_task(Lines& lines, const tasking::Task& task) const {
    const bool is_recent = task.ends.value + base::steps_per_week >= view_.step.value;
    if (!is_recent) {
      return;
    }
    const std::string none = say("meeting.none");
    const auto or_none = [&none](const std::string& text) { return text.empty() ? none : text; };
    const tasking::TaskRequest& request = task.request;
    append(
        lines,
        wrapped(
            say("meeting.task",
                {{"number", std::to_string(task.number)},
                 {"option", say(base::item(pack_.doctrine.options, request.option).name)},
                 {"target", words_.target(request)},
                 {"owner", or_none(owner_name(text_, pack_, request.owner))},
                 {"measure", or_none(text_.reason(request.measure))},
                 {"review", request.review_week > 0 ? std::to_string(request.review_week) : none}}),
            line_width, 4));
  }

  const ProgramText& text_;
  const content::Pack& pack_;
  const session::View& view_;
  ExerciseLines words_;
};

}  // namespace

bool is_found(const ProgramText& text, const content::Pack& pack, const session::ViewReport& report,
              const std::string& query) {
  std::string all = text.say(pack, report.title) + ' ' + text.say(pack, report.text) + ' ' +
                    text.say(pack, report.source) + ' ' + text.say(pack, report.how_known);
  for (const base::EntityId entity : report.entities) {
    all += ' ' + text.say(pack, base::item(pack.scenario.entities, entity).name);
  }
  all = text::folded(all);
  std::string left = text::folded(query);
  while (!left.empty()) {
    const std::size_t blank = std::min(left.find(' '), left.size());
    if (all.find(left.substr(0, blank)) == std::string::npos) {
      return false;
    }
    left.erase(0, blank + 1);
  }
  return true;
}

std::string owner_name(const ProgramText& text, const content::Pack& pack,
                       const std::string& written) {
  const std::int32_t role = pack.doctrine.role(written);
  return role < 0 ? text.reason(written)
                  : text.say(pack, pack.doctrine.roles[static_cast<std::size_t>(role)].name);
}

Lines desk_tables(const ProgramText& text, const content::Pack& pack, const session::View& view) {
  return Desk{text, pack, view}.tables();
}

Lines store_lines(const ProgramText& text, const content::Pack& pack, const session::View& view,
                  const std::string& query) {
  return Desk{text, pack, view}.store(query);
}

Lines meeting_lines(const ProgramText& text, const content::Pack& pack, const session::View& view) {
  return Desk{text, pack, view}.meeting();
}

}  // namespace rasad::present
