//! The scheduler against a checker that shares no code with it.

use std::collections::BTreeSet;

use baton::content::built_in;
use baton::domain::model::{Facts, PackageKind, PhaseKind};
use baton::domain::plan::{Freeze, RolloutSettings};
use baton::domain::process::{Bucket, Item};
use baton::domain::rollout::{Assigned, Deferral, Given, Planned, Rollout, WaitsFor, plan_rollout};
use baton::domain::schedule::{
    Capacity, Conflict, Forbids, HORIZON, Link, Outcome, Placed, Problem, Task, Wait, Work, schedule,
};
use baton::domain::units::{Date, Id, Level, Stage};
use baton::domain::work;
use proptest::prelude::*;

/// A kind of task that may not start in a freeze; added to the next: neither.
const NO_START: usize = 1;
/// A kind of task that may not end in a freeze.
const NO_END: usize = 2;

fn freezes(frozen: &[bool]) -> Vec<baton::domain::schedule::Freeze> {
    let forbids = |kind| Forbids { start: kind & NO_START > 0, end: kind & NO_END > 0, run: false };
    let weeks = (0..).zip(frozen).filter(|(_, frozen)| **frozen);
    let freeze = |(week, _)| baton::domain::schedule::Freeze {
        first: week,
        last: week,
        forbids: (0..=NO_START + NO_END).map(forbids).collect(),
    };
    weeks.map(freeze).collect()
}

/// Minutes a task takes of a role in each of its weeks, straight from the definition.
fn shares(minutes: u64, weeks: u64) -> Vec<u64> {
    (0..weeks).map(|week| minutes * (week + 1) / weeks - minutes * week / weeks).collect()
}

fn spread(task: &Task) -> &[(usize, u32)] {
    match &task.work {
        Work::Spread(minutes) => minutes,
        Work::EachWeek(_) => panic!("this checker knows spread work only"),
    }
}

fn minutes_of(task: &Task, role: usize) -> u64 {
    spread(task).iter().filter(|(at, _)| *at == role).map(|(_, minutes)| u64::from(*minutes)).sum()
}

/// Least weeks, stretched to what each role can give.
fn duration(problem: &Problem, task: &Task) -> u64 {
    let stretched = problem.capacity.iter().enumerate().filter(|(_, has)| has.usual > 0).map(|(role, has)| {
        let (needs, has) = (minutes_of(task, role), u64::from(has.usual));
        needs / has + u64::from(needs % has > 0)
    });
    stretched.fold(u64::from(task.weeks), u64::max)
}

fn frozen(problem: &Problem, week: u64) -> bool {
    problem.freezes.iter().any(|freeze| (u64::from(freeze.first)..=u64::from(freeze.last)).contains(&week))
}

/// Everything a set of starts breaks, as text.
fn broken(problem: &Problem, starts: &[Option<u64>]) -> Vec<String> {
    let mut found = Vec::new();
    let placed = || problem.tasks.iter().zip(starts).enumerate().filter_map(|(at, (task, s))| Some((at, task, (*s)?)));
    for (at, task, start) in placed() {
        let weeks = duration(problem, task);
        for before in task.after.iter().map(|link| link.task).filter(|before| *before < problem.tasks.len()) {
            match starts[before] {
                Some(other) if other + duration(problem, &problem.tasks[before]) <= start => {}
                other => found.push(format!("{at} starts in {start} and {before} in {other:?}")),
            }
        }
        if start < u64::from(task.release.unwrap_or(0)) {
            found.push(format!("{at} starts before its release"));
        }
        if task.kind & NO_START > 0 && frozen(problem, start) {
            found.push(format!("{at} starts in a freeze"));
        }
        if task.kind & NO_END > 0 && frozen(problem, (start + weeks).max(start + 1) - 1) {
            found.push(format!("{at} ends in a freeze"));
        }
    }
    for (role, has) in problem.capacity.iter().enumerate() {
        let mut used = std::collections::BTreeMap::<u64, u64>::new();
        for (_, task, start) in placed() {
            for (week, share) in (start..).zip(shares(minutes_of(task, role), duration(problem, task))) {
                *used.entry(week).or_default() += share;
            }
        }
        let over = used.iter().filter(|(_, used)| **used > u64::from(has.usual));
        found.extend(over.map(|(week, used)| format!("role {role} gives {used} of {} in {week}", has.usual)));
    }
    found
}

