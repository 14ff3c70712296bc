//! How full each role is in each week, on the time axis of a Gantt chart.

use super::gantt::Axis;
use crate::domain::rollout::{RoleUse, Rollout, first_day};
use crate::domain::units::Id;

/// Up to this share of its time a role has room to spare.
const HALF_PERCENT: u64 = 50;
/// From above this share on a role is as good as full.
const FULL_PERCENT: u64 = 85;

/// A role in time.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatRow {
    /// The role.
    pub role: Id,
    /// Its weeks, first to last.
    pub cells: Vec<Cell>,
    /// The same by the calendar month in which a week begins.
    pub months: Vec<MonthUse>,
}

/// A role in a week.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cell {
    /// The week, counted from the start of the plan.
    pub week: u32,
    /// Left edge.
    pub x: f64,
    /// Width.
    pub width: f64,
    /// Minutes the plan takes.
    pub used: u32,
    /// Minutes there are.
    pub has: u32,
    /// How full that is.
    pub load: Load,
}

/// A role in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthUse {
    /// The year.
    pub year: i16,
    /// The month, 1 to 12.
    pub month: i8,
    /// Minutes the plan takes.
    pub used: u64,
    /// Minutes there are.
    pub has: u64,
}

/// How full a role is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Load {
    /// Nothing to do.
    Free,
    /// At most half of its time.
    Light,
    /// Room for a little more.
    Busy,
    /// More than 85 % of its time.
    Full,
    /// It has no time in that week.
    Away,
}

impl Load {
    /// How full a role is that gives so many of its minutes.
    ///
    /// ```
    /// # use baton::chart::heat::Load;
    /// assert_eq!([(0, 240), (120, 240), (204, 240), (205, 240), (0, 0)].map(|(used, has)| Load::of(used, has)),
    ///     [Load::Free, Load::Light, Load::Busy, Load::Full, Load::Away]);
    /// ```
    pub fn of(used: u32, has: u32) -> Load {
        let percent = 100 * u64::from(used);
        match u64::from(has) {
            0 => Load::Away,
            _ if used == 0 => Load::Free,
            has if percent <= HALF_PERCENT * has => Load::Light,
            has if percent <= FULL_PERCENT * has => Load::Busy,
            _ => Load::Full,
        }
    }

    /// A name for styles.
    pub const fn id(self) -> &'static str {
        match self {
            Load::Free => "free",
            Load::Light => "light",
            Load::Busy => "busy",
            Load::Full => "full",
            Load::Away => "away",
        }
    }
}

impl Cell {
    /// Share of its time that the plan takes, in per cent, rounded; 0 where there is none.
    pub fn percent(&self) -> u64 {
        let has = u64::from(self.has);
        (100 * u64::from(self.used) + has / 2).checked_div(has).unwrap_or(0)
    }
}

/// The roles the plan needs, in the order of the model.
pub fn heat(rollout: &Rollout, axis: &Axis) -> Vec<HeatRow> {
    let needed = rollout.roles.iter().filter(|role| role.minutes.iter().any(|minutes| *minutes > 0));
    needed
        .map(|role| HeatRow { role: role.role.clone(), cells: cells(role, axis), months: months(role, rollout) })
        .collect()
}

fn weeks(role: &RoleUse) -> impl Iterator<Item = (u32, u32, u32)> {
    (0..).zip(role.minutes.iter().zip(&role.weeks)).map(|(week, (used, has))| (week, *used, *has))
}

fn cells(role: &RoleUse, axis: &Axis) -> Vec<Cell> {
    let cell = |(week, used, has)| {
        let x = axis.week(week);
        Cell { week, x, width: axis.week(week + 1) - x, used, has, load: Load::of(used, has) }
    };
    weeks(role).map(cell).collect()
}

fn months(role: &RoleUse, rollout: &Rollout) -> Vec<MonthUse> {
    let mut months: Vec<MonthUse> = Vec::new();
    for (week, used, has) in weeks(role) {
        let day = first_day(rollout.start, week);
        let (year, month) = (day.year(), day.month());
        if months.last().is_none_or(|last| (last.year, last.month) != (year, month)) {
            months.push(MonthUse { year, month, used: 0, has: 0 });
        }
        if let Some(last) = months.last_mut() {
            last.used += u64::from(used);
            last.has += u64::from(has);
        }
    }
    months
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::gantt::{Sizes, gantt};
    use crate::domain::plan::RolloutSettings;
    use crate::domain::process::Bucket::AiHandles;
    use crate::domain::rollout::fixture::{planned, process, team};

    fn plan() -> Rollout {
        planned(&team(1, vec![process("a", AiHandles, 1.0)]), &RolloutSettings::default())
    }

    fn axis(rollout: &Rollout) -> Axis {
        let sizes = Sizes { width: 100.0, head: 0.0, row: 1.0, bar: 1.0, month: 1.0, week: 1.0 };
        gantt(rollout, &sizes, |_| true).axis
    }

    #[test]
    fn every_week_of_a_role_that_is_needed_has_a_cell_under_its_week() {
        let rollout = plan();
        let axis = axis(&rollout);
        let rows = heat(&rollout, &axis);
        assert!(!rows.is_empty());
        for row in &rows {
            assert_eq!(row.cells.len(), usize::try_from(rollout.weeks).unwrap());
            assert!(row.cells.windows(2).all(|pair| (pair[0].x + pair[0].width - pair[1].x).abs() < 1e-9));
            assert!(row.cells.iter().all(|cell| cell.used <= cell.has && cell.percent() <= 100));
        }
    }

    #[test]
    fn months_hold_the_minutes_of_their_weeks() {
        let rollout = plan();
        for row in heat(&rollout, &axis(&rollout)) {
            let weeks: u64 = row.cells.iter().map(|cell| u64::from(cell.used)).sum();
            assert_eq!(row.months.iter().map(|month| month.used).sum::<u64>(), weeks);
            assert!(row.months.windows(2).all(|pair| (pair[0].year, pair[0].month) < (pair[1].year, pair[1].month)));
        }
    }

    #[test]
    fn a_role_nobody_needs_has_no_row() {
        let mut rollout = plan();
        let before = heat(&rollout, &axis(&rollout)).len();
        rollout.roles[0].minutes.iter_mut().for_each(|minutes| *minutes = 0);
        assert_eq!(heat(&rollout, &axis(&rollout)).len(), before - 1);
    }
}
