//! The KPI sheet: where each key figure was, where it is and where it shall be; and what several of them say together.

use super::calendar::days_between;
use super::gates::meets;
use crate::domain::model::{Kpi, Model, Operator, PhaseKind, Unit};
use crate::domain::plan::RolloutSettings;
use crate::domain::units::{Date, Id};
use crate::domain::work::Work;

/// A difference smaller than this share of where a figure began, in per cent, is noise in samples of the size a small team takes.
/// An assumption of this product.
const NOTICEABLE_PERCENT: f64 = 5.0;
/// Values of two figures tell about the same weeks when they are at most so many days apart: one month's report.
const SAME_WEEKS_DAYS: i64 = 31;
/// The greatest value a key figure can have.
const MOST: f64 = 1_000_000.0;

/// A key figure on the sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct KpiState {
    /// The key figure.
    pub kpi: Id,
    /// What it is measured in.
    pub unit: Unit,
    /// Which way is good.
    pub operator: Operator,
    /// Where to be.
    pub target: f64,
    /// Whether the team set the target; otherwise it is the model's.
    pub own_target: bool,
    /// Where the team was before; `None` when nobody said.
    pub baseline: Option<f64>,
    /// What was measured, first to last.
    pub values: Vec<(Date, f64)>,
    /// The phases whose gates it decides, in their order.
    pub gates: Vec<PhaseKind>,
}

/// Which way a figure went; a difference that samples of this size have anyway is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KpiCourse {
    /// The way that is good.
    Better,
    /// The other way.
    Worse,
    /// Neither.
    Same,
}

/// How far a figure is from where it began.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct KpiChange {
    /// Where it began: the baseline, otherwise the first value.
    pub from: f64,
    /// The latest value.
    pub to: f64,
    /// Which way that is.
    pub course: KpiCourse,
}

impl KpiChange {
    fn of(operator: Operator, from: f64, to: f64) -> KpiChange {
        let gain = match operator {
            Operator::AtMost => from - to,
            Operator::AtLeast => to - from,
        };
        let is_noticeable = gain != 0.0 && gain.abs() >= from.abs() * NOTICEABLE_PERCENT / 100.0;
        let course = match (is_noticeable, gain > 0.0) {
            (false, _) => KpiCourse::Same,
            (true, true) => KpiCourse::Better,
            (true, false) => KpiCourse::Worse,
        };
        KpiChange { from, to, course }
    }

    fn is_better(self) -> bool {
        self.course == KpiCourse::Better
    }
}

impl KpiState {
    /// The latest value and its day.
    pub fn latest(&self) -> Option<(Date, f64)> {
        self.values.last().copied()
    }

    /// Whether the latest value meets the target; `None` when nothing was measured.
    pub fn met(&self) -> Option<bool> {
        self.latest().map(|(_, value)| meets(self.operator, value, self.target))
    }

    /// The latest value against the baseline; `None` without either.
    pub fn change(&self) -> Option<KpiChange> {
        Some(KpiChange::of(self.operator, self.baseline?, self.latest()?.1))
    }

    /// The latest value against the baseline or, where nobody noted one, against the first value of several.
    fn course(&self) -> Option<KpiChange> {
        let first = || self.values.first().filter(|_| self.values.len() > 1).map(|(_, value)| *value);
        Some(KpiChange::of(self.operator, self.baseline.or_else(first)?, self.latest()?.1))
    }
}

/// Every key figure of the model, in its order.
pub fn kpi_sheet(model: &Model, settings: &RolloutSettings, work: &Work) -> Vec<KpiState> {
    let state = |kpi: &Kpi| {
        let setting = settings.kpis.get(&kpi.id).copied().unwrap_or_default();
        let uses = model.phases.iter().filter(|phase| phase.gate.kpis.contains(&kpi.id));
        KpiState {
            kpi: kpi.id.clone(),
            unit: kpi.unit,
            operator: kpi.operator,
            target: setting.target.unwrap_or(kpi.target),
            own_target: setting.target.is_some(),
            baseline: setting.baseline,
            values: work.measurements(&kpi.id).map(|(day, measured)| (day, measured.value)).collect(),
            gates: uses.map(|phase| phase.id).collect(),
        }
    };
    model.kpis.iter().map(state).collect()
}