fn starts(outcome: &Outcome) -> Vec<Option<u64>> {
    outcome.schedule.tasks.iter().map(|task| task.as_ref().map(|task| u64::from(task.start))).collect()
}

/// Everything that must hold of an outcome, whatever the problem.
fn check(problem: &Problem, outcome: &Outcome) -> Result<(), TestCaseError> {
    let plan = &outcome.schedule;
    let starts = starts(outcome);
    prop_assert_eq!(broken(problem, &starts), Vec::<String>::new());
    prop_assert!(plan.lower_bound <= plan.weeks && plan.weeks <= HORIZON);
    let ends: Vec<u64> = (problem.tasks.iter().zip(&starts))
        .filter_map(|(task, start)| Some((*start)? + duration(problem, task)))
        .collect();
    prop_assert_eq!(ends.iter().max().copied().unwrap_or(0), u64::from(plan.weeks));
    for (task, placed) in problem.tasks.iter().zip(&plan.tasks) {
        let Some(placed) = placed else { continue };
        prop_assert_eq!(u64::from(placed.end - placed.start), duration(problem, task));
        prop_assert_eq!(placed.critical, placed.slack == 0);
        prop_assert!(placed.end + placed.slack <= plan.weeks);
    }
    let latest = |(start, placed): (&Option<u64>, &Option<Placed>)| Some((*start)? + u64::from(placed.as_ref()?.slack));
    let latest: Vec<Option<u64>> = starts.iter().zip(&plan.tasks).map(latest).collect();
    prop_assert_eq!(broken(problem, &latest), Vec::<String>::new(), "when everything takes its slack");
    for (role, weeks) in plan.usage.iter().enumerate() {
        let all = problem.tasks.iter().zip(&starts).filter(|(_, start)| start.is_some());
        let work: u64 = all.map(|(task, _)| minutes_of(task, role)).sum();
        prop_assert_eq!(weeks.iter().copied().map(u64::from).sum::<u64>(), work);
        prop_assert_eq!(u32::try_from(weeks.len()), Ok(plan.weeks));
    }
    check_unplaced(problem, outcome)
}

/// A task is left out exactly when a conflict names it or it waits for one that is left out.
fn check_unplaced(problem: &Problem, outcome: &Outcome) -> Result<(), TestCaseError> {
    let mut named = BTreeSet::new();
    for conflict in &outcome.conflicts {
        match conflict {
            Conflict::Cycle(members) => {
                for (place, member) in members.iter().enumerate() {
                    let before = members[(place + members.len() - 1) % members.len()];
                    prop_assert!(
                        problem.tasks[*member].after.contains(&Link::from(before)),
                        "{member} is not after {before}"
                    );
                }
                named.extend(members.iter().copied());
            }
            Conflict::NoCapacity { task, role, needs, has } => {
                prop_assert_eq!(minutes_of(&problem.tasks[*task], *role), *needs);
                prop_assert!(*needs > u64::from(*has) * u64::from(HORIZON));
                named.insert(*task);
            }
            Conflict::NeverThawed { task } | Conflict::TooLate { task } => drop(named.insert(*task)),
            Conflict::Deadline { .. } | Conflict::Pin { .. } => prop_assert!(false, "nothing is due or pinned here"),
        }
    }
    let left_out: BTreeSet<usize> = outcome.unplaced.iter().map(|unplaced| unplaced.task).collect();
    for unplaced in &outcome.unplaced {
        prop_assert!(outcome.schedule.tasks[unplaced.task].is_none());
        match unplaced.behind {
            None => prop_assert!(named.contains(&unplaced.task)),
            Some(behind) => {
                prop_assert!(
                    problem.tasks[unplaced.task].after.contains(&Link::from(behind)) && left_out.contains(&behind)
                );
            }
        }
    }
    let placed = outcome.schedule.tasks.iter().flatten().count();
    prop_assert_eq!(placed + left_out.len(), problem.tasks.len());
    prop_assert!(named.is_subset(&left_out));
    Ok(())
}

