// From a JSON object to a decision: the first key that names an act decides which.
#include "app/cli/decision_line.hpp"

#include "engine/tasking/confidence.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace rasad::cli {
namespace {

using Json = nlohmann::json;

template <class T>
bool is_called(const T& one, const std::string& id) {
  if constexpr (requires { one.same_as.front().size(); }) {
    return one.id == id ||
           std::find(one.same_as.begin(), one.same_as.end(), id) != one.same_as.end();
  } else {
    return one.id == id;
  }
}

template <class T>
std::int32_t index_of(const std::vector<T>& list, const std::string& id) {
  const auto found =
      std::find_if(list.begin(), list.end(), [&id](const T& one) { return is_called(one, id); });
  return found == list.end() ? -1 : static_cast<std::int32_t>(found - list.begin());
}

// By code, or by id where another doctrine's file is read.
template <class T>
std::int32_t code_index(const std::vector<T>& list, const std::string& code) {
  const auto found =
      std::find_if(list.begin(), list.end(), [&code](const T& one) { return one.code == code; });
  return found == list.end() ? index_of(list, code)
                             : static_cast<std::int32_t>(found - list.begin());
}

class LineReader {
 public:
  LineReader(const content::Pack& pack, const Json& line) : pack_(pack), line_(line) {}

  std::optional<FileDecision> read() {
    for (const Act& act : acts) {
      if (line_.contains(act.key)) {
        result_.week = std::max(1, integer("week"));
        result_.decision = {session::Role::trainee, (this->*act.read)(), seat()};
        if (std::holds_alternative<session::EndExercise>(result_.decision.action)) {
          result_.decision.role = session::Role::instructor;
        }
        return fault_.empty() ? std::optional{std::move(result_)} : std::nullopt;
      }
    }
    for (const Act& act : acts) {
      fault_ += (fault_.empty() ? "" : ", ") + std::string{act.key};
    }
    return std::nullopt;
  }
  [[nodiscard]] const std::string& fault() const { return fault_; }

 private:
  struct Act {
    const char* key;
    session::Action (LineReader::*read)();
  };
  static const std::array<Act, 18> acts;

  session::Action grade() {
    return session::Grade{
        {known("grade", pack_.scenario.reports)},
        found("source", code_index(pack_.doctrine.source_grades, word("source"))),
        found("information", code_index(pack_.doctrine.information_grades, word("information")))};
  }
  session::Action judge() {
    return session::Judge{{known("judge", pack_.scenario.hypotheses)}, integer("percent") * 10};
  }
  session::Action answer() {
    const std::int32_t question = known("answer", pack_.scenario.questions);
    if (question < 0) {
      return session::Answer{};
    }
    const auto& choices = pack_.scenario.questions[static_cast<std::size_t>(question)].choices;
    return session::Answer{{question}, known("choice", choices), word("reason")};
  }
  session::Action handle() {
    return session::Handle{{known("handle", pack_.scenario.reports)},
                           found("code", code_index(pack_.doctrine.handling_codes, word("code")))};
  }
  session::Action share() {
    return session::Share{{known("share", pack_.scenario.reports)},
                          known("with", pack_.doctrine.agencies)};
  }
  session::Action same_origin() {
    return session::SameOrigin{{known("same_origin", pack_.scenario.reports)},
                               {known("as", pack_.scenario.reports)},
                               line_.value("is", Json(true)) != Json(false)};
  }
  session::Action require() {
    return session::Require{word("require"), word("decision"), hypothesis(), integer("by_week")};
  }
  session::Action commission() {
    return session::Commission{known("commission", pack_.doctrine.products),
                               integer("hours"),
                               hypothesis(),
                               {optional("type", pack_.world.crime_types)},
                               district()};
  }
  session::Action link() {
    return session::LinkEntities{{known("link", pack_.scenario.entities)},
                                 {known("to", pack_.scenario.entities)},
                                 percent_or(50) * 10,
                                 false};
  }
  session::Action merge() {
    return session::LinkEntities{{known("merge", pack_.scenario.entities)},
                                 {known("with", pack_.scenario.entities)},
                                 percent_or(90) * 10,
                                 true};
  }
  session::Action purge() {
    return session::Purge{{known("purge", pack_.scenario.reports)}, word("reason")};
  }
  session::Action priorities() {
    session::SetPriorities result;
    const Json list = line_.value("priorities", Json::array());
    for (const Json& item : list.is_array() ? list : Json::array()) {
      LineReader one{pack_, item};
      tasking::Priority priority;
      priority.text = item.is_string() ? item.get<std::string>() : one.word("text");
      if (item.is_object()) {
        priority.hypothesis = one.hypothesis();
        priority.district = one.district();
        priority.type = {one.optional("type", pack_.world.crime_types)};
        fault_ = fault_.empty() ? one.fault_ : fault_;
      }
      result.list.push_back(std::move(priority));
    }
    return result;
  }
  // An option by its id, or anything else in words.
  session::Action leave_out() {
    const base::OptionId option{index_of(pack_.doctrine.options, word("leave_out"))};
    return session::LeaveOut{option, option.is_set() ? "" : word("leave_out"), word("reason")};
  }
  session::Action review() {
    static constexpr std::array<const char*, 3> verdicts{"go_on", "change", "stop"};
    const std::string verdict = line_.contains("verdict") ? word("verdict") : "go_on";
    const auto at = std::find(verdicts.begin(), verdicts.end(), verdict);
    found("verdict", at == verdicts.end() ? -1 : 0);
    if (!word("review").empty()) {
      result_.task_of = {known("review", pack_.doctrine.options)};
    }
    return session::ReviewTask{
        integer("review"),
        static_cast<tasking::Verdict>(at == verdicts.end() ? 0 : at - verdicts.begin()),
        word("note")};
  }
  session::Action authorise() {
    return session::Authorise{known("legal_basis", pack_.doctrine.legal_bases),
                              {known("authorise", pack_.doctrine.options)},
                              hypothesis(),
                              district(),
                              word("reason")};
  }
  session::Action hint() {
    return session::TakeHint{known("hint", pack_.scenario.hints),
                             line_.contains("level") ? integer("level") : 1};
  }
  session::Action end() { return session::EndExercise{}; }

