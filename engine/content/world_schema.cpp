// Keys of world.yaml. Ranges: domain.md §3 and §5.
#include "engine/content/schema.hpp"

namespace rasad::content {
namespace {

RecordOf<LandUse> land_use_record() {
  RecordOf<LandUse> record{"land_use", "land_use"};
  record.id(&LandUse::id).text("name", &LandUse::name, 60);
  record.choice("ground", &LandUse::ground, {"built", "green", "water", "open"}).optional();
  return record;
}

RecordOf<LandUseFactor> land_use_factor_record() {
  RecordOf<LandUseFactor> record{"land_use_factor"};
  record.reference("on", &LandUseFactor::land_use, "land_use");
  record.decimal("factor", &LandUseFactor::factor, {0, 50});
  return record;
}

RecordOf<CrimeType> crime_type_record() {
  RecordOf<CrimeType> record{"crime_type", "crime_type"};
  record.id(&CrimeType::id).text("name", &CrimeType::name, 60);
  record.integer("harm", &CrimeType::harm, {0, 10'000});
  record.decimal("weekly", &CrimeType::weekly, {0, 500});
  record.decimal("spread", &CrimeType::spread, {0, 3});
  record.decimal("season", &CrimeType::season, {0, 0.9});
  record.integer("season_day", &CrimeType::season_day, {1, 366});
  record.numbers("weekdays", &CrimeType::weekdays, {0, 7});
  record.numbers("blocks", &CrimeType::blocks, {0, 1});
  record.decimal("deterrence", &CrimeType::deterrence, {0, 2});
  record.decimal("offspring", &CrimeType::offspring, {0, 0.6});
  record.decimal("lag_days", &CrimeType::lag_days, {0.1, 60});
  record.decimal("own_cell", &CrimeType::own_cell, {0, 1});
  record.decimal("prevention", &CrimeType::prevention, {0, 1});
  record.decimal("discovery", &CrimeType::discovery, {0, 5});
  record.decimal("reporting", &CrimeType::reporting, {0.01, 0.99});
  record.decimal("trust_slope", &CrimeType::trust_slope, {0, 1});
  record.decimal("delay_hours", &CrimeType::delay_hours, {0, 1000});
  record.decimal("displaced", &CrimeType::displaced, {0, 1}).optional();
  record.decimal("diffused", &CrimeType::diffused, {0, 1}).optional();
  record.decimal("same_target", &CrimeType::same_target, {0, 1}).optional();
  record.flag("placeless", &CrimeType::placeless).optional();
  record.flag("warnable", &CrimeType::warnable).optional();
  record.decimal("solvable", &CrimeType::solvable, {0, 1}).optional();
  record.decimal("solve_hours", &CrimeType::solve_hours, {0.1, 5000}).optional();
  record.decimal("convicted", &CrimeType::convicted, {0, 1}).optional();
  record.decimal("fear", &CrimeType::fear, {0, 10}).optional();
  record.decimal("fear_slope", &CrimeType::fear_slope, {0, 1}).optional();
  record.records("land_use", &CrimeType::land_use, land_use_factor_record(), {0, 50}).optional();
  return record;
}

RecordOf<Wave> wave_record() {
  RecordOf<Wave> record{"wave", "wave"};
  record.id(&Wave::id).reference("crime_type", &Wave::crime_type, "crime_type");
  record.references("districts", &Wave::districts, "district", {1, 100});
  record.decimal("factor", &Wave::factor, {1, 10});
  record.decimal("from_day", &Wave::from_day, {-400, 400}).optional();
  record.decimal("rise_days", &Wave::rise_days, {0, 200});
  record.decimal("level_days", &Wave::level_days, {0, 400});
  record.decimal("fall_days", &Wave::fall_days, {0, 200});
  return record;
}

RecordOf<GroupRole> role_record() {
  RecordOf<GroupRole> record{"group_role"};
  record.choice(
      "role", &GroupRole::role,
      {"leader", "broker", "specialist", "enforcer", "courier", "corrupt_contact", "front"});
  record.integer("count", &GroupRole::count, {1, 50});
  record.decimal("loss", &GroupRole::loss, {0, 1});
  record.decimal("weeks", &GroupRole::weeks, {0.1, 104});
  return record;
}

RecordOf<Offenders> offenders_record() {
  RecordOf<Offenders> record{"offenders", "offenders"};
  record.id(&Offenders::id).reference("crime_type", &Offenders::crime_type, "crime_type");
  record.references("home", &Offenders::home, "district", {1, 100});
  record.integer("count", &Offenders::count, {1, 1000});
  record.decimal("weekly", &Offenders::weekly, {0, 200});
  record.decimal("spread", &Offenders::spread, {0, 3}).optional();
  record.decimal("distance_weight", &Offenders::distance_weight, {0, 5}).optional();
  record.decimal("replacement", &Offenders::replacement, {0, 1}).optional();
  record.decimal("held_weeks", &Offenders::held_weeks, {0, 520}).optional();
  return record;
}

RecordOf<Community> community_record() {
  RecordOf<Community> record{"community", "community"};
  record.id(&Community::id).text("name", &Community::name, 60);
  record.decimal("share", &Community::share, {0.01, 100});
  record.decimal("offset", &Community::offset, {-50, 50}).optional();
  return record;
}

RecordOf<StopRules> stop_record() {
  RecordOf<StopRules> record{"stops"};
  record.decimal("hit", &StopRules::hit, {0, 1}).optional();
  record.decimal("saturation", &StopRules::saturation, {1, 1000}).optional();
  record.decimal("places", &StopRules::places, {1, 1000}).optional();
  return record;
}

RecordOf<FearRules> fear_record() {
  RecordOf<FearRules> record{"fear"};
  record.decimal("level", &FearRules::level, {0, 100}).optional();
  record.decimal("half_life_weeks", &FearRules::half_life_weeks, {0.1, 520}).optional();
  record.decimal("visible", &FearRules::visible, {0, 5}).optional();
  return record;
}

RecordOf<InvestigationRules> investigation_record() {
  RecordOf<InvestigationRules> record{"investigation"};
  record.decimal("weekly_hours", &InvestigationRules::weekly_hours, {0, 100'000}).optional();
  record.decimal("delay_days", &InvestigationRules::delay_days, {0, 365}).optional();
  return record;
}

RecordOf<Group> group_record() {
  RecordOf<Group> record{"group", "group"};
  record.id(&Group::id).text("name", &Group::name, 60);
  record.reference("crime_type", &Group::crime_type, "crime_type");
  record.reference("home", &Group::home, "district");
  record.references("hunting", &Group::hunting, "district", {1, 100});
  record.decimal("start_day", &Group::start_day, {-400, 400}).optional();
  record.decimal("plan_days", &Group::plan_days, {0, 60});
  record.decimal("prepare_days", &Group::prepare_days, {0, 60});
  record.decimal("execute_days", &Group::execute_days, {0.25, 400});
  record.decimal("dispose_days", &Group::dispose_days, {0, 60});
  record.decimal("lie_low_days", &Group::lie_low_days, {0, 200});
  record.decimal("weekly", &Group::weekly, {0, 200});
  record.decimal("risk_weight", &Group::risk_weight, {0, 10});
  record.decimal("distance_weight", &Group::distance_weight, {0, 2});
  record.decimal("temperature", &Group::temperature, {0.05, 5});
  record.decimal("familiarity", &Group::familiarity, {0, 5});
  record.decimal("replacement", &Group::replacement, {0, 1});
  record.decimal("fright", &Group::fright, {0, 1}).optional();
  record.decimal("fright_weeks", &Group::fright_weeks, {0.1, 520}).optional();
  record.records("roles", &Group::roles, role_record(), {0, 20}).optional();
  record.decimal("joint_loss", &Group::joint_loss, {0, 1}).optional();
  record.decimal("seizure_loss", &Group::seizure_loss, {0, 1}).optional();
  record.decimal("seizure_weeks", &Group::seizure_weeks, {0, 52}).optional();
  record.decimal("learning", &Group::learning, {1, 2}).optional();
  record.decimal("caution", &Group::caution, {0, 1}).optional();
  return record;
}

RecordOf<Calendar> calendar_record() {
  RecordOf<Calendar> record{"calendar"};
  record.date("start", &Calendar::start);
  record.integer("history_weeks", &Calendar::history_weeks, {0, 104});
  return record;
}

RecordOf<BudgetRules> budget_record() {
  RecordOf<BudgetRules> record{"budget"};
  record.money("weekly", &BudgetRules::weekly, {0, 10'000});
  record.decimal("response_floor", &BudgetRules::response_floor, {0, 1}).optional();
  record.decimal("delayed_trust", &BudgetRules::delayed_trust, {0, 10}).optional();
  record.decimal("delayed_clearance", &BudgetRules::delayed_clearance, {0, 1}).optional();
  record.integer("analyst_hours", &BudgetRules::analyst_hours, {0, 10'000}).optional();
  return record;
}

RecordOf<PatrolRules> patrol_record() {
  RecordOf<PatrolRules> record{"patrol"};
  record.decimal("saturation", &PatrolRules::saturation, {0.1, 20});
  record.decimal("rise_days", &PatrolRules::rise_days, {0.1, 60});
  record.decimal("fall_days", &PatrolRules::fall_days, {0.1, 60});
  record.decimal("routine_risk", &PatrolRules::routine_risk, {0, 1});
  record.decimal("car_effect", &PatrolRules::car_effect, {0, 1}).optional();
  record.decimal("fixed_effect", &PatrolRules::fixed_effect, {0, 1}).optional();
  record.decimal("fixed_known_days", &PatrolRules::fixed_known_days, {0, 365}).optional();
  record.decimal("habit", &PatrolRules::habit, {0, 1}).optional();
  record.decimal("habit_risk", &PatrolRules::habit_risk, {0, 1}).optional();
  record.decimal("habit_from_weeks", &PatrolRules::habit_from_weeks, {0, 26}).optional();
  record.decimal("habit_full_weeks", &PatrolRules::habit_full_weeks, {0, 26}).optional();
  record.decimal("habit_recovery", &PatrolRules::habit_recovery, {0, 26}).optional();
  return record;
}

RecordOf<TrustRules> trust_record() {
  RecordOf<TrustRules> record{"trust"};
  record.decimal("level", &TrustRules::level, {0, 100});
  record.decimal("half_life_weeks", &TrustRules::half_life_weeks, {1, 520});
  record.decimal("good", &TrustRules::good, {0, 20});
  record.decimal("bad", &TrustRules::bad, {0, 20});
  record.decimal("spread", &TrustRules::spread, {0, 20});
  record.decimal("week_limit", &TrustRules::week_limit, {0, 100});
  record.decimal("bad_share_stops", &TrustRules::bad_share_stops, {0, 1});
  record.decimal("good_share_patrol", &TrustRules::good_share_patrol, {0, 1});
  record.decimal("complaint_share", &TrustRules::complaint_share, {0, 1}).optional();
  record.decimal("shock_target", &TrustRules::shock_target, {0, 10}).optional();
  record.decimal("shock_others", &TrustRules::shock_others, {0, 10}).optional();
  return record;
}

RecordOf<RecordingRules> recording_record() {
  RecordOf<RecordingRules> record{"recording"};
  record.decimal("probability", &RecordingRules::probability, {0, 1});
  record.decimal("wrong_cell", &RecordingRules::wrong_cell, {0, 1});
  record.decimal("wrong_type", &RecordingRules::wrong_type, {0, 1});
  record.decimal("delay_hours", &RecordingRules::delay_hours, {0, 1000});
  record.decimal("pressure", &RecordingRules::pressure, {0, 1}).optional();
  record.decimal("pressed", &RecordingRules::pressed, {0, 1}).optional();
  return record;
}

}  // namespace

RecordOf<WorldRules> world_record() {
  RecordOf<WorldRules> record{"world"};
  record.record("calendar", &WorldRules::calendar, calendar_record());
  record.record("budget", &WorldRules::budget, budget_record());
  record.record("patrol", &WorldRules::patrol, patrol_record());
  record.record("trust", &WorldRules::trust, trust_record());
  record.record("recording", &WorldRules::recording, recording_record());
  record.record("stops", &WorldRules::stops, stop_record()).optional();
  record.record("fear", &WorldRules::fear, fear_record()).optional();
  record.record("investigation", &WorldRules::investigation, investigation_record()).optional();
  record.records("land_uses", &WorldRules::land_uses, land_use_record(), {1, 50});
  record.records("crime_types", &WorldRules::crime_types, crime_type_record(), {1, 60});
  record.records("waves", &WorldRules::waves, wave_record(), {0, 60});
  record.records("groups", &WorldRules::groups, group_record(), {0, 60});
  record.records("offenders", &WorldRules::offenders, offenders_record(), {0, 20}).optional();
  record.records("communities", &WorldRules::communities, community_record(), {0, 8}).optional();
  return record;
}

}  // namespace rasad::content
