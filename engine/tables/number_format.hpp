// What a spreadsheet shows for a stored number: a workbook keeps 48127 and a format where the
// person saw a date.
#pragma once

#include <string>
#include <string_view>

namespace rasad::tables {

/// How cells of one style are shown.
struct NumberFormat {
  int built_in = 0;  ///< number of a format that every workbook has; 0 is "General"
  std::string code;  ///< of a format of the workbook's own, "" if it is built in
};

/// The number as shown: "0.5", "60%", "007", "06.10.2031", "2031-10-06 14:30", "9:30". What the
/// settings of the computer decide (short dates, names of months) is written 2031-10-06.
///
/// value          decimal as stored in the file; what is no number comes back as it is
/// begins_in_1904 whether days count from 1 January 1904 (old workbooks of Mac computers)
[[nodiscard]] std::string shown_number(std::string_view value, const NumberFormat& format,
                                       bool begins_in_1904);

}  // namespace rasad::tables
