// The doctrines that ship with the program.
#pragma once

#include "app/cli/command.hpp"

#include <algorithm>
#include <filesystem>

namespace rasad::cli {

class ShippedDoctrines : public content::DoctrineLibrary {
 public:
  explicit ShippedDoctrines(const std::filesystem::path& share)
      : folder_(share / "scenarios" / "doctrines") {}
  [[nodiscard]] archive::Files find(const std::string& name) const override;
  [[nodiscard]] std::vector<std::string> known() const override;

 private:
  std::filesystem::path folder_;
};

/// Where a pack lies that is named by path or by the name of a shipped one.
[[nodiscard]] std::filesystem::path pack_path(const Context& context, const std::string& name);

}  // namespace rasad::cli
