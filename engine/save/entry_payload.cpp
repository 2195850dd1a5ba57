// A journal entry as one flat record: what a kind of decision does not need stays at its default.
#include "engine/save/cereal_text.hpp"
#include "engine/save/payload.hpp"

#include <algorithm>

namespace rasad::save {

/// One flat record for all kinds of entries: unused members stay at their defaults.
struct EntryRecord {
  std::int32_t number = 0;
  std::int32_t step = 0;
  std::int32_t role = 0;
  std::string kind;
  std::int32_t first = -1;
  std::int32_t second = -1;
  std::int32_t third = -1;
  std::vector<std::int32_t> cells;
  std::int32_t district = -1;
  std::int32_t hypothesis = -1;
  std::int32_t legal_basis = -1;
  std::int32_t confidence = 0;
  std::string reason;
  // Since version 2: who decided, and what further kinds of decisions need.
  std::int32_t seat = -1;
  std::vector<std::int32_t> numbers;
  std::vector<std::string> texts;

  template <class Archive>
  void serialize(Archive& archive, std::uint32_t version) {
    if (version > 2) {
      throw std::runtime_error{"newer"};
    }
    archive(CEREAL_NVP(number), CEREAL_NVP(step), CEREAL_NVP(role), CEREAL_NVP(kind),
            CEREAL_NVP(first), CEREAL_NVP(second), CEREAL_NVP(third), CEREAL_NVP(cells),
            CEREAL_NVP(district), CEREAL_NVP(hypothesis), CEREAL_NVP(legal_basis),
            CEREAL_NVP(confidence), CEREAL_NVP(reason));
    if (version >= 2) {
      archive(CEREAL_NVP(seat), CEREAL_NVP(numbers), CEREAL_NVP(texts));
    }
  }
};

namespace {

/// Fills a record from each kind of action.
struct Writer {
  EntryRecord& record;

  void operator()(const session::Grade& a) const {
    set("grade", a.report.value, a.source, a.information);
  }
  void operator()(const session::Judge& a) const { set("judge", a.hypothesis.value, a.permille); }
  void operator()(const session::Assign& a) const {
    set("assign", a.request.option.value);
    for (const base::CellId cell : a.request.cells) {
      record.cells.push_back(cell.value);
    }
    record.district = a.request.district.value;
    record.hypothesis = a.request.hypothesis.value;
    record.legal_basis = a.request.legal_basis;
    record.confidence = a.request.confidence;
    record.reason = a.request.reason;
    record.texts = {a.request.owner, a.request.measure};
    record.numbers = {a.request.review_week, a.request.priority, a.request.requirement,
                      static_cast<std::int32_t>(a.request.reports.size())};
    for (const base::ReportId report : a.request.reports) {
      record.numbers.push_back(report.value);
    }
    record.numbers.insert(record.numbers.end(), a.request.products.begin(),
                          a.request.products.end());
  }
  void operator()(const session::Answer& a) const {
    set("answer", a.question.value, a.choice);
    record.reason = a.reason;
  }
  void operator()(const session::Withdraw& a) const { set("withdraw", a.number); }
  void operator()(const session::FireInject& a) const { set("fire", a.inject.value); }
  void operator()(const session::HoldInject& a) const {
    set("hold", a.inject.value, a.is_held ? 1 : 0);
  }
  void operator()(const session::Advance& a) const { set("advance", a.to.value); }
  void operator()(const session::Handle& a) const { set("handle", a.report.value, a.code); }
  void operator()(const session::Share& a) const { set("share", a.report.value, a.agency); }
  void operator()(const session::SameOrigin& a) const {
    set("same_origin", a.report.value, a.other.value, a.is_same ? 1 : 0);
  }
  void operator()(const session::Require& a) const {
    set("require", a.due_week);
    record.hypothesis = a.hypothesis.value;
    record.texts = {a.question, a.decision};
  }
  void operator()(const session::Commission& a) const {
    set("commission", a.product, static_cast<std::int32_t>(a.hours), a.type.value);
    record.hypothesis = a.hypothesis.value;
    record.district = a.district.value;
  }
  void operator()(const session::LinkEntities& a) const {
    set("link", a.a.value, a.b.value, a.is_same ? 1 : 0);
    record.confidence = a.confidence;
  }
  void operator()(const session::Purge& a) const {
    set("purge", a.report.value);
    record.reason = a.reason;
  }
  void operator()(const session::SetPriorities& a) const {
    set("priorities", -1);
    for (const tasking::Priority& one : a.list) {
      record.texts.push_back(one.text);
      record.numbers.insert(record.numbers.end(),
                            {one.hypothesis.value, one.district.value, one.type.value});
    }
  }
  void operator()(const session::LeaveOut& a) const {
    set("leave_out", a.option.value);
    record.reason = a.reason;
    record.texts = {a.subject};
  }
  void operator()(const session::ReviewTask& a) const {
    set("review", a.task, static_cast<std::int32_t>(a.verdict));
    record.reason = a.note;
  }
  void operator()(const session::Authorise& a) const {
    set("authorise", a.option.value);
    record.hypothesis = a.hypothesis.value;
    record.district = a.district.value;
    record.legal_basis = a.legal_basis;
    record.reason = a.reason;
  }
  void operator()(const session::TakeHint& a) const { set("hint", a.hint, a.level); }
  void operator()(const session::EndExercise&) const { set("end", -1); }