/// Something that single figures do not show. The three of seed 003, as far as figures can tell them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum BlindSpot {
    /// Replies are faster, but a case takes as long as before: the slow part lies behind the conversation.
    FasterNotShorter {
        /// The first response.
        response: KpiChange,
        /// The handling time.
        handling: KpiChange,
    },
    /// Replies are faster, but no more cases are settled at once: the same questions come back.
    FasterNotSettled {
        /// The first response.
        response: KpiChange,
        /// First-contact resolution.
        settled: KpiChange,
    },
    /// As many cases as before end with a person: where the rules stop is not clear.
    StillToPeople(KpiChange),
}

/// The blind spots that the measured values show. Figures the model does not have, or that nobody measured, show none.
pub fn blind_spots(sheet: &[KpiState]) -> Vec<BlindSpot> {
    let find = |id: &str| sheet.iter().find(|state| state.kpi.as_str() == id);
    let same_weeks = |one: &KpiState, other: &KpiState| match (one.latest(), other.latest()) {
        (Some((one, _)), Some((other, _))) => days_between(one, other).abs() <= SAME_WEEKS_DAYS,
        _ => false,
    };
    // A quicker first response beside a figure that did not follow.
    let beside = |id: &str| {
        let (first, other) = (find("first_response")?, find(id)?);
        let (response, behind) = (first.course()?, other.course()?);
        let shows = response.is_better() && !behind.is_better() && same_weeks(first, other);
        shows.then_some((response, behind))
    };
    let shorter =
        beside("handling_time").map(|(response, handling)| BlindSpot::FasterNotShorter { response, handling });
    let settled = beside("first_contact_resolution")
        .filter(|_| find("first_contact_resolution").and_then(KpiState::met) == Some(false))
        .map(|(response, settled)| BlindSpot::FasterNotSettled { response, settled });
    let people = find("human_intervention").filter(|state| state.met() == Some(false));
    let people = people.and_then(KpiState::course).filter(|change| !change.is_better());
    [shorter, settled, people.map(BlindSpot::StillToPeople)].into_iter().flatten().collect()
}

/// Why a number cannot be the value of a key figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueFault {
    /// It is no number.
    NoNumber,
    /// It is below zero.
    Negative,
    /// A share of more than everything.
    OverHundred,
    /// Nobody measures that.
    TooLarge,
}

