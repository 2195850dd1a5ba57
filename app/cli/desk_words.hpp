// Words of the desk, at any prompt: handing on, one voice, requirements, products, priorities …
// Each is one decision, typed in one line with the numbers that the tables show.
#pragma once

#include "app/cli/exercise.hpp"

#include <string>
#include <vector>

namespace rasad::cli {

class DeskWords {
 public:
  DeskWords(Context& context, Exercise& exercise) : context_(context), exercise_(exercise) {}

  /// Does what a line says if its first word is one of the desk's, and tells what became of it.
  ///
  /// returns  false if the line is something else
  [[nodiscard]] bool run(const std::string& typed);
  /// A report was removed: numbers on the screen are out of date.
  [[nodiscard]] bool has_removed() const { return has_removed_; }

 private:
  using Arguments = std::vector<std::string>;
  struct Word {
    const char* id;      ///< of the word itself, in three languages
    std::size_t needed;  ///< fewest arguments
    void (DeskWords::*act)(const Arguments&);
  };
  static const std::vector<Word>& words();

  void help(const Arguments& typed);
  void products(const Arguments& typed);
  void store(const Arguments& typed);
  void meeting(const Arguments& typed);
  void commission(const Arguments& typed);
  void handle(const Arguments& typed);
  void share(const Arguments& typed);
  void same(const Arguments& typed);
  void require(const Arguments& typed);
  void priorities(const Arguments& typed);
  void leave_out(const Arguments& typed);
  void review(const Arguments& typed);
  void renew(const Arguments& typed);
  void purge(const Arguments& typed);
  void link(const Arguments& typed);
  void merge(const Arguments& typed);

  void take(session::Action action);
  void print_lines(const std::vector<std::string>& lines) const;
  [[nodiscard]] base::ReportId report(const std::string& number) const;
  [[nodiscard]] base::EntityId entity(const std::string& number) const;
  [[nodiscard]] bool is_word(const std::string& typed, const char* id) const;

  Context& context_;
  Exercise& exercise_;
  session::View view_;
  bool has_removed_ = false;
};

}  // namespace rasad::cli
