// Reading and replaying.
#include "app/cli/stored_history.hpp"

#include "app/cli/session_store.hpp"
#include "app/shell/pack_trust.hpp"

namespace rasad::cli {

std::optional<save::StoredSession> read_stored(const Context& context, const std::string& folder) {
  auto stored = save::read_session(folder);
  if (!stored) {
    print_failure(context, stored.failure());
    return std::nullopt;
  }
  if (stored.value().damage) {
    print_failure(context, *stored.value().damage);
  }
  return stored.take();
}

std::shared_ptr<const content::Pack> pack_of(const save::StoredSession& stored) {
  struct NoLibrary : content::DoctrineLibrary {
    [[nodiscard]] archive::Files find(const std::string&) const override { return {}; }
    [[nodiscard]] std::vector<std::string> known() const override { return {}; }
  };
  base::Diagnostics diagnostics;
  return content::read_pack(stored.pack_files, NoLibrary{}, diagnostics);
}

bool admits_copy(const Context& context, const save::StoredSession& stored,
                 const std::string& folder) {
  return admits(context, shell::doubt_of_copy(stored.pack_files, shell::TrustList{context.data},
                                              stored.info.content_hash, folder));
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
