//! Single cases of merging.

use super::*;
use crate::domain::edit::Edit;
use crate::domain::fixture::rated;
use crate::domain::plan::Freeze;
use crate::domain::process::{Bucket, Override};
use crate::domain::units::{Id, Level};

fn plan() -> Plan {
    let mut plan = Plan::new("plan".into(), "Shop", ModelRef { id: "m".into(), revision: "1".into() });
    plan.processes = Arc::new(["a", "b", "c"].map(|id| Arc::new(named(id))).into());
    plan
}

fn named(id: &str) -> Process {
    Process { id: id.into(), name: format!("Process {id}"), ..rated("5515551111") }
}

fn edited(plan: &Plan, edits: &[Edit]) -> Plan {
    edits.iter().fold(plan.clone(), |plan, edit| plan.apply(edit))
}

fn changed(id: &str, change: impl FnOnce(&mut Process)) -> Edit {
    let mut process = named(id);
    change(&mut process);
    Edit::ReplaceProcesses(vec![process])
}

fn mark(question: &str, level: u8) -> Edit {
    Edit::SetAnswer { question: question.into(), mark: Level::new(level).map(crate::domain::answers::Mark::Level) }
}

fn ids(plan: &Plan) -> String {
    plan.processes.iter().map(|process| process.id.as_str()).collect()
}

fn places_of(conflicts: &[Conflict]) -> Vec<String> {
    conflicts.iter().map(|conflict| conflict.place.path()[1..].join(".")).collect()
}

#[test]
fn mark_and_note_of_one_question_come_from_both_sides() {
    let base = edited(&plan(), &[mark("q", 1)]);
    let mine = edited(&base, &[mark("q", 3)]);
    let theirs = edited(&base, &[Edit::SetNote { question: "q".into(), note: "seen".into() }]);
    let merged = merge(Some(&base), &mine, &theirs);
    assert!(merged.conflicts.is_empty());
    let answer = &merged.plan.answers[&Id::from("q")];
    assert_eq!((answer.mark, answer.note.as_str()), (mine.answers[&Id::from("q")].mark, "seen"));
}

#[test]
fn fields_and_ratings_of_one_process_come_from_both_sides() {
    let base = plan();
    let mine = edited(&base, &[changed("b", |p| p.owner = "Mine".into())]);
    let theirs = edited(
        &base,
        &[changed("b", |p| {
            p.volume_per_month = Some(40);
            p.ratings.clear();
        })],
    );
    let merged = merge(Some(&base), &mine, &theirs);
    assert!(merged.conflicts.is_empty());
    assert_eq!(merged.taken.len(), 11);
    let process = merged.plan.process(&"b".into()).unwrap();
    assert_eq!((process.owner.as_str(), process.volume_per_month, process.ratings.len()), ("Mine", Some(40), 0));
    assert!(Arc::ptr_eq(&merged.plan.processes[0], &mine.processes[0]), "what is untouched is shared");
}

#[test]
fn deleting_what_the_other_changed_is_a_conflict_in_both_directions() {
    let base = plan();
    let gone = edited(&base, &[Edit::RemoveProcesses(vec!["b".into()])]);
    let kept = edited(&base, &[changed("b", |p| p.note = "keep".into())]);
    let merged = merge(Some(&base), &gone, &kept);
    assert_eq!((places_of(&merged.conflicts), ids(&merged.plan)), (vec!["processes.@b".to_owned()], "ac".to_owned()));
    let theirs = merge_choosing(Some(&base), &gone, &kept, &Choices::all(Side::Theirs)).plan;
    assert_eq!(theirs.processes, kept.processes);
    let merged = merge(Some(&base), &kept, &gone);
    assert_eq!((merged.conflicts.len(), ids(&merged.plan)), (1, "abc".to_owned()));
    assert_eq!(ids(&merge_choosing(Some(&base), &kept, &gone, &Choices::all(Side::Theirs)).plan), "ac");
    assert_eq!(ids(&merge(Some(&base), &base, &gone).plan), "ac", "nobody else touched it");
}

#[test]
fn an_unknown_field_changed_in_a_deleted_process_is_a_conflict_too() {
    let field = |text: &str| {
        Arc::new(vec![(["plan", "processes", "@b", "colour"].map(str::to_owned).to_vec(), text.to_owned())])
    };
    let base = Plan { foreign: field("\"red\""), ..plan() };
    let gone = Plan { foreign: Arc::default(), ..edited(&base, &[Edit::RemoveProcesses(vec!["b".into()])]) };
    let kept = Plan { foreign: field("\"blue\""), ..base.clone() };
    let merged = merge(Some(&base), &gone, &kept);
    assert_eq!(places_of(&merged.conflicts), ["processes.@b"]);
    let theirs = merge_choosing(Some(&base), &gone, &kept, &Choices::all(Side::Theirs)).plan;
    assert_eq!(theirs.foreign, kept.foreign, "it comes with the process");
}

