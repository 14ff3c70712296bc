//! Examples worked out by hand. The properties, checked by independent code, are in `tests/it/schedule.rs`.

use super::*;

fn task(weeks: u32, minutes: &[(usize, u32)], after: &[usize]) -> Task {
    let after = after.iter().copied().map(Link::from).collect();
    Task { weeks, work: Work::Spread(minutes.to_vec()), after, ..Task::default() }
}

/// No start in a freeze.
const NO_START: usize = 1;
/// No end in a freeze.
const NO_END: usize = 2;
/// Neither.
const NEITHER: usize = 3;

fn freezes(frozen: &[bool]) -> Vec<Freeze> {
    let forbids = |kind| Forbids { start: kind & NO_START > 0, end: kind & NO_END > 0, run: false };
    let weeks = (0..).zip(frozen).filter(|(_, frozen)| **frozen);
    weeks.map(|(week, _)| Freeze { first: week, last: week, forbids: (0..=NEITHER).map(forbids).collect() }).collect()
}

fn problem(tasks: Vec<Task>, capacity: &[u32], frozen: &[bool]) -> Problem {
    let capacity = capacity.iter().copied().map(Capacity::from).collect();
    Problem { tasks, capacity, freezes: freezes(frozen), today: 0 }
}

fn plan(tasks: Vec<Task>, capacity: &[u32], frozen: &[bool]) -> Outcome {
    schedule(&problem(tasks, capacity, frozen))
}

fn spans(outcome: &Outcome) -> Vec<Option<(u32, u32)>> {
    outcome.schedule.tasks.iter().map(|task| task.as_ref().map(|task| (task.start, task.end))).collect()
}

fn waits(outcome: &Outcome, task: usize) -> &[Wait] {
    outcome.schedule.tasks[task].as_ref().map_or(&[], |task| &task.waits_for)
}

#[test]
fn nothing_to_do_is_a_plan_of_no_weeks() {
    let outcome = plan(vec![], &[60], &[]);
    assert_eq!((outcome.schedule.weeks, outcome.schedule.lower_bound), (0, 0));
    assert!(outcome.schedule.is_proven_shortest());
    assert_eq!(outcome.schedule.gap_percent(), 0.0);
}

#[test]
fn work_stretches_to_what_the_scarcest_role_can_give() {
    let outcome = plan(vec![task(2, &[(0, 500), (1, 500)], &[])], &[400, 100], &[]);
    assert_eq!(spans(&outcome), [Some((0, 5))]);
    assert_eq!(outcome.schedule.usage, [[100; 5], [100; 5]]);
}

#[test]
fn uneven_minutes_differ_by_one_and_add_up() {
    let outcome = plan(vec![task(3, &[(0, 100)], &[])], &[60], &[]);
    assert_eq!(outcome.schedule.usage, [[33, 33, 34]]);
}

#[test]
fn a_task_waits_for_the_role_another_takes_up() {
    let outcome = plan(vec![task(2, &[(0, 120)], &[]), task(1, &[(0, 60)], &[])], &[60], &[]);
    assert_eq!(spans(&outcome), [Some((0, 2)), Some((2, 3))]);
    assert_eq!(waits(&outcome, 0), [Wait::Start]);
    assert_eq!(waits(&outcome, 1), [Wait::Role { role: 0, week: 1 }]);
    assert!(outcome.schedule.is_proven_shortest());
}

#[test]
fn slack_is_what_the_shorter_branch_has_left() {
    let tasks = vec![task(1, &[], &[]), task(4, &[], &[0]), task(1, &[], &[0]), task(1, &[], &[1, 2])];
    let outcome = plan(tasks, &[], &[]);
    let slack: Vec<u32> = outcome.schedule.tasks.iter().flatten().map(|task| task.slack).collect();
    assert_eq!(slack, [0, 0, 3, 0]);
    assert_eq!(waits(&outcome, 3), [Wait::Predecessor(1)]);
}

#[test]
fn freezes_move_starts_and_ends_but_not_what_may_run_through() {
    let frozen = [true, true, false, true, false];
    let start = Task { kind: NO_START, ..task(2, &[], &[]) };
    let both = Task { kind: NEITHER, ..task(2, &[], &[]) };
    let outcome = plan(vec![task(2, &[], &[]), start, both], &[], &frozen);
    assert_eq!(spans(&outcome), [Some((0, 2)), Some((2, 4)), Some((4, 6))]);
    assert_eq!(waits(&outcome, 1), [Wait::Freeze { week: 1 }]);
    assert_eq!(waits(&outcome, 2), [Wait::Freeze { week: 3 }]);
    // The bound knows freezes, so the plan is known to be the shortest.
    assert!(outcome.schedule.is_proven_shortest());
}

