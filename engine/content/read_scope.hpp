// Where in a file a reader is, kept for as long as a scope lives.
#pragma once

#include "engine/content/read_context.hpp"

#include <string>

namespace rasad::content {

/// While it lives, faults are inside a key (".key") or an element ("[3]").
class ReadContext::Inside {
 public:
  Inside(ReadContext& context, const std::string& key);
  Inside(ReadContext& context, std::size_t index);
  ~Inside() { context_.path_.resize(length_); }
  Inside(const Inside&) = delete;
  Inside& operator=(const Inside&) = delete;

 private:
  ReadContext& context_;
  std::size_t length_;
};

/// While it lives, sentences belong to the record with this id, or, where no record around has
/// one, to the file's own record.
class ReadContext::Named {
 public:
  Named(ReadContext& context, const std::string& id, const std::string& record_name);
  ~Named();
  Named(const Named&) = delete;
  Named& operator=(const Named&) = delete;

 private:
  ReadContext& context_;
  std::string before_;
  bool had_id_;
};

}  // namespace rasad::content
