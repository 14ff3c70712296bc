//! Everything a plan has to keep at once – lags, pins, deadlines, work under way, capacity by week – against a checker that
//! shares no code with the scheduler, and what must hold of the search itself.

use std::collections::BTreeMap;

use baton::domain::schedule::{
    Anchor, Capacity, Conflict, Forbids, Freeze, Levers, Link, Objective, Options, Outcome, Problem, Search, State,
    Task, Wait, Work,
};
use proptest::prelude::*;

/// A full week's share, in the parts that slower weeks are counted in.
const FULL: u128 = 1 << 16;

/// Minutes per role, the same role twice added up.
fn minutes(task: &Task) -> BTreeMap<usize, u64> {
    let (Work::Spread(entries) | Work::EachWeek(entries)) = &task.work;
    let mut all = BTreeMap::new();
    for &(role, more) in entries.iter().filter(|(_, more)| *more > 0) {
        *all.entry(role).or_default() += u64::from(more);
    }
    all
}

fn has(problem: &Problem, role: usize, week: u32) -> u64 {
    let capacity = &problem.capacity[role];
    let at = usize::try_from(week).unwrap();
    u64::from(capacity.weeks.get(at).copied().unwrap_or(capacity.usual))
}

/// What a task that starts then takes in each of its weeks, by role; straight from the definition. `None`: it never ends.
fn shares(problem: &Problem, task: &Task, start: u32) -> Option<Vec<BTreeMap<usize, u64>>> {
    let minutes = minutes(task);
    if let Work::EachWeek(_) = task.work {
        return Some((0..task.weeks).map(|_| minutes.clone()).collect());
    }
    let measure = |role: usize| {
        let capacity = &problem.capacity[role];
        let most = capacity.weeks.iter().copied().max().unwrap_or(0);
        u64::from(if capacity.usual > 0 { capacity.usual } else { most })
    };
    let stretched = minutes.iter().map(|(role, minutes)| minutes.div_ceil(measure(*role))).max().unwrap_or(0);
    let weeks = u64::from(task.weeks).max(stretched);
    let greatest =
        |minutes: u64| (0..weeks).map(|at| minutes * (at + 1) / weeks - minutes * at / weeks).max().unwrap_or(0);
    let mut done: Vec<u128> = vec![0];
    let all = u128::from(weeks) * FULL;
    for week in start.. {
        let before = done.last().copied().unwrap_or(0);
        if before == all {
            break;
        } else if week > start + 400 {
            return None;
        }
        let pace = minutes.iter().map(|(role, minutes)| {
            u128::from(has(problem, *role, week)) * FULL / u128::from(greatest(*minutes).max(1))
        });
        done.push((before + pace.fold(FULL, u128::min)).min(all));
    }
    let by = |minutes: u64, done: u128| u64::try_from(u128::from(minutes) * done / all.max(1)).unwrap();
    let week = |pair: &[u128]| {
        let share = |(role, minutes): (&usize, &u64)| (*role, by(*minutes, pair[1]) - by(*minutes, pair[0]));
        minutes.iter().map(share).collect()
    };
    Some(done.windows(2).map(week).collect())
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap()
}

/// The first week with work, and the week after the last.
type Span = Option<(u32, u32)>;

/// Everything a plan breaks.
fn broken(problem: &Problem, spans: &[Span]) -> Vec<String> {
    let mut found = Vec::new();
    let mut used: BTreeMap<(usize, u32), u64> = BTreeMap::new();
    for (at, (task, span)) in problem.tasks.iter().zip(spans).enumerate() {
        let Some((from, end)) = *span else { continue };
        if let State::Done { start: was, end: ended } = task.state {
            if (from, end) != (was, ended) {
                found.push(format!("{at} is over and was moved"));
            }
            continue;
        }
        let Some(weeks) = shares(problem, task, from) else {
            found.push(format!("{at} never ends"));
            continue;
        };
        if from.saturating_add(number(weeks.len())) != end {
            found.push(format!("{at} takes {} weeks, not {from} to {end}", weeks.len()));
            continue;
        }
        for (week, shares) in (from..).zip(weeks) {
            shares.into_iter().for_each(|(role, share)| *used.entry((role, week)).or_default() += share);
        }
        found.extend(too_early(problem, task, from, spans).map(|what| format!("{at} at {from}: {what}")));
        found.extend(frozen(problem, task, from, end).map(|what| format!("{at}: {what}")));
    }
    let over = used.iter().filter(|((role, week), used)| **used > has(problem, *role, *week));
    found.extend(over.map(|((role, week), used)| format!("role {role} gives {used} in {week}")));
    found
}

