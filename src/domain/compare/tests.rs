//! What two plans differ in.

use super::*;
use crate::content::{built_in, demo};
use crate::domain::answers::Mark;
use crate::domain::edit::Edit;
use crate::domain::fixture::today;
use crate::domain::language::Lang;
use crate::domain::process::{Bucket, Override};
use crate::domain::units::Level;

fn plan() -> Plan {
    demo(&built_in(), Lang::En, today())
}

fn changes(edits: &[Edit]) -> Changes {
    let before = plan();
    let after = edits.iter().fold(before.clone(), |plan, edit| plan.apply(edit));
    compare(&before, &after, &built_in(), today())
}

fn all_at(level: u8) -> Vec<Edit> {
    let mark = Level::new(level).map(Mark::Level);
    built_in().questions.iter().map(|question| Edit::SetAnswer { question: question.id.clone(), mark }).collect()
}

#[test]
fn equal_plans_have_no_changes() {
    assert!(changes(&[]).is_empty());
    let other = Plan { id: "copy".into(), lineage: Arc::new(plan().lineage.with("r".into())), ..plan() };
    assert!(compare(&plan(), &other, &built_in(), today()).is_empty(), "which copy it is does not count");
}

#[test]
fn answers_stand_in_the_order_of_the_questionnaire_between_the_rest() {
    let mut edits = all_at(1);
    edits.reverse();
    edits.push(Edit::Rename("Shop".into()));
    edits.push(Edit::SetStart(Some(today())));
    let found = changes(&edits).differences;
    assert_eq!(found.first().map(|found| &found.place), Some(&Place::Name));
    assert_eq!(found.last().map(|found| &found.place), Some(&Place::Start));
    let model = built_in();
    let asked = found.iter().filter_map(|found| match &found.place {
        Place::Mark(question) => model.question_index(question),
        _ => None,
    });
    let asked: Vec<usize> = asked.collect();
    assert!(asked.len() > 20 && asked.is_sorted(), "{asked:?}");
}

#[test]
fn the_stage_that_decided_comes_with_what_it_asked_for() {
    let model = built_in();
    let low = all_at(1).iter().fold(plan(), |plan, edit| plan.apply(edit));
    let high = all_at(3).iter().fold(plan(), |plan, edit| plan.apply(edit));
    let up = compare(&low, &high, &model, today()).stage.unwrap();
    assert_eq!(up.decided_at.map(Stage::get), Some(2));
    let (before, after) = up.checks().unwrap();
    assert!(before.met < before.needed && after.met >= after.needed);
    let down = compare(&high, &low, &model, today()).stage.unwrap();
    assert_eq!(down.decided_at, up.decided_at);
    let (gained, lost) = up.turned();
    assert!(!gained.is_empty() && lost.is_empty());
    assert_eq!(down.turned(), (lost, gained));
}

#[test]
fn without_a_stage_on_one_side_nothing_is_said_to_have_decided() {
    let nothing = Plan { answers: Arc::default(), ..plan() };
    let change = compare(&nothing, &plan(), &built_in(), today()).stage.unwrap();
    assert_eq!((change.before.likely, change.decided_at), (None, None));
    assert_eq!(change.turned(), (vec![], vec![]));
}

#[test]
fn a_decision_moves_a_bucket_and_keeps_both_reasons() {
    let before = plan();
    let process = before.processes.iter().find(|process| process.decided.is_none()).unwrap();
    let decided = Some(Override { bucket: Bucket::PersonOnly, reason: "contract".into() });
    let found = changes(&[Edit::Decide { processes: vec![process.id.clone()], decided: decided.clone() }]);
    let [change] = found.buckets.as_slice() else { panic!("one bucket moved") };
    assert_eq!((&change.before.process, &change.after.process.decided), (process, &decided));
    assert_eq!(change.after.found.bucket, Some(Bucket::PersonOnly));
    assert_eq!(change.before.found.bucket, change.after.found.computed);
}

#[test]
fn packages_are_added_removed_and_moved() {
    let later = changes(&[Edit::SetStart("2026-06-01".parse().ok())]).schedule.unwrap();
    assert!(later.added.is_empty() && later.removed.is_empty());
    assert_eq!(later.moved.len(), later.after.packages.len());
    assert!(last_day(&later.after) > last_day(&later.before));
    let fewer = changes(&[Edit::RemoveProcesses(plan().processes.iter().map(|p| p.id.clone()).collect())]);
    let fewer = fewer.schedule.unwrap();
    assert!(!fewer.removed.is_empty());
    assert!(fewer.removed.iter().all(|id| fewer.before.package(id).is_some() && fewer.after.package(id).is_none()));
    assert!(changes(&[Edit::Rename("Other".into())]).schedule.is_none());
}

#[test]
fn another_order_is_noticed_and_new_processes_are_not_another_order() {
    let mut turned = plan();
    Arc::make_mut(&mut turned.processes).reverse();
    let found = compare(&plan(), &turned, &built_in(), today());
    assert!(found.reordered && found.differences.is_empty());
    let mut fewer = plan();
    Arc::make_mut(&mut fewer.processes).remove(0);
    assert!(!compare(&plan(), &fewer, &built_in(), today()).reordered);
}
