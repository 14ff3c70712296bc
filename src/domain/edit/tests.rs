//! Every edit and what it leaves alone.

use std::collections::BTreeMap;

use jiff::civil::date;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::*;
use crate::domain::fixture::{any_mark, any_ratings, properties};
use crate::domain::model::PhaseKind;
use crate::domain::plan::{ModelRef, RolloutSettings};
use crate::domain::work::{Decision, Link, Measured, Outcome, OwnPackage, Progress, Risk};

fn plan() -> Plan {
    let mut plan = Plan::new("plan".into(), "Shop", ModelRef { id: "m".into(), revision: "1".into() });
    plan.processes = Arc::new(["a", "b", "c"].map(process).into_iter().map(Arc::new).collect());
    plan.foreign = Arc::new(vec![(vec!["colour".into()], "\"red\"".into())]);
    plan
}

fn process(id: &str) -> Process {
    Process::new(id.into(), format!("Process {id}"))
}

fn because(bucket: Bucket, reason: &str) -> Option<Override> {
    Some(Override { bucket, reason: reason.into() })
}

fn ids(plan: &Plan) -> Vec<&str> {
    plan.processes.iter().map(|process| process.id.as_str()).collect()
}

#[test]
fn an_answer_and_its_note_come_and_go_together() {
    let question = Id::from("standards-written");
    let set = |mark| Edit::SetAnswer { question: question.clone(), mark };
    let note = |note: &str| Edit::SetNote { question: question.clone(), note: note.into() };
    let start = plan();
    let both = start.apply(&set(Some(Mark::DontKnow))).apply(&note("ask Mei"));
    let answer = Answer { mark: Some(Mark::DontKnow), note: "ask Mei".into() };
    assert_eq!(both.answers.get(&question), Some(&answer));
    assert_eq!(both.apply(&set(None)).answers.get(&question).map(|a| a.note.as_str()), Some("ask Mei"));
    assert_eq!(both.apply(&set(None)).apply(&note(" \n")), start);
    assert_eq!(both.apply(&note("")).apply(&set(None)), start);
}

#[test]
fn processes_keep_their_order_and_their_identifiers() {
    let start = plan();
    let added = start.apply(&Edit::AddProcesses(vec![process("d"), process("a"), process("d")]));
    assert_eq!(ids(&added), ["a", "b", "c", "d"]);
    let changed = Process { note: "new".into(), ..process("b") };
    let replaced = added.apply(&Edit::ReplaceProcesses(vec![changed.clone(), process("nobody")]));
    assert_eq!(ids(&replaced), ["a", "b", "c", "d"]);
    assert_eq!(replaced.process(&"b".into()).map(|p| &**p), Some(&changed));
    assert_eq!(ids(&replaced.apply(&Edit::RemoveProcesses(vec!["b".into(), "nobody".into()]))), ["a", "c", "d"]);
}

#[test]
fn a_decision_needs_a_reason() {
    let start = plan();
    let decide = |decided| start.apply(&Edit::Decide { processes: vec!["a".into(), "c".into()], decided });
    let decided = decide(because(Bucket::PersonOnly, "by contract"));
    let found: Vec<bool> = decided.processes.iter().map(|process| process.decided.is_some()).collect();
    assert_eq!(found, [true, false, true]);
    assert_eq!(decided.apply(&Edit::Decide { processes: vec!["a".into(), "c".into()], decided: None }), start);
    assert_eq!(decide(because(Bucket::PersonOnly, " \u{3000}")), start);
    let blank = Process { decided: because(Bucket::PersonOnly, ""), ..process("d") };
    let added = start.apply(&Edit::AddProcesses(vec![blank.clone()]));
    assert_eq!(added.process(&"d".into()).and_then(|p| p.decided.clone()), None);
    assert_eq!(added.apply(&Edit::ReplaceProcesses(vec![blank])), added);
}

#[test]
fn dropping_on_the_computed_bucket_takes_the_decision_back() {
    assert_eq!(decision(Some(Bucket::FixFirst), Bucket::FixFirst, "why"), None);
    assert_eq!(decision(Some(Bucket::FixFirst), Bucket::AiHandles, "why"), because(Bucket::AiHandles, "why"));
    assert_eq!(decision(None, Bucket::AiHandles, "why"), because(Bucket::AiHandles, "why"));
}

#[test]
fn freezes_are_put_in_order() {
    let freeze = |from, to| Freeze { id: "f".into(), name: "11.11".into(), from, to };
    let (first, last) = (date(2026, 11, 1), date(2026, 11, 15));
    let added = plan().apply(&Edit::SetFreeze(freeze(last, first)));
    assert_eq!(added.rollout.freezes, [freeze(first, last)]);
    let moved = added.apply(&Edit::SetFreeze(freeze(first, first)));
    assert_eq!(moved.rollout.freezes, [freeze(first, first)]);
    assert_eq!(moved.apply(&Edit::RemoveFreeze("f".into())), plan());
}

