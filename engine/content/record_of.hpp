// The record of a struct, one line a key: it drives loader, messages, schema, mutation tests.
#pragma once

#include "engine/content/member_reader.hpp"
#include "engine/content/record.hpp"
#include "engine/content/standard_value.hpp"

#include <array>

namespace rasad::content {

/// Every key is required unless `optional()` follows it. A reference goes into an Id<> or an index.
template <class T>
class RecordOf {
  using Context = ReadContext;
  using Names = std::vector<std::string>;

 public:
  explicit RecordOf(std::string name, std::string kind = "", bool is_nested = false)
      : record_{std::move(name), std::move(kind), is_nested, {}} {}

  RecordOf& id(std::string T::*to) {
    return set({"id", KeyKind::identifier}, to, &Context::identifier);
  }
  RecordOf& text(std::string key, Text T::*to, double most = 600) {
    return set({key, KeyKind::text, true, 1, most}, to, &Context::text, key, most);
  }
  RecordOf& word(std::string key, std::string T::*to) {
    return set({key, KeyKind::word}, to, &Context::word);
  }
  RecordOf& words(std::string key, std::vector<std::string> T::*to, Range count) {
    return set({key, KeyKind::words, true, count.min, count.max}, to, &Context::words, count);
  }
  RecordOf& date(std::string key, std::string T::*to) {
    return set({key, KeyKind::date}, to, &Context::date);
  }
  RecordOf& integer(std::string key, std::int64_t T::*to, Range r) {
    return set({key, KeyKind::integer, true, r.min, r.max}, to, &Context::integer, r);
  }
  RecordOf& decimal(std::string key, double T::*to, Range r) {
    return set({key, KeyKind::decimal, true, r.min, r.max}, to, &Context::decimal, r);
  }
  RecordOf& money(std::string key, base::Money T::*to, Range r) {
    return set({key, KeyKind::money, true, r.min, r.max}, to, &Context::money, r);
  }
  /// Whole minutes, hours or days: 30m, 2h, 3d. The range is in minutes.
  RecordOf& duration(std::string key, base::Minutes T::*to, Range r) {
    return set({key, KeyKind::duration, true, r.min, r.max}, to, &Context::duration, r);
  }
  RecordOf& flag(std::string key, bool T::*to) {
    return set({key, KeyKind::flag}, to, &Context::flag);
  }
  /// One of `names`, in the order of the enumerators.
  template <class E>
  RecordOf& choice(std::string key, E T::*to, const Names& names) {
    return set({key, KeyKind::choice, true, 0, 0, names}, to, &Context::choice, names);
  }
  template <class E>
  RecordOf& choices(std::string key, std::vector<E> T::*to, const Names& of, Range n) {
    return set({key, KeyKind::choices, true, n.min, n.max, of}, to, &Context::choices<E>, of, n);
  }
  template <class M>
  RecordOf& reference(std::string key, M T::*to, const std::string& kind) {
    return set({key, KeyKind::reference, true, 0, 0, {}, kind}, to, &Context::reference, kind);
  }
  template <class M>
  RecordOf& references(std::string key, std::vector<M> T::*to, const std::string& kind, Range n) {
    return set({key, KeyKind::references, true, n.min, n.max, {}, kind}, to,
               &Context::references<M>, kind, n);
  }
  template <std::size_t N>
  RecordOf& numbers(std::string key, std::array<double, N> T::*to, Range r) {
    return set({key, KeyKind::numbers, true, r.min, r.max, {}, {}, N}, to, &Context::numbers<N>, r);
  }
  RecordOf& condition(std::string key, std::optional<text::Expression> T::*to) {
    return set({key, KeyKind::condition}, to, &Context::condition);
  }
  RecordOf& effects(std::string key, std::vector<ScriptEffect> T::*to) {
    return set({key, KeyKind::effects}, to, &Context::effects);
  }
  template <class M>
  RecordOf& record(std::string key, M T::*to, const RecordOf<M>& child) {
    const auto shared = std::make_shared<const Record>(child.done());
    return add({key, KeyKind::record}, shared, record_reader<T>(to, shared));
  }
  template <class M>
  RecordOf& records(std::string key, std::vector<M> T::*to, const RecordOf<M>& child, Range count) {
    const auto shared = std::make_shared<const Record>(child.done());
    return add({key, KeyKind::records, true, count.min, count.max}, shared,
               records_reader<T>(to, shared, count));
  }
  /// The key added last may be left out; the struct's own value stands.
  RecordOf& optional() {
    record_.keys.back().rule.required = false;
    return *this;
  }
  /// What stands under the key added last is for teaching: it may change without a new rules hash.
  RecordOf& outside_rules() {
    record_.keys.back().rule.is_rule = false;
    return *this;
  }
  [[nodiscard]] const Record& done() const { return record_; }

 private:
  template <class M, class... Reading>
  RecordOf& set(KeyRule rule, M T::*to, Reading... reading) {
    rule.standard = standard_value(to, rule.choices, {rule.min, rule.max});
    return add(std::move(rule), nullptr, member_reader<T>(to, reading...));
  }
  template <class Read>
  RecordOf& add(KeyRule rule, std::shared_ptr<const Record> child, Read read) {
    const auto on = [read](auto& c, const auto& n, void* t) { read(c, n, *static_cast<T*>(t)); };
    record_.keys.push_back({std::move(rule), on, std::move(child)});
    return *this;
  }
  Record record_;
};

}  // namespace rasad::content
