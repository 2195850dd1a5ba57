// Reading and replaying.
#include "app/cli/stored_history.hpp"

namespace rasad::cli {

std::shared_ptr<const content::Pack> pack_of(const save::StoredSession& stored) {
  struct NoLibrary : content::DoctrineLibrary {
    [[nodiscard]] archive::Files find(const std::string&) const override { return {}; }
    [[nodiscard]] std::vector<std::string> known() const override { return {}; }
  };
  base::Diagnostics diagnostics;
  return content::read_pack(stored.pack_files, NoLibrary{}, diagnostics);
}

base::Result<session::Session> replay_stored(const save::StoredSession& stored,
                                             const std::string& folder) {
  const auto pack = pack_of(stored);
  if (pack == nullptr) {
    return base::Failure{base::FailureKind::damaged, save::not_a_session, {{"folder", folder}}};
  }
  return save::resume(pack, stored);
}

}  // namespace rasad::cli
