// rasad pack: one file to hand on, whose it is, and keeping it.
#include "app/cli/l10n.hpp"
#include "app/cli/pack_commands.hpp"
#include "app/present/signature_lines.hpp"
#include "app/present/table.hpp"
#include "app/shell/clock.hpp"
#include "app/shell/folders.hpp"
#include "app/shell/packs.hpp"
#include "engine/save/disk.hpp"
#include "engine/text/catalogue.hpp"
#include "engine/text/yaml.hpp"

#include <algorithm>

namespace rasad::cli {
namespace {

namespace fs = std::filesystem;

int complain(const Context& context, const std::string& id, int exit,
             const base::Arguments& arguments = {}) {
  print_error(context.text.say(id, arguments));
  return exit;
}

bool is_folder(const std::string& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

// What lies at a path or under a name, faults printed.
shell::OpenedFiles opened(const Context& context, const std::string& name) {
  base::Diagnostics diagnostics;
  auto found = shell::open_files(context.share, context.data, name, diagnostics);
  print_faults(context, diagnostics, found.files.value_or(archive::Files{}));
  return found;
}

int write_archive(const Context& context, const fs::path& path, const archive::Files& files) {
  const std::string bytes = archive::write_zip(files);
  base::Diagnostics diagnostics;
  // Nothing leaves that this program itself would refuse.
  if (archive::read_zip(bytes, path.filename().string(), diagnostics) != files) {
    print_faults(context, diagnostics, {});
    return faults_found;
  }
  return save::replace_whole(path, bytes) ? done
                                          : complain(context, "file.cannot_write",
                                                     environment_failed, {{"file", path.string()}});
}

int build(const Context& context, const PackArguments& arguments) {
  const auto pack = load_pack(context, arguments.pack, "", InDoubt::say);
  if (pack == nullptr) {
    return faults_found;
  }
  archive::Files files = pack->files;  // with the doctrine it uses: complete without this program
  files.erase(archive::signature_file);
  const fs::path out = arguments.out.empty() ? pack->info.id + ".rasad-pack" : arguments.out;
  const int written = write_archive(context, out, files);
  if (written == done) {
    print(context.text.say("pack.built", {{"file", out.string()},
                                          {"files", std::to_string(files.size())},
                                          {"hash", archive::hash_of(files).hex()}}));
  }
  return written;
}

// The user's key; made when there is none and a name is given.
std::optional<shell::SigningKey> key_for(const Context& context, const PackArguments& arguments,
                                         int& exit) {
  auto key = shell::signing_key(context.data);
  exit = wrong_usage;
  if (key && !arguments.author.empty() && key->author != arguments.author) {
    complain(context, "pack.other_author", exit, {{"author", key->author}});
    return std::nullopt;
  }
  if (key) {
    return key;
  }
  if (!archive::is_author(arguments.author)) {
    complain(context, "pack.needs_author", exit);
    return std::nullopt;
  }
  key = shell::make_signing_key(context.data, arguments.author);
  if (!key) {
    exit = environment_failed;
    complain(context, "file.cannot_write", exit, {{"file", (context.data / "keys").string()}});
    return std::nullopt;
  }
  print(context.text.say("pack.new_key", {{"folder", (context.data / "keys").string()}}));
  return key;
}

// To sign is to vouch: what is in doubt gets no new signature in silence.
int sign_archive(const Context& context, const PackArguments& arguments) {
  if (is_folder(arguments.pack)) {
    return complain(context, "pack.sign_archive", wrong_usage);
  }
  const auto pack = load_pack(context, arguments.pack);
  if (pack == nullptr) {
    return faults_found;
  }
  int exit = done;
  const auto key = key_for(context, arguments, exit);
  if (!key) {
    return exit;
  }
  archive::Files files = pack->files;  // as when it is built: complete without this program
  const archive::Signature signature = archive::sign(files, key->author, key->seed);
  files[archive::signature_file] = archive::written(signature);
  const int written = write_archive(context, arguments.pack, files);
  if (written == done) {
    print(context.text.say("pack.signed",
                           {{"file", arguments.pack},
                            {"author", key->author},
                            {"words", present::words_of(context.text, signature.key)}}));
  }
  return written;
}

void print_signature(const Context& context, const shell::OpenedFiles& opened) {
  for (const std::string& line :
       present::signature_lines(context.text, opened.judgement, opened.doubt)) {
    print(line);
  }
}

// The key becomes the trusted one of its name, and its owner who signs the installed pack.
bool remember(const Context& context, shell::TrustList& trust, const shell::OpenedFiles& opened) {
  const archive::Signature& signature = opened.judgement.signature;
  const shell::TrustedKey key{signature.author, signature.key, shell::date_now().substr(0, 10)};
  const bool ok = trust.trust(key) &&
                  (trust.signer_of(opened.id) == nullptr || trust.note_installed(opened.id, key));
  if (ok) {
    print(context.text.say("signature.trusted", {{"author", signature.author}}));
  }
  return ok;
}

// A whole signature with a key that a person can compare and take.
bool has_new_key(const shell::Judgement& judgement) {
  return judgement.state == shell::Signed::by_unknown ||
         judgement.state == shell::Signed::by_other || judgement.state == shell::Signed::by_another;
}

int verify(const Context& context, const PackArguments& arguments) {
  const shell::OpenedFiles found = opened(context, arguments.pack);
  if (!found.files) {
    return faults_found;
  }
  print(context.text.say("pack.hash", {{"hash", archive::hash_of(*found.files).hex()}}));
  print_signature(context, found);
  if (arguments.trust && has_new_key(found.judgement)) {
    shell::TrustList trust{context.data};
    return remember(context, trust, found) ? done : environment_failed;
  }
  return found.doubt ? faults_found : done;
}

fs::path installed_path(const Context& context, const std::string& id) {
  return context.data / "packs" / (id + ".rasad-pack");
}

// True if a pack in doubt may be kept after all: a new key that was compared, or a copy without the
// signature that the installed one has, if that was said. What was changed is never kept.
bool may_be_kept(const Context& context, const PackArguments& arguments,
                 const shell::OpenedFiles& found) {
  return !found.doubt || (arguments.trust && has_new_key(found.judgement)) ||
         (context.trusts_changed && found.judgement.state == shell::Signed::taken_off);
}

// Whose key is trusted, and who signs the pack from now on.
bool note_installed(const Context& context, const std::string& id,
                    const shell::OpenedFiles& found) {
  shell::TrustList trust{context.data};
  if (found.judgement.state == shell::Signed::by_nobody ||
      found.judgement.state == shell::Signed::taken_off) {
    return trust.note_installed(id, std::nullopt);
  }
  const archive::Signature& signature = found.judgement.signature;
  const shell::TrustedKey key{signature.author, signature.key, shell::date_now().substr(0, 10)};
  return trust.note_installed(id, key) &&
         (!has_new_key(found.judgement) || remember(context, trust, found));
}

int install(const Context& context, const PackArguments& arguments) {
  if (is_folder(arguments.pack)) {
    return complain(context, "pack.install_archive", wrong_usage);
  }
  const shell::OpenedFiles found = opened(context, arguments.pack);
  if (!found.files) {
    return faults_found;
  }
  base::Diagnostics faults;
  const auto pack =
      content::read_pack(*found.files, shell::ShippedDoctrines{context.share}, faults);
  if (pack == nullptr) {
    print_faults(context, faults, *found.files);
    return faults_found;
  }
  print_signature(context, found);
  if (!may_be_kept(context, arguments, found)) {
    return faults_found;
  }
  const fs::path path = installed_path(context, pack->info.id);
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  const auto bytes = shell::read_file(found.path);
  // Who signs is noted first: a name without its pack does no harm, a pack without its name does.
  const bool is_kept =
      bytes && note_installed(context, pack->info.id, found) && save::replace_whole(path, *bytes);
  if (!is_kept) {
    return complain(context, "file.cannot_write", environment_failed, {{"file", path.string()}});
  }
  print(context.text.say("pack.installed", {{"id", pack->info.id}, {"file", path.string()}}));
  return done;
}

std::string scalar(const text::Node& node, const char* key) {
  const text::Node* value = node.find(key);
  return value != nullptr ? value->value : "";
}

// The title in the reader's language, if the pack has it.
std::string title_of(const Context& context, const archive::Files& files, const text::Node& info) {
  const std::string name = "text/" + context.text.language() + ".po";
  const auto file = files.find(name);
  base::Diagnostics ignored;
  const auto po = file == files.end() ? std::nullopt : text::parse_po(name, file->second, ignored);
  text::Catalogue titles{context.text.language()};
  if (po) {
    titles.add(*po);
  }
  const std::string id = scalar(info, "id") + ".title";
  return titles.has(id) ? titles.text(id) : scalar(info, "title");
}

// One line of the list; a pack that cannot be read never hides the others.
present::Row row_of(const Context& context, const fs::path& path, const char* place) {
  base::Diagnostics ignored;
  const shell::OpenedFiles found =
      shell::open_files(context.share, context.data, path.string(), ignored);
  const auto info = found.files && found.files->contains("pack.yaml")
                        ? text::parse_yaml("pack.yaml", found.files->at("pack.yaml"), ignored)
                        : std::nullopt;
  if (!info) {
    return {path.filename().string(), "", context.text.say("pack.damaged"), context.text.say(place),
            ""};
  }
  return {scalar(*info, "id"), scalar(*info, "version"), title_of(context, *found.files, *info),
          context.text.say(place), present::signature_word(context.text, found.judgement)};
}

std::vector<fs::path> sorted_entries(const fs::path& folder) {
  std::vector<fs::path> paths;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator{folder, error}) {
    paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

int list(const Context& context) {
  std::vector<present::Row> rows{
      {context.text.say("pack.column.id"), context.text.say("pack.column.version"),
       context.text.say("pack.column.title"), context.text.say("pack.column.place"),
       context.text.say("pack.column.signed")}};
  for (const fs::path& path : sorted_entries(context.share / "scenarios")) {
    std::error_code error;
    if (fs::exists(path / "pack.yaml", error)) {
      rows.push_back(row_of(context, path, "pack.place.ships"));
    }
  }
  for (const fs::path& path : sorted_entries(context.data / "packs")) {
    if (path.extension() == ".rasad-pack") {
      rows.push_back(row_of(context, path, "pack.place.installed"));
    }
  }
  for (const std::string& line : present::table_lines(rows)) {
    print(line);
  }
  return done;
}

}  // namespace

int pack(Context& context, const PackArguments& arguments) {
  if (arguments.action == "list") {
    return list(context);
  }
  if (arguments.pack.empty()) {
    return complain(context, "pack.needs_pack", wrong_usage);
  }
  return arguments.action == "build"    ? build(context, arguments)
         : arguments.action == "sign"   ? sign_archive(context, arguments)
         : arguments.action == "verify" ? verify(context, arguments)
                                        : install(context, arguments);
}

}  // namespace rasad::cli