 private:
  void set(const char* kind, std::int32_t first, std::int32_t second = -1,
           std::int32_t third = -1) const {
    record.kind = kind;
    record.first = first;
    record.second = second;
    record.third = third;
  }
};

std::string text_at(const EntryRecord& record, std::size_t index) {
  return index < record.texts.size() ? record.texts[index] : "";
}

std::int32_t number_at(const EntryRecord& record, std::size_t index, std::int32_t missing) {
  return index < record.numbers.size() ? record.numbers[index] : missing;
}

session::Assign assign_of(const EntryRecord& record) {
  tasking::TaskRequest request;
  request.option = {record.first};
  for (const std::int32_t cell : record.cells) {
    request.cells.push_back({cell});
  }
  request.district = {record.district};
  request.hypothesis = {record.hypothesis};
  request.legal_basis = record.legal_basis;
  request.confidence = record.confidence;
  request.reason = record.reason;
  request.owner = text_at(record, 0);
  request.measure = text_at(record, 1);
  request.review_week = number_at(record, 0, 0);
  request.priority = number_at(record, 1, 0);
  request.requirement = number_at(record, 2, 0);
  const auto reports = static_cast<std::size_t>(std::max(0, number_at(record, 3, 0)));
  for (std::size_t i = 4; i < record.numbers.size(); ++i) {
    if (i < 4 + reports) {
      request.reports.push_back({record.numbers[i]});
    } else {
      request.products.push_back(record.numbers[i]);
    }
  }
  return {std::move(request)};
}

session::SetPriorities priorities_of(const EntryRecord& record) {
  session::SetPriorities result;
  for (std::size_t i = 0; i < record.texts.size(); ++i) {
    result.list.push_back({record.texts[i],
                           {number_at(record, 3 * i, -1)},
                           {number_at(record, 3 * i + 1, -1)},
                           {number_at(record, 3 * i + 2, -1)}});
  }
  return result;
}

using Reader = session::Action (*)(const EntryRecord&);

struct Kind {
  const char* name;
  Reader read;
};

constexpr Kind kinds[] = {
    {"grade",
     [](const EntryRecord& r) -> session::Action {
       return session::Grade{{r.first}, r.second, r.third};
     }},
    {"judge",
     [](const EntryRecord& r) -> session::Action {
       return session::Judge{{r.first}, r.second};
     }},
    {"assign", [](const EntryRecord& r) -> session::Action { return assign_of(r); }},
    {"answer",
     [](const EntryRecord& r) -> session::Action {
       return session::Answer{{r.first}, r.second, r.reason};
     }},
    {"withdraw",
     [](const EntryRecord& r) -> session::Action { return session::Withdraw{r.first}; }},
    {"fire",
     [](const EntryRecord& r) -> session::Action { return session::FireInject{{r.first}}; }},
    {"hold",
     [](const EntryRecord& r) -> session::Action {
       return session::HoldInject{{r.first}, r.second == 1};
     }},
    {"advance",
     [](const EntryRecord& r) -> session::Action { return session::Advance{{r.first}}; }},
    {"handle",
     [](const EntryRecord& r) -> session::Action {
       return session::Handle{{r.first}, r.second};
     }},
    {"share",
     [](const EntryRecord& r) -> session::Action {
       return session::Share{{r.first}, r.second};
     }},
    {"same_origin",
     [](const EntryRecord& r) -> session::Action {
       return session::SameOrigin{{r.first}, {r.second}, r.third == 1};
     }},
    {"require",
     [](const EntryRecord& r) -> session::Action {
       return session::Require{text_at(r, 0), text_at(r, 1), {r.hypothesis}, r.first};
     }},
    {"commission",
     [](const EntryRecord& r) -> session::Action {
       return session::Commission{r.first, r.second, {r.hypothesis}, {r.third}, {r.district}};
     }},
    {"link",
     [](const EntryRecord& r) -> session::Action {
       return session::LinkEntities{{r.first}, {r.second}, r.confidence, r.third == 1};
     }},
    {"purge",
     [](const EntryRecord& r) -> session::Action {
       return session::Purge{{r.first}, r.reason};
     }},
    {"priorities", [](const EntryRecord& r) -> session::Action { return priorities_of(r); }},
    {"leave_out",
     [](const EntryRecord& r) -> session::Action {
       return session::LeaveOut{{r.first}, text_at(r, 0), r.reason};
     }},
    {"review",
     [](const EntryRecord& r) -> session::Action {
       // A number that is no verdict is the session's to refuse.
       return session::ReviewTask{r.first, static_cast<tasking::Verdict>(r.second), r.reason};
     }},
    {"authorise",
     [](const EntryRecord& r) -> session::Action {
       return session::Authorise{r.legal_basis, {r.first}, {r.hypothesis}, {r.district}, r.reason};
     }},
    {"hint",
     [](const EntryRecord& r) -> session::Action {
       return session::TakeHint{r.first, r.second};
     }},
    {"end", [](const EntryRecord&) -> session::Action { return session::EndExercise{}; }},
};

std::optional<session::Action> action_of(const EntryRecord& record) {
  for (const Kind& kind : kinds) {
    if (record.kind == kind.name) {
      return kind.read(record);
    }
  }
  return std::nullopt;
}

}  // namespace

std::string payload_of(const session::Entry& entry) {
  EntryRecord record;
  record.number = entry.number;
  record.step = entry.step.value;
  record.role = static_cast<std::int32_t>(entry.decision.role);
  record.seat = entry.decision.seat;
  std::visit(Writer{record}, entry.decision.action);
  return written(record);
}

std::optional<session::Entry> entry_of(const std::string& payload) {
  const auto record = read<EntryRecord>(payload);
  auto action = record ? action_of(*record) : std::nullopt;
  if (!action || record->role < 0 || record->role > 1) {
    return std::nullopt;
  }
  return session::Entry{
      record->number,
      {record->step},
      {static_cast<session::Role>(record->role), std::move(*action), record->seat}};
}

}  // namespace rasad::save

CEREAL_CLASS_VERSION(rasad::save::EntryRecord, 2)