#[test]
fn settings_taken_back_leave_nothing_behind() {
    let start = plan();
    let hours = |hours| Edit::SetHours { role: "it".into(), hours };
    let kpi = |baseline, target| Edit::SetKpi { kpi: "k".into(), setting: KpiSetting { baseline, target } };
    let set = start.apply(&hours(Some(6))).apply(&kpi(Some(40.0), None)).apply(&Edit::SetStart(Some(date(2026, 4, 6))));
    assert_eq!(set.rollout.hours_per_week.get("it"), Some(&6));
    let back = [hours(None), kpi(None, None), Edit::SetStart(None)];
    assert_eq!(back.iter().fold(set, |plan, edit| plan.apply(edit)), start);
    assert_eq!(start.apply(&kpi(Some(f64::NAN), Some(f64::INFINITY))), start);
}

#[test]
fn an_import_keeps_the_document() {
    let other = Plan { name: "Other".into(), ..Plan::new("other".into(), "", plan().model) };
    let replaced = plan().apply(&Edit::ReplaceAll(Box::new(other.clone())));
    assert_eq!(replaced, Plan { id: "plan".into(), ..other });
}

fn set(package: &str, set: PackageSet) -> Edit {
    Edit::Work(WorkEdit::Package { package: package.into(), set })
}

fn after(plan: &Plan, edits: &[Edit]) -> Plan {
    edits.iter().fold(plan.clone(), |plan, edit| plan.apply(edit))
}

#[test]
fn what_was_changed_of_a_package_is_kept_and_taken_back_leaves_nothing() {
    let start = plan();
    let changed =
        after(&start, &[set("pilot@a", PackageSet::Weeks(Some(5))), set("pilot@a", PackageSet::Owner("Mei".into()))]);
    let change = changed.work.change(&"pilot@a".into()).unwrap();
    assert_eq!((change.weeks, change.owner.as_str()), (Some(5), "Mei"));
    let back =
        after(&changed, &[set("pilot@a", PackageSet::Weeks(None)), set("pilot@a", PackageSet::Owner("  ".into()))]);
    assert_eq!(back, start);
    // What is done is done, whatever else is taken back.
    let done = set("pilot@a", PackageSet::Progress(Some(Progress::doing(date(2026, 5, 4)))));
    let reset = after(&changed, &[done.clone(), Edit::Work(WorkEdit::ResetPackage("pilot@a".into()))]);
    assert_eq!(reset, start.apply(&done));
}

#[test]
fn changes_that_cannot_be_change_nothing() {
    let own = OwnPackage::new("Own", PhaseKind::Pilot);
    let start = after(
        &plan(),
        &[Edit::Work(WorkEdit::AddOwn("own".into(), own.clone())), set("k", PackageSet::Weeks(Some(3)))],
    );
    let blocked = |reason: &str| {
        let reason = reason.to_owned();
        Some(Progress::Blocked { started: None, remaining: BTreeMap::new(), reason })
    };
    let hold = |why: &str| Some(Decision { outcome: Outcome::Hold, who: String::new(), why: why.to_owned() });
    let measured = |value| Some(Measured { value, note: String::new() });
    let (day, phase) = (date(2026, 5, 4), PhaseKind::Pilot);
    let impossible = [
        set("k", PackageSet::Weeks(Some(0))),
        set("own", PackageSet::Weeks(Some(0))),
        set("k", PackageSet::LeftOut(Some(" ".into()))),
        set("k", PackageSet::After("k".into(), Some(Link::Added))),
        set("own", PackageSet::After("own".into(), Some(Link::Added))),
        set("k", PackageSet::Name("Another".into())),
        set("k", PackageSet::Progress(blocked("\n"))),
        Edit::Work(WorkEdit::Decide { phase, day, decision: hold("") }),
        Edit::Work(WorkEdit::Measure { kpi: "csat".into(), day, measured: measured(f64::NAN) }),
        Edit::Work(WorkEdit::AddOwn("own".into(), OwnPackage::new("Again", PhaseKind::Expand))),
        Edit::Work(WorkEdit::AddOwn("loop".into(), OwnPackage { after: ["loop".into()].into(), ..own })),
        Edit::Work(WorkEdit::RemoveOwn("k".into())),
        Edit::Work(WorkEdit::Risk { risk: "none".into(), set: RiskSet::Title("x".into()) }),
    ];
    for edit in impossible {
        let next = start.apply(&edit);
        assert!(Arc::ptr_eq(&start.work, &next.work), "{edit:?}");
    }
}

