// Archives, packs, sessions, sounds.
#include "engine/archive/files.hpp"
#include "engine/archive/opus_header.hpp"
#include "engine/archive/signature.hpp"
#include "engine/save/frames.hpp"
#include "engine/save/payload.hpp"
#include "tests/fuzz/targets.hpp"
#include "tests/support/lesson.hpp"
#include "tests/support/source_dir.hpp"

#include <array>
#include <filesystem>

namespace rasad::fuzz {

void zip(std::string_view bytes) {
  base::Diagnostics diagnostics;
  const auto files = archive::read_zip(bytes, "x.rasad-pack", diagnostics);
  promise(files.has_value() != diagnostics.has_errors());
  if (files) {
    const auto again = archive::read_zip(archive::write_zip(*files), "x", diagnostics);
    promise(again == files);
    if (const auto signature = archive::signature_of(*files)) {
      static_cast<void>(archive::fits(*signature, *files));
    }
  }
}

namespace {

// The template of `rasad new`: small, so that a run takes milliseconds.
const archive::Files& template_files() {
  static const archive::Files files = [] {
    base::Diagnostics diagnostics;
    const std::filesystem::path folder{std::filesystem::path{RASAD_SOURCE_DIR} /
                                       "scenarios/templates/en"};
    archive::Files made = archive::read_pack(folder, diagnostics).value();
    for (const auto& [path, bytes] : test::lesson_files()) {
      if (path.starts_with("doctrines/")) {
        made[path] = bytes;
      }
    }
    return made;
  }();
  return files;
}

}  // namespace

// The first byte chooses the file and whether it is one of the lesson or of the template (8); the
// rest replaces it.
void pack(std::string_view bytes) {
  static constexpr std::array<const char*, 8> names{
      "pack.yaml",   "jurisdiction.geojson", "world.yaml", "scenario.yaml",
      "rubric.yaml", "doctrine.yaml",        "text/tg.po", "doctrines/osce-4x4/doctrine.yaml"};
  if (bytes.empty()) {
    return;
  }
  const auto choice = static_cast<unsigned char>(bytes[0]);
  archive::Files files = (choice & 8) != 0 ? template_files() : test::lesson_files();
  files[names[choice % names.size()]] = bytes.substr(1);
  base::Diagnostics diagnostics;
  const auto read = test::read(std::move(files), diagnostics);
  promise((read != nullptr) != diagnostics.has_errors());
  if (read != nullptr) {
    session::Session session{read, 1, {}};
    session.advance(base::Step{28});
    static_cast<void>(session.digest());
  }
}

void journal(std::string_view bytes) {
  const save::ReadFrames all = save::decode(bytes);
  promise(all.good_bytes <= bytes.size());
  const save::ReadFrames good = save::decode(bytes.substr(0, all.good_bytes));
  promise(good.frames.size() == all.frames.size());
  for (std::size_t i = 0; i < all.frames.size(); ++i) {
    promise(good.frames[i].payload == all.frames[i].payload);
    promise(all.frames[i].payload.size() <= save::most_payload);
  }
}

void payload(std::string_view bytes) {
  const std::string text{bytes};
  if (const auto entry = save::entry_of(text)) {
    const std::string once = save::payload_of(*entry);
    const auto again = save::entry_of(once);
    promise(again.has_value() && save::payload_of(*again) == once);
  }
  if (const auto digest = save::digest_of(text)) {
    promise(save::digest_of(save::payload_of(*digest)).has_value());
  }
  static_cast<void>(save::info_of(text));
}

void sound(std::string_view bytes) {
  static_cast<void>(archive::opus_problem(bytes));
}

const std::vector<Target>& targets() {
  static const std::vector<Target> all{
      {"yaml", yaml},   {"pack", pack},       {"geojson", geojson}, {"po", po},
      {"zip", zip},     {"journal", journal}, {"payload", payload}, {"expression", expression},
      {"sound", sound}, {"table", table}};
  return all;
}

}  // namespace rasad::fuzz
