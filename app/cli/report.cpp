// rasad report: the debrief of a stored session as a file.
#include "app/cli/report.hpp"

#include "app/cli/session_store.hpp"
#include "app/cli/stored_history.hpp"
#include "app/present/report_files.hpp"
#include "app/present/report_html.hpp"
#include "app/present/report_tables.hpp"
#include "app/present/xapi.hpp"
#include "engine/report/week_facts.hpp"
#include "engine/save/disk.hpp"
#include "engine/save/frames.hpp"
#include "engine/save/session_parts.hpp"
#include "engine/text/language.hpp"

#include <algorithm>

namespace rasad::cli {
namespace {

namespace fs = std::filesystem;

// "https://example.org/class": names of people and things are written below it, and nothing else
// than the web has such names.
bool is_web_address(const std::string& home) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (home.starts_with(scheme)) {
      const std::string_view rest = std::string_view{home}.substr(scheme.size());
      return !rest.empty() && rest.front() != '/' &&
             std::none_of(rest.begin(), rest.end(), [](char c) {
               return static_cast<unsigned char>(c) <= ' ' || c == 0x7F ||
                      std::string_view{"<>\"{}|\\^`"}.find(c) != std::string_view::npos;
             });
    }
  }
  return false;
}

class Reporter {
 public:
  Reporter(const Context& context, const ReportArguments& arguments)
      : context_(context), arguments_(arguments) {}

  int report() {
    if (arguments_.format == "xapi" && !is_web_address(arguments_.home)) {
      print_error(context_.text.say("report.home", {{"home", arguments_.home}}));
      return wrong_usage;
    }
    const auto stored = read_stored(context_, arguments_.session);
    if (!stored) {
      return environment_failed;
    }
    if (!admits_copy(context_, *stored, arguments_.session)) {
      return faults_found;
    }
    const auto session = replay_stored(*stored, arguments_.session);
    if (!session) {
      print_failure(context_, session.failure());
      return report_stored(*stored);
    }
    if (!session.value().is_finished() && !arguments_.so_far) {
      print_error(context_.text.say("report.not_finished"));
      return wrong_usage;
    }
    const present::ReportFacts facts =
        present::report_facts(session.value(), label_of(stored->info), arguments_.trials);
    return write(facts, *stored) ? done : not_written();
  }

 private:
  [[nodiscard]] report::SessionLabel label_of(const save::SessionInfo& info) const {
    return {present::program_version(), info.label, info.date, info.assessed};
  }

  [[nodiscard]] fs::path file(const std::string& ending) const {
    if (!arguments_.out.empty()) {
      return arguments_.out;
    }
    return fs::path{arguments_.session} / ("report." + context_.text.language() + ending);
  }

  int not_written() const {
    print_error(context_.text.say("report.not_written", {{"file", file("").string()}}));
    return environment_failed;
  }

  bool keep(const fs::path& path, const std::string& bytes) const {
    const bool is_written = save::replace_whole(path, bytes);
    if (is_written) {
      print(path.string());
    }
    return is_written;
  }

  bool write(const present::ReportFacts& facts, const save::StoredSession& stored) const {
    if (arguments_.format == "csv") {
      return write_csv(present::report_sheets(context_.text, facts));
    }
    if (arguments_.format == "xlsx") {
      const fs::path path = file(".xlsx");
      const bool is_written =
          tables::write_workbook(path.string(), present::report_sheets(context_.text, facts));
      print(is_written ? path.string() : "");
      return is_written;
    }
    if (arguments_.format == "xapi") {
      return write_xapi(facts, stored);
    }
    const bool is_written =
        present::write_html(context_.text, context_.share, facts, file(".html"));
    print(is_written ? file(".html").string() : "");
    return is_written;
  }

  // One file a table: report.en.weeks.csv, report.en.decisions.csv, report.en.incidents.csv.
  bool write_csv(const std::vector<tables::Sheet>& sheets) const {
    bool ok = true;
    for (const tables::Sheet& sheet : sheets) {
      fs::path path = file(".csv");
      path.replace_extension('.' + sheet.file + ".csv");
      ok &= keep(path, tables::write_csv(sheet, tables::dialect_of(context_.text.language())));
    }
    return ok;
  }

  bool write_xapi(const present::ReportFacts& facts, const save::StoredSession& stored) const {
    present::XapiRun run;
    run.home = arguments_.home;
    run.actor = stored.info.label.empty() ? "trainee" : stored.info.label;
    run.stamps = stamps();
    run.with_reasons = arguments_.with_reasons;
    return keep(file(".xapi.json"), present::xapi_statements(context_.text, facts, run));
  }

  // When each entry was written, by the wall clock: it stands in the frames.
  [[nodiscard]] std::map<std::int32_t, std::int64_t> stamps() const {
    std::map<std::int32_t, std::int64_t> result;
    const auto bytes = save::read_whole(fs::path{arguments_.session} / save::journal_name);
    for (const save::Frame& frame : save::decode(bytes.value_or("")).frames) {
      const auto entry =
          frame.type == save::FrameType::entry ? save::entry_of(frame.payload) : std::nullopt;
      if (entry) {
        result[entry->number] = frame.wall_ms;
      }
    }
    return result;
  }

  // Played under other rules, or damaged: what was kept of the weeks, and that this is all.
  int report_stored(const save::StoredSession& stored) const {
    const std::optional<report::StoredFacts> facts = last_facts();
    if (!facts || arguments_.format == "xapi" || arguments_.format == "xlsx") {
      return faults_found;
    }
    std::vector<present::TimelinePoint> weeks;
    for (const report::StoredWeek& week : facts->weeks) {
      weeks.push_back({static_cast<std::int32_t>(weeks.size()) + 1, "", week.actual, week.recorded,
                       week.harm_actual, week.harm_recorded,
                       text::decimal(context_.text.language(), week.directed.value), "", ""});
    }
    if (arguments_.format == "csv") {
      return write_csv({present::weeks_sheet(context_.text, weeks)}) ? done : not_written();
    }
    const present::StoredReport report{
        context_.text.say("debrief.title", {{"title", stored.info.pack_title}}),
        context_.text.say("report.from_facts"),
        context_.text.say("debrief.identity_assessed",
                          {{"pack", stored.info.pack},
                           {"version", stored.info.pack_version},
                           {"rules", stored.info.rules_hash.substr(0, 16)},
                           {"content", stored.info.content_hash.substr(0, 16)},
                           {"digest", facts->digest},
                           {"program", present::program_version()}}),
        std::move(weeks)};
    const std::string html =
        present::html_report(context_.text, report, present::report_style(context_.share));
    return keep(file(".html"), html) ? done : not_written();
  }

  // Facts of the latest week that was kept.
  [[nodiscard]] std::optional<report::StoredFacts> last_facts() const {
    std::vector<fs::path> files;
    std::error_code error;
    for (const auto& entry :
         fs::directory_iterator{fs::path{arguments_.session} / save::facts_name, error}) {
      files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files.empty() ? std::nullopt
                         : report::read_week_facts(save::read_whole(files.back()).value_or(""));
  }

  const Context& context_;
  const ReportArguments& arguments_;
};

}  // namespace

int report(Context& context, const ReportArguments& arguments) {
  return Reporter{context, arguments}.report();
}

}  // namespace rasad::cli