/// The value, if a key figure of this unit can have it.
pub fn check_value(unit: Unit, value: f64) -> Result<f64, ValueFault> {
    match value {
        value if value.is_nan() => Err(ValueFault::NoNumber),
        value if value < 0.0 => Err(ValueFault::Negative),
        value if unit == Unit::Percent && value > 100.0 => Err(ValueFault::OverHundred),
        value if value > MOST => Err(ValueFault::TooLarge),
        value => Ok(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::KpiSetting;
    use crate::domain::rollout::fixture::model;
    use crate::domain::work::Measured;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn figure(kpi: &str, operator: Operator, target: f64, baseline: Option<f64>, values: &[(&str, f64)]) -> KpiState {
        KpiState {
            kpi: kpi.into(),
            unit: Unit::Minutes,
            operator,
            target,
            own_target: false,
            baseline,
            values: values.iter().map(|(on, value)| (day(on), *value)).collect(),
            gates: Vec::new(),
        }
    }

    #[test]
    fn the_sheet_has_every_figure_with_what_was_said_and_measured() {
        let setting = KpiSetting { baseline: Some(70.0), target: Some(85.0) };
        let settings = RolloutSettings { kpis: [("csat".into(), setting)].into(), ..RolloutSettings::default() };
        let measured = [("2026-06-01", 88.0), ("2026-05-01", 74.0)];
        let entry = |(on, value)| (("csat".into(), day(on)), Measured { value, note: String::new() });
        let work = Work { measured: measured.map(entry).into(), ..Work::default() };
        let sheet = kpi_sheet(&model(), &settings, &work);
        let [response, csat] = sheet.as_slice() else { panic!("{sheet:?}") };
        assert_eq!((response.target, response.own_target, response.latest(), response.met()), (5.0, false, None, None));
        assert_eq!(response.gates, [PhaseKind::Standardise, PhaseKind::Pilot]);
        assert_eq!((csat.target, csat.own_target, csat.latest()), (85.0, true, Some((day("2026-06-01"), 88.0))));
        assert_eq!(csat.met(), Some(true));
        assert_eq!(csat.change(), Some(KpiChange { from: 70.0, to: 88.0, course: KpiCourse::Better }));
        assert_eq!(response.change(), None);
    }

    #[test]
    fn the_target_itself_is_met_and_a_rise_can_be_bad() {
        let at = |value| figure("x", Operator::AtMost, 5.0, Some(5.0), &[("2026-05-01", value)]);
        assert_eq!((at(5.0).met(), at(5.0).change().unwrap().course), (Some(true), KpiCourse::Same));
        assert_eq!((at(5.2).met(), at(5.2).change().unwrap().course), (Some(false), KpiCourse::Same));
        assert_eq!(at(5.3).change().unwrap().course, KpiCourse::Worse);
        assert_eq!(at(4.7).change().unwrap().course, KpiCourse::Better);
    }

    #[test]
    fn faster_replies_without_shorter_handling_are_seen() {
        let response = figure("first_response", Operator::AtMost, 5.0, Some(30.0), &[("2026-06-01", 4.0)]);
        let handling = |value, on| figure("handling_time", Operator::AtMost, 8.0, Some(10.0), &[(on, value)]);
        let found = |handling: KpiState| blind_spots(&[response.clone(), handling]).len();
        // A tenth of a minute is no difference; a whole one is.
        assert_eq!(found(handling(9.9, "2026-06-10")), 1);
        assert_eq!(found(handling(11.0, "2026-06-10")), 1);
        assert_eq!(found(handling(9.0, "2026-06-10")), 0);
        // A value of last winter says nothing about this summer.
        assert_eq!(found(handling(9.9, "2026-01-10")), 0);
        assert_eq!(found(figure("handling_time", Operator::AtMost, 8.0, Some(10.0), &[])), 0);
        let slow = figure("first_response", Operator::AtMost, 5.0, Some(30.0), &[("2026-06-01", 29.5)]);
        assert_eq!(blind_spots(&[slow, handling(9.9, "2026-06-10")]), []);
    }

    #[test]
    fn questions_that_come_back_and_cases_that_stay_with_people_are_seen() {
        // Without a baseline the first of several values stands in for it.
        let response =
            figure("first_response", Operator::AtMost, 5.0, None, &[("2026-05-01", 20.0), ("2026-06-01", 4.0)]);
        let settled =
            |value| figure("first_contact_resolution", Operator::AtLeast, 70.0, Some(60.0), &[("2026-06-01", value)]);
        let spot = |value| blind_spots(&[response.clone(), settled(value)]);
        assert!(matches!(spot(61.0).as_slice(), [BlindSpot::FasterNotSettled { settled, .. }] if settled.to == 61.0));
        assert_eq!(spot(66.0), []);
        let people =
            |values: &[(&str, f64)]| blind_spots(&[figure("human_intervention", Operator::AtMost, 40.0, None, values)]);
        assert_eq!(people(&[("2026-05-01", 60.0)]), []);
        assert!(matches!(
            people(&[("2026-05-01", 60.0), ("2026-06-01", 62.0)]).as_slice(),
            [BlindSpot::StillToPeople(change)] if change.course == KpiCourse::Same
        ));
        assert_eq!(people(&[("2026-05-01", 60.0), ("2026-06-01", 50.0)]), []);
        assert_eq!(people(&[("2026-05-01", 39.0), ("2026-06-01", 40.0)]), []);
    }

    #[test]
    fn values_no_figure_can_have_are_named() {
        assert_eq!(check_value(Unit::Percent, 100.0), Ok(100.0));
        assert_eq!(check_value(Unit::Percent, 100.1), Err(ValueFault::OverHundred));
        assert_eq!(check_value(Unit::Minutes, 180.0), Ok(180.0));
        assert_eq!(check_value(Unit::Minutes, -0.5), Err(ValueFault::Negative));
        assert_eq!(check_value(Unit::Currency, 1e9), Err(ValueFault::TooLarge));
        assert_eq!(check_value(Unit::Seconds, f64::NAN), Err(ValueFault::NoNumber));
    }
}
