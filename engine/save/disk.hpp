// The only file of the engine that knows how an operating system keeps bytes. Whatever writes opens
// a plain file: no link is followed, nothing waits for a pipe.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace rasad::save {

/// An open file that only grows; every append is on the disk when it answers true.
class AppendFile {
 public:
  AppendFile() = default;
  ~AppendFile();
  AppendFile(AppendFile&& other) noexcept;
  AppendFile& operator=(AppendFile&& other) noexcept;

  /// Opens for appending; a new file is made known to its folder. False if that fails.
  [[nodiscard]] bool open(const std::filesystem::path& path);
  /// One write and one fdatasync. After false the file is suspect: nothing more is written to it.
  [[nodiscard]] bool append(const std::string& bytes);
  [[nodiscard]] bool is_open() const { return handle_ >= 0; }

 private:
  void close();
  int handle_ = -1;
};

/// What became of taking a lock: another process holds it, or the file cannot be written at all.
enum class Lock { taken, held, impossible };

/// Holds a lock on a file until destroyed.
class FileLock {
 public:
  FileLock() = default;
  ~FileLock();
  FileLock(FileLock&& other) noexcept;
  FileLock& operator=(FileLock&& other) noexcept;
  [[nodiscard]] Lock take(const std::filesystem::path& path);

 private:
  int handle_ = -1;
};

/// The whole file, or nothing; a link, a pipe or a device is nothing.
[[nodiscard]] std::optional<std::string> read_whole(const std::filesystem::path& path);
/// Replaces a file so that either the old or the new bytes are there, whatever happens. False if
/// that fails, or if a link, a pipe or a folder has the name: links are not followed.
[[nodiscard]] bool replace_whole(const std::filesystem::path& path, const std::string& bytes);
/// Cuts a file; what is on the disk afterwards has `length` bytes.
[[nodiscard]] bool cut(const std::filesystem::path& path, std::uint64_t length);
/// Writes a number into a file of its own, quickly: power loss may leave the number before it.
void note_number(const std::filesystem::path& path, std::uint64_t number);
/// What stands in such a file.
struct Noted {
  std::optional<std::uint64_t> number;  ///< nothing if none was noted
  bool is_damaged = false;              ///< something stands there, but not as it was written
};
[[nodiscard]] Noted noted_number(const std::filesystem::path& path);
/// Makes new names in a folder durable.
[[nodiscard]] bool sync_folder(const std::filesystem::path& folder);

}  // namespace rasad::save
