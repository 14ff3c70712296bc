//! Merging as algebra: what holds for every three plans.

use std::collections::BTreeMap;
use std::sync::Arc;

use baton::domain::edit::Edit;
use baton::domain::lineage::Lineage;
use baton::domain::merge::{Choices, Merged, Side, merge, merge_choosing};
use baton::domain::place::{Field, Index, Place, differences, places};
use baton::domain::plan::Plan;
use baton::domain::process::Process;
use baton::file::{open, save};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index as Pick, select};

use crate::arbitrary;
use crate::samples::known;

/// What a descendant did: any edits, and single properties of processes changed.
fn descendant(plan: &Plan) -> impl Strategy<Value = Plan> + use<> {
    let edits = vec(arbitrary::edit(plan), 0..4);
    let touches = vec((any::<Pick>(), select(Field::all().collect::<Vec<_>>()), arbitrary::process()), 0..4);
    let plan = plan.clone();
    (edits, touches, any::<bool>(), any::<bool>()).prop_map(move |(edits, touches, turn, reopened)| {
        let mut next =
            touches.into_iter().fold(plan.clone(), |plan, (pick, field, other)| touch(&plan, pick, field, &other));
        next = edits.iter().fold(next, |plan, edit| plan.apply(edit));
        if turn && next.processes.len() > 1 {
            Arc::make_mut(&mut next.processes).rotate_left(1);
        }
        // As it would come back in a file.
        if reopened { open(save(&next, None).as_bytes(), &known()).unwrap().plan } else { next }
    })
}

fn touch(plan: &Plan, pick: Pick, field: Field, other: &Process) -> Plan {
    if plan.processes.is_empty() {
        return plan.clone();
    }
    let mut process = Process::clone(&plan.processes[pick.index(plan.processes.len())]);
    field.copy(other, &mut process);
    plan.apply(&Edit::ReplaceProcesses(vec![process]))
}

fn family() -> impl Strategy<Value = (Plan, Plan, Plan)> {
    arbitrary::plan().prop_flat_map(|base| {
        let (mine, theirs) = (descendant(&base), descendant(&base));
        (Just(base), mine, theirs)
    })
}

/// The content of a plan, as its file has it.
fn content(plan: &Plan) -> String {
    save(&Plan { id: "any".into(), lineage: Arc::default(), ..plan.clone() }, None)
}

