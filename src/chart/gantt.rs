//! Where everything in a Gantt chart goes. Lengths are in the unit of the width asked for; `y` grows downwards.

use jiff::ToSpan;

use crate::domain::model::PhaseKind;
use crate::domain::rollout::{FrozenSpan, PhasePlan, Placement, Planned, Rollout, days_between};
use crate::domain::units::{Date, Id, real};

/// The sizes to draw with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sizes {
    /// Width of the time axis.
    pub width: f64,
    /// Height of the head with the months.
    pub head: f64,
    /// Height of a row.
    pub row: f64,
    /// Height of a bar; the rest of its row stays free above and below.
    pub bar: f64,
    /// Least distance between two months' names.
    pub month: f64,
    /// Least distance between two week lines.
    pub week: f64,
}

/// A chart of a rollout.
#[derive(Clone, Debug, PartialEq)]
pub struct Gantt {
    /// Height with the head.
    pub height: f64,
    /// Top to bottom: each phase that has packages shown, and under it those packages by start.
    pub rows: Vec<Row>,
    /// Time from left to right.
    pub axis: Axis,
    /// Freezes within the time shown, in the order of the plan.
    pub freezes: Vec<Band>,
    /// Where today is, if within the time shown.
    pub today: Option<f64>,
    /// Beginnings of months, left to right; all of them or every second, third, sixth or twelfth.
    pub months: Vec<Month>,
    /// Beginnings of weeks, left to right; all of them or some, when they would be too close.
    pub weeks: Vec<WeekLine>,
}

/// A row of the chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its upper edge.
    pub y: f64,
    /// Its height.
    pub height: f64,
    /// What it shows.
    pub mark: Mark,
}

/// What a row shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// The head of a phase.
    Phase {
        /// Which phase.
        phase: PhaseKind,
        /// Its gate; `None` while a package of it cannot be placed.
        gate: Option<Diamond>,
    },
    /// A package.
    Package {
        /// The package.
        id: Id,
        /// Its position in [`Rollout::packages`], where title, dates and reasons are.
        index: usize,
        /// Its bar; `None` when it cannot be placed.
        bar: Option<Bar>,
    },
}

/// The gate of a phase.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Diamond {
    /// Its middle.
    pub x: f64,
    /// Its middle.
    pub y: f64,
    /// From the middle to each of its four corners.
    pub radius: f64,
}

/// A package's bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// Width of its slack, to the right of the bar.
    pub slack: f64,
    /// Whether there is no slack.
    pub critical: bool,
}

/// A freeze.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// The freeze.
    pub freeze: Id,
    /// Left edge, by the day.
    pub x: f64,
    /// Width.
    pub width: f64,
}

/// The beginning of a month, or of the plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Month {
    /// Where it is.
    pub x: f64,
    /// The year.
    pub year: i16,
    /// The month, 1 to 12.
    pub month: i8,
}

/// The beginning of a week.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WeekLine {
    /// Where it is.
    pub x: f64,
    /// The week, counted from the start of the plan.
    pub week: u32,
}

/// How many weeks the chart of a rollout shows: one more than the plan, so that the last gate has room.
pub fn weeks_shown(rollout: &Rollout) -> u32 {
    rollout.weeks.max(1) + 1
}

/// The chart of those packages of a rollout that are `shown`.
pub fn gantt(rollout: &Rollout, sizes: &Sizes, shown: impl Fn(&Planned) -> bool) -> Gantt {
    let weeks = weeks_shown(rollout);
    let axis = Axis { start: rollout.start, weeks, unit: sizes.width / f64::from(weeks) };
    let rows = rows(rollout, &axis, sizes, &shown);
    Gantt {
        height: sizes.head + sizes.row * real(rows.len()),
        rows,
        freezes: freezes(rollout, &axis),
        today: axis.within(rollout.today).then(|| axis.day(rollout.today)),
        months: months(&axis, sizes.month),
        weeks: week_lines(&axis, sizes.week),
        axis,
    }
}

/// Time from left to right.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    start: Date,
    /// How many weeks there are.
    pub weeks: u32,
    unit: f64,
}

impl Axis {
    /// So many weeks from a day on.
    pub(super) fn new(start: Date, weeks: u32, width: f64) -> Axis {
        Axis { start, weeks, unit: width / f64::from(weeks) }
    }

    /// Where a week begins.
    pub fn week(&self, week: u32) -> f64 {
        f64::from(week) * self.unit
    }

    /// The whole width.
    pub fn width(&self) -> f64 {
        self.week(self.weeks)
    }

