// Files of a debrief.
#include "app/cli/report_files.hpp"

#include "app/present/debrief_lines.hpp"
#include "app/present/report_html.hpp"
#include "app/shell/folders.hpp"
#include "engine/text/language.hpp"

namespace rasad::cli {

std::string program_version() {
  return RASAD_VERSION;
}

report::SessionLabel label_of(const save::SessionInfo& info) {
  const std::string both = info.label.empty() || info.seat.empty() ? "" : " · ";
  return {program_version(), info.label + both + info.seat, info.date, info.assessed};
}

std::string report_style(const Context& context) {
  return shell::read_file(context.share / "assets" / "report" / "report.css").value_or("");
}

bool write_html(const Context& context, const present::ReportFacts& facts,
                const std::filesystem::path& file) {
  const present::ReportModel model = present::report_model(context.text, facts);
  return shell::write_file(
      file, present::html_report(context.text, *facts.debrief.pack, model, report_style(context)));
}

bool write_all(Context& context, const present::ReportFacts& facts,
               const std::filesystem::path& folder, std::string& printed) {
  const std::string own = context.text.language();
  bool ok = true;
  for (const std::string& language : text::known_languages()) {
    context.text.set_language(language);
    std::string bytes;
    for (const std::string& line :
         present::debrief_lines(context.text, present::debrief_model(context.text, facts.debrief),
                                present::luck_model(context.text, facts.debrief, facts.luck))) {
      bytes += line + '\n';
    }
    ok &= shell::write_file(folder / ("debrief." + language + ".txt"), bytes);
    ok &= write_html(context, facts, folder / ("report." + language + ".html"));
    printed = own == language ? bytes : printed;
  }
  context.text.set_language(own);
  return ok;
}

}  // namespace rasad::cli
