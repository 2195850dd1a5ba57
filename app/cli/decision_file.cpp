// Reading decisions by the ids of a pack.
#include "app/cli/decision_file.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace rasad::cli {
namespace {

using Json = nlohmann::json;

template <class T>
std::int32_t index_of(const std::vector<T>& list, const std::string& id) {
  const auto found =
      std::find_if(list.begin(), list.end(), [&id](const T& one) { return one.id == id; });
  return found == list.end() ? -1 : static_cast<std::int32_t>(found - list.begin());
}

std::int32_t grade_index(const std::vector<content::Grade>& grades, const std::string& code) {
  const auto found = std::find_if(grades.begin(), grades.end(),
                                  [&code](const content::Grade& g) { return g.code == code; });
  return found == grades.end() ? -1 : static_cast<std::int32_t>(found - grades.begin());
}

class LineReader {
 public:
  explicit LineReader(const content::Pack& pack) : pack_(pack) {}

  std::optional<session::Decision> read(const Json& line) {
    if (line.contains("grade")) {
      return decision(session::Grade{
          {known("grade", line, pack_.scenario.reports)},
          found("source", grade_index(pack_.doctrine.source_grades, word(line, "source"))),
          found("information",
                grade_index(pack_.doctrine.information_grades, word(line, "information")))});
    }
    if (line.contains("judge")) {
      return decision(session::Judge{{known("judge", line, pack_.scenario.hypotheses)},
                                     integer(line, "percent") * 10});
    }
    if (line.contains("answer")) {
      return answer(line);
    }
    if (line.contains("task")) {
      return task(line);
    }
    fault_ = "grade, judge, answer, task";
    return std::nullopt;
  }

  [[nodiscard]] const std::string& fault() const { return fault_; }

  static std::string word(const Json& line, const char* key) {
    const auto found = line.find(key);
    return found != line.end() && found->is_string() ? found->get<std::string>() : "";
  }
  static std::int32_t integer(const Json& line, const char* key) {
    const auto found = line.find(key);
    const bool is_there = found != line.end() && found->is_number_integer();
    return is_there ? static_cast<std::int32_t>(
                          std::clamp<std::int64_t>(found->get<std::int64_t>(), -1000, 1000))
                    : 0;
  }

 private:
  std::optional<session::Decision> decision(session::Action action) {
    return fault_.empty()
               ? std::optional{session::Decision{session::Role::trainee, std::move(action)}}
               : std::nullopt;
  }

  std::int32_t found(const char* key, std::int32_t index) {
    fault_ = index < 0 && fault_.empty() ? key : fault_;
    return index;
  }

  template <class T>
  std::int32_t known(const char* key, const Json& line, const std::vector<T>& list) {
    return found(key, index_of(list, word(line, key)));
  }

  std::optional<session::Decision> answer(const Json& line) {
    const std::int32_t question = known("answer", line, pack_.scenario.questions);
    if (question < 0) {
      return std::nullopt;
    }
    const auto& choices = pack_.scenario.questions[static_cast<std::size_t>(question)].choices;
    const std::int32_t choice = known("choice", line, choices);
    return decision(session::Answer{{question}, choice, word(line, "reason")});
  }

  std::optional<session::Decision> task(const Json& line) {
    tasking::TaskRequest request;
    request.option = {known("task", line, pack_.doctrine.options)};
    request.reason = word(line, "reason");
    request.confidence = line.contains("confidence") ? integer(line, "confidence") * 10 : 500;
    if (line.contains("district")) {
      request.district = {known("district", line, pack_.geography.districts)};
    }
    if (line.contains("hypothesis")) {
      request.hypothesis = {known("hypothesis", line, pack_.scenario.hypotheses)};
    }
    if (line.contains("legal_basis")) {
      request.legal_basis = known("legal_basis", line, pack_.doctrine.legal_bases);
    }
    for (const Json& cell : line.value("cells", Json::array())) {
      const std::string label = cell.is_string() ? cell.get<std::string>() : "";
      request.cells.push_back({found("cells", pack_.geography.find(label).value)});
    }
    return decision(session::Assign{std::move(request)});
  }

  const content::Pack& pack_;
  std::string fault_;
};

}  // namespace

std::optional<std::vector<FileDecision>> read_decisions(const content::Pack& pack,
                                                        const std::string& text,
                                                        std::vector<LineFault>& faults) {
  std::vector<FileDecision> result;
  std::int32_t number = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string bytes = text.substr(at, end - at);
    at = end + 1;
    ++number;
    if (bytes.find_first_not_of(" \r\t") == std::string::npos) {
      continue;
    }
    const Json line = Json::parse(bytes, nullptr, false);
    LineReader reader{pack};
    const auto decision = line.is_object() ? reader.read(line) : std::nullopt;
    if (!decision) {
      faults.push_back({number, reader.fault().empty() ? "JSON" : reader.fault()});
      continue;
    }
    result.push_back({std::max(1, LineReader::integer(line, "week")), number, *decision});
  }
  return faults.empty() ? std::optional{std::move(result)} : std::nullopt;
}

}  // namespace rasad::cli