/// Each reason is true, and there is one for each task: none could start a week earlier.
fn check_reasons(problem: &Problem, outcome: &Outcome) -> Result<(), TestCaseError> {
    let starts = starts(outcome);
    for (at, placed) in outcome.schedule.tasks.iter().enumerate() {
        let Some(placed) = placed else { continue };
        prop_assert!(!placed.waits_for.is_empty(), "{at} waits for nothing");
        let task = &problem.tasks[at];
        for wait in &placed.waits_for {
            let holds = match *wait {
                Wait::Start => placed.start == 0,
                Wait::Release => task.release == Some(placed.start),
                Wait::Today | Wait::Begun | Wait::Pin => false,
                Wait::Predecessor(before) => {
                    let end = outcome.schedule.tasks[before].as_ref().map(|before| before.end);
                    task.after.contains(&Link::from(before)) && end == Some(placed.start)
                }
                Wait::Freeze { week } => {
                    frozen(problem, week.into())
                        && (week + 1 == placed.start || week + 2 == placed.end.max(placed.start + 1))
                }
                Wait::Role { role, week } => {
                    let mut earlier = starts.clone();
                    earlier[at] = starts[at].map(|start| start - 1);
                    let over = format!("role {role} gives");
                    broken(problem, &earlier)
                        .iter()
                        .any(|text| text.starts_with(&over) && text.ends_with(&format!(" in {week}")))
                }
            };
            prop_assert!(holds, "{at} at {} does not wait for {wait:?}", placed.start);
        }
    }
    Ok(())
}

fn task(index: usize, roles: usize, circles: bool) -> impl Strategy<Value = Task> {
    let before = if circles { 0..index + 3 } else { 0..index.max(1) };
    let after = proptest::collection::vec(before, 0..if index == 0 && !circles { 1 } else { 3 });
    (
        0_u32..5,
        proptest::collection::vec((0..roles, 0_u32..900), 0..3),
        after,
        proptest::bool::weighted(0.2),
        proptest::bool::weighted(0.2),
        proptest::option::weighted(0.2, 0_u32..6),
    )
        .prop_map(|(weeks, minutes, after, no_start_in_freeze, no_end_in_freeze, release)| Task {
            weeks,
            work: Work::Spread(minutes),
            after: after.into_iter().map(Link::from).collect(),
            kind: usize::from(no_start_in_freeze) * NO_START + usize::from(no_end_in_freeze) * NO_END,
            release,
            ..Task::default()
        })
}

fn problem(most: usize, capacity: std::ops::Range<u32>, circles: bool) -> impl Strategy<Value = Problem> {
    (1_usize..4, 1..=most).prop_flat_map(move |(roles, count)| {
        let tasks: Vec<_> = (0..count).map(|index| task(index, roles, circles)).collect();
        let capacity = proptest::collection::vec(capacity.clone(), roles);
        let frozen = proptest::collection::vec(proptest::bool::weighted(0.3), 0..12);
        (tasks, capacity, frozen).prop_map(|(tasks, capacity, frozen)| Problem {
            tasks,
            capacity: capacity.into_iter().map(Capacity::from).collect(),
            freezes: freezes(&frozen),
            today: 0,
        })
    })
}

