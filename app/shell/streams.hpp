// Standard input, output and error as files that may be closed or full.
#pragma once

namespace rasad::shell {

/// Puts something unusable in the place of a stream that came closed. Otherwise the next file that
/// is opened, a journal perhaps, would take its number, and printed lines would go into it.
void open_standard_streams();

/// True if everything printed so far has left the program.
[[nodiscard]] bool was_output_written();

}  // namespace rasad::shell
