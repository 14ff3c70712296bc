//! The wire types of library files of version 1. Frozen: files with these names and shapes exist on people's disks, so
//! nothing here changes any more except by adding optional fields.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{Record, State};
use crate::domain::milestone::MilestoneKind;

/// What stands before the plans.
#[derive(Serialize)]
pub(super) struct Head<'a> {
    pub format: &'a str,
    pub version: u32,
    pub saved: &'a str,
    pub app: &'a str,
}

#[derive(Serialize)]
pub(super) struct PlanHead<'a> {
    pub id: &'a str,
    pub deleted: Option<&'a str>,
    pub text: &'a str,
}

#[derive(Deserialize)]
pub(super) struct Plan {
    pub id: String,
    #[serde(default)]
    pub deleted: Option<String>,
    pub text: String,
    #[serde(default)]
    pub milestones: Vec<Milestone<'static>>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Milestone<'a> {
    pub revision: Cow<'a, str>,
    #[serde(default)]
    pub kind: Cow<'a, str>,
    #[serde(default)]
    pub name: Cow<'a, str>,
    #[serde(default)]
    pub saved: Option<Cow<'a, str>>,
    pub text: Cow<'a, str>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entry: Option<Cow<'a, str>>,
}

/// The kinds by the names they have in a file.
const KINDS: [(MilestoneKind, &str); 7] = [
    (MilestoneKind::ByHand, "by_hand"),
    (MilestoneKind::BeforeImport, "before_import"),
    (MilestoneKind::BeforeMerge, "before_merge"),
    (MilestoneKind::Exported, "exported"),
    (MilestoneKind::BeforeRestore, "before_restore"),
    (MilestoneKind::BeforeDeletion, "before_deletion"),
    (MilestoneKind::Automatic, "automatic"),
];

impl<'a> From<&'a State> for Milestone<'a> {
    fn from(state: &'a State) -> Milestone<'a> {
        let kind = KINDS.iter().find(|(kind, _)| *kind == state.kind).map_or("", |(_, name)| name);
        Milestone {
            revision: state.revision.as_str().into(),
            kind: kind.into(),
            name: state.name.as_str().into(),
            saved: state.saved.as_deref().map(Cow::from),
            text: state.text.as_str().into(),
            entry: state.entry.as_deref().map(Cow::from),
        }
    }
}

impl From<Plan> for Record {
    fn from(plan: Plan) -> Record {
        let states = plan.milestones.into_iter().map(State::from).collect();
        Record { id: plan.id.into(), deleted: plan.deleted, text: plan.text, states }
    }
}

impl From<Milestone<'_>> for State {
    /// A kind this program does not know is kept as if by hand: that kind is never thinned out.
    fn from(milestone: Milestone<'_>) -> State {
        let kind =
            KINDS.iter().find(|(_, name)| *name == milestone.kind).map_or(MilestoneKind::ByHand, |(kind, _)| *kind);
        State {
            revision: milestone.revision.into_owned().into(),
            kind,
            name: milestone.name.into_owned(),
            saved: milestone.saved.map(Cow::into_owned),
            text: milestone.text.into_owned(),
            entry: milestone.entry.map(Cow::into_owned),
        }
    }
}