/// The shortest plan of a small problem, by trying every set of starts under a known length.
fn shortest(problem: &Problem, known: u64) -> u64 {
    fn go(problem: &Problem, starts: &mut Vec<Option<u64>>, at: usize, limit: u64) -> bool {
        let Some(task) = problem.tasks.get(at) else { return true };
        let weeks = duration(problem, task);
        (0..=limit.saturating_sub(weeks)).take_while(|start| start + weeks <= limit).any(|start| {
            starts[at] = Some(start);
            // Tasks here only wait for earlier ones, so a beginning that breaks nothing can be continued.
            let fits = broken(problem, starts).is_empty() && go(problem, starts, at + 1, limit);
            starts[at] = None;
            fits
        })
    }
    let mut starts = vec![None; problem.tasks.len()];
    (0..known).find(|limit| go(problem, &mut starts, 0, *limit)).unwrap_or(known)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn keeps_every_precedence_capacity_and_freeze(problem in problem(25, 60..600, false)) {
        let outcome = schedule(&problem);
        check(&problem, &outcome)?;
        check_reasons(&problem, &outcome)?;
        prop_assert!(outcome.unplaced.is_empty() && outcome.conflicts.is_empty());
    }

    #[test]
    fn leaves_out_only_what_it_names(problem in problem(12, 0..3, true)) {
        let outcome = schedule(&problem);
        check(&problem, &outcome)?;
        check_reasons(&problem, &outcome)?;
        prop_assert_eq!(outcome.unplaced.is_empty(), outcome.conflicts.is_empty());
    }

    #[test]
    fn the_same_problem_gives_the_same_plan(problem in problem(20, 30..600, true)) {
        prop_assert_eq!(schedule(&problem), schedule(&problem));
    }

    #[test]
    fn one_task_alone_is_never_worse_off(
        problem in problem(1, 1..600, false),
        role in 0_usize..3,
        more in 1_u32..300,
    ) {
        let weeks = |problem: &Problem| schedule(problem).schedule.weeks;
        let alone = schedule(&problem);
        check(&problem, &alone)?;
        prop_assert!(alone.conflicts.is_empty());
        prop_assert!(alone.schedule.is_proven_shortest());
        let thawed = Problem { freezes: vec![], ..problem.clone() };
        prop_assert!(weeks(&thawed) <= weeks(&problem));
        let mut richer = thawed.clone();
        if let Some(capacity) = richer.capacity.get_mut(role) {
            capacity.usual += more;
        }
        prop_assert!(weeks(&richer) <= weeks(&thawed));
    }

    #[test]
    fn no_plan_is_shorter_than_the_bound(problem in problem(4, 200..600, false)) {
        let plan = schedule(&problem).schedule;
        // Trying everything takes too long for long plans.
        prop_assume!(plan.weeks <= 12);
        let shortest = shortest(&problem, plan.weeks.into());
        prop_assert!(u64::from(plan.lower_bound) <= shortest, "{} against {shortest}", plan.lower_bound);
    }
}

#[test]
fn the_checker_finds_what_is_wrong() {
    let work = || Work::Spread(vec![(0, 60)]);
    let first = Task { weeks: 1, work: work(), kind: NO_START, ..Task::default() };
    let second = Task { weeks: 2, work: work(), after: vec![Link::from(0)], kind: NO_END, ..Task::default() };
    let late = Task { release: Some(1), ..Task::default() };
    let problem = Problem {
        tasks: vec![first, second, late],
        capacity: vec![60.into()],
        freezes: freezes(&[true, true]),
        today: 0,
    };
    let found = broken(&problem, &[Some(0), Some(0), Some(0)]);
    for part in ["0 starts in a freeze", "1 ends in a freeze", "1 starts in 0 and 0", "gives 90 of 60 in 0", "release"]
    {
        assert!(found.iter().any(|text| text.contains(part)), "{part} is missing in {found:?}");
    }
    assert_eq!(broken(&problem, &[Some(2), Some(3), Some(1)]), Vec::<String>::new());
}

/// What a team says, at random.
#[derive(Clone, Debug)]
pub struct Team {
    pub stage: Option<Stage>,
    means: Vec<f64>,
    level: Option<Level>,
    pub processes: Vec<Assigned>,
}

impl Facts for Team {
    fn stage(&self) -> Option<Stage> {
        self.stage
    }

    fn answer(&self, _question: &Id) -> Option<Level> {
        self.level
    }

