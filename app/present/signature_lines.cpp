// Sentences about signatures.
#include "app/present/signature_lines.hpp"

#include "app/present/fault_lines.hpp"

#include <array>

namespace rasad::present {

std::string words_of(const ProgramText& text, const archive::PublicKey& key) {
  return archive::fingerprint(key, text.say("signature.letters"));
}

std::vector<std::string> signature_lines(const ProgramText& text, const shell::Judgement& judgement,
                                         const std::optional<base::Diagnostic>& doubt) {
  if (doubt) {
    const std::string code = " [RSD-" + std::to_string(static_cast<int>(doubt->code)) + ']';
    return {fault_sentence(text, *doubt) + code, "    " + remedy_sentence(text, *doubt)};
  }
  const base::Arguments arguments{{"author", judgement.signature.author},
                                  {"date", judgement.since},
                                  {"words", words_of(text, judgement.signature.key)}};
  return {text.say(judgement.state == shell::Signed::by_nobody  ? "signature.none"
                   : judgement.state == shell::Signed::by_known ? "signature.known"
                                                                : "signature.unknown",
                   arguments)};
}

std::string signature_word(const ProgramText& text, const shell::Judgement& judgement) {
  static constexpr std::array<const char*, 7> states{"none",    "known", "unknown", "other",
                                                     "changed", "gone",  "another"};
  return text.say(std::string{"pack.signed."} + states[static_cast<std::size_t>(judgement.state)],
                  {{"author", judgement.signature.author}, {"before", judgement.before}});
}

}  // namespace rasad::present