fn too_early(problem: &Problem, task: &Task, from: u32, spans: &[Span]) -> Option<String> {
    if from < problem.today {
        return Some("before today".to_owned());
    }
    if let State::UnderWay(_) = task.state {
        return None;
    }
    if from < task.release.unwrap_or(0) {
        return Some("before its release".to_owned());
    }
    task.after.iter().find_map(|link| {
        let Some((start, end)) = spans[link.task] else { return Some(format!("{} has no place", link.task)) };
        let start = match problem.tasks[link.task].state {
            State::UnderWay(week) => week,
            _ => start,
        };
        let anchor = if link.from == Anchor::End { end } else { start };
        (i64::from(from) < i64::from(anchor) + i64::from(link.lag)).then(|| format!("too soon after {}", link.task))
    })
}

fn frozen(problem: &Problem, task: &Task, from: u32, end: u32) -> Option<String> {
    let last = end.max(from + 1) - 1;
    problem.freezes.iter().find_map(|freeze| {
        let forbids = freeze.forbids.get(task.kind)?;
        let inside = |week: u32| (freeze.first..=freeze.last).contains(&week);
        let starts = forbids.start && inside(from) && !matches!(task.state, State::UnderWay(_));
        let runs = forbids.run && (from..=last).any(inside);
        (starts || forbids.end && inside(last) || runs).then(|| format!("frozen from {}", freeze.first))
    })
}

fn spans(outcome: &Outcome) -> Vec<Span> {
    outcome.schedule.tasks.iter().map(|task| task.as_ref().map(|task| (task.from, task.end))).collect()
}

/// Whatever the problem: the plan holds, and what it cannot keep is named.
fn check(problem: &Problem, outcome: &Outcome) -> Result<(), TestCaseError> {
    let spans = spans(outcome);
    prop_assert_eq!(broken(problem, &spans), Vec::<String>::new());
    prop_assert!(outcome.schedule.lower_bound <= outcome.schedule.weeks);
    let mut later = spans.clone();
    for (at, (task, placed)) in problem.tasks.iter().zip(&outcome.schedule.tasks).enumerate() {
        let Some(placed) = placed else { continue };
        prop_assert!(!placed.waits_for.is_empty(), "{at} waits for nothing");
        let pin =
            outcome.conflicts.iter().find(|conflict| matches!(conflict, Conflict::Pin { task, .. } if *task == at));
        match task.state {
            State::Pinned(week) => {
                prop_assert_eq!(pin.is_none(), placed.start == week);
                prop_assert!(placed.start >= week);
                prop_assert_eq!(placed.waits_for == [Wait::Pin], pin.is_none());
            }
            State::UnderWay(week) => {
                prop_assert_eq!(placed.start, week);
                prop_assert_eq!(pin.is_none(), placed.from == problem.today.max(week));
            }
            State::Open | State::Done { .. } => prop_assert!(pin.is_none()),
        }
        if let Some(Conflict::Pin { because, .. }) = pin {
            prop_assert!(!because.is_empty(), "{at} misses its week for no reason");
        }
        let due = outcome.conflicts.iter().find_map(|conflict| match conflict {
            Conflict::Deadline { task, deadline, end, soonest } if *task == at => Some((*deadline, *end, *soonest)),
            _ => None,
        });
        let open = !matches!(task.state, State::Done { .. });
        prop_assert_eq!(due.is_some(), open && task.deadline.is_some_and(|deadline| placed.end > deadline));
        if let Some((deadline, end, soonest)) = due {
            prop_assert!((Some(deadline), end) == (task.deadline, placed.end) && soonest <= end);
        }
        if placed.slack > 0 {
            prop_assert_eq!(task.state, State::Open);
            let start = placed.start + placed.slack;
            later[at] = shares(problem, task, start).map(|weeks| (start, start + number(weeks.len())));
            prop_assert!(later[at].is_some_and(|span| span.1 <= outcome.schedule.weeks));
        }
    }
    prop_assert_eq!(broken(problem, &later), Vec::<String>::new(), "when everything takes its slack");
    Ok(())
}

