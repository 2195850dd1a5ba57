// The frame of the document and its tables.
#include "app/present/report_html.hpp"

#include "app/present/report_charts.hpp"
#include "app/present/report_page.hpp"
#include "engine/text/language.hpp"

namespace rasad::present {
namespace {

void add_kind(report::Attributes& attributes, ColumnKind kind) {
  if (kind != ColumnKind::words) {
    attributes.push_back({"class", kind == ColumnKind::number ? "number" : "date"});
  }
}

}  // namespace

ReportPage::ReportPage(const ProgramText& text, const std::string& title, const std::string& style)
    : text_(text) {
  markup_.raw("<!DOCTYPE html>\n").open("html", {{"lang", text.language()}});
  markup_.open("head").leaf("meta", {{"charset", "utf-8"}});
  // Whatever somebody typed into a reason: this page loads nothing and runs nothing.
  markup_.leaf("meta", {{"http-equiv", "Content-Security-Policy"},
                        {"content", "default-src 'none'; style-src 'unsafe-inline'"}});
  markup_.leaf("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  markup_.element("title", title).open("style").raw(style).close().close();
  markup_.open("body").open("main");
}

std::string ReportPage::figure(std::int64_t value) const {
  return text::number(text_.language(), value);
}

void ReportPage::section(std::string_view id) {
  markup_.element("h2", say(id));
}

void ReportPage::subsection(const std::string& title) {
  markup_.element("h3", title);
}

void ReportPage::paragraph(const std::string& text, const std::string& style) {
  markup_.element("p", text,
                  style.empty() ? report::Attributes{} : report::Attributes{{"class", style}});
}

void ReportPage::open_table(const std::string& caption, const std::vector<Column>& columns) {
  markup_.open("table");
  if (!caption.empty()) {
    markup_.element("caption", caption);
  }
  markup_.open("thead").open("tr");
  for (const Column& column : columns) {
    report::Attributes attributes{{"scope", "col"}};
    add_kind(attributes, column.kind);
    markup_.element("th", column.name, attributes);
  }
  markup_.close().close().open("tbody");
}

void ReportPage::close_table() {
  markup_.close().close();
}

void ReportPage::table(const std::string& caption, const std::vector<Column>& columns,
                       const std::vector<Cells>& rows, const std::vector<std::string>& styles) {
  open_table(caption, columns);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool has_style = i < styles.size() && !styles[i].empty();
    markup_.open("tr", has_style ? report::Attributes{{"class", styles[i]}} : report::Attributes{});
    for (std::size_t j = 0; j < rows[i].size(); ++j) {
      report::Attributes attributes;
      if (j == 0) {
        attributes.push_back({"scope", "row"});
      }
      add_kind(attributes, j < columns.size() ? columns[j].kind : ColumnKind::words);
      markup_.element(j == 0 ? "th" : "td", rows[i][j], attributes);
    }
    markup_.close();
  }
  close_table();
}

std::string html_report(const ProgramText& text, const content::Pack& pack,
                        const ReportModel& model, const std::string& style) {
  ReportPage page{text, model.debrief.title, style};
  write_head(page, model.debrief);
  write_weeks(page, model.debrief);
  write_veil(page, pack, model.debrief);
  write_truth(page, model.debrief);
  write_luck(page, model.luck);
  write_references(page, model.debrief);
  write_scores(page, model.debrief);
  write_decisions(page, model);
  write_reports(page, model.debrief);
  write_rest(page, model.debrief);
  return page.finish();
}

std::string html_report(const ProgramText& text, const StoredReport& stored,
                        const std::string& style) {
  ReportPage page{text, stored.title, style};
  page.markup().element("h1", stored.title);
  page.paragraph(stored.notice, "notice");
  page.paragraph(text.say("play.honesty"), "quiet");
  DebriefModel model;
  model.weeks = stored.weeks;
  write_weeks(page, model);
  page.paragraph(stored.identity, "foot");
  return page.finish();
}

}  // namespace rasad::present
