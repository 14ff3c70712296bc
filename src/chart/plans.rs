//! Plans of the same work on one time axis: each phase as a bar, its gate as a diamond. Lengths along the axis are per cent.

use super::gantt::{Axis, Month, months};
use crate::domain::model::PhaseKind;
use crate::domain::rollout::Rollout;

/// The whole width, and the least distance between two months' names, so that they have room on a phone.
const WIDTH: f64 = 100.0;
const MONTH: f64 = 14.0;

/// Plans side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Plans {
    /// Beginnings of months, left to right.
    pub months: Vec<Month>,
    /// The phases that any plan has work in.
    pub rows: Vec<PhaseRow>,
}

/// A phase in each plan.
#[derive(Clone, Debug, PartialEq)]
pub struct PhaseRow {
    /// The phase.
    pub phase: PhaseKind,
    /// In the order of the plans; `None` where nothing of the phase has a place.
    pub bars: Vec<Option<PhaseBar>>,
}

/// A phase in one plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PhaseBar {
    /// Left edge.
    pub x: f64,
    /// Width.
    pub width: f64,
    /// The gate, if it has a week.
    pub gate: Option<f64>,
}

/// Plans that start on the same day, on one axis.
pub fn plans(rollouts: &[&Rollout]) -> Plans {
    let Some(first) = rollouts.first() else { return Plans { months: Vec::new(), rows: Vec::new() } };
    let weeks = rollouts.iter().map(|rollout| rollout.weeks).max().unwrap_or(0).max(1) + 1;
    let axis = Axis::new(first.start, weeks, WIDTH);
    let bar = |rollout: &Rollout, phase: PhaseKind| {
        let (start, end) = rollout.span_of(phase)?;
        let plan = rollout.phases.iter().find(|plan| plan.phase == phase);
        let gate = plan.and_then(|plan| plan.gate.week).map(|week| axis.week(week));
        Some(PhaseBar { x: axis.week(start), width: axis.week(end) - axis.week(start), gate })
    };
    let row = |phase| PhaseRow { phase, bars: rollouts.iter().map(|rollout| bar(rollout, phase)).collect() };
    let rows = first.phases.iter().map(|plan| row(plan.phase));
    // A month that begins at the very end has no room for its name.
    let months = months(&axis, MONTH).into_iter().filter(|month| month.x <= WIDTH - MONTH);
    Plans { months: months.collect(), rows: rows.filter(|row| row.bars.iter().any(Option::is_some)).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::RolloutSettings;
    use crate::domain::process::Bucket::AiHandles;
    use crate::domain::rollout::fixture::{planned, process, team};

    fn plan(hours: u16) -> Rollout {
        let hours_per_week = [("lead".into(), hours)].into();
        let settings = RolloutSettings { hours_per_week, ..RolloutSettings::default() };
        planned(&team(1, vec![process("a", AiHandles, 1.0)]), &settings)
    }

    #[test]
    fn both_plans_share_the_axis_and_the_longer_one_fills_it() {
        let (short, long) = (plan(40), plan(2));
        assert!(short.weeks < long.weeks);
        let chart = plans(&[&short, &long]);
        assert_eq!(chart.rows.len(), 4);
        let end = |at: usize| {
            let ends = chart.rows.iter().filter_map(|row| row.bars[at].map(|bar| bar.x + bar.width));
            ends.fold(0.0, f64::max)
        };
        let unit = WIDTH / f64::from(long.weeks + 1);
        assert!((end(0) - unit * f64::from(short.weeks)).abs() < 1e-9);
        assert!((end(1) - unit * f64::from(long.weeks)).abs() < 1e-9);
    }

    #[test]
    fn bars_and_gates_lie_on_the_axis() {
        let plan = plan(8);
        let chart = plans(&[&plan, &plan]);
        for row in &chart.rows {
            assert_eq!(row.bars[0], row.bars[1]);
            let bar = row.bars[0].unwrap();
            assert!(bar.x >= 0.0 && bar.width > 0.0 && bar.x + bar.width < WIDTH);
            assert!(bar.gate.is_some_and(|gate| gate > 0.0 && gate < WIDTH));
        }
        assert!(chart.months.windows(2).all(|pair| pair[1].x - pair[0].x > 0.9 * MONTH));
    }

    #[test]
    fn no_plans_make_an_empty_chart() {
        assert_eq!(plans(&[]), Plans { months: Vec::new(), rows: Vec::new() });
    }
}
