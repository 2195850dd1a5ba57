// Handing packs on: rasad pack and rasad msel.
#pragma once

#include "app/cli/command.hpp"

#include <string>

namespace rasad::cli {

struct PackArguments {
  std::string action;  ///< build, sign, verify, install, list
  std::string pack;
  std::string out;
  std::string author;
  bool trust = false;
};
/// One file to hand on, whose it is, and keeping it.
[[nodiscard]] int pack(Context& context, const PackArguments& arguments);

struct MselArguments {
  std::string action;  ///< export, import
  std::string pack;
  std::string file;
  bool apply = false;
};
/// The script as a table, out and in.
[[nodiscard]] int msel(Context& context, const MselArguments& arguments);

}  // namespace rasad::cli
