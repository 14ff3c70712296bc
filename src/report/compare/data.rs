//! Changes as plain data.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::domain::process::{Bucket, Lifecycle, PersonalData, Reversibility};
use crate::domain::units::{Id, Level, Rating, Stage};
use crate::report::WaitReport;

/// Everything in which two plans differ.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChangesReport {
    /// The first plan.
    pub before: PlanReport,
    /// The second plan.
    pub after: PlanReport,
    /// The model both were evaluated by.
    pub model: Id,
    /// The edition of that model.
    pub revision: String,
    /// The day both were evaluated for.
    pub today: String,
    /// Whether the plans say the same.
    pub same: bool,
    /// What was said differently.
    pub changes: Vec<ChangeReport>,
    /// Whether processes that both have stand in another order.
    pub reordered: bool,
    /// The stage, where it changed.
    pub stage: Option<StageChangeReport>,
    /// Processes of both plans whose bucket changed.
    pub buckets: Vec<BucketChangeReport>,
    /// The rollout, where it changed.
    pub schedule: Option<ScheduleChangeReport>,
}

/// Which plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PlanReport {
    /// The document.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// When it was saved.
    pub saved: Option<String>,
    /// Who saved it.
    pub saved_by: Option<String>,
    /// The newest revision it descends from.
    pub revision: Option<Id>,
}

/// A place with what stood and what stands in it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChangeReport {
    /// The place, as a path in the file; list items by `@` and their identifier.
    pub path: Vec<String>,
    /// What people call the process, package or risk it belongs to.
    pub process: Option<String>,
    /// What stood there, as in a file; `null`: nothing. Of whole processes, packages and risks the name.
    pub before: Option<ValueReport>,
    /// What stands there.
    pub after: Option<ValueReport>,
    /// The change as a sentence.
    pub sentence: String,
}

/// What stands in a place, the way a plan file writes it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the variants are the types of JSON and the few names a file has")]
pub enum ValueReport {
    Figure {
        range: Option<[f64; 3]>,
        source: String,
        note: String,
    },
    Text(String),
    Texts(Vec<String>),
    Whole(u32),
    Number(f64),
    YesNo(bool),
    Level(Level),
    Rating(Rating),
    Reversibility(Reversibility),
    PersonalData(PersonalData),
    Lifecycle(Lifecycle),
    Decided {
        bucket: Bucket,
        reason: String,
    },
    Freeze {
        name: String,
        from: String,
        to: String,
    },
    Model {
        id: Id,
        revision: String,
    },
    Progress {
        status: &'static str,
        started: Option<String>,
        ended: Option<String>,
        remaining: BTreeMap<Id, u16>,
        reason: Option<String>,
    },
    Decision {
        outcome: &'static str,
        who: String,
        why: String,
    },
    Measured {
        value: f64,
        note: String,
    },
}

/// A stage that changed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StageChangeReport {
    /// Before.
    pub before: StandingReport,
    /// Now.
    pub after: StandingReport,
    /// The lowest stage only one of them reaches.
    pub decided_at: Option<Stage>,
    /// What that stage asked for, before.
    pub check_before: Option<CheckReport>,
    /// What that stage asks for, now.
    pub check_after: Option<CheckReport>,
    /// Questions whose criterion is met now and was not before.
    pub met_now: Vec<Id>,
    /// Questions whose criterion was met before and is not now.
    pub no_longer_met: Vec<Id>,
    /// The same as sentences.
    pub sentences: Vec<String>,
}

/// A stage and how sure it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StandingReport {
    /// The stage by what is known; `null` while too little is answered.
    pub likely: Option<Stage>,
    /// The stage if every "don't know" turned out worst.
    pub low: Option<Stage>,
    /// The stage if every "don't know" turned out best.
    pub high: Option<Stage>,
    /// Whether too little is answered to rely on it.
    pub provisional: bool,
    /// Questions answered with a level.
    pub answered: usize,
}

/// What a stage asks for and how it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CheckReport {
    /// Points met.
    pub met: u32,
    /// Points needed.
    pub needed: u32,
    /// Points that count.
    pub counted: u32,
    /// Dimensions whose mean holds it back.
    pub held_back_by: Vec<Id>,
}

/// A process in another bucket.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BucketChangeReport {
    /// The process.
    pub process: Id,
    /// What people call it.
    pub name: String,
    /// Before.
    pub before: SortedReport,
    /// Now.
    pub after: SortedReport,
    /// The same as sentences.
    pub sentence: String,
}

/// A bucket and why.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SortedReport {
    /// The bucket that counts; `null` while required ratings are missing.
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
}

/// A rollout that changed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ScheduleChangeReport {
    /// Weeks before.
    pub weeks_before: u32,
    /// Weeks now.
    pub weeks_after: u32,
    /// The last day before.
    pub end_before: Option<String>,
    /// The last day now.
    pub end_after: Option<String>,
    /// Packages that are new.
    pub added: Vec<SlotReport>,
    /// Packages that are gone.
    pub removed: Vec<SlotReport>,
    /// Packages with other days.
    pub moved: Vec<MovedReport>,
}

/// A package and its days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SlotReport {
    /// The package.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// Its days; `null` when it has no place.
    pub days: Option<DaysReport>,
}

/// First and last day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DaysReport {
    /// The first day.
    pub start: String,
    /// The last day.
    pub end: String,
}

/// A package with other days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MovedReport {
    /// The package.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// Its days before.
    pub before: Option<DaysReport>,
    /// Its days now.
    pub after: Option<DaysReport>,
    /// What keeps it from starting a week earlier now.
    pub waits_for: Vec<WaitReport>,
}
