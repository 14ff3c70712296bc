//! Packages through the scheduler, and its answer in terms of packages.

use std::collections::BTreeMap;

use super::adopt::adopt;
use super::calendar::{self, FrozenSpan};
use super::course::{late, remember, weigh};
use super::gates::{Said, phases};
use super::hold::{Held, hold};
use super::{
    Conflict, Gain, GainBy, Given, Package, PackageKind, PackageName, Placement, Planned, RoleUse, Rollout, Selection,
    WaitsFor, packages, planned_from,
};
use crate::domain::model::{Model, Role};
use crate::domain::plan::RolloutSettings;
use crate::domain::schedule::{
    self, Capacity, Change, Forbids, Lever, Link, Outcome, Placed, Problem, State, Task, Wait, Work,
};
use crate::domain::units::{Date, Id};
use crate::domain::work::Objective;

const MINUTES_PER_HOUR: u32 = 60;

/// Everything a rollout follows from, as a scheduling problem, and what turns the answer back into packages with dates.
#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    pub(super) start: Date,
    pub(super) today: Date,
    pub(super) planned_from: Date,
    pub(super) selection: Selection,
    pub(super) problem: Problem,
    pub(super) objective: Objective,
    pub(super) settings: RolloutSettings,
    /// The gate on hold that keeps a package back, by its position.
    pub(super) held: BTreeMap<usize, Held>,
    pub(super) freezes: Vec<FrozenSpan>,
    pub(super) said: Said,
}

impl Frame {
    /// Everything that is given, as a scheduling problem.
    pub fn of(given: &Given) -> Frame {
        let chosen = packages(given.model, given.facts, given.stage, given.processes);
        let selection = adopt(given.model, given.work, given.processes, chosen);
        let mut frame = Frame::new(given, selection);
        weigh(&mut frame, given.processes);
        remember(&mut frame, given.model, given.work);
        hold(&mut frame, given.work);
        frame
    }

    /// The selection as it is when nothing has begun.
    fn new(given: &Given, selection: Selection) -> Frame {
        let Given { model, settings, work, today, .. } = *given;
        let start = calendar::start(settings, work, today);
        let freezes = calendar::freezes(start, &settings.freezes);
        let problem = Problem {
            tasks: tasks(model, &selection.packages),
            capacity: capacity(model, settings),
            freezes: freezes.iter().map(frozen).collect(),
            today: 0,
        };
        let planned_from = planned_from(settings, work, today);
        let (objective, settings) = (work.objective, settings.clone());
        let (held, said) = (BTreeMap::new(), Said::new(model, work));
        Frame { start, today, planned_from, selection, problem, objective, settings, held, freezes, said }
    }

    /// The answer to the problem as a dated plan. The model is the one the frame was made with.
    pub fn rollout(&self, model: &Model, outcome: &Outcome) -> Rollout {
        let Frame { start, today, planned_from, selection, problem, settings, held, freezes, said, .. } = self;
        let names = Names { model, packages: &selection.packages, held, freezes, problem, start: *start };
        let planned = |(at, (package, (placement, behind))): (usize, (&Package, (Option<Placement>, _)))| Planned {
            package: package.clone(),
            late: placement.as_ref().and_then(|placement| late(self, at, placement)),
            placement,
            behind,
        };
        let placed = selection.packages.iter().zip(names.placements(outcome)).enumerate();
        let packages: Vec<Planned> = placed.map(planned).collect();
        let roles = role_use(model, problem, outcome);
        Rollout {
            start: *start,
            today: *today,
            planned_from: *planned_from,
            phases: phases(model, settings, said, (*start, *today), &packages),
            packages,
            conflicts: outcome.conflicts.iter().filter_map(|conflict| names.conflict(conflict)).collect(),
            deferred: selection.deferred.clone(),
            withheld: selection.withheld.clone(),
            left_out: selection.left_out.clone(),
            notices: selection.notices.clone(),
            weeks: outcome.schedule.weeks,
            lower_bound: outcome.schedule.lower_bound,
            gap_percent: outcome.schedule.gap_percent(),
            value_week: value_week(problem, outcome),
            bottleneck: bottleneck(&roles),
            roles,
            freezes: freezes.clone(),
        }
    }

