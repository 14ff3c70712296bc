//! The wire types of file format version 2. Frozen: files with these names and shapes exist on people's disks, so nothing
//! here changes any more except by adding optional fields. `assets/schema/plan-v2.schema.json` says the same in public.
//!
//! New since version 1: who saved the file, and the revisions it descends from. Added later: what the team has said about the
//! work of its rollout, all of it inside the one optional field `plan.work`, and about
//! money, all of it inside `plan.money`, and not as a version 3. A program of before the
//! additions knows no such field, so it keeps it whole, word for word, and writes it again: nobody has to update to hand a plan
//! on, which a new version would have forced. Inside `rollout.kpis` or beside the freezes the same program would have dropped
//! the new fields together with an entry its user removes; `plan` itself is always there. What it cannot do is merge inside
//! the field: there two copies that differ are one conflict, and one side of it is kept whole.

mod money;
mod work;

use serde::{Deserialize, Serialize};

use super::v1;

pub(super) use money::{Cost, Currency, Elsewhere, Figure, Money, MonthOfYear, Scenario};
pub(super) use work::{Decision, Holiday, Measured, OwnPackage, Package, Phase, Progress, Risk, Status, Weeks, Work};

/// The envelope.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct File {
    pub format: String,
    pub version: u32,
    /// When it was saved, in ISO 8601.
    #[serde(default)]
    pub saved: Option<String>,
    /// Who saved it, as the person wants to be called.
    #[serde(default)]
    pub saved_by: Option<String>,
    /// The program that wrote it.
    #[serde(default)]
    pub app: String,
    /// The revisions the plan descends from, oldest first.
    #[serde(default)]
    pub lineage: Vec<String>,
    pub plan: Plan,
}

/// The plan of version 1 and what came to it since.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Plan {
    pub id: String,
    pub name: String,
    #[serde(default)]
    pub demo: bool,
    /// Absent: the model of the program that reads it.
    #[serde(default)]
    pub model: Option<v1::ModelRef>,
    #[serde(default)]
    pub answers: std::collections::BTreeMap<String, v1::Answer>,
    #[serde(default)]
    pub processes: Vec<v1::Process>,
    #[serde(default)]
    pub rollout: v1::Rollout,
    /// Not written as long as it says nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work: Option<Work>,
    /// Not written as long as it says nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub money: Option<Money>,
}
