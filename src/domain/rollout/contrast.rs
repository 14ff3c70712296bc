//! Two plans of the same work side by side: everything as soon as possible, and what brings most first.

use super::{Rollout, ends_by, moves};
use crate::domain::model::{PackageKind, PhaseKind};
use crate::domain::units::Date;

/// Less than this is no difference in when freed hours arrive, in weeks.
const SLIGHT: f64 = 0.5;

/// What putting value first does to a plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Contrast {
    /// Some work has no place, so neither plan has an end.
    NoEnd,
    /// Nothing goes live that frees hours: there is no value to put first.
    NoValue,
    /// Every package has the same days in both.
    Same,
    /// The plans differ.
    Differ {
        /// How many weeks earlier the freed hours arrive on average; `None` when that is hardly a difference or they come later.
        value_by: Option<f64>,
        /// How many weeks later everything is done; less than nought: earlier.
        ends_by: i64,
    },
}

/// What putting value first does to a plan that is as short as possible.
pub fn contrast(fastest: &Rollout, value_first: &Rollout) -> Contrast {
    let Some(ends_by) = ends_by(fastest, value_first) else { return Contrast::NoEnd };
    let Some((fast, first)) = fastest.value_week.zip(value_first.value_week) else { return Contrast::NoValue };
    if moves(fastest, value_first).is_empty() {
        return Contrast::Same;
    }
    Contrast::Differ { value_by: Some(fast - first).filter(|weeks| *weeks >= SLIGHT), ends_by }
}

impl Rollout {
    /// The last day of the first process that goes live.
    pub fn first_live(&self) -> Option<Date> {
        let live = self.packages.iter().filter(|planned| planned.package.kind == PackageKind::GoLive);
        live.filter_map(|planned| Some(planned.placement.as_ref()?.to)).min()
    }

    /// The day the last package is done.
    pub fn last_day(&self) -> Option<Date> {
        self.packages.iter().filter_map(|planned| Some(planned.placement.as_ref()?.to)).max()
    }

    /// The first week of a phase and the week after its last one; `None` when nothing of it has a place.
    pub fn span_of(&self, phase: PhaseKind) -> Option<(u32, u32)> {
        let own = self.packages.iter().filter(|planned| planned.package.phase == phase);
        let placed = own.filter_map(|planned| planned.placement.as_ref());
        let weeks: Vec<(u32, u32)> = placed.map(|placement| (placement.start_week, placement.end_week)).collect();
        Some((weeks.iter().map(|span| span.0).min()?, weeks.iter().map(|span| span.1).max()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::RolloutSettings;
    use crate::domain::process::Bucket::AiHandles;
    use crate::domain::rollout::fixture::{planned, process, team};

    fn plan(hours: f64) -> Rollout {
        planned(
            &team(3, vec![process("a", AiHandles, hours), process("b", AiHandles, hours)]),
            &RolloutSettings::default(),
        )
    }

    /// Everything some weeks later, and the freed hours then.
    fn later(rollout: &Rollout, weeks: i64, value_week: f64) -> Rollout {
        let mut moved = rollout.clone();
        moved.value_week = moved.value_week.map(|_| value_week);
        for placement in moved.packages.iter_mut().filter_map(|planned| planned.placement.as_mut()) {
            let by = jiff::Span::new().weeks(weeks);
            (placement.from, placement.to) = (placement.from.saturating_add(by), placement.to.saturating_add(by));
        }
        moved
    }

    #[test]
    fn plans_are_told_apart_by_when_hours_arrive_and_when_all_is_done() {
        let fast = plan(10.0);
        let week = fast.value_week.unwrap();
        assert_eq!(contrast(&fast, &fast), Contrast::Same);
        let differ = |value_by, ends_by| Contrast::Differ { value_by, ends_by };
        assert_eq!(contrast(&fast, &later(&fast, 2, week - 3.0)), differ(Some(3.0), 2));
        assert_eq!(contrast(&fast, &later(&fast, -1, week - 0.4)), differ(None, -1));
        assert_eq!(contrast(&fast, &later(&fast, 1, week + 1.0)), differ(None, 1));
    }

    #[test]
    fn without_value_or_an_end_there_is_nothing_to_weigh() {
        let nothing = plan(0.0);
        assert_eq!(contrast(&nothing, &nothing), Contrast::NoValue);
        let mut open = plan(10.0);
        open.packages[0].placement = None;
        assert_eq!(contrast(&open, &plan(10.0)), Contrast::NoEnd);
    }

    #[test]
    fn a_phase_spans_its_packages_and_the_first_process_goes_live_before_the_end() {
        let plan = plan(10.0);
        let spans: Vec<_> = plan.phases.iter().filter_map(|phase| plan.span_of(phase.phase)).collect();
        assert_eq!(spans.iter().map(|span| span.1).max(), Some(plan.weeks));
        assert!(spans.iter().all(|(start, end)| start < end));
        assert!(plan.first_live() < plan.last_day() && plan.first_live().is_some());
    }
}
