// Letter by letter.
#include "app/present/pack_id.hpp"

#include "engine/base/utf8.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace rasad::present {
namespace {

struct Letter {
  char32_t from;
  const char* to;
};
// By sound, as names are written in passports; nothing depends on it but how an id looks.
constexpr std::array<Letter, 39> letters{
    {{U'а', "a"}, {U'б', "b"},  {U'в', "v"},    {U'г', "g"}, {U'ғ', "gh"}, {U'д', "d"},
     {U'е', "e"}, {U'ё', "yo"}, {U'ж', "zh"},   {U'з', "z"}, {U'и', "i"},  {U'ӣ', "i"},
     {U'й', "y"}, {U'к', "k"},  {U'қ', "q"},    {U'л', "l"}, {U'м', "m"},  {U'н', "n"},
     {U'о', "o"}, {U'п', "p"},  {U'р', "r"},    {U'с', "s"}, {U'т', "t"},  {U'у', "u"},
     {U'ӯ', "u"}, {U'ф', "f"},  {U'х', "kh"},   {U'ҳ', "h"}, {U'ц', "ts"}, {U'ч', "ch"},
     {U'ҷ', "j"}, {U'ш', "sh"}, {U'щ', "shch"}, {U'ъ', ""},  {U'ы', "y"},  {U'ь', ""},
     {U'э', "e"}, {U'ю', "yu"}, {U'я', "ya"}}};

std::string latin(char32_t letter) {
  if ((letter >= U'a' && letter <= U'z') || (letter >= U'0' && letter <= U'9')) {
    return {static_cast<char>(letter)};
  }
  const auto found = std::find_if(letters.begin(), letters.end(),
                                  [letter](const Letter& one) { return one.from == letter; });
  return found == letters.end() ? "_" : found->to;
}

}  // namespace

std::string pack_id(const std::string& folder) {
  constexpr std::size_t longest = 64;
  std::string id;
  for (std::size_t at = 0; at < folder.size() && id.size() < longest;) {
    const base::CodePoint point = base::decode(folder, at);
    at += std::max<std::size_t>(1, point.length);
    const auto small = utf8proc_tolower(static_cast<utf8proc_int32_t>(point.value));
    const std::string next = latin(static_cast<char32_t>(small));
    id += next == "_" && (id.empty() || id.back() == '_') ? "" : next;
  }
  id.resize(std::min(id.size(), longest));
  while (!id.empty() && id.back() == '_') {
    id.pop_back();
  }
  if (id.empty() || id.front() < 'a') {
    id = ("lesson" + (id.empty() ? "" : '_' + id)).substr(0, longest);
  }
  return id;
}

}  // namespace rasad::present
