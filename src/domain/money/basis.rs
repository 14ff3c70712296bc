//! What a business case takes from the plan, so that nothing is typed twice: volumes and minutes from the processes, dates from
//! the schedule, hours from the work packages.

use super::assume::Effect;
use crate::domain::bucket::Assessment;
use crate::domain::model::PackageKind;
use crate::domain::process::{Bucket, Process};
use crate::domain::rollout::{Planned, Rollout, Title, first_day};
use crate::domain::units::{Date, Id, MINUTES_PER_HOUR};

/// The plan as the business case sees it. Months are counted from the one the rollout starts in.
#[derive(Clone, Debug, PartialEq)]
pub struct Basis {
    /// The first day of the rollout.
    pub start: Date,
    /// The processes that AI has a part in and whose volume and minutes are known, in the plan's order.
    pub work: Vec<Work>,
    /// Processes that AI has a part in and whose volume or minutes are not known: they count nothing.
    pub unmeasured: Vec<Id>,
    /// The work packages that take hours, in the plan's order.
    pub effort: Vec<Effort>,
    /// The month the first pilot starts in, from which the tool is paid for.
    pub paid_from: u32,
    /// The month in which everything the schedule brings is live.
    pub live_by: u32,
}

/// A process that AI has a part in.
#[derive(Clone, Debug, PartialEq)]
pub struct Work {
    /// The process.
    pub process: Id,
    /// What people call it.
    pub name: String,
    /// What AI does in it.
    pub effect: Effect,
    /// Cases a month.
    pub volume: u32,
    /// Minutes of handling time a case.
    pub minutes: f64,
    /// When that begins.
    pub live: Live,
}

/// When AI takes its part in a process.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Live {
    /// The schedule brings it in: the first whole month after the package that does.
    From {
        /// The month.
        month: u32,
        /// The package.
        package: Id,
    },
    /// It has to wait, or its package has no place in the plan.
    Later,
}

/// The hours of a work package.
#[derive(Clone, Debug, PartialEq)]
pub struct Effort {
    /// The package.
    pub package: Id,
    /// What it is called.
    pub title: Title,
    /// Month and minutes in it, earliest first.
    pub months: Vec<(u32, u64)>,
}

impl Work {
    /// Handling hours a month.
    pub fn hours(&self) -> f64 {
        f64::from(self.volume) * self.minutes / MINUTES_PER_HOUR
    }
}

impl Basis {
    /// Reads the plan's processes with their assessments, and its rollout.
    pub fn new<'a>(processes: impl IntoIterator<Item = (&'a Process, &'a Assessment)>, rollout: &Rollout) -> Basis {
        let mut basis = Basis {
            start: rollout.start,
            work: Vec::new(),
            unmeasured: Vec::new(),
            effort: rollout.packages.iter().filter_map(|planned| effort(rollout.start, planned)).collect(),
            paid_from: first_pilot(rollout),
            live_by: 0,
        };
        for (process, found) in processes {
            let Some(effect) = found.bucket.and_then(part_of_ai) else { continue };
            match (process.volume_per_month, process.minutes_per_case) {
                (Some(volume), Some(minutes)) => basis.work.push(Work {
                    process: process.id.clone(),
                    name: process.name.clone(),
                    effect,
                    volume,
                    minutes: minutes.get(),
                    live: live(rollout, &process.id),
                }),
                _ => basis.unmeasured.push(process.id.clone()),
            }
        }
        let months = basis.work.iter().filter_map(|work| match work.live {
            Live::From { month, .. } => Some(month),
            Live::Later => None,
        });
        basis.live_by = months.max().unwrap_or(basis.paid_from);
        basis
    }

    /// Cases a month of every process AI has a part in, waiting ones too: what a break-even volume is held against.
    pub fn cases(&self) -> u64 {
        self.work.iter().map(|work| u64::from(work.volume)).sum()
    }
}

fn part_of_ai(bucket: Bucket) -> Option<Effect> {
    match bucket {
        Bucket::AiHandles => Some(Effect::Resolved),
        Bucket::AiPrepares => Some(Effect::Prepared),
        Bucket::PersonLeads => Some(Effect::Observed),
        Bucket::PersonOnly | Bucket::FixFirst => None,
    }
}

/// Months from the one of `start` to the one of `day`.
fn months_between(start: Date, day: Date) -> u32 {
    let count = |date: Date| i32::from(date.year()) * 12 + i32::from(date.month());
    u32::try_from(count(day) - count(start)).unwrap_or(0)
}

/// A process is live once its go-live is done, or its observation where a person leads.
fn live(rollout: &Rollout, process: &Id) -> Live {
    let brings = |planned: &&Planned| {
        let package = &planned.package;
        package.process.as_ref() == Some(process) && matches!(package.kind, PackageKind::GoLive)
    };
    let observes = |planned: &&Planned| {
        let package = &planned.package;
        package.process.as_ref() == Some(process) && matches!(package.kind, PackageKind::Operation)
    };
    let found = rollout.packages.iter().find(brings).or_else(|| rollout.packages.iter().find(observes));
    let placed = found.and_then(|planned| Some((&planned.package.id, planned.placement.as_ref()?)));
    placed.map_or(Live::Later, |(package, placement)| {
        let day = first_day(rollout.start, placement.end_week);
        let month = months_between(rollout.start, day) + u32::from(day.day() > 1);
        Live::From { month, package: package.clone() }
    })
}

fn first_pilot(rollout: &Rollout) -> u32 {
    let pilots = rollout.packages.iter().filter(|planned| matches!(planned.package.kind, PackageKind::Pilot));
    let first = pilots.filter_map(|planned| planned.placement.as_ref()).map(|placement| placement.from).min();
    first.map_or(0, |day| months_between(rollout.start, day))
}

/// The minutes of a package, spread over its weeks as the schedule spreads them.
fn effort(start: Date, planned: &Planned) -> Option<Effort> {
    let placement = planned.placement.as_ref()?;
    let minutes: u64 = planned.package.hours.values().map(|hours| u64::from(*hours) * 60).sum();
    let weeks = u64::from(placement.end_week.saturating_sub(placement.start_week).max(1));
    let mut months: Vec<(u32, u64)> = Vec::new();
    for (past, week) in (0..weeks).zip(placement.start_week..) {
        let share = minutes * (past + 1) / weeks - minutes * past / weeks;
        let month = months_between(start, first_day(start, week));
        match months.last_mut() {
            Some(last) if last.0 == month => last.1 += share,
            _ => months.push((month, share)),
        }
    }
    (minutes > 0).then(|| Effort { package: planned.package.id.clone(), title: planned.package.title.clone(), months })
}
