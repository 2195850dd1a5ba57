// Files of a debrief.
#include "app/present/report_files.hpp"

#include "app/present/debrief_lines.hpp"
#include "app/present/report_html.hpp"
#include "app/shell/folders.hpp"
#include "engine/text/language.hpp"

namespace rasad::present {

std::string program_version() {
  return RASAD_VERSION;
}

std::string report_style(const std::filesystem::path& share) {
  return shell::read_file(share / "assets" / "report" / "report.css").value_or("");
}

bool write_html(const ProgramText& text, const std::filesystem::path& share,
                const ReportFacts& facts, const std::filesystem::path& file) {
  const ReportModel model = report_model(text, facts);
  return shell::write_file(file,
                           html_report(text, *facts.debrief.pack, model, report_style(share)));
}

bool write_all(ProgramText& text, const std::filesystem::path& share, const ReportFacts& facts,
               const std::filesystem::path& folder, std::string& printed) {
  const std::string own = text.language();
  bool ok = true;
  for (const std::string& language : rasad::text::known_languages()) {
    text.set_language(language);
    std::string bytes;
    for (const std::string& line : debrief_lines(text, debrief_model(text, facts.debrief),
                                                 luck_model(text, facts.debrief, facts.luck))) {
      bytes += line + '\n';
    }
    ok &= shell::write_file(folder / ("debrief." + language + ".txt"), bytes);
    ok &= write_html(text, share, facts, folder / ("report." + language + ".html"));
    printed = own == language ? bytes : printed;
  }
  text.set_language(own);
  return ok;
}

}  // namespace rasad::present