fn link(before: usize) -> impl Strategy<Value = Link> {
    (0..before, -2_i32..4, proptest::bool::weighted(0.25)).prop_map(|(task, lag, start)| Link {
        task,
        from: if start { Anchor::Start } else { Anchor::End },
        lag,
    })
}

fn task(index: usize, roles: usize, ties: bool) -> impl Strategy<Value = Task> {
    let state = prop_oneof![
        6 => Just(State::Open),
        1 => (0_u32..10).prop_map(State::Pinned),
        1 => (0_u32..4).prop_map(State::UnderWay),
        1 => (0_u32..3, 0_u32..3).prop_map(|(start, weeks)| State::Done { start, end: start + weeks }),
    ];
    let work = (proptest::collection::vec((0..roles, 0_u32..200), 0..3), proptest::bool::weighted(0.3));
    let after = proptest::collection::vec(link(index.max(1)), 0..if index == 0 { 1 } else { 3 });
    let when = (proptest::option::weighted(0.25, 0_u32..6), proptest::option::weighted(0.25, 1_u32..14));
    (0_u32..5, work, after, 0_usize..4, when, 0_u32..9, state).prop_map(
        move |(weeks, (minutes, each), after, kind, (release, deadline), benefit, state)| Task {
            weeks,
            // What is taken each week fits into the least that anybody usually has here.
            work: if each {
                Work::EachWeek(minutes.into_iter().map(|(role, minutes)| (role, minutes / 8)).collect())
            } else {
                Work::Spread(minutes)
            },
            after,
            kind,
            release: release.filter(|_| ties),
            deadline: deadline.filter(|_| ties),
            benefit,
            state: if ties { state } else { State::Open },
        },
    )
}

/// Problems in which everything can be placed sooner or later. With `ties`: pins, deadlines, freezes, work under way.
fn problem(most: usize, ties: bool) -> impl Strategy<Value = Problem> {
    (1_usize..4, 1..=most).prop_flat_map(move |(roles, count)| {
        let tasks: Vec<_> = (0..count).map(|index| task(index, roles, ties)).collect();
        let capacity = (60_u32..300, proptest::collection::vec(0_u32..300, 0..if ties { 6 } else { 1 }));
        let forbids = (any::<bool>(), any::<bool>(), proptest::bool::weighted(0.3));
        let forbids = forbids.prop_map(|(start, end, run)| Forbids { start, end, run });
        let freeze = (0_u32..12, 0_u32..3, proptest::collection::vec(forbids, 0..4));
        let freeze = freeze.prop_map(|(first, more, forbids)| Freeze { first, last: first + more, forbids });
        (
            tasks,
            proptest::collection::vec(capacity, roles),
            proptest::collection::vec(freeze, 0..if ties { 3 } else { 1 }),
            0_u32..if ties { 4 } else { 1 },
        )
            .prop_map(|(tasks, capacity, freezes, today)| Problem {
                tasks,
                capacity: capacity.into_iter().map(|(usual, weeks)| Capacity { usual, weeks }).collect(),
                freezes,
                today,
            })
    })
}

fn options(objective: Objective, schedules: u32) -> Options {
    Options { objective, seed: 3, schedules }
}

fn best(problem: &Problem, options: Options) -> Outcome {
    let mut search = Search::new(problem, options);
    search.step(options.schedules);
    search.best()
}

