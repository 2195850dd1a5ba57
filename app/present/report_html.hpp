// One self-contained HTML report: no script, no request, printable on A4. The document is also
// well-formed XML.
#pragma once

#include "app/present/report_model.hpp"

#include <string>

namespace rasad::present {

/// style  the bytes of assets/report/report.css; they go into the document as they are
[[nodiscard]] std::string html_report(const ProgramText& text, const content::Pack& pack,
                                      const ReportModel& model, const std::string& style);

/// A report of a session that cannot be replayed under the rules of this program: the figures of
/// its weeks and where they come from.
struct StoredReport {
  std::string title;
  std::string notice;    ///< why there is no more than this
  std::string identity;  ///< what is known of the session
  std::vector<TimelinePoint> weeks;
};
[[nodiscard]] std::string html_report(const ProgramText& text, const StoredReport& stored,
                                      const std::string& style);

}  // namespace rasad::present