    /// A change of the problem in terms of packages.
    pub(super) fn gain(&self, model: &Model, lever: &Lever) -> Option<Gain> {
        let change = match lever.change {
            Change::Hour { role } => GainBy::HourOf(model.roles.get(role)?.id.clone()),
            Change::Week { task } => GainBy::WeekOff(name(self.selection.packages.get(task)?)),
        };
        Some(Gain { by: change, weeks: lever.saves })
    }
}

/// The week in which what the packages bring is there, on average; `None` when they bring nothing.
fn value_week(problem: &Problem, outcome: &Outcome) -> Option<f64> {
    let ends = problem.tasks.iter().zip(&outcome.schedule.tasks).filter_map(|(task, placed)| {
        let weight = f64::from(task.benefit);
        Some((weight, weight * f64::from(placed.as_ref()?.end)))
    });
    let (all, sum) = ends.fold((0.0, 0.0), |(all, sum), (weight, end)| (all + weight, sum + end));
    (all > 0.0).then(|| sum / all)
}

fn name(package: &Package) -> PackageName {
    PackageName { id: package.id.clone(), title: package.title.clone() }
}

fn tasks(model: &Model, packages: &[Package]) -> Vec<Task> {
    let positions: BTreeMap<&Id, usize> = packages.iter().enumerate().map(|(at, package)| (&package.id, at)).collect();
    let role = |id: &Id| model.roles.iter().position(|role| role.id == *id);
    let minutes = |(id, hours): (&Id, &u16)| Some((role(id)?, u32::from(*hours) * MINUTES_PER_HOUR));
    let task = |package: &Package| Task {
        weeks: u32::from(package.weeks),
        work: Work::Spread(package.hours.iter().filter_map(minutes).collect()),
        after: package.after.iter().filter_map(|id| positions.get(id).copied()).map(Link::from).collect(),
        kind: kind(package.kind),
        ..Task::default()
    };
    packages.iter().map(task).collect()
}

/// The position of a kind in [`frozen`].
fn kind(kind: PackageKind) -> usize {
    match kind {
        PackageKind::Pilot => 1,
        PackageKind::GoLive => 2,
        _ => 0,
    }
}

/// In a freeze no pilot starts, and nothing starts or ends going live.
fn frozen(span: &FrozenSpan) -> schedule::Freeze {
    let forbids = |start, end| Forbids { start, end, run: false };
    schedule::Freeze {
        first: span.first_week,
        last: span.last_week,
        forbids: vec![forbids(false, false), forbids(true, false), forbids(true, true)],
    }
}

fn capacity(model: &Model, settings: &RolloutSettings) -> Vec<Capacity> {
    let hours = |role: &Role| settings.hours_per_week.get(&role.id).copied().unwrap_or(role.hours_per_week);
    model.roles.iter().map(|role| Capacity::from(u32::from(hours(role)) * MINUTES_PER_HOUR)).collect()
}

fn role_use(model: &Model, problem: &Problem, outcome: &Outcome) -> Vec<RoleUse> {
    let roles = model.roles.iter().zip(&problem.capacity).zip(&outcome.schedule.usage);
    let role_use = |((role, capacity), minutes): ((&Role, &Capacity), &Vec<u32>)| RoleUse {
        role: role.id.clone(),
        capacity: capacity.usual,
        weeks: (0..minutes.len()).map(|week| capacity.in_week(week)).collect(),
        minutes: minutes.clone(),
    };
    roles.map(role_use).collect()
}

/// The role whose time is taken most; the first of equals.
fn bottleneck(roles: &[RoleUse]) -> Option<Id> {
    let used = roles.iter().filter(|role| role.used_percent() > 0.0);
    // `max_by` takes the last of equals.
    let most = used.rev().max_by(|a, b| a.used_percent().total_cmp(&b.used_percent()));
    most.map(|role| role.role.clone())
}