/// Whether some plan is at most that long, by trying them all.
fn exists(problem: &Problem, spans: &mut Vec<Span>, at: usize, limit: u32) -> bool {
    let Some(task) = problem.tasks.get(at) else { return true };
    (0..=limit).any(|start| {
        let Some(weeks) = shares(problem, task, start) else { return false };
        let end = start + number(weeks.len());
        if end > limit {
            return false;
        }
        spans[at] = Some((start, end));
        // Links here lead to earlier tasks only, so a beginning that breaks nothing can be continued.
        let fits = broken(problem, spans).is_empty() && exists(problem, spans, at + 1, limit);
        spans[at] = None;
        fits
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_plan_keeps_everything_or_names_what_it_cannot(problem in problem(14, true), value in any::<bool>()) {
        let objective = if value { Objective::ValueFirst } else { Objective::Fastest };
        let outcome = best(&problem, options(objective, 70));
        prop_assert!(outcome.unplaced.is_empty(), "{:?}", outcome.conflicts);
        check(&problem, &outcome)?;
    }

    #[test]
    fn slices_do_not_change_the_plan(problem in problem(12, true), slice in 1_u32..40) {
        let whole = best(&problem, options(Objective::Fastest, 90));
        let mut search = Search::new(&problem, options(Objective::Fastest, 90));
        while !search.step(slice).finished {
            // Looking at it in between changes nothing either.
            search.best();
        }
        prop_assert_eq!(search.best(), whole);
    }

    #[test]
    fn the_best_only_gets_better(problem in problem(12, false)) {
        let mut search = Search::new(&problem, options(Objective::Fastest, 120));
        let mut before = search.step(1);
        while !before.finished {
            let after = search.step(7);
            prop_assert!(after.weeks <= before.weeks && after.lower_bound >= before.lower_bound);
            before = after;
        }
    }

    #[test]
    fn no_plan_is_shorter_than_the_bound(problem in problem(4, false)) {
        let plan = best(&problem, options(Objective::Fastest, 150)).schedule;
        prop_assume!(plan.weeks <= 14 && plan.lower_bound > 0);
        let mut spans = vec![None; problem.tasks.len()];
        prop_assert!(!exists(&problem, &mut spans, 0, plan.lower_bound - 1), "{} is no bound", plan.lower_bound);
    }

    #[test]
    fn more_of_a_role_never_lengthens_what_is_proven(problem in problem(6, false), role in 0_usize..3, more in 1_u32..200) {
        // Spread work would be done in fewer, fuller weeks: other work, not the same with more room.
        let mut poorer = problem.clone();
        for task in &mut poorer.tasks {
            if let Work::Spread(minutes) = &task.work {
                task.work = Work::EachWeek(minutes.iter().map(|(role, minutes)| (*role, minutes / 8)).collect());
            }
        }
        let mut richer = poorer.clone();
        if let Some(capacity) = richer.capacity.get_mut(role) {
            capacity.usual += more;
        }
        let (poor, rich) = (best(&poorer, options(Objective::Fastest, 400)), best(&richer, options(Objective::Fastest, 400)));
        prop_assert!(rich.schedule.lower_bound <= poor.schedule.weeks);
        if rich.schedule.is_proven_shortest() {
            prop_assert!(rich.schedule.weeks <= poor.schedule.weeks);
        }
    }

    #[test]
    fn value_first_brings_more_and_fastest_is_shorter(problem in problem(10, false)) {
        let fast = best(&problem, options(Objective::Fastest, 60));
        let mut search = Search::from_plan(&problem, options(Objective::ValueFirst, 60), &fast);
        search.step(60);
        let value = search.best();
        prop_assert!(value.schedule.benefit_weeks <= fast.schedule.benefit_weeks);
        prop_assert!(fast.schedule.lower_bound <= value.schedule.weeks);
        check(&problem, &value)?;
    }

    #[test]
    fn a_lever_shortens_as_much_as_it_says(problem in problem(8, false)) {
        let plan = best(&problem, options(Objective::Fastest, 60));
        let mut levers = Levers::new(&problem, &plan, 3);
        while levers.step() {}
        for lever in levers.found() {
            let changed = best(&lever.change.applied(&problem), options(Objective::Fastest, 400));
            prop_assert!(changed.schedule.lower_bound + lever.saves <= plan.schedule.weeks, "{lever:?}");
        }
    }
}
