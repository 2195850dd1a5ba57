// The busy desk and the parts of every decision.
#include "tests/support/busy_desk.hpp"

#include "engine/archive/files.hpp"
#include "engine/assess/run.hpp"
#include "tests/support/lesson.hpp"
#include "tests/support/source_dir.hpp"

#include <algorithm>
#include <filesystem>
#include <stdexcept>

namespace rasad::test {
namespace {

using session::Decision;
using session::Role;

std::int32_t take(session::Session& session, session::Action action) {
  const Decision decision{Role::trainee, std::move(action)};
  const auto refusals = session.check(decision);
  if (!refusals.empty()) {
    throw std::runtime_error{"the desk refuses: " + refusals.front().reason};
  }
  return session.apply(decision);
}

template <class T, class Test>
std::int32_t index_where(const std::vector<T>& list, Test test) {
  const auto found = std::find_if(list.begin(), list.end(), test);
  if (found == list.end()) {
    throw std::runtime_error{"the lesson has no such thing"};
  }
  return static_cast<std::int32_t>(found - list.begin());
}

std::int32_t shared_code(const content::Doctrine& doctrine) {
  return index_where(doctrine.handling_codes,
                     [](const auto& one) { return !one.agencies.empty(); });
}

tasking::TaskRequest request(const content::Pack& pack, content::Effect effect) {
  tasking::TaskRequest result;
  result.option = {index_where(pack.doctrine.options,
                               [effect](const auto& one) { return one.effect == effect; })};
  const content::Option& option = pack.doctrine.options[result.option.index()];
  result.legal_basis = option.legal_bases.empty() ? -1 : option.legal_bases.front();
  if (option.target == content::Target::cells) {
    result.cells = {{100}, {101}};
  } else if (option.target == content::Target::district) {
    result.district = {0};
  } else {
    result.hypothesis = {0};
  }
  result.reason = "сабаб";
  result.owner = "commander";
  result.measure = "fewer";
  result.review_week = 3;
  return result;
}

std::int32_t form(const content::Pack& pack, content::ProductKind kind) {
  return index_where(pack.doctrine.products, [kind](const auto& one) { return one.kind == kind; });
}

struct Lister {
  Parts& parts;

  void ids() {}
  template <class First, class... Rest>
  void ids(First& first, Rest&... rest) {
    parts.numbers.push_back(&first.value);
    ids(rest...);
  }
  template <class T>
  void list_of_ids(std::vector<T>& list) {
    parts.lists.push_back([&list](std::size_t count, bool all_same) {
      list.resize(count);
      for (std::size_t i = 0; i < count; ++i) {
        if constexpr (requires { list[i].value; }) {
          list[i].value = all_same ? 0 : static_cast<std::int32_t>(i);
        } else {
          list[i] = all_same ? 0 : static_cast<std::int32_t>(i);
        }
      }
    });
    for (T& one : list) {
      if constexpr (requires { one.value; }) {
        parts.numbers.push_back(&one.value);
      } else {
        parts.numbers.push_back(&one);
      }
    }
  }

