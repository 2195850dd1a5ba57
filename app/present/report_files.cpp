// Files of a debrief.
#include "app/present/report_files.hpp"

#include "app/present/debrief_lines.hpp"
#include "app/present/report_html.hpp"
#include "app/shell/documents.hpp"
#include "app/shell/folders.hpp"
#include "engine/save/disk.hpp"
#include "engine/text/language.hpp"
#include "engine/text/typed.hpp"

#include <system_error>

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
  return save::replace_whole(file,
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
      bytes += rasad::text::shown_signs(line) + '\n';
    }
    ok &= save::replace_whole(folder / ("debrief." + language + ".txt"), bytes);
    ok &= write_html(text, share, facts, folder / ("report." + language + ".html"));
    printed = own == language ? bytes : printed;
  }
  text.set_language(own);
  return ok;
}

std::vector<std::filesystem::path> write_named(ProgramText& text,
                                               const std::filesystem::path& share,
                                               const ReportFacts& facts,
                                               const std::filesystem::path& folder,
                                               rasad::text::Date day) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  const std::string own = text.language();
  std::vector<std::filesystem::path> files;
  bool ok = true;
  for (const std::string& language : rasad::text::known_languages()) {
    text.set_language(language);
    const std::string lesson = text.say(*facts.debrief.pack, facts.debrief.pack->info.title);
    const std::string name = lesson + ", " + text.say("screen.debrief") + ", " +
                             rasad::text::short_date(language, day) + ", " +
                             text.say("screen.own_name");
    const std::filesystem::path file =
        shell::free_path(folder / (shell::file_name_of(name) + ".html"));
    ok &= write_html(text, share, facts, file);
    files.insert(language == own ? files.begin() : files.end(), file);
  }
  text.set_language(own);
  return ok ? files : std::vector<std::filesystem::path>{};
}

}  // namespace rasad::present