#[test]
fn days_of_done_work_are_put_in_order() {
    let (first, last) = (date(2026, 5, 4), date(2026, 5, 29));
    let done = |started, ended| set("k", PackageSet::Progress(Some(Progress::Done { started, ended })));
    assert_eq!(plan().apply(&done(Some(last), Some(first))), plan().apply(&done(Some(first), Some(last))));
}

#[test]
fn a_package_of_our_own_is_changed_in_itself_and_removed_with_all_that_hangs_on_it() {
    let own = || OwnPackage::new("Own", PhaseKind::Pilot);
    let second = OwnPackage { after: ["own".into()].into(), ..own() };
    let risk = Risk { packages: ["own".into()].into(), ..Risk::default() };
    let before =
        after(&plan(), &[Edit::Work(WorkEdit::AddOwn("second".into(), OwnPackage::new("Own", PhaseKind::Pilot)))]);
    let before = before.apply(&Edit::Work(WorkEdit::PutRisk("r".into(), Risk::default())));
    let with = after(
        &plan(),
        &[
            Edit::Work(WorkEdit::AddOwn("own".into(), own())),
            Edit::Work(WorkEdit::AddOwn("second".into(), second)),
            Edit::Work(WorkEdit::PutRisk("r".into(), risk)),
            set("own", PackageSet::Hours("it".into(), Some(4))),
            set("own", PackageSet::Weeks(Some(3))),
            set("own", PackageSet::After("kpi".into(), Some(Link::Added))),
            set("own", PackageSet::Note("mine".into())),
            set("pilot@a", PackageSet::After("own".into(), Some(Link::Added))),
        ],
    );
    let changed = &with.work.own["own"];
    assert_eq!((changed.weeks, changed.hours.get("it"), changed.after.contains("kpi")), (3, Some(&4), true));
    let beside = with.work.change(&"own".into()).unwrap();
    assert_eq!((beside.note.as_str(), beside.weeks, beside.hours.len()), ("mine", None, 0));
    assert_eq!(with.apply(&Edit::Work(WorkEdit::RemoveOwn("own".into()))), before);
}

#[test]
fn a_process_that_goes_takes_along_what_was_changed_of_its_packages() {
    let with =
        after(&plan(), &[set("pilot@a", PackageSet::Weeks(Some(5))), set("pilot@ab", PackageSet::Weeks(Some(6)))]);
    let gone = with.apply(&Edit::RemoveProcesses(vec!["a".into()]));
    assert_eq!(gone.work.packages.keys().map(|id| id.as_str()).collect::<Vec<_>>(), ["pilot@ab"]);
    let other = with.apply(&Edit::RemoveProcesses(vec!["b".into()]));
    assert!(Arc::ptr_eq(&with.work, &other.work));
}

#[test]
fn typing_on_in_the_work_is_one_step() {
    let note = |text: &str| set("k", PackageSet::Note(text.into()));
    let measure = |value| WorkEdit::Measure { kpi: "csat".into(), day: date(2026, 5, 4), measured: value };
    let measured = |value, note: &str| Edit::Work(measure(Some(Measured { value, note: note.into() })));
    let title = |text: &str| Edit::Work(WorkEdit::Risk { risk: "r".into(), set: RiskSet::Title(text.into()) });
    let one = [
        (note("a"), note("ab")),
        (set("k", PackageSet::Hours("it".into(), Some(1))), set("k", PackageSet::Hours("it".into(), Some(12)))),
        (measured(6.0, ""), measured(65.0, "survey")),
        (title("T"), title("Te")),
    ];
    assert!(one.iter().all(|(before, now)| now.continues(before)));
    let two = [
        (note("a"), set("k", PackageSet::Owner("b".into()))),
        (note("a"), set("other", PackageSet::Note("b".into()))),
        (set("k", PackageSet::Hours("it".into(), None)), set("k", PackageSet::Hours("lead".into(), None))),
        (measured(65.0, ""), Edit::Work(measure(None))),
        (title("T"), Edit::Work(WorkEdit::Risk { risk: "r".into(), set: RiskSet::Owner("T".into()) })),
        (note("a"), Edit::Rename("b".into())),
    ];
    assert!(two.iter().all(|(before, now)| !now.continues(before)));
}

fn any_id() -> impl Strategy<Value = Id> {
    select(vec!["a", "b", "c", "d", "e"]).prop_map(Id::from)
}

fn any_date() -> impl Strategy<Value = Date> {
    (0i32..900).prop_map(|days| date(2026, 1, 1).saturating_add(jiff::Span::new().days(days)))
}

fn any_process() -> impl Strategy<Value = Process> {
    (any_id(), any_ratings(), ".{0,8}").prop_map(|(id, ratings, note)| Process {
        ratings,
        note,
        ..process(id.as_str())
    })
}