    /// The bar of a package in the row with this upper edge. What reaches past the end of the axis is cut there.
    pub fn bar(&self, placement: &Placement, sizes: &Sizes, y: f64) -> Bar {
        let x = self.week(placement.start_week).min(self.width());
        let end = self.week(placement.end_week).min(self.width());
        Bar {
            x,
            y: y + (sizes.row - sizes.bar) / 2.0,
            width: end - x,
            height: sizes.bar,
            slack: self.week(placement.slack).min(self.width() - end),
            critical: placement.critical,
        }
    }

    fn day(&self, date: Date) -> f64 {
        const DAYS_PER_WEEK: f64 = 7.0;
        let days = i32::try_from(days_between(self.start, date)).unwrap_or(i32::MAX);
        f64::from(days) * self.unit / DAYS_PER_WEEK
    }

    fn within(&self, date: Date) -> bool {
        (0.0..=self.width()).contains(&self.day(date))
    }
}

fn rows(rollout: &Rollout, axis: &Axis, sizes: &Sizes, shown: &dyn Fn(&Planned) -> bool) -> Vec<Row> {
    let mut rows = Vec::new();
    let top = |count: usize| sizes.head + sizes.row * real(count);
    for phase in &rollout.phases {
        let packages = order(rollout, phase, shown);
        if packages.is_empty() {
            continue;
        }
        let y = top(rows.len());
        let gate =
            phase.gate.week.map(|week| Diamond { x: axis.week(week), y: y + sizes.row / 2.0, radius: sizes.bar / 2.0 });
        rows.push(Row { y, height: sizes.row, mark: Mark::Phase { phase: phase.phase, gate } });
        for index in packages {
            let (y, planned) = (top(rows.len()), &rollout.packages[index]);
            let bar = planned.placement.as_ref().map(|placement| axis.bar(placement, sizes, y));
            let mark = Mark::Package { id: planned.package.id.clone(), index, bar };
            rows.push(Row { y, height: sizes.row, mark });
        }
    }
    rows
}

/// The packages of a phase that are shown, by start and end; those without a place last.
fn order(rollout: &Rollout, phase: &PhasePlan, shown: &dyn Fn(&Planned) -> bool) -> Vec<usize> {
    let own = |index: &usize| {
        let planned = &rollout.packages[*index];
        planned.package.phase == phase.phase && shown(planned)
    };
    let mut order: Vec<usize> = (0..rollout.packages.len()).filter(own).collect();
    order.sort_by_key(|index| {
        let placement = rollout.packages[*index].placement.as_ref();
        placement.map_or((u32::MAX, u32::MAX), |placement| (placement.start_week, placement.end_week))
    });
    order
}

fn freezes(rollout: &Rollout, axis: &Axis) -> Vec<Band> {
    let band = |span: &FrozenSpan| {
        let left = axis.day(span.from).max(0.0);
        // The last day belongs to the freeze.
        let right = axis.day(span.to.saturating_add(1.day())).min(axis.width());
        (left < right).then(|| Band { freeze: span.freeze.clone(), x: left, width: right - left })
    };
    rollout.freezes.iter().filter_map(band).collect()
}

pub(super) fn months(axis: &Axis, least: f64) -> Vec<Month> {
    const WEEKS_PER_MONTH: f64 = 365.25 / 12.0 / 7.0;
    let close = |step: i8| f64::from(step) * WEEKS_PER_MONTH * axis.unit < least;
    let step = [1, 2, 3, 6].into_iter().find(|step| !close(*step)).unwrap_or(12);
    let mut found = vec![Month { x: 0.0, year: axis.start.year(), month: axis.start.month() }];
    let mut first = axis.start.first_of_month();
    loop {
        let next = first.saturating_add(1.month());
        if next <= first || !axis.within(next) {
            break;
        }
        first = next;
        if (first.month() - 1) % step == 0 {
            found.push(Month { x: axis.day(first), year: first.year(), month: first.month() });
        }
    }
    // The month the plan starts in is named only where there is room before the next.
    if found.get(1).is_some_and(|next| next.x < least) {
        found.remove(0);
    }
    found
}

fn week_lines(axis: &Axis, least: f64) -> Vec<WeekLine> {
    let close = |step: u32| axis.week(step) < least;
    let step = [1_u16, 2, 4, 13, 26].into_iter().find(|step| !close(u32::from(*step))).unwrap_or(52);
    let weeks = (0..=axis.weeks).step_by(usize::from(step));
    weeks.map(|week| WeekLine { x: axis.week(week), week }).collect()
}

#[cfg(test)]
mod tests;
