//! The team's processes together: who carries how much.

use std::collections::BTreeMap;

use super::Assessment;
use crate::domain::model::BucketRules;
use crate::domain::process::{Bucket, Process};
use crate::domain::units::Range;

/// The triage formula: AI carries this share of the standard cases, a person the rest (seed 002).
pub const TRIAGE_AI_SHARE: f64 = 0.80;

/// How much of the work each bucket carries.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TeamView {
    /// Processes per bucket.
    pub count: BTreeMap<Bucket, usize>,
    /// Processes without a bucket.
    pub undecided: usize,
    /// Cases a month per bucket, over processes whose volume is known.
    pub cases: BTreeMap<Bucket, f64>,
    /// Handling hours a month per bucket, over processes whose volume and minutes are known.
    pub hours: BTreeMap<Bucket, f64>,
    /// Cases a month of all processes in a bucket.
    pub all_cases: f64,
    /// Handling hours a month of all processes in a bucket.
    pub all_hours: f64,
    /// Handling hours a month freed.
    pub hours_freed: Range,
    /// Processes whose volume or minutes are not known, so that they are missing above.
    pub unmeasured: usize,
}

impl TeamView {
    /// Share of the cases in a bucket, 0 to 1; `None` when no volume is known.
    pub fn case_share(&self, bucket: Bucket) -> Option<f64> {
        (self.all_cases > 0.0).then(|| self.cases.get(&bucket).copied().unwrap_or(0.0) / self.all_cases)
    }

    /// Share of the hours in a bucket, 0 to 1; `None` when no hours are known.
    pub fn hour_share(&self, bucket: Bucket) -> Option<f64> {
        (self.all_hours > 0.0).then(|| self.hours.get(&bucket).copied().unwrap_or(0.0) / self.all_hours)
    }

    /// Share of the cases AI carries or prepares, to hold against [`TRIAGE_AI_SHARE`].
    pub fn ai_share(&self) -> Option<f64> {
        Some(self.case_share(Bucket::AiHandles)? + self.case_share(Bucket::AiPrepares)?)
    }
}

/// Adds up a team's processes, each with its assessment.
pub fn team<'a>(processes: impl IntoIterator<Item = (&'a Process, &'a Assessment)>) -> TeamView {
    let mut view = TeamView::default();
    for (process, assessment) in processes {
        let Some(bucket) = assessment.bucket else {
            view.undecided += 1;
            continue;
        };
        *view.count.entry(bucket).or_default() += 1;
        let cases = process.volume_per_month.map(f64::from);
        if let Some(cases) = cases {
            *view.cases.entry(bucket).or_default() += cases;
            view.all_cases += cases;
        }
        match assessment.hours_per_month {
            Some(hours) => {
                *view.hours.entry(bucket).or_default() += hours;
                view.all_hours += hours;
                view.hours_freed = view.hours_freed + assessment.hours_freed.unwrap_or_default();
            }
            None => view.unmeasured += 1,
        }
    }
    view
}

/// The share of minutes a bucket frees, in per cent.
pub fn freed_percent(rules: &BucketRules, bucket: Bucket) -> Range {
    match bucket {
        Bucket::AiHandles => rules.freed_percent.ai_handles,
        Bucket::AiPrepares => rules.freed_percent.ai_prepares,
        Bucket::PersonLeads => rules.freed_percent.person_leads,
        Bucket::PersonOnly | Bucket::FixFirst => Range::default(),
    }
}