fn any_decision() -> impl Strategy<Value = Option<Override>> {
    proptest::option::of(
        (select(Bucket::ALL.to_vec()), ".{0,5}").prop_map(|(bucket, reason)| Override { bucket, reason }),
    )
}

fn any_edit() -> impl Strategy<Value = Edit> {
    let some = || proptest::collection::vec(any_process(), 0..3);
    let setting = (proptest::option::of(0.0..9.0), proptest::option::of(0.0..9.0));
    prop_oneof![
        ".{0,12}".prop_map(Edit::Rename),
        (any_id(), any_mark()).prop_map(|(question, mark)| Edit::SetAnswer { question, mark }),
        (any_id(), "[ a]{0,3}").prop_map(|(question, note)| Edit::SetNote { question, note }),
        some().prop_map(Edit::AddProcesses),
        some().prop_map(Edit::ReplaceProcesses),
        proptest::collection::vec(any_id(), 0..3).prop_map(Edit::RemoveProcesses),
        (proptest::collection::vec(any_id(), 0..3), any_decision())
            .prop_map(|(processes, decided)| Edit::Decide { processes, decided }),
        proptest::option::of(any_date()).prop_map(Edit::SetStart),
        (any_id(), proptest::option::of(0u16..40)).prop_map(|(role, hours)| Edit::SetHours { role, hours }),
        (any_id(), any_date(), any_date()).prop_map(|(id, from, to)| Edit::SetFreeze(Freeze {
            id,
            name: "peak".into(),
            from,
            to
        })),
        any_id().prop_map(Edit::RemoveFreeze),
        (any_id(), setting)
            .prop_map(|(kpi, (baseline, target))| Edit::SetKpi { kpi, setting: KpiSetting { baseline, target } }),
    ]
}

/// What every plan promises, whatever was done to it.
fn assert_sound(plan: &Plan) {
    let mut ids: Vec<&Id> = plan.processes.iter().map(|process| &process.id).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), plan.processes.len(), "two processes with one identifier");
    assert!(plan.processes.iter().all(|process| process.decided.as_ref().is_none_or(has_reason)));
    assert!(plan.answers.values().all(|answer| !answer.is_empty()));
    assert!(plan.rollout.freezes.iter().all(|freeze| freeze.from <= freeze.to));
}

proptest! {
    #![proptest_config(properties())]

    #[test]
    fn edits_keep_the_promises_and_leave_the_rest_shared(edits in proptest::collection::vec(any_edit(), 1..12)) {
        let mut now = plan();
        for edit in edits {
            let before = now.clone();
            let next = now.apply(&edit);
            assert_sound(&next);
            // Undo keeps the plan before: it must not have changed under it.
            prop_assert_eq!(&now, &before);
            let answers = matches!(edit, Edit::SetAnswer { .. } | Edit::SetNote { .. });
            let processes = matches!(edit, Edit::AddProcesses(_) | Edit::ReplaceProcesses(_) | Edit::RemoveProcesses(_) | Edit::Decide { .. });
            prop_assert!(answers || Arc::ptr_eq(&now.answers, &next.answers));
            prop_assert!(processes || Arc::ptr_eq(&now.processes, &next.processes));
            prop_assert!(Arc::ptr_eq(&now.foreign, &next.foreign));
            prop_assert_eq!((&now.id, &now.model, now.demo), (&next.id, &next.model, next.demo));
            now = next;
        }
    }

    #[test]
    fn the_same_edit_twice_is_once(edits in proptest::collection::vec(any_edit(), 0..6), edit in any_edit()) {
        let before = edits.iter().fold(plan(), |plan, edit| plan.apply(edit));
        let once = before.apply(&edit);
        prop_assert_eq!(once.apply(&edit), once);
    }

    #[test]
    fn processes_not_named_stay_the_very_same(edits in proptest::collection::vec(any_edit(), 0..6), at in any::<Index>()) {
        let before = edits.iter().fold(plan(), |plan, edit| plan.apply(edit));
        prop_assume!(!before.processes.is_empty());
        let at = at.index(before.processes.len());
        let changed = Process { note: "changed".into(), ..(*before.processes[at]).clone() };
        let after = before.apply(&Edit::ReplaceProcesses(vec![changed]));
        for (index, (old, new)) in before.processes.iter().zip(after.processes.iter()).enumerate() {
            prop_assert_eq!(Arc::ptr_eq(old, new), index != at);
        }
    }
}

#[test]
fn a_new_plan_is_blank() {
    let plan = Plan::new("p".into(), "New", ModelRef { id: "m".into(), revision: "1".into() });
    assert_eq!((plan.answers.len(), plan.processes.len(), plan.demo), (0, 0, false));
    assert_eq!(*plan.rollout, RolloutSettings::default());
}