  session::Action task() {
    tasking::TaskRequest request;
    request.option = {known("task", pack_.doctrine.options)};
    request.reason = word("reason");
    request.confidence =
        line_.contains("confidence") ? integer("confidence") * 10 : tasking::not_said;
    request.district = district();
    request.hypothesis = hypothesis();
    request.legal_basis = optional("legal_basis", pack_.doctrine.legal_bases);
    request.owner = word("owner");
    request.measure = word("measure");
    request.review_week = integer("review_week");
    request.priority = integer("priority");
    result_.requirement = integer("requirement");
    for (const Json& cell : list("cells")) {
      request.cells.push_back({found("cells", pack_.geography.find(text_of(cell)).value)});
    }
    for (const Json& report : list("reports")) {
      request.reports.push_back(
          {found("reports", index_of(pack_.scenario.reports, text_of(report)))});
    }
    for (const Json& product : list("products")) {
      result_.product_forms.push_back(
          found("products", index_of(pack_.doctrine.products, text_of(product))));
    }
    return session::Assign{std::move(request)};
  }

  [[nodiscard]] static std::string text_of(const Json& value) {
    return value.is_string() ? value.get<std::string>() : "";
  }
  [[nodiscard]] Json list(const char* key) const {
    const Json value = line_.is_object() ? line_.value(key, Json::array()) : Json::array();
    return value.is_array() ? value : Json::array();
  }
  [[nodiscard]] std::string word(const char* key) const {
    const auto at = line_.find(key);
    return at != line_.end() ? text_of(*at) : "";
  }
  [[nodiscard]] std::int32_t integer(const char* key) const {
    const auto at = line_.find(key);
    const bool is_there = at != line_.end() && at->is_number_integer();
    return is_there ? static_cast<std::int32_t>(
                          std::clamp<std::int64_t>(at->get<std::int64_t>(), -1000, 100'000))
                    : 0;
  }
  [[nodiscard]] std::int32_t percent_or(std::int32_t missing) const {
    return line_.contains("percent") ? std::clamp(integer("percent"), 0, 100) : missing;
  }

  std::int32_t found(const char* key, std::int32_t index) {
    fault_ = index < 0 && fault_.empty() ? key : fault_;
    return index;
  }
  template <class T>
  std::int32_t known(const char* key, const std::vector<T>& list) {
    return found(key, index_of(list, word(key)));
  }
  template <class T>
  std::int32_t optional(const char* key, const std::vector<T>& list) {
    return line_.contains(key) ? known(key, list) : -1;
  }
  base::HypothesisId hypothesis() { return {optional("hypothesis", pack_.scenario.hypotheses)}; }
  base::DistrictId district() { return {optional("district", pack_.geography.districts)}; }
  std::int32_t seat() { return optional("seat", pack_.doctrine.roles); }

  const content::Pack& pack_;
  const Json& line_;
  FileDecision result_;
  std::string fault_;
};

const std::array<LineReader::Act, 18> LineReader::acts{{
    {"grade", &LineReader::grade},
    {"judge", &LineReader::judge},
    {"answer", &LineReader::answer},
    {"task", &LineReader::task},
    {"handle", &LineReader::handle},
    {"share", &LineReader::share},
    {"same_origin", &LineReader::same_origin},
    {"require", &LineReader::require},
    {"commission", &LineReader::commission},
    {"link", &LineReader::link},
    {"merge", &LineReader::merge},
    {"purge", &LineReader::purge},
    {"priorities", &LineReader::priorities},
    {"leave_out", &LineReader::leave_out},
    {"review", &LineReader::review},
    {"authorise", &LineReader::authorise},
    {"hint", &LineReader::hint},
    {"end", &LineReader::end},
}};

}  // namespace

std::optional<FileDecision> read_decision_line(const content::Pack& pack, const std::string& bytes,
                                               std::string& fault) {
  const Json line = Json::parse(bytes, nullptr, false);
  if (!line.is_object()) {
    return std::nullopt;
  }
  LineReader reader{pack, line};
  auto decision = reader.read();
  fault = reader.fault();
  return decision;
}

}  // namespace rasad::cli