/// The content without the order of processes and freezes.
fn unordered(plan: &Plan) -> String {
    let mut plan = plan.clone();
    Arc::make_mut(&mut plan.processes).sort_by(|a, b| a.id.cmp(&b.id));
    Arc::make_mut(&mut plan.rollout).freezes.sort_by(|a, b| a.id.cmp(&b.id));
    content(&plan)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn two_equal_copies_are_that_copy((base, copy, _) in family(), with_base: bool) {
        let merged = merge(with_base.then_some(&base), &copy, &copy);
        prop_assert_eq!(&merged, &Merged { plan: copy, taken: vec![], conflicts: vec![] });
    }

    #[test]
    fn what_only_one_side_did_is_done((base, changed, _) in family()) {
        let there = merge(Some(&base), &base, &changed);
        prop_assert_eq!(content(&there.plan), content(&changed));
        prop_assert!(there.conflicts.is_empty());
        let back = merge(Some(&base), &changed, &base);
        prop_assert_eq!(content(&back.plan), content(&changed));
        prop_assert!(back.conflicts.is_empty() && back.taken.is_empty());
    }

    #[test]
    fn without_conflicts_it_does_not_matter_who_merges((base, mine, theirs) in family(), with_base: bool) {
        let base = with_base.then_some(&base);
        let (one, other) = (merge(base, &mine, &theirs), merge(base, &theirs, &mine));
        prop_assert_eq!(one.conflicts.len(), other.conflicts.len());
        if one.conflicts.is_empty() {
            prop_assert_eq!(unordered(&one.plan), unordered(&other.plan));
        }
        // With them it does not either, when both sides choose the same.
        let theirs_wins = merge_choosing(base, &theirs, &mine, &Choices::all(Side::Theirs));
        prop_assert_eq!(unordered(&one.plan), unordered(&theirs_wins.plan));
    }

    #[test]
    fn merging_again_changes_nothing((base, mine, theirs) in family(), with_base: bool) {
        let base = with_base.then_some(&base);
        let once = merge(base, &mine, &theirs);
        let again = merge(base, &once.plan, &theirs);
        prop_assert_eq!(content(&again.plan), content(&once.plan));
        prop_assert_eq!(&again.plan.lineage, &once.plan.lineage);
        prop_assert!(again.taken.is_empty());
        let places = |merged: &Merged| merged.conflicts.iter().map(|conflict| conflict.place.clone()).collect::<Vec<_>>();
        prop_assert_eq!(places(&again), places(&once));
    }

    #[test]
    fn nothing_only_one_side_has_is_lost((base, mine, theirs) in family(), with_base: bool) {
        let before = with_base.then_some(&base);
        let merged = merge(before, &mine, &theirs).plan;
        let is_new = |place: &Place| before.is_none_or(|base| base.value(place).is_none());
        for (one, other) in [(&mine, &theirs), (&theirs, &mine)] {
            for process in one.processes.iter().filter(|process| other.process(&process.id).is_none()) {
                if is_new(&Place::Process(process.id.clone())) {
                    prop_assert_eq!(merged.process(&process.id), Some(process));
                }
            }
            for place in places(&[&base, other, one]).into_iter().filter(|place| matches!(place, Place::Work(_))) {
                if other.value(&place).is_none() && is_new(&place) && one.value(&place).is_some() {
                    prop_assert_eq!(merged.value(&place), one.value(&place), "{:?}", place);
                }
            }
            for question in one.answers.keys() {
                for place in [Place::Mark(question.clone()), Place::Note(question.clone())] {
                    if other.value(&place).is_none() && is_new(&place) {
                        prop_assert_eq!(merged.value(&place), one.value(&place));
                    }
                }
            }
        }
    }

    #[test]
    fn the_chosen_side_stands_in_every_conflict((base, mine, theirs) in family(), with_base: bool, picks in vec(any::<bool>(), 64)) {
        let base = with_base.then_some(&base);
        let conflicts = merge(base, &mine, &theirs).conflicts;
        let sides = picks.into_iter().map(|pick| if pick { Side::Theirs } else { Side::Mine });
        let single: BTreeMap<Place, Side> = conflicts.iter().map(|conflict| conflict.place.clone()).zip(sides).collect();
        for choices in [Choices::all(Side::Theirs), Choices::all(Side::Mine), Choices { all: Side::Theirs, single }] {
            let merged = merge_choosing(base, &mine, &theirs, &choices);
            let index = Index::new(&merged.plan);
            prop_assert_eq!(merged.conflicts.len(), conflicts.len());
            for conflict in &merged.conflicts {
                let chosen = choices.side(&conflict.place);
                prop_assert_eq!(conflict.chosen, chosen);
                let said = if chosen == Side::Theirs { &conflict.theirs } else { &conflict.mine };
                // Unknown fields go with what they hang on.
                if !matches!(conflict.place, Place::Foreign(_)) {
                    prop_assert_eq!(&index.value(&conflict.place), said, "{:?}", conflict.place);
                }
            }
        }
    }

    #[test]
    fn what_comes_out_can_be_saved_and_opened((base, mine, theirs) in family(), with_base: bool, side: bool) {
        let choices = Choices::all(if side { Side::Theirs } else { Side::Mine });
        let merged = merge_choosing(with_base.then_some(&base), &mine, &theirs, &choices).plan;
        let opened = open(save(&merged, None).as_bytes(), &known()).unwrap();
        prop_assert_eq!(content(&opened.plan), content(&merged));
        prop_assert_eq!(&opened.plan.lineage, &merged.lineage);
        let places: Vec<Place> = differences(&merged, &opened.plan).into_iter().map(|found| found.place).collect();
        prop_assert!(places.iter().all(|place| matches!(place, Place::Foreign(_))), "{:?}", places);
    }

    #[test]
    fn every_revision_of_either_is_a_revision_of_both((base, mine, theirs) in family()) {
        let with = |plan: &Plan, id: &str| Plan { lineage: Arc::new(plan.lineage.with(id.into())), ..plan.clone() };
        let merged = merge(Some(&base), &with(&mine, "mine"), &with(&theirs, "theirs")).plan;
        let mut ids: Vec<_> = base.lineage.revisions().to_vec();
        ids.extend(["mine".into(), "theirs".into()]);
        prop_assert_eq!(&*merged.lineage, &Lineage::new(ids));
    }

    #[test]
    fn differences_lead_from_one_plan_to_the_other((_, before, after) in family()) {
        let found = differences(&before, &after);
        let merged = merge(Some(&before), &before, &after);
        prop_assert!(merged.conflicts.is_empty());
        let plain = |difference: &&baton::domain::place::Difference| !matches!(difference.place, Place::Foreign(_));
        let mut one: Vec<_> = found.iter().filter(plain).map(|found| (&found.place, format!("{:?}", found.after))).collect();
        let mut other: Vec<_> =
            merged.taken.iter().filter(plain).map(|found| (&found.place, format!("{:?}", found.after))).collect();
        one.sort();
        other.sort();
        prop_assert_eq!(one, other);
    }
}
