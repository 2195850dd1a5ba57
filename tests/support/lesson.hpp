// The shipped lesson for tests, read once; and ways to read a changed copy of it.
#pragma once

#include "engine/content/pack.hpp"
#include "engine/session/session.hpp"

#include <memory>
#include <string>

namespace rasad::test {

/// Files of scenarios/autumn-burglaries with its doctrine under doctrines/.
[[nodiscard]] const archive::Files& lesson_files();
/// The lesson, without faults.
[[nodiscard]] std::shared_ptr<const content::Pack> lesson();
/// Reads files as a pack; faults are added.
[[nodiscard]] std::shared_ptr<const content::Pack> read(archive::Files files,
                                                        base::Diagnostics& diagnostics);
/// The lesson with `from` replaced by `to` in one file (the first place; must be there).
[[nodiscard]] archive::Files changed(const std::string& file, const std::string& from,
                                     const std::string& to);
/// A session of the lesson.
[[nodiscard]] session::Session session_of(std::uint64_t seed, world::Options options = {});

/// A folder that is gone when the object is.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

[[nodiscard]] std::string bytes_of(const std::filesystem::path& path);
void write(const std::filesystem::path& path, const std::string& bytes);

}  // namespace rasad::test
