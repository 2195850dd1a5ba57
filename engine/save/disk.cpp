// POSIX: write, fdatasync, rename, flock.
#include "engine/save/disk.hpp"

#include "engine/base/hash.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rasad::save {
namespace {

constexpr int private_file = 0600;  // sessions are personal

bool write_all(int handle, const std::string& bytes) {
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t count = ::write(handle, bytes.data() + done, bytes.size() - done);
    if (count < 0 && errno == EINTR) {
      continue;
    }
    if (count <= 0) {
      return false;
    }
    done += static_cast<std::size_t>(count);
  }
  return true;
}

// Opens a file of this program's own, or nothing: a link is not followed, since it may lead to a
// file of somebody else; a pipe does not make anybody wait. -1 if that fails.
int open_own(const std::filesystem::path& path, int flags) {
  const int handle =
      ::open(path.c_str(), flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, private_file);
  struct stat facts {};
  if (handle >= 0 && (::fstat(handle, &facts) != 0 || !S_ISREG(facts.st_mode))) {
    ::close(handle);
    return -1;
  }
  return handle;
}

constexpr std::size_t note_digits = 20;  // of the largest number of 64 bits

// The number and its checksum.
std::string note_of(std::uint64_t number) {
  const std::string digits = fmt::format("{:0{}}", number, note_digits);
  return fmt::format("{} {:08x}\n", digits, base::crc32c(digits));
}

// Nothing, or a file: what else has the name is left alone.
bool may_replace(const std::filesystem::path& path) {
  struct stat facts {};
  return ::lstat(path.c_str(), &facts) != 0 ? errno == ENOENT : S_ISREG(facts.st_mode);
}

}  // namespace

AppendFile::~AppendFile() {
  close();
}

AppendFile::AppendFile(AppendFile&& other) noexcept : handle_(std::exchange(other.handle_, -1)) {}

AppendFile& AppendFile::operator=(AppendFile&& other) noexcept {
  close();
  handle_ = std::exchange(other.handle_, -1);
  return *this;
}

void AppendFile::close() {
  if (handle_ >= 0) {
    ::close(handle_);
    handle_ = -1;
  }
}

bool AppendFile::open(const std::filesystem::path& path) {
  close();
  handle_ = open_own(path, O_WRONLY | O_CREAT | O_APPEND);
  return handle_ >= 0 && sync_folder(path.parent_path());
}

bool AppendFile::append(const std::string& bytes) {
  const bool ok = handle_ >= 0 && write_all(handle_, bytes) && ::fdatasync(handle_) == 0;
  if (!ok) {
    close();
  }
  return ok;
}

FileLock::~FileLock() {
  if (handle_ >= 0) {
    ::close(handle_);
  }
}

FileLock::FileLock(FileLock&& other) noexcept : handle_(std::exchange(other.handle_, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
  std::swap(handle_, other.handle_);
  return *this;
}

Lock FileLock::take(const std::filesystem::path& path) {
  handle_ = open_own(path, O_RDWR | O_CREAT);
  if (handle_ < 0) {
    return Lock::impossible;
  }
  if (::flock(handle_, LOCK_EX | LOCK_NB) != 0) {
    const bool is_held = errno == EWOULDBLOCK;
    ::close(handle_);
    handle_ = -1;
    return is_held ? Lock::held : Lock::impossible;
  }
  return Lock::taken;
}

std::optional<std::string> read_whole(const std::filesystem::path& path) {
  const int handle = open_own(path, O_RDONLY);
  if (handle < 0) {
    return std::nullopt;
  }
  std::string bytes;
  std::array<char, std::size_t{64} * 1024> part{};
  ssize_t count = 0;
  while ((count = ::read(handle, part.data(), part.size())) != 0) {
    if (count < 0 && errno != EINTR) {
      break;
    }
    bytes.append(part.data(), static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
  }
  ::close(handle);
  return count < 0 ? std::nullopt : std::optional{std::move(bytes)};
}

bool replace_whole(const std::filesystem::path& path, const std::string& bytes) {
  std::filesystem::path fresh = path;
  fresh += ".tmp";
  if (!may_replace(path) || !may_replace(fresh)) {
    return false;
  }
  const int handle = open_own(fresh, O_WRONLY | O_CREAT | O_TRUNC);
  if (handle < 0) {
    return false;
  }
  const bool written = write_all(handle, bytes) && ::fsync(handle) == 0;
  ::close(handle);
  std::error_code error;
  if (written) {
    std::filesystem::rename(fresh, path, error);
  }
  return written && !error && sync_folder(path.parent_path());
}

bool cut(const std::filesystem::path& path, std::uint64_t length) {
  const int handle = open_own(path, O_WRONLY);
  if (handle < 0) {
    return false;
  }
  const bool ok = ::ftruncate(handle, static_cast<off_t>(length)) == 0 && ::fsync(handle) == 0;
  ::close(handle);
  return ok;
}

void note_number(const std::filesystem::path& path, std::uint64_t number) {
  const std::string line = note_of(number);  // always as long: it is written over in place
  const int handle = open_own(path, O_WRONLY);
  if (handle < 0) {
    // The first one is made with care: power loss leaves no file of half a line.
    static_cast<void>(replace_whole(path, line));
    return;
  }
  if (::pwrite(handle, line.data(), line.size(), 0) < 0) {
    // The number before it stays: it says less, and nothing that is wrong.
  }
  ::close(handle);
}

Noted noted_number(const std::filesystem::path& path) {
  const auto line = read_whole(path);
  if (!line) {
    return {};
  }
  std::uint64_t number = 0;
  std::from_chars(line->data(), line->data() + std::min(line->size(), note_digits), number);
  return *line == note_of(number) ? Noted{number} : Noted{std::nullopt, true};
}

bool sync_folder(const std::filesystem::path& folder) {
  const std::filesystem::path here = folder.empty() ? std::filesystem::path{"."} : folder;
  const int handle = ::open(here.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (handle < 0) {
    return false;
  }
  const bool ok = ::fsync(handle) == 0;
  ::close(handle);
  return ok;
}

}  // namespace rasad::save