/// Positions as names.
struct Names<'a> {
    model: &'a Model,
    packages: &'a [Package],
    held: &'a BTreeMap<usize, Held>,
    freezes: &'a [FrozenSpan],
    problem: &'a Problem,
    start: Date,
}

impl Names<'_> {
    /// For each package its place, or the package it waits behind.
    fn placements(&self, outcome: &Outcome) -> Vec<(Option<Placement>, Option<Id>)> {
        let behind: BTreeMap<usize, Option<usize>> =
            outcome.unplaced.iter().map(|unplaced| (unplaced.task, unplaced.behind)).collect();
        let tasks = outcome.schedule.tasks.iter().enumerate();
        tasks
            .map(|(at, placed)| {
                let behind = behind.get(&at).copied().flatten().map(|at| self.packages[at].id.clone());
                (placed.as_ref().map(|placed| self.placement(at, placed)), behind)
            })
            .collect()
    }

    fn placement(&self, at: usize, placed: &Placed) -> Placement {
        Placement {
            start_week: placed.start,
            end_week: placed.end,
            from: calendar::first_day(self.start, placed.start),
            to: calendar::last_day_before(self.start, placed.end),
            waits_for: placed.waits_for.iter().filter_map(|wait| self.wait(at, *wait)).collect(),
            slack: placed.slack,
            critical: placed.critical,
        }
    }

    fn wait(&self, at: usize, wait: Wait) -> Option<WaitsFor> {
        match wait {
            Wait::Start => Some(WaitsFor::Start),
            // Nothing but a gate on hold releases a package.
            Wait::Release => {
                let held = self.held.get(&at)?;
                Some(WaitsFor::Gate { phase: held.phase, look_again: held.look_again })
            }
            Wait::Today => Some(WaitsFor::Today),
            Wait::Begun => Some(WaitsFor::Begun),
            Wait::Pin => Some(WaitsFor::Pinned),
            Wait::Predecessor(at) => Some(WaitsFor::Package(self.packages.get(at)?.id.clone())),
            Wait::Role { role, week } => Some(WaitsFor::Role { role: self.role(role)?, week }),
            Wait::Freeze { week } => {
                let covers = |span: &&FrozenSpan| (span.first_week..=span.last_week).contains(&week);
                Some(WaitsFor::Freeze { freeze: self.freezes.iter().find(covers)?.freeze.clone(), week })
            }
        }
    }

    fn conflict(&self, conflict: &schedule::Conflict) -> Option<Conflict> {
        Some(match conflict {
            schedule::Conflict::Cycle(tasks) => {
                Conflict::Cycle(tasks.iter().filter_map(|task| self.package(*task)).collect())
            }
            schedule::Conflict::NoCapacity { task, role, needs, has } => Conflict::NoCapacity {
                package: self.package(*task)?,
                role: self.role(*role)?,
                needs: *needs,
                has: *has,
            },
            schedule::Conflict::NeverThawed { task } => Conflict::NeverThawed(self.package(*task)?),
            schedule::Conflict::TooLate { task } => Conflict::TooLate(self.package(*task)?),
            schedule::Conflict::Deadline { task, deadline, end, soonest } => Conflict::Deadline {
                package: self.package(*task)?,
                weeks: end - deadline,
                soonest: calendar::last_day_before(self.start, *soonest),
                never: soonest > deadline,
            },
            schedule::Conflict::Pin { task, start, because, .. } => Conflict::Pin {
                package: self.package(*task)?,
                start: calendar::first_day(self.start, *start),
                because: because.iter().filter_map(|wait| self.wait(*task, *wait)).collect(),
                begun: matches!(self.problem.tasks.get(*task)?.state, State::UnderWay(_)),
            },
        })
    }

    fn package(&self, at: usize) -> Option<PackageName> {
        self.packages.get(at).map(name)
    }

    fn role(&self, at: usize) -> Option<Id> {
        self.model.roles.get(at).map(|role| role.id.clone())
    }
}
