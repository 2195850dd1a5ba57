// The gate before the sound decoder: only Ogg Opus files within limits get further.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace rasad::archive {

/// A keyword for what is wrong with a sound file; nothing if its headers are within limits
/// (reliability.md §5.2: at most two channels, 48 kHz, ten minutes, 32 MiB).
///
///   opus_large  over 32 MiB         opus_ogg       no Ogg pages, cut, or bytes behind them
///   opus_head   no Opus header      opus_channels  none, or more than two
///   opus_rate   over 48 kHz         opus_long      over ten minutes
///   opus_streams  several streams in one file
[[nodiscard]] std::optional<std::string> opus_problem(std::string_view bytes);

}  // namespace rasad::archive
