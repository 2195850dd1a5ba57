// Captions: what a sound says, for whoever does not hear it. Shown also when the sound is off.
#pragma once

#include "app/present/program_text.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rasad::present {

/// How long a sentence must stay to be read: 15 characters a second, at least three seconds.
///
/// returns  milliseconds
[[nodiscard]] std::int64_t reading_time(std::string_view sentence);

struct Caption {
  std::string sentence;           ///< "[a bell] A report has come in."
  std::int64_t milliseconds = 0;  ///< to stay on the screen
};
[[nodiscard]] Caption caption(const ProgramText& text, std::string_view id);

/// The one caption on the screen. Times are milliseconds of any clock that does not run back.
class CaptionLine {
 public:
  /// Shows a caption, or lets it wait until those before it had their time. One that is shown or
  /// waits already is not added again; of more than three that wait the oldest is let go.
  void add(const std::string& id, std::int64_t reading_milliseconds, std::int64_t now);
  /// Id of what is to be seen now, or "".
  [[nodiscard]] const std::string& shown(std::int64_t now);
  /// When `shown` will change by itself; -1 if it will not. Nothing needs to be drawn before.
  [[nodiscard]] std::int64_t next_change() const { return shown_.id.empty() ? -1 : until_; }

 private:
  struct Entry {
    std::string id;
    std::int64_t length = 0;
  };
  Entry shown_;
  std::int64_t until_ = 0;
  std::vector<Entry> waiting_;
};

}  // namespace rasad::present
