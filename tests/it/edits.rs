//! Edits as a whole: what they leave alone stays the very same, and the plan before stays as it was.

use std::sync::Arc;

use baton::domain::edit::Edit;
use baton::domain::history::History;
use baton::domain::plan::Plan;
use baton::file::save;
use proptest::prelude::*;

use crate::{arbitrary, samples};

/// A plan and edits made to it one after the other.
fn plan_and_edits() -> impl Strategy<Value = (Plan, Vec<Edit>)> {
    arbitrary::plan().prop_flat_map(|plan| {
        let edits = proptest::collection::vec(arbitrary::edit(&plan), 1..8);
        (Just(plan), edits)
    })
}

fn is_about_answers(edit: &Edit) -> bool {
    matches!(edit, Edit::SetAnswer { .. } | Edit::SetNote { .. })
}

fn is_about_processes(edit: &Edit) -> bool {
    use Edit::{AddProcesses, Decide, RemoveProcesses, ReplaceProcesses};
    matches!(edit, AddProcesses(_) | ReplaceProcesses(_) | RemoveProcesses(_) | Decide { .. })
}

fn is_about_work(edit: &Edit) -> bool {
    // Removing a process takes along what was changed of its packages.
    matches!(edit, Edit::Work(_) | Edit::RemoveProcesses(_))
}

fn is_about_rollout(edit: &Edit) -> bool {
    use Edit::{RemoveFreeze, SetFreeze, SetHours, SetKpi, SetStart};
    matches!(edit, SetStart(_) | SetHours { .. } | SetFreeze(_) | RemoveFreeze(_) | SetKpi { .. })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn applying_an_edit_leaves_the_plan_before_as_it_was((start, edits) in plan_and_edits()) {
        let mut undo = Vec::new();
        let mut present = start;
        for edit in &edits {
            let next = present.apply(edit);
            undo.push((save(&present, None), std::mem::replace(&mut present, next)));
        }
        for (text, before) in undo.into_iter().rev() {
            prop_assert_eq!(save(&before, None), text);
        }
    }

    #[test]
    fn undoing_everything_gives_the_first_plan_and_redoing_everything_the_last((start, edits) in plan_and_edits()) {
        let mut history = History::new(start.clone());
        edits.into_iter().for_each(|edit| history.apply(edit));
        let end = Arc::clone(history.present());
        let mut steps = 0;
        while history.undoable().is_some() {
            history.undo();
            steps += 1;
        }
        prop_assert_eq!(&**history.present(), &start);
        prop_assert_eq!(save(history.present(), None), save(&start, None));
        (0..steps).for_each(|_| history.redo());
        prop_assert!(Arc::ptr_eq(history.present(), &end));
    }

    #[test]
    fn an_edit_shares_every_part_it_is_not_about((plan, edits) in plan_and_edits()) {
        for edit in &edits {
            let next = plan.apply(edit);
            prop_assert!(is_about_answers(edit) || Arc::ptr_eq(&plan.answers, &next.answers));
            prop_assert!(is_about_processes(edit) || Arc::ptr_eq(&plan.processes, &next.processes));
            prop_assert!(is_about_rollout(edit) || Arc::ptr_eq(&plan.rollout, &next.rollout));
            prop_assert!(is_about_work(edit) || Arc::ptr_eq(&plan.work, &next.work));
            prop_assert!(Arc::ptr_eq(&plan.foreign, &next.foreign));
            prop_assert!(matches!(edit, Edit::Rename(_)) || plan.name == next.name);
            prop_assert_eq!((&plan.id, &plan.model, plan.demo), (&next.id, &next.model, next.demo));
        }
    }

    #[test]
    fn an_edit_shares_every_process_it_does_not_name((plan, edits) in plan_and_edits()) {
        for edit in &edits {
            let named: Vec<_> = match edit {
                Edit::ReplaceProcesses(changed) => changed.iter().map(|process| &process.id).collect(),
                Edit::RemoveProcesses(ids) | Edit::Decide { processes: ids, .. } => ids.iter().collect(),
                _ => Vec::new(),
            };
            let next = plan.apply(edit);
            for process in plan.processes.iter().filter(|process| !named.contains(&&process.id)) {
                let same = next.process(&process.id).is_some_and(|after| Arc::ptr_eq(process, after));
                prop_assert!(same, "{:?} was copied by {:?}", process.id, edit);
            }
        }
    }

    #[test]
    fn what_edits_leave_behind_can_be_saved_and_opened((start, edits) in plan_and_edits()) {
        let mut plan = edits.iter().fold(start, |plan, edit| plan.apply(edit));
        // Unknown fields of what was removed are gone from the file, as they should be.
        plan.foreign = Arc::default();
        prop_assert_eq!(samples::opened(&save(&plan, None)).plan, plan);
    }
}

#[test]
fn replacing_everything_keeps_only_the_identifier() {
    let (before, other) = (samples::full(), samples::chinese());
    let after = before.apply(&Edit::ReplaceAll(Box::new(other.clone())));
    assert_eq!(after.id, before.id);
    assert_eq!(Plan { id: other.id.clone(), ..after }, other);
}
