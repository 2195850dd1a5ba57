// The commands of an author: what `rasad check` does not already say.
#pragma once

#include "app/cli/command.hpp"

namespace rasad::cli {

struct SchemaArguments {
  std::string out;    ///< folder for JSON Schema files; else tables are printed
  std::string guide;  ///< Markdown file whose tables are written anew
};
[[nodiscard]] int schema(Context& context, const SchemaArguments& arguments);

struct NewArguments {
  std::string folder;
  std::string title;
};
/// A new pack from the template in the program's language.
[[nodiscard]] int new_pack(Context& context, const NewArguments& arguments);

struct FmtArguments {
  std::string pack;
  bool check = false;    ///< says what would change, and changes nothing
  bool upgrade = false;  ///< old keys get their names and places of today, too
};
[[nodiscard]] int fmt_pack(Context& context, const FmtArguments& arguments);

struct ExplainArguments {
  std::string pack;
  std::string id;
  std::string session;  ///< folder of a stored exercise, to show what conditions saw in it
};
[[nodiscard]] int explain(Context& context, const ExplainArguments& arguments);

struct PlaytestArguments {
  std::string pack;
  std::vector<std::string> bots;
  std::int32_t seeds = 20;
};
[[nodiscard]] int playtest(Context& context, const PlaytestArguments& arguments);

}  // namespace rasad::cli