#[test]
fn a_decision_is_one_thing_with_its_reason() {
    let decide = |bucket, reason: &str| Edit::Decide {
        processes: vec!["a".into()],
        decided: Some(Override { bucket, reason: reason.into() }),
    };
    let base = plan();
    let mine = edited(&base, &[decide(Bucket::PersonOnly, "contract")]);
    let theirs = edited(&base, &[decide(Bucket::AiPrepares, "pilot went well")]);
    let merged = merge(Some(&base), &mine, &theirs);
    assert_eq!(places_of(&merged.conflicts), ["processes.@a.decided"]);
    assert_eq!(merged.conflicts[0].process, "Process a");
    assert_eq!(merged.plan, mine);
}

#[test]
fn without_a_common_revision_only_what_both_say_is_a_conflict() {
    let mine = edited(&plan(), &[mark("q1", 1), mark("q2", 2), changed("a", |p| p.owner = "Mine".into())]);
    let theirs = edited(
        &plan(),
        &[
            mark("q2", 3),
            mark("q3", 3),
            changed("a", |p| {
                p.owner = "Theirs".into();
                p.reviewer = "Theirs".into();
                p.law_requires_person = true;
            }),
            Edit::AddProcesses(vec![named("d")]),
            Edit::RemoveProcesses(vec!["c".into()]),
        ],
    );
    let merged = merge(None, &mine, &theirs);
    assert_eq!(places_of(&merged.conflicts), ["answers.q2.mark", "processes.@a.owner"]);
    assert!(merged.conflicts.iter().all(|conflict| conflict.base.is_none()));
    assert_eq!(ids(&merged.plan), "abcd", "nothing is deleted");
    assert_eq!(merged.plan.answers.len(), 3);
    let a = merged.plan.process(&"a".into()).unwrap();
    assert_eq!((a.owner.as_str(), a.reviewer.as_str(), a.law_requires_person), ("Mine", "Theirs", true));
}

#[test]
fn order_is_that_of_whoever_changed_it() {
    let base = plan();
    let turned = |plan: &Plan| {
        let mut processes = plan.processes.to_vec();
        processes.reverse();
        Plan { processes: Arc::new(processes), ..plan.clone() }
    };
    let added = edited(&base, &[Edit::AddProcesses(vec![named("d")])]);
    assert_eq!(ids(&merge(Some(&base), &added, &turned(&base)).plan), "cdba");
    assert_eq!(ids(&merge(Some(&base), &turned(&base), &added).plan), "cdba");
    let other = edited(&base, &[Edit::AddProcesses(vec![named("e")])]);
    assert_eq!(ids(&merge(Some(&base), &added, &other).plan), "abcde");
    assert_eq!(ids(&merge(Some(&base), &other, &added).plan), "abced");
}

#[test]
fn rollout_settings_are_decided_one_by_one() {
    let freeze = |name: &str| {
        Edit::SetFreeze(Freeze {
            id: "f".into(),
            name: name.into(),
            from: "2026-11-01".parse().unwrap(),
            to: "2026-11-14".parse().unwrap(),
        })
    };
    let hours = |role: &str, hours| Edit::SetHours { role: role.into(), hours: Some(hours) };
    let base = edited(&plan(), &[freeze("Sale"), hours("lead", 5)]);
    let mine = edited(&base, &[Edit::RemoveFreeze("f".into()), hours("lead", 8), hours("it", 3)]);
    let theirs = edited(&base, &[freeze("11.11"), hours("lead", 9), Edit::SetStart("2026-04-06".parse().ok())]);
    let merged = merge(Some(&base), &mine, &theirs);
    assert_eq!(places_of(&merged.conflicts), ["rollout.hours_per_week.lead", "rollout.freezes.@f"]);
    assert_eq!(merged.plan.rollout.hours_per_week.len(), 2);
    assert_eq!(merged.plan.rollout.start, theirs.rollout.start);
    let choices = Choices { all: Side::Mine, single: [(Place::Freeze("f".into()), Side::Theirs)].into() };
    let chosen = merge_choosing(Some(&base), &mine, &theirs, &choices).plan;
    assert_eq!(chosen.rollout.freezes, theirs.rollout.freezes);
    assert_eq!(chosen.rollout.hours_per_week, mine.rollout.hours_per_week);
}

#[test]
fn an_example_merged_with_a_plan_of_ones_own_is_no_example() {
    let (own, example) = (plan(), Plan { demo: true, ..plan() });
    assert!(!merge(None, &own, &example).plan.demo && !merge(None, &example, &own).plan.demo);
    assert!(merge(None, &example, &example).plan.demo);
}

#[test]
fn entries_that_say_nothing_follow_whoever_made_or_removed_them() {
    let path = |last: &[&str]| ["plan"].iter().chain(last).map(|step| (*step).to_owned()).collect::<Vec<_>>();
    let base = plan();
    let mut with = base.clone();
    Arc::make_mut(&mut with.rollout).kpis.insert("csat".into(), Default::default());
    Arc::make_mut(&mut with.answers).insert("q".into(), Default::default());
    with.foreign = Arc::new(vec![(path(&["answers", "q", "asked"]), "true".to_owned())]);
    for (from, mine, theirs, expected) in [
        (&base, &with, &base, &with),
        (&base, &base, &with, &with),
        (&with, &with, &base, &base),
        (&with, &base, &with, &base),
    ] {
        let merged = merge(Some(from), mine, theirs).plan;
        assert_eq!((&merged.answers, &merged.rollout), (&expected.answers, &expected.rollout));
    }
}
