// POSIX: write, fdatasync, rename, flock.
#include "engine/save/disk.hpp"

#include <cerrno>
#include <fstream>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
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
  handle_ = ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, private_file);
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
  handle_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, private_file);
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
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) {
    return std::nullopt;
  }
  std::ifstream stream{path, std::ios::binary};
  if (!stream) {
    return std::nullopt;
  }
  std::string bytes{std::istreambuf_iterator<char>{stream}, std::istreambuf_iterator<char>{}};
  return stream.bad() ? std::nullopt : std::optional{std::move(bytes)};
}

bool replace_whole(const std::filesystem::path& path, const std::string& bytes) {
  std::filesystem::path fresh = path;
  fresh += ".tmp";
  const int handle = ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, private_file);
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
  const int handle = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (handle < 0) {
    return false;
  }
  const bool ok = ::ftruncate(handle, static_cast<off_t>(length)) == 0 && ::fsync(handle) == 0;
  ::close(handle);
  return ok;
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
