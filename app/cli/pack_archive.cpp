// rasad pack: one file to hand on, whose it is, and keeping it.
#include "app/cli/l10n.hpp"
#include "app/cli/pack_commands.hpp"
#include "app/cli/pack_trust.hpp"
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

bool is_archive(const fs::path& path) {
  std::error_code error;
  return fs::is_regular_file(path, error);
}

// Files of an archive, faults printed.
std::optional<archive::Files> files_of(const Context& context, const fs::path& path) {
  base::Diagnostics diagnostics;
  auto files = archive::read_pack(path, diagnostics);
  print_faults(context, diagnostics, files.value_or(archive::Files{}));
  return files;
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
  const auto pack = load_pack(context, arguments.pack);
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
std::optional<SigningKey> key_for(const Context& context, const PackArguments& arguments,
                                  int& exit) {
  auto key = signing_key(context.data);
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
  key = make_signing_key(context.data, arguments.author);
  if (!key) {
    exit = environment_failed;
    complain(context, "file.cannot_write", exit, {{"file", (context.data / "keys").string()}});
    return std::nullopt;
  }
  print(context.text.say("pack.new_key", {{"folder", (context.data / "keys").string()}}));
  return key;
}

int sign_archive(const Context& context, const PackArguments& arguments) {
  if (!is_archive(arguments.pack)) {
    return complain(context, "pack.sign_archive", wrong_usage);
  }
  auto files = files_of(context, arguments.pack);
  if (!files) {
    return faults_found;
  }
  int exit = done;
  const auto key = key_for(context, arguments, exit);
  if (!key) {
    return exit;
  }
  const archive::Signature signature = archive::sign(*files, key->author, key->seed);
  (*files)[archive::signature_file] = archive::written(signature);
  const int written = write_archive(context, arguments.pack, *files);
  if (written == done) {
    print(context.text.say("pack.signed", {{"file", arguments.pack},
                                           {"author", key->author},
                                           {"words", words_of(context, signature.key)}}));
  }
  return written;
}

bool is_refused(Signed state) {
  return state == Signed::changed || state == Signed::by_other;
}

// After --trust, or when a name is met for the first time, its key is the trusted one.
bool remember(const Context& context, TrustList& trust, const Judgement& judgement) {
  const bool ok = trust.trust(
      {judgement.signature.author, judgement.signature.key, shell::date_now().substr(0, 10)});
  if (ok) {
    print(context.text.say("signature.trusted", {{"author", judgement.signature.author}}));
  }
  return ok;
}

int verify(const Context& context, const PackArguments& arguments) {
  const auto files =
      files_of(context, shell::pack_path(context.share, context.data, arguments.pack));
  if (!files) {
    return faults_found;
  }
  TrustList trust{context.data};
  const Judgement judgement = judge(*files, trust);
  print(context.text.say("pack.hash", {{"hash", archive::hash_of(*files).hex()}}));
  for (const std::string& line : judgement_lines(context, judgement)) {
    print(line);
  }
  const bool can_trust =
      judgement.state == Signed::by_unknown || judgement.state == Signed::by_other;
  if (arguments.trust && can_trust) {
    return remember(context, trust, judgement) ? done : environment_failed;
  }
  return is_refused(judgement.state) ? faults_found : done;
}

fs::path installed_path(const Context& context, const std::string& id) {
  return context.data / "packs" / (id + ".rasad-pack");
}

int install(const Context& context, const PackArguments& arguments) {
  if (!is_archive(arguments.pack)) {
    return complain(context, "pack.install_archive", wrong_usage);
  }
  const auto files = files_of(context, arguments.pack);
  const auto pack = files ? load_pack(context, arguments.pack) : nullptr;
  if (pack == nullptr) {
    return faults_found;
  }
  TrustList trust{context.data};
  const Judgement judgement = judge(*files, trust);
  for (const std::string& line : judgement_lines(context, judgement)) {
    print(line);
  }
  const bool is_new_key = judgement.state == Signed::by_other && arguments.trust;
  if (is_refused(judgement.state) && !is_new_key) {
    return faults_found;
  }
  const fs::path path = installed_path(context, pack->info.id);
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  const auto bytes = shell::read_file(arguments.pack);
  if (!bytes || !save::replace_whole(path, *bytes)) {
    return complain(context, "file.cannot_write", environment_failed, {{"file", path.string()}});
  }
  if (judgement.state == Signed::by_unknown || is_new_key) {
    static_cast<void>(remember(context, trust, judgement));
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
present::Row row_of(const Context& context, const TrustList& trust, const fs::path& path,
                    const char* place) {
  base::Diagnostics ignored;
  const auto files = archive::read_pack(path, ignored);
  const auto info = files && files->contains("pack.yaml")
                        ? text::parse_yaml("pack.yaml", files->at("pack.yaml"), ignored)
                        : std::nullopt;
  if (!info) {
    return {path.filename().string(), "", context.text.say("pack.damaged"), context.text.say(place),
            ""};
  }
  const Judgement judgement = judge(*files, trust);
  static constexpr const char* states[] = {"none", "known", "unknown", "other", "changed"};
  const std::string state =
      context.text.say(std::string{"pack.signed."} + states[static_cast<int>(judgement.state)],
                       {{"author", judgement.signature.author}});
  return {scalar(*info, "id"), scalar(*info, "version"), title_of(context, *files, *info),
          context.text.say(place), state};
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
  const TrustList trust{context.data};
  std::vector<present::Row> rows{
      {context.text.say("pack.column.id"), context.text.say("pack.column.version"),
       context.text.say("pack.column.title"), context.text.say("pack.column.place"),
       context.text.say("pack.column.signed")}};
  for (const fs::path& path : sorted_entries(context.share / "scenarios")) {
    std::error_code error;
    if (fs::exists(path / "pack.yaml", error)) {
      rows.push_back(row_of(context, trust, path, "pack.place.ships"));
    }
  }
  for (const fs::path& path : sorted_entries(context.data / "packs")) {
    if (path.extension() == ".rasad-pack") {
      rows.push_back(row_of(context, trust, path, "pack.place.installed"));
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