  void operator()(session::Grade& act) {
    ids(act.report);
    parts.numbers.insert(parts.numbers.end(), {&act.source, &act.information});
  }
  void operator()(session::Judge& act) {
    ids(act.hypothesis);
    parts.numbers.push_back(&act.permille);
  }
  void operator()(session::Assign& act) {
    tasking::TaskRequest& one = act.request;
    ids(one.option, one.district, one.hypothesis);
    list_of_ids(one.cells);
    list_of_ids(one.reports);
    list_of_ids(one.products);
    parts.numbers.insert(parts.numbers.end(), {&one.legal_basis, &one.confidence, &one.review_week,
                                               &one.priority, &one.requirement});
    parts.texts = {&one.reason, &one.owner, &one.measure};
  }
  void operator()(session::Answer& act) {
    ids(act.question);
    parts.numbers.push_back(&act.choice);
    parts.texts = {&act.reason};
  }
  void operator()(session::Withdraw& act) { parts.numbers = {&act.number}; }
  void operator()(session::FireInject& act) { ids(act.inject); }
  void operator()(session::HoldInject& act) { ids(act.inject); }
  void operator()(session::Advance& act) { ids(act.to); }
  void operator()(session::Handle& act) {
    ids(act.report);
    parts.numbers.push_back(&act.code);
  }
  void operator()(session::Share& act) {
    ids(act.report);
    parts.numbers.push_back(&act.agency);
  }
  void operator()(session::SameOrigin& act) { ids(act.report, act.other); }
  void operator()(session::Require& act) {
    ids(act.hypothesis);
    parts.numbers.push_back(&act.due_week);
    parts.texts = {&act.question, &act.decision};
  }
  void operator()(session::Commission& act) {
    ids(act.hypothesis, act.type, act.district);
    parts.numbers.push_back(&act.product);
    parts.wide_numbers = {&act.hours};
  }
  void operator()(session::LinkEntities& act) {
    ids(act.a, act.b);
    parts.numbers.push_back(&act.confidence);
  }
  void operator()(session::Purge& act) {
    ids(act.report);
    parts.texts = {&act.reason};
  }
  void operator()(session::SetPriorities& act) {
    for (tasking::Priority& one : act.list) {
      ids(one.hypothesis, one.district, one.type);
      parts.texts.push_back(&one.text);
    }
    parts.lists.push_back([&act](std::size_t count, bool) {
      act.list.assign(count, {"x", {}, {}, {}});
    });
  }
  void operator()(session::LeaveOut& act) {
    ids(act.option);
    parts.texts = {&act.subject, &act.reason};
  }
  void operator()(session::ReviewTask& act) {
    static_assert(sizeof act.verdict == sizeof(std::int32_t));
    parts.numbers = {&act.task, reinterpret_cast<std::int32_t*>(&act.verdict)};
    parts.texts = {&act.note};
  }
  void operator()(session::Authorise& act) {
    ids(act.option, act.hypothesis, act.district);
    parts.numbers.push_back(&act.legal_basis);
    parts.texts = {&act.reason};
  }
  void operator()(session::TakeHint& act) { parts.numbers = {&act.hint, &act.level}; }
  void operator()(session::EndExercise&) {}
};

}  // namespace

std::shared_ptr<const content::Pack> lesson_under(const std::string& doctrine) {
  archive::Files files = lesson_files();
  std::erase_if(files, [](const auto& file) { return file.first.starts_with("doctrines/"); });
  base::Diagnostics diagnostics;
  const auto folder =
      std::filesystem::path{RASAD_SOURCE_DIR} / "scenarios" / "doctrines" / doctrine;
  const archive::Files shared = archive::read_pack(folder, diagnostics).value();
  for (const auto& [path, bytes] : shared) {
    files["doctrines/" + doctrine + "/" + path] = bytes;
  }
  std::string& info = files.at("doctrine.yaml");
  info = "use: " + doctrine + "\n";
  auto pack = read(std::move(files), diagnostics);
  if (pack == nullptr) {
    throw std::runtime_error{"the lesson cannot be read under " + doctrine};
  }
  return pack;
}

session::Session busy_desk(std::shared_ptr<const content::Pack> pack) {
  session::Session session{std::move(pack), 9, {}};
  assess::play(session, policy::find_policy("intelligence-led"), 1);
  // Two reports more from informants, and a question that is open.
  picture::Picture& desk = session.mutable_core().picture;
  const auto& reports = session.pack().scenario.reports;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    if (reports[i].channel == content::Channel::informant) {
      desk.receive(base::id_at<base::ReportId>(i), {0});
    }
  }
  script::QuestionState& question = session.mutable_core().script.mutable_state().questions[0];
  question = {};
  question.opened = {0};
  question.closes = base::start_of({10 * base::steps_per_week});
  session.advance({session.step().value + base::steps_per_week});
  const base::ReportId report = session.view(Role::trainee).reports.front().report.id;
  take(session, session::Grade{report, 0, 0});
  take(session, session::Handle{report, shared_code(session.pack().doctrine)});
  take(session, session::Require{"Who?", "", {0}, 0});
  take(session, session::SetPriorities{{{"a", {}, {}, {}}, {"b", {}, {}, {}}}});
  return session;
}

std::vector<Decision> one_of_each(const session::Session& session) {
  const content::Pack& pack = session.pack();
  const session::View view = session.view(Role::trainee);
  const base::ReportId report = view.reports.front().report.id;
  const base::ReportId other = view.reports.back().report.id;
  const auto& may =
      pack.doctrine.handling_codes[static_cast<std::size_t>(shared_code(pack.doctrine))].agencies;
  tasking::TaskRequest relied = request(pack, content::Effect::forum);
  relied.reports = {report, other};
  for (const picture::Product& one : view.products) {
    relied.products.push_back(one.number);
  }
  relied.priority = 2;
  relied.requirement = view.requirements.back().number;
  std::vector<Decision> all;
  const auto add = [&all](session::Action action, Role role = Role::trainee) {
    all.push_back({role, std::move(action)});
  };
  add(session::Grade{report, 0, 0});
  add(session::Judge{{0}, 400});
  add(session::Assign{request(pack, content::Effect::patrol)});
  add(session::Assign{relied});
  add(session::Assign{request(pack, content::Effect::collect)});
  add(session::Answer{{0}, 0, "сабаб"});
  add(session::Withdraw{session.journal().back().number});
  add(session::FireInject{{0}}, Role::instructor);
  add(session::HoldInject{{0}}, Role::instructor);
  add(session::Advance{{session.step().value + 1}});
  add(session::Handle{report, 0});
  add(session::Share{report, may.front()});
  add(session::SameOrigin{report, other});
  add(session::Require{"Кӣ?", "боздошт", {0}, 4});
  add(session::Commission{form(pack, content::ProductKind::hot_spots), 2, {}, {0}, {}});
  add(session::Commission{form(pack, content::ProductKind::subject), 2, {0}, {}, {}});
  add(session::LinkEntities{view.entities[0].id, view.entities[1].id, 600});
  add(session::Purge{other, "сабаб"});
  add(session::SetPriorities{{{"a", {0}, {}, {}}, {"", {}, {0}, {0}}}});
  add(session::LeaveOut{{0}, "", "сабаб"});
  add(session::ReviewTask{view.tasks.front().number, tasking::Verdict::change, "қайд"});
  const tasking::TaskRequest sought = request(pack, content::Effect::collect);
  add(session::Authorise{sought.legal_basis, sought.option, {0}, {}, "сабаб"});
  add(session::TakeHint{0, 1});
  add(session::EndExercise{}, Role::instructor);
  return all;
}

Parts parts_of(Decision& decision) {
  Parts parts;
  std::visit(Lister{parts}, decision.action);
  return parts;
}

}  // namespace rasad::test
