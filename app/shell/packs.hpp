// Where packs and doctrines lie on this computer.
#pragma once

#include "engine/archive/files.hpp"
#include "engine/content/pack.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rasad::shell {

/// The doctrines that ship with the program.
class ShippedDoctrines : public content::DoctrineLibrary {
 public:
  explicit ShippedDoctrines(const std::filesystem::path& share)
      : folder_(share / "scenarios" / "doctrines") {}
  [[nodiscard]] archive::Files find(const std::string& name) const override;
  [[nodiscard]] std::vector<std::string> known() const override;

 private:
  std::filesystem::path folder_;
};

/// Where a pack lies that is named by path, or by the name of one that ships or is installed.
///
/// data  the user's folder; installed packs lie in its packs/
[[nodiscard]] std::filesystem::path pack_path(const std::filesystem::path& share,
                                              const std::filesystem::path& data,
                                              const std::string& name);

/// The files of the pack at a path or of a name, unchecked. A name that nobody knows, a folder
/// without a pack and a pack inside a folder of its archive are one fault that says so.
[[nodiscard]] std::optional<archive::Files> read_files(const std::filesystem::path& share,
                                                       const std::filesystem::path& data,
                                                       const std::string& name,
                                                       base::Diagnostics& diagnostics);

/// A pack with everything that was found wrong in it.
struct ReadPack {
  std::shared_ptr<const content::Pack> pack;  ///< null if there is an error
  archive::Files files;                       ///< for the source lines of faults
  base::Diagnostics diagnostics;
};
/// Reads and checks the pack at a path or of a name.
///
/// doctrine  name of a shipped doctrine to put in place of its own; "" for its own
[[nodiscard]] ReadPack find_pack(const std::filesystem::path& share,
                                 const std::filesystem::path& data, const std::string& name,
                                 const std::string& doctrine = "");

/// Names of the packs that ship, sorted; and of those that are installed.
[[nodiscard]] std::vector<std::string> shipped_packs(const std::filesystem::path& share);
[[nodiscard]] std::vector<std::string> installed_packs(const std::filesystem::path& data);

}  // namespace rasad::shell
