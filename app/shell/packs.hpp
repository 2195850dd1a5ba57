// Where packs and doctrines lie on this computer.
#pragma once

#include "app/shell/pack_trust.hpp"
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

/// The files of a pack with what their signature is worth.
struct OpenedFiles {
  std::optional<archive::Files> files;  ///< nothing if they cannot be read: the faults say why
  std::filesystem::path path;           ///< where they lie
  std::string id;                       ///< of the pack, "" if it has none
  Standing standing = Standing::working_folder;
  Judgement judgement;
  /// What has to be said before anything is done with them, and what stops all that plays them.
  std::optional<base::Diagnostic> doubt = std::nullopt;
};

/// Opens the pack at a path or of a name; its content is unchecked. This is the one way in: whoever
/// opens a pack gets what its signature is worth, too. A name that nobody knows, a folder or an
/// archive without a pack and a pack inside a folder of its archive are one fault that says so.
[[nodiscard]] OpenedFiles open_files(const std::filesystem::path& share,
                                     const std::filesystem::path& data, const std::string& name,
                                     base::Diagnostics& diagnostics);

/// What the signature of a session's own copy of its pack is worth; nothing if it cannot be read.
[[nodiscard]] std::optional<base::Diagnostic> doubt_of_session(
    const std::filesystem::path& data, const std::filesystem::path& session);

/// A pack with everything that was found wrong in it.
struct ReadPack {
  std::shared_ptr<const content::Pack> pack;   ///< null if there is an error
  archive::Files files;                        ///< for the source lines of faults
  base::Diagnostics diagnostics;               ///< without the doubt
  std::optional<base::Diagnostic> doubt = {};  ///< as of `OpenedFiles`
};
/// Opens and checks the pack at a path or of a name.
///
/// doctrine  name of a shipped doctrine to put in place of its own; "" for its own
[[nodiscard]] ReadPack find_pack(const std::filesystem::path& share,
                                 const std::filesystem::path& data, const std::string& name,
                                 const std::string& doctrine = "");

/// Names of the packs that ship, sorted; and of those that are installed.
[[nodiscard]] std::vector<std::string> shipped_packs(const std::filesystem::path& share);
[[nodiscard]] std::vector<std::string> installed_packs(const std::filesystem::path& data);

}  // namespace rasad::shell
