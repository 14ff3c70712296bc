//! Processes, their buckets and their reasons.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::domain::bucket::{Assessment, Flip, TeamView, Verdict, decide};
use crate::domain::model::Model;
use crate::domain::process::{Bucket, Item, Process, RatingKind};
use crate::domain::units::{Id, Range, Rating};

/// A process with its bucket and reasons.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ProcessReport {
    /// The process.
    pub id: Id,
    /// What people call it.
    pub name: String,
    /// The bucket that counts, a person's decision included; `null` while required ratings are missing.
    pub bucket: Option<Bucket>,
    /// The bucket the rules give.
    pub computed: Option<Bucket>,
    /// The rule that fired.
    pub rule: &'static str,
    /// A person's reason for another bucket.
    pub reason: Option<String>,
    /// How much a person is needed, 1 to 5.
    pub agency: Option<f64>,
    /// How ready it is, 1 to 5.
    pub readiness: Option<f64>,
    /// Required ratings not given yet.
    pub unrated: Vec<RatingKind>,
    /// Completeness items missing before a pilot.
    pub missing: Vec<Item>,
    /// Design warnings.
    pub warnings: Vec<&'static str>,
    /// Single ratings that, moved by one, move the computed bucket.
    pub flips: Vec<FlipReport>,
    /// Handling hours a month.
    pub hours_per_month: Option<f64>,
    /// Handling hours a month its bucket would free.
    pub hours_freed: Option<Range>,
}

/// A single rating that, moved by one, moves the computed bucket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FlipReport {
    /// The rating.
    pub rating: RatingKind,
    /// Its value now.
    pub from: Rating,
    /// Its value one step on.
    pub to: Rating,
    /// The bucket it would lead to.
    pub bucket: Bucket,
}

impl From<&Flip> for FlipReport {
    fn from(flip: &Flip) -> FlipReport {
        FlipReport { rating: flip.kind, from: flip.from, to: flip.to, bucket: flip.bucket }
    }
}

impl ProcessReport {
    /// Lays an assessment out.
    pub fn new(process: &Process, found: &Assessment) -> ProcessReport {
        ProcessReport {
            id: process.id.clone(),
            name: process.name.clone(),
            bucket: found.bucket,
            computed: found.computed,
            rule: found.rule.id(),
            reason: process.decided.as_ref().map(|decided| decided.reason.clone()),
            agency: found.agency,
            readiness: found.readiness,
            unrated: found.unrated.clone(),
            missing: found.missing.clone(),
            warnings: found.warnings.iter().map(|warning| warning.id()).collect(),
            flips: found.flips.iter().map(FlipReport::from).collect(),
            hours_per_month: found.hours_per_month,
            hours_freed: found.hours_freed,
        }
    }
}

/// The processes together.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TeamReport {
    /// Processes per bucket; every bucket is there.
    pub count: BTreeMap<&'static str, usize>,
    /// Processes without a bucket.
    pub undecided: usize,
    /// Share of the cases per bucket, 0 to 1; empty when no volume is known.
    pub case_share: BTreeMap<&'static str, f64>,
    /// Share of the handling hours per bucket, 0 to 1; empty when no hours are known.
    pub hour_share: BTreeMap<&'static str, f64>,
    /// Share of the cases AI carries or prepares.
    pub ai_share: Option<f64>,
    /// Handling hours a month freed.
    pub hours_freed: Range,
    /// Processes whose volume or minutes are not known.
    pub unmeasured: usize,
}

impl From<&TeamView> for TeamReport {
    fn from(view: &TeamView) -> TeamReport {
        let share = |of: fn(&TeamView, Bucket) -> Option<f64>| {
            Bucket::ALL.into_iter().filter_map(|bucket| Some((bucket.id(), of(view, bucket)?))).collect()
        };
        TeamReport {
            count: Bucket::ALL.map(|bucket| (bucket.id(), view.count.get(&bucket).copied().unwrap_or(0))).into(),
            undecided: view.undecided,
            case_share: share(TeamView::case_share),
            hour_share: share(TeamView::hour_share),
            ai_share: view.ai_share(),
            hours_freed: view.hours_freed,
            unmeasured: view.unmeasured,
        }
    }
}

/// What the rules say about one process, in a line.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Classified {
    /// The process.
    pub id: Id,
    /// The bucket the rules give; `null` while required ratings are missing.
    pub bucket: Option<Bucket>,
    /// The rule that fired.
    pub rule: &'static str,
    /// How much a person is needed, 1 to 5.
    pub agency: Option<f64>,
    /// How ready it is, 1 to 5.
    pub readiness: Option<f64>,
}

/// Applies the bucket rules to one process. A decision of a person in it does not count here.
pub fn classified(model: &Model, process: &Process) -> Classified {
    let Verdict { bucket, rule, agency, readiness } = decide(&model.buckets, process);
    Classified { id: process.id.clone(), bucket, rule: rule.id(), agency, readiness }
}
