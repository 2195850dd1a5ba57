// An editable pack: its files as bytes, their trees with the bytes of every value, edits that keep
// each byte they do not mean (comments, line ends, quotes, the order of keys), undo and redo.
// Events lists, translations, layout and explanations stand on it.
#pragma once

#include "engine/archive/files.hpp"
#include "engine/authoring/extent.hpp"
#include "engine/text/tree.hpp"

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace rasad::authoring {

/// A key of a map or the number of an item, from 0.
using Step = std::variant<std::string, std::size_t>;
/// The way from the root of a file to a value; {} is the root.
using Path = std::vector<Step>;

/// How a new scalar is written: like the old one where it can be, without quotes (conditions and
/// numbers must be), or in double quotes.
enum class Writing { as_before, plain, quoted };

/// Why an edit was not made; then nothing has changed.
enum class Refusal {
  none,         ///< it was made
  no_file,      ///< no such file, or one that cannot be read
  no_place,     ///< nothing stands at the path, or not what the edit is for
  exists,       ///< the map has the key already
  only_one,     ///< a list or map in block form cannot lose its last part
  not_the_same  ///< no way of writing it was found that is read back as meant
};

class PackDocument {
 public:
  /// Files of a pack; those in YAML and PO can be edited in their parts.
  explicit PackDocument(archive::Files files) : files_(std::move(files)) {}

  [[nodiscard]] const archive::Files& files() const { return files_; }
  /// Tree of a YAML file; nullptr if there is none or it has faults.
  [[nodiscard]] const text::Node* tree(const std::string& file) const;
  /// A value; nullptr if nothing stands there.
  [[nodiscard]] const text::Node* find(const std::string& file, const Path& path) const;
  /// The bytes of a value.
  [[nodiscard]] std::optional<Extent> extent(const std::string& file, const Path& path) const;

  /// Gives a scalar another value.
  [[nodiscard]] Refusal set(const std::string& file, const Path& path, const std::string& value,
                            Writing writing = Writing::as_before);
  /// Gives the last key of the path another name.
  [[nodiscard]] Refusal rename(const std::string& file, const Path& path, const std::string& key);
  /// A new key before the entry of that number; a number behind the last puts it at the end.
  [[nodiscard]] Refusal insert_entry(const std::string& file, const Path& map, std::size_t before,
                                     const text::Entry& entry);
  /// A new item of a list, likewise.
  [[nodiscard]] Refusal insert_item(const std::string& file, const Path& list, std::size_t before,
                                    const text::Node& item);
  /// Takes an entry or an item away with the comment on its line; comments above it stay.
  [[nodiscard]] Refusal remove(const std::string& file, const Path& path);
  /// Translations of a message of a PO file; it is no longer fuzzy. A message that is not there is
  /// added at the end with `source` as its source sentence.
  [[nodiscard]] Refusal set_message(const std::string& file, const std::string& id,
                                    const std::string& source,
                                    const std::vector<std::string>& forms);
  /// A whole file anew, or a new file.
  void replace(const std::string& file, std::string bytes);

  /// One step back or forth; false if there is none. An edit forgets what was undone before it.
  bool undo();
  bool redo();

 private:
  /// What one edit did: bytes of one place.
  struct Change {
    std::string file;
    std::size_t begin = 0;
    std::string before;
    std::string after;
    bool is_new_file = false;
  };

  [[nodiscard]] Refusal try_edit(const std::string& file, Extent where, const std::string& fresh,
                                 const text::Node& expected);
  void make(Change change);
  void apply(const Change& change, bool forward);

  archive::Files files_;
  std::vector<Change> changes_;
  std::size_t made_ = 0;  ///< changes that stand; those behind were undone
  mutable std::map<std::string, std::optional<text::Node>> trees_;
};

/// A scalar, for inserting.
[[nodiscard]] text::Node quoted_value(std::string value);
[[nodiscard]] text::Node plain_value(std::string value);

/// Number of the item of a list whose `id` is that.
[[nodiscard]] std::optional<std::size_t> item_with_id(const text::Node* list,
                                                      const std::string& id);

/// The way to the scalar that begins at a place; nothing if none does.
[[nodiscard]] std::optional<Path> path_at(const text::Node& root, base::Span place);

/// Whether two trees are read alike: values, order, and which scalars are plain.
[[nodiscard]] bool is_same_tree(const text::Node& a, const text::Node& b);

}  // namespace rasad::authoring
