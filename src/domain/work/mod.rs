//! What a plan remembers about its rollout: what the team changed of the work, how far it is, what gates decided, what was
//! measured, and which risks it watches. Nothing here is computed, and nothing computed is kept here.
//!
//! | file | what it holds |
//! |---|---|
//! | `package` | changes to work packages, how far they are, and packages of the team's own |
//! | `noted` | how far a package is, when a person says it anew |
//! | `stated` | what stands in the fields of a package, and what its template says instead |
//! | `gate` | decisions at gates and measured values |
//! | `risk` | the risk register |
//!
//! Work packages come from templates each time anew. What the team changed is kept beside them under the package's identifier
//! (`kpi-baseline`, `pilot@p-7`), field by field and only where it changed something: a template may be written anew, a process
//! may leave the rollout and come back, and the team's hours, notes and dates are there as before.
//!
//! Everything is kept by identifier or by day, never in a list: two copies of a plan are merged entry by entry, and no entry can
//! be there twice.

mod gate;
mod noted;
mod package;
mod risk;
mod stated;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use gate::{Decision, Measured, Outcome};
pub use noted::{DaysFault, Noted};
pub use package::{Link, OwnPackage, PackageChange, Progress, Status};
pub use risk::Risk;
pub use stated::{Said, Stated};

use super::model::PhaseKind;
use super::units::{Date, Id};

/// What the team has said about the work of its rollout.
///
/// Parts that can grow are shared (`Arc`). An entry of `packages` says something, unless unknown fields of a file hang on it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Work {
    /// What the schedule is best at.
    pub objective: Objective,
    /// The day the whole rollout should be done by.
    pub deadline: Option<Date>,
    /// The day the team last planned from; `None`: it has not planned anew. What had not begun by then starts in its week at
    /// the earliest.
    pub planned_from: Option<Date>,
    /// Days on which nobody works, by what they are called. A freeze forbids going live; a holiday has no hours.
    pub holidays: BTreeMap<Date, String>,
    /// What was changed of each package, those of the team's own included.
    pub packages: BTreeMap<Id, Arc<PackageChange>>,
    /// Packages no template has.
    pub own: BTreeMap<Id, Arc<OwnPackage>>,
    /// What was decided at the gate of a phase, by day. The latest day counts; the earlier ones are how it came to that.
    pub gates: BTreeMap<(PhaseKind, Date), Decision>,
    /// What was measured of each key figure, by day.
    pub measured: BTreeMap<(Id, Date), Measured>,
    /// The risks the team watches. One that comes from a template has the template's identifier.
    pub risks: BTreeMap<Id, Arc<Risk>>,
}

/// What a schedule is best at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Objective {
    /// Everything done as soon as possible.
    #[default]
    Fastest,
    /// What brings most comes first.
    ValueFirst,
}

impl Objective {
    /// Both, the usual one first.
    pub const ALL: [Objective; 2] = [Objective::Fastest, Objective::ValueFirst];

    /// The name files use.
    pub const fn id(self) -> &'static str {
        match self {
            Objective::Fastest => "fastest",
            Objective::ValueFirst => "value_first",
        }
    }
}

impl Work {
    /// What was changed of a package, if anything was.
    pub fn change(&self, package: &Id) -> Option<&PackageChange> {
        self.packages.get(package).map(|change| &**change)
    }

    /// How far a package is.
    pub fn status(&self, package: &Id) -> Status {
        self.change(package).and_then(|change| change.progress.as_ref()).map_or(Status::NotStarted, Progress::status)
    }

    /// The decisions at the gate of a phase, first to last.
    pub fn decisions(&self, phase: PhaseKind) -> impl DoubleEndedIterator<Item = (Date, &Decision)> {
        self.gates.range((phase, Date::MIN)..=(phase, Date::MAX)).map(|((_, day), decision)| (*day, decision))
    }

    /// The decision that counts at the gate of a phase: the latest.
    pub fn decision(&self, phase: PhaseKind) -> Option<(Date, &Decision)> {
        self.decisions(phase).next_back()
    }

    /// What was measured of a key figure, first to last.
    pub fn measurements(&self, kpi: &Id) -> impl DoubleEndedIterator<Item = (Date, &Measured)> {
        self.measured.range((kpi.clone(), Date::MIN)..=(kpi.clone(), Date::MAX)).map(|((_, day), value)| (*day, value))
    }
}

/// The identifier of the process a package is for, if it is for one.
///
/// ```
/// # use baton::domain::work::process_of;
/// assert_eq!(process_of("pilot@p-7"), Some("p-7"));
/// assert_eq!(process_of("kpi-baseline"), None);
/// ```
pub fn process_of(package: &str) -> Option<&str> {
    package.split_once('@').map(|(_, process)| process)
}

/// The identifier of the template a package comes from; of a package of the team's own, its identifier.
///
/// ```
/// # use baton::domain::work::template_of;
/// assert_eq!(template_of("pilot@p-7"), "pilot");
/// ```
pub fn template_of(package: &str) -> &str {
    package.split_once('@').map_or(package, |(template, _)| template)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn the_latest_decision_of_a_phase_counts() {
        let decision = |outcome| Decision { outcome, who: String::new(), why: "because".to_owned() };
        let gates = [
            ((PhaseKind::Pilot, day("2026-05-20")), decision(Outcome::Graduate)),
            ((PhaseKind::Pilot, day("2026-05-06")), decision(Outcome::Hold)),
            ((PhaseKind::Expand, day("2026-09-01")), decision(Outcome::Stop)),
        ];
        let work = Work { gates: gates.into(), ..Work::default() };
        let latest = work.decision(PhaseKind::Pilot).map(|(day, decision)| (day, decision.outcome));
        assert_eq!(latest, Some((day("2026-05-20"), Outcome::Graduate)));
        assert_eq!(work.decisions(PhaseKind::Pilot).count(), 2);
        assert_eq!(work.decision(PhaseKind::Standardise), None);
    }

    #[test]
    fn measured_values_of_one_figure_come_in_order_of_their_days() {
        let measured = [("csat", "2026-06-01", 80.0), ("csat", "2026-05-01", 70.0), ("csat2", "2026-04-01", 1.0)];
        let entry =
            |(kpi, on, value): (&str, &str, f64)| ((kpi.into(), day(on)), Measured { value, note: String::new() });
        let work = Work { measured: measured.map(entry).into(), ..Work::default() };
        let values: Vec<f64> = work.measurements(&"csat".into()).map(|(_, measured)| measured.value).collect();
        assert_eq!(values, [70.0, 80.0]);
    }
}