#[test]
fn a_release_holds_a_task_back() {
    let outcome = plan(vec![Task { release: Some(3), ..task(1, &[], &[]) }], &[], &[]);
    assert_eq!(spans(&outcome), [Some((3, 4))]);
    assert_eq!(waits(&outcome, 0), [Wait::Release]);
}

#[test]
fn a_circle_is_named_in_order_and_the_rest_is_planned() {
    // 1 → 3 → 2 → 1; 4 waits for the circle, 0 does not.
    let tasks = vec![
        task(1, &[], &[]),
        task(1, &[], &[2]),
        task(1, &[], &[3]),
        task(1, &[], &[1]),
        task(1, &[], &[0, 3]),
        task(1, &[], &[5]),
    ];
    let outcome = plan(tasks, &[], &[]);
    assert_eq!(outcome.conflicts, [Conflict::Cycle(vec![1, 3, 2]), Conflict::Cycle(vec![5])]);
    assert_eq!(spans(&outcome), [Some((0, 1)), None, None, None, None, None]);
    assert_eq!(outcome.unplaced[3], Unplaced { task: 4, behind: Some(3) });
    assert_eq!((outcome.schedule.weeks, outcome.schedule.lower_bound), (1, 1));
}

#[test]
fn a_role_without_time_is_named_and_what_follows_waits_behind() {
    let outcome = plan(vec![task(1, &[], &[]), task(1, &[(0, 30)], &[0]), task(1, &[], &[1])], &[0], &[]);
    assert_eq!(outcome.conflicts, [Conflict::NoCapacity { task: 1, role: 0, needs: 30, has: 0 }]);
    assert_eq!(outcome.unplaced, [Unplaced { task: 1, behind: None }, Unplaced { task: 2, behind: Some(1) }]);
    assert_eq!(spans(&outcome), [Some((0, 1)), None, None]);
    assert_eq!(outcome.schedule.lower_bound, 1);
}

#[test]
fn a_freeze_without_end_is_named() {
    let frozen = vec![true; index(HORIZON)];
    let outcome = plan(vec![Task { kind: NO_END, ..task(1, &[], &[]) }, task(1, &[], &[])], &[], &frozen);
    assert_eq!(outcome.conflicts, [Conflict::NeverThawed { task: 0 }]);
    assert_eq!(spans(&outcome), [None, Some((0, 1))]);
}

#[test]
fn what_would_end_after_the_horizon_is_named() {
    let long = HORIZON / 2 + 1;
    let outcome = plan(vec![task(long, &[], &[]), task(long, &[], &[0]), task(1, &[], &[1])], &[], &[]);
    assert_eq!(outcome.conflicts, [Conflict::TooLate { task: 1 }]);
    assert_eq!(outcome.unplaced, [Unplaced { task: 1, behind: None }, Unplaced { task: 2, behind: Some(1) }]);
    assert_eq!((outcome.schedule.weeks, outcome.schedule.lower_bound), (long, long));
    let forever = plan(vec![task(u32::MAX, &[(0, u32::MAX)], &[])], &[u32::MAX], &[]);
    assert_eq!(forever.conflicts, [Conflict::TooLate { task: 0 }]);
}

#[test]
fn milestones_take_no_time() {
    let outcome = plan(vec![task(2, &[], &[]), task(0, &[], &[0]), task(1, &[], &[1])], &[], &[]);
    assert_eq!(spans(&outcome), [Some((0, 2)), Some((2, 2)), Some((2, 3))]);
    // A milestone may lie right behind the last frozen week, which is the last week there is.
    let outcome = plan(vec![Task { kind: NO_START, ..Task::default() }], &[], &[true]);
    assert_eq!(spans(&outcome), [Some((1, 1))]);
    assert!(outcome.schedule.is_proven_shortest());
}

#[test]
fn unknown_positions_do_no_harm() {
    let outcome = plan(vec![task(1, &[(7, 10)], &[]), task(1, &[], &[99])], &[60], &[]);
    assert_eq!(outcome.conflicts, [Conflict::NoCapacity { task: 0, role: 7, needs: 10, has: 0 }]);
    assert_eq!(spans(&outcome), [None, Some((0, 1))]);
}

#[test]
fn the_work_bound_sees_what_the_critical_path_does_not() {
    // A week without the role, three full weeks of it that could run side by side, and a week without it again.
    let tasks = vec![
        task(1, &[], &[]),
        task(1, &[(0, 60)], &[0]),
        task(1, &[(0, 60)], &[0]),
        task(1, &[(0, 60)], &[0]),
        task(1, &[], &[1, 2, 3]),
    ];
    let outcome = plan(tasks, &[60], &[]);
    assert_eq!((outcome.schedule.weeks, outcome.schedule.lower_bound), (5, 5));
}