    fn mean(&self, dimension: &Id) -> Option<f64> {
        built_in().dimensions.iter().zip(&self.means).find(|(known, _)| known.id == *dimension).map(|(_, mean)| *mean)
    }

    fn any_in_bucket(&self, bucket: Bucket) -> bool {
        self.processes.iter().any(|process| process.bucket == Some(bucket))
    }

    fn any_missing(&self, item: Item) -> bool {
        self.processes.iter().any(|process| process.missing.contains(&item))
    }
}

pub fn team() -> impl Strategy<Value = Team> {
    let bucket = proptest::option::weighted(0.9, proptest::sample::select(Bucket::ALL.to_vec()));
    let missing = proptest::sample::subsequence(Item::ALL.to_vec(), 0..=Item::ALL.len());
    let process = (bucket, missing, 0.0_f64..100.0, proptest::option::weighted(0.9, 1.0_f64..5.0));
    let stage = proptest::sample::select(vec![None, Stage::new(1), Stage::new(2), Stage::new(3), Stage::new(4)]);
    let level = proptest::sample::select(vec![None, Level::new(1), Level::new(3), Level::new(4)]);
    let processes = proptest::collection::vec(process, 0..9);
    (stage, proptest::collection::vec(1.0_f64..4.0, 9), level, processes).prop_map(
        |(stage, means, level, processes)| {
            let assigned = |(at, (bucket, missing, hours_freed, readiness)): (usize, (_, _, _, _))| Assigned {
                id: Id::from(format!("p{at}")),
                name: format!("Process {at}"),
                bucket,
                missing,
                hours_freed,
                readiness,
                agency: None,
            };
            Team { stage, means, level, processes: processes.into_iter().enumerate().map(assigned).collect() }
        },
    )
}

pub fn settings() -> impl Strategy<Value = RolloutSettings> {
    let hours = proptest::collection::vec(proptest::option::of(2_u16..30), 4);
    (hours, 0_i64..300, 0_i64..60).prop_map(|(hours, from, days)| {
        let day = |days: i64| TODAY.saturating_add(jiff::Span::new().days(days));
        let freeze = Freeze { id: "f".into(), name: "Peak".into(), from: day(from), to: day(from + days) };
        let roles =
            built_in().roles.iter().zip(hours).filter_map(|(role, hours)| Some((role.id.clone(), hours?))).collect();
        RolloutSettings { hours_per_week: roles, freezes: vec![freeze], ..RolloutSettings::default() }
    })
}

pub const TODAY: Date = Date::constant(2026, 11, 20);

#[expect(clippy::expect_used, reason = "a test may")]
fn weeks(planned: &Planned) -> (u32, u32) {
    planned.placement.as_ref().map(|at| (at.start_week, at.end_week)).expect("every package has a place")
}

/// The latest end of a template's packages and the earliest start.
fn span(rollout: &Rollout, template: &str) -> Option<(u32, u32)> {
    let all: Vec<_> =
        rollout.packages.iter().filter(|at| at.package.template == Some(template.into())).map(weeks).collect();
    Some((all.iter().map(|at| at.0).min()?, all.iter().map(|at| at.1).max()?))
}

/// Figures before the channel map before data needs before any pilot before any long contract.
fn check_firewall(rollout: &Rollout) -> Result<(), TestCaseError> {
    let chain = ["kpi-baseline", "channel-map", "data-needs", "pilot", "long-contract"];
    let spans: Vec<_> = chain.iter().map(|template| span(rollout, template)).collect();
    prop_assert!(spans[..3].iter().all(Option::is_some));
    let present: Vec<_> = spans.into_iter().flatten().collect();
    prop_assert!(present.windows(2).all(|pair| pair[0].1 <= pair[1].0), "{present:?}");
    let pilots = span(rollout, "pilot");
    if let Some((contract, _)) = span(rollout, "long-contract") {
        prop_assert!(pilots.is_some_and(|pilots| pilots.1 <= contract));
        let gate = rollout.phases[1].gate.week;
        prop_assert!(gate.is_some_and(|gate| gate <= contract), "signed in {contract}, gate in {gate:?}");
    }
    for live in rollout.packages.iter().filter(|at| at.package.kind == PackageKind::GoLive) {
        let same = |kind| {
            let of = |at: &&Planned| at.package.kind == kind && at.package.process == live.package.process;
            rollout.packages.iter().find(of).map(weeks)
        };
        prop_assert!(same(PackageKind::Pilot).is_some_and(|pilot| pilot.1 <= weeks(live).0));
        prop_assert!(same(PackageKind::Review).is_some_and(|review| review.1 <= weeks(live).0));
    }
    Ok(())
}

