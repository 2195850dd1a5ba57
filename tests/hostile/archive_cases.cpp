// Paths and structure.
#include "engine/archive/files.hpp"
#include "tests/hostile/corpus.hpp"
#include "tests/hostile/raw_zip.hpp"

namespace rasad::hostile {
namespace {

constexpr int bad_path = 1102;
constexpr int too_large = 1103;
constexpr int duplicate = 1104;
constexpr int structure = 1105;
constexpr int link = 1106;

std::string readable(const std::string& name) {
  std::string text;
  for (const char c : name.substr(0, 40)) {
    const bool is_plain =
        static_cast<unsigned char>(c) > 0x20 && static_cast<unsigned char>(c) < 0x7F;
    text += is_plain ? std::string(1, c) : "?";
  }
  return text;
}

Case path_case(const std::string& name, int code = bad_path, std::uint32_t flags = 0x0800) {
  RawEntry entry{name, "x"};
  entry.flags = flags;
  return {"path " + readable(name), raw_zip({{"pack.yaml", "a: 1\n"}, entry}), code,
          "hostile.rasad-pack"};
}

Case twins(const std::string& one, const std::string& two, int code = duplicate) {
  return {"twins " + readable(one), raw_zip({{one, "x"}, {two, "y"}}), code, "hostile.rasad-pack"};
}

Case with(const std::string& name, const RawEntry& entry, int code = structure) {
  return {name, raw_zip({{"pack.yaml", "a: 1\n"}, entry}), code, entry.name};
}

Case with_end(const std::string& name, const RawEnd& end, int code = structure) {
  return {name, raw_zip({{"pack.yaml", "a: 1\n"}}, end), code, "hostile.rasad-pack"};
}

std::vector<Case> lying_entries() {
  std::vector<Case> cases;
  RawEntry entry{"a.md", "honest"};
  const auto add = [&](const std::string& name, const RawEntry& lie, int code = structure) {
    cases.push_back(with(name, lie, code));
  };
  RawEntry lie = entry;
  lie.local_name = "b.md";
  add("another name in the local header", lie);
  lie = entry;
  lie.local_size = 9999;
  add("another size in the local header", lie);
  lie = entry;
  lie.local_crc = 1;
  add("another checksum in the local header", lie);
  lie = entry;
  lie.local_method = 8;
  add("another method in the local header", lie);
  lie = entry;
  lie.crc = 12345;
  add("a wrong checksum", lie);
  lie = entry;
  lie.size = 0;
  add("no size but data", lie);
  lie = entry;
  lie.size = 4000;
  add("a size beyond the data", lie);
  lie = entry;
  lie.packed = 0xFFFFFF;
  lie.size = 0xFFFFFF;
  add("packed size beyond the archive", lie);
  lie = entry;
  lie.flags |= 1;
  add("encrypted", lie);
  lie.flags = 0x0800 | 0x40 | 1;
  add("strongly encrypted", lie);
  for (const std::uint32_t method : {1u, 9u, 12u, 14u, 93u, 99u}) {
    lie = entry;
    lie.method = method;
    add("method " + std::to_string(method), lie);
  }
  lie = entry;
  lie.size = 0xFFFFFFFF;
  lie.extra = std::string{"\x01\x00\x08\x00\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x7F", 12};
  add("a 64-bit size of 2 to the 63", lie);
  lie = entry;
  lie.disk = 3;
  add("on another disk", lie);
  lie = entry;
  lie.local_offset = 0;
  add("two entries with one local header", lie);
  lie = entry;
  lie.local_offset = 10;
  add("a local header inside another entry", lie);
  lie = entry;
  lie.local_offset = 0xFFFFF0;
  add("a local header beyond the archive", lie);
  lie = entry;
  lie.between = "stowaway";
  add("bytes between two entries", lie);
  cases.back().bytes = raw_zip({lie, {"z.md", "x"}});
  cases.back().place = "z.md";
  lie = entry;
  lie.flags |= 8;
  lie.between = std::string{"PK\x07\x08", 4} + std::string(12, '\x07');
  add("sizes behind the data that lie", lie);
  return cases;
}

std::vector<Case> modes() {
  std::vector<Case> cases;
  for (const auto& [name, mode] :
       {std::pair{"a symbolic link", 0120777u}, std::pair{"a device", 0060644u},
        std::pair{"a pipe", 0010644u}, std::pair{"a socket", 0140644u}}) {
    RawEntry entry{"link.md", "/etc/passwd"};
    entry.mode = mode;
    cases.push_back(with(name, entry, link));
  }
  RawEntry folder{"text/", "content"};
  folder.mode = 0040755;
  cases.push_back(with("a folder with content", folder));
  return cases;
}

// A deflate bomb's cheaper sister: many entries over the same bytes (Fifield 2019).
Case overlapping() {
  std::vector<RawEntry> entries;
  entries.push_back({"a0.md", "the kernel"});
  for (int i = 1; i < 60; ++i) {
    RawEntry entry{"a" + std::to_string(i) + ".md", "the kernel"};
    entry.local_offset = 0;
    entry.local_name = "a0.md";
    entries.push_back(entry);
  }
  return {"sixty entries over the same bytes", raw_zip(entries), structure, "hostile.rasad-pack"};
}

std::vector<Case> ends() {
  std::vector<Case> cases;
  RawEnd end;
  end.comment = "hello";
  cases.push_back(with_end("a comment", end));
  end.comment = raw_zip({{"other.yaml", "b: 2\n"}});
  cases.push_back(with_end("another archive in the comment", end));
  end = {};
  end.prefix = "#!/bin/sh\nexit\n";
  cases.push_back(with_end("a program in front", end));
  end = {};
  end.before = "between";
  cases.push_back(with_end("bytes before the directory", end));
  end = {};
  end.disk = 1;
  cases.push_back(with_end("several disks", end));
  for (const std::uint32_t count : {0u, 2u, 500u, 0xFFFFu}) {
    end = {};
    end.count = count;
    cases.push_back(with_end("a count of " + std::to_string(count), end));
  }
  end = {};
  end.directory_size = 0xFFFFFFF0;
  cases.push_back(with_end("an endless directory", end));
  end = {};
  end.directory_offset = 0xFFFFFF00;
  cases.push_back(with_end("a directory beyond the archive", end));
  const std::string whole = raw_zip({{"pack.yaml", "a: 1\n"}});
  cases.push_back({"two end records", whole + whole.substr(whole.size() - 22), structure,
                   "hostile.rasad-pack"});
  for (std::size_t cut = 1; cut <= 22; ++cut) {
    cases.push_back({"end record cut by " + std::to_string(cut),
                     whole.substr(0, whole.size() - cut), structure, "hostile.rasad-pack"});
  }
  return cases;
}

void append(std::vector<Case>& into, const std::vector<Case>& more) {
  into.insert(into.end(), more.begin(), more.end());
}

}  // namespace

std::vector<Case> path_cases() {
  std::vector<Case> cases;
  for (const std::string& name : {std::string{"../x"},
                                  std::string{"../../start.bat"},
                                  std::string{"..\\x"},
                                  std::string{"/etc/x"},
                                  std::string{"C:"} + "\\x",
                                  std::string{"C:x"},
                                  std::string{"\\\\srv\\s\\x"},
                                  std::string{"//srv/s"},
                                  std::string{"a/./b"},
                                  std::string{"a//b"},
                                  std::string{"a/../b"},
                                  std::string{"text/../../x"},
                                  std::string{"trailing."},
                                  std::string{"trailing "},
                                  std::string{"CON"},
                                  std::string{"con.yaml"},
                                  std::string{"AUX.txt"},
                                  std::string{"NUL"},
                                  std::string{"text/lpt1.po"},
                                  std::string{"com9"},
                                  std::string{"NUL:"},
                                  std::string{"x:stream"},
                                  std::string{"a?b"},
                                  std::string{"a*b"},
                                  std::string{"a|b"},
                                  std::string{"a\nb"},
                                  std::string{"a\x1b[31mb"},
                                  std::string{"nul\0byte.yaml", 13},
                                  std::string(255, 'a'),
                                  repeated("a/", 20) + "b",
                                  std::string{"\xFF\xFE.yaml"},
                                  std::string{"и\xCC\x86.po"},
                                  std::string{"a\xE2\x80\xAEtxt.exe"},
                                  std::string{"\\"},
                                  std::string{"a\\b\\c.yaml"},
                                  std::string{""}}) {
    cases.push_back(path_case(name));
  }
  cases.push_back(path_case("caf\x82.md", bad_path, 0));  // CP437, and no mark of UTF-8
  cases.push_back(path_case("ҷой.md", bad_path, 0));      // UTF-8, and no mark of it
  cases.push_back(twins("A.yaml", "a.yaml"));
  cases.push_back(twins("a.md", "a.md"));
  cases.push_back(twins("text/Ҷой.po", "text/ҷой.po"));
  cases.push_back(twins("й.md", "и\xCC\x86.md", bad_path));
  return cases;
}

std::vector<Case> structure_cases() {
  std::vector<Case> cases = lying_entries();
  append(cases, modes());
  append(cases, ends());
  cases.push_back(overlapping());
  cases.push_back({"no zip", "this is no zip at all", 1101, "hostile.rasad-pack"});
  cases.push_back({"nothing", "", 1101, "hostile.rasad-pack"});
  cases.push_back({"an archive in the archive",
                   raw_zip({{"pack.yaml", "a: 1\n"}, {"inner.md", raw_zip({{"a", "x"}})}}),
                   structure, "inner.md"});
  std::vector<RawEntry> many(65'535);
  for (std::size_t i = 0; i < many.size(); ++i) {
    many[i].name = std::to_string(i);
  }
  cases.push_back({"65535 entries", raw_zip(many), structure, "hostile.rasad-pack"});
  many.resize(5000);
  cases.push_back({"5000 entries", raw_zip(many), too_large, "hostile.rasad-pack"});
  return cases;
}

std::vector<Case> bomb_cases() {
  std::vector<Case> cases;
  const auto bomb = [&cases](const std::string& name, const std::string& path,
                             const std::string& content, std::size_t copies) {
    std::vector<RawEntry> entries;
    const std::string packed = deflated(content);
    for (std::size_t i = 0; i < copies; ++i) {
      RawEntry entry{copies == 1 ? path : std::to_string(i) + path, packed};
      entry.method = 8;
      entry.crc = crc_of(content);
      entry.size = static_cast<std::uint32_t>(content.size());
      entries.push_back(entry);
    }
    cases.push_back({name, raw_zip(entries), too_large,
                     copies == 1 ? path : std::string{"hostile.rasad-pack"}});
  };
  bomb("zeros packed 1032 to 1", "a.opus", std::string(60u << 20, '\0'), 1);
  bomb("5 MB of blanks as YAML", "pack.yaml", std::string(5u << 20, ' '), 1);
  bomb("17 MB as a map", "jurisdiction.geojson", repeated("[0,1,2,3]", 2'000'000), 1);
  bomb("65 MB as sound", "a.opus", std::string(65u << 20, 'x'), 1);
  // Each entry alone is within 200 to 1; together they are not within 20 to 1.
  bomb("many entries within the ratio of one", ".opus", repeated("abcdefgh", 1000), 100);
  RawEntry liar{"a.opus", deflated(std::string(30u << 20, '\0'))};
  liar.method = 8;
  liar.size = 1000;
  cases.push_back(with("an entry that unpacks to more than it says", liar));
  liar.data = deflated("short");
  cases.push_back(with("an entry that unpacks to less than it says", liar));
  liar.data = "\x07\x07\x07\x07 no deflate stream";
  cases.push_back(with("no deflate stream", liar));
  return cases;
}

}  // namespace rasad::hostile