/// Every process is either served or named with a reason, and no more are piloted than the stage allows.
fn check_stage(rollout: &Rollout, team: &Team) -> Result<(), TestCaseError> {
    let model = built_in();
    let stage = team.stage.unwrap_or(Stage::MIN);
    let pilots = rollout.packages.iter().filter(|at| at.package.kind == PackageKind::Pilot);
    let piloted: BTreeSet<_> = pilots.filter_map(|at| at.package.process.clone()).collect();
    prop_assert!(model.stage(stage).pilots.is_none_or(|limit| piloted.len() <= usize::from(limit)));
    for process in &team.processes {
        let deferred = rollout.deferred.iter().find(|deferred| deferred.process == process.id);
        let for_ai = process.bucket.is_some_and(Bucket::gives_work_to_ai);
        if for_ai {
            prop_assert_eq!(piloted.contains(&process.id), deferred.is_none());
        }
        let unready = process.readiness.is_none_or(|readiness| readiness < model.buckets.ready_from);
        let not_ready = matches!(deferred.map(|at| at.reason), Some(Deferral::NotReady { .. }));
        prop_assert_eq!(not_ready, for_ai && unready && stage.get() == 2);
        prop_assert_eq!(process.bucket.is_none(), deferred.is_some_and(|at| at.reason == Deferral::Unsorted));
        let fixed = rollout
            .packages
            .iter()
            .any(|at| at.package.process.as_ref() == Some(&process.id) && at.package.phase == PhaseKind::Standardise);
        prop_assert_eq!(fixed, process.bucket == Some(Bucket::FixFirst));
    }
    let redesign = span(rollout, "bottleneck-redesign");
    prop_assert_eq!(redesign.is_some(), stage == Stage::MAX);
    if let (Some(redesign), Some(pilots)) = (redesign, span(rollout, "pilot")) {
        prop_assert!(redesign.1 <= pilots.0);
    }
    Ok(())
}

fn planned(team: &Team, settings: &RolloutSettings) -> Rollout {
    let (model, work) = (&built_in(), &work::Work::default());
    plan_rollout(&Given {
        model,
        settings,
        work,
        today: TODAY,
        facts: team,
        stage: team.stage,
        processes: &team.processes,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_rollout_keeps_the_firewall_the_stage_and_its_own_word(team in team(), settings in settings()) {
        let rollout = planned(&team, &settings);
        prop_assert!(rollout.conflicts.is_empty());
        prop_assert!(rollout.packages.iter().all(|at| at.placement.is_some() && !at.package.why.is_empty()));
        check_firewall(&rollout)?;
        check_stage(&rollout, &team)?;
        for planned in &rollout.packages {
            for before in &planned.package.after {
                let before = rollout.package(before).map(weeks);
                prop_assert!(before.is_some_and(|before| before.1 <= weeks(planned).0));
            }
            for wait in planned.placement.iter().flat_map(|at| &at.waits_for) {
                if let WaitsFor::Package(id) = wait {
                    prop_assert_eq!(rollout.package(id).map(|before| weeks(before).1), Some(weeks(planned).0));
                }
            }
        }
        for role in &rollout.roles {
            prop_assert!(role.minutes.iter().all(|minutes| *minutes <= role.capacity));
        }
        prop_assert_eq!(&rollout, &planned(&team, &settings));
    }
}
