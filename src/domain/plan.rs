//! The plan: one organisation or team, one document.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::answers::Answers;
use super::figures::MoneySettings;
use super::foreign::Foreign;
use super::lineage::Lineage;
use super::model::Model;
use super::process::Process;
use super::units::{Date, Id};
use super::work::Work;

/// Everything a team has said. Results are never stored; they follow from this, the model and today's date.
///
/// Parts that can grow are shared (`Arc`), so a copy for undo costs next to nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// Identifier of the document, the same in every copy of it.
    pub id: Id,
    /// What the plan is called.
    pub name: String,
    /// Whether it is the example that comes with the product.
    pub demo: bool,
    /// The model it was made with.
    pub model: ModelRef,
    /// Answers to the questionnaire.
    pub answers: Arc<Answers>,
    /// The inventory, in the team's order. Identifiers are unique.
    pub processes: Arc<Vec<Arc<Process>>>,
    /// What the rollout has to fit.
    pub rollout: Arc<RolloutSettings>,
    /// What the team has said about the work of the rollout.
    pub work: Arc<Work>,
    /// What the team has said about money.
    pub money: Arc<MoneySettings>,
    /// Fields a newer or other writer put there, kept word for word.
    pub foreign: Arc<Foreign>,
    /// The revisions it descends from. No edit changes it; see [`Lineage`].
    pub lineage: Arc<Lineage>,
}

/// Which model a plan was made with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModelRef {
    /// The model.
    pub id: Id,
    /// Its edition.
    pub revision: String,
}

/// What the rollout has to fit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RolloutSettings {
    /// The Monday (or any day) the first week starts; absent: the Monday after today.
    pub start: Option<Date>,
    /// Hours a week per role, where the team has said so.
    pub hours_per_week: BTreeMap<Id, u16>,
    /// Windows in which nothing may go live.
    pub freezes: Vec<Freeze>,
    /// What the team has said about key figures.
    pub kpis: BTreeMap<Id, KpiSetting>,
}

/// A window in which no pilot may start and nothing may go live; both days belong to it, `from <= to`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Freeze {
    /// Identifier, unique in the plan.
    pub id: Id,
    /// What it is: 11.11, Lunar New Year.
    pub name: String,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}

/// Where a key figure stands and where it shall be.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct KpiSetting {
    /// Measured before anything changes.
    pub baseline: Option<f64>,
    /// The team's own target.
    pub target: Option<f64>,
}

impl From<&Model> for ModelRef {
    fn from(model: &Model) -> ModelRef {
        ModelRef { id: model.id.clone(), revision: model.revision.clone() }
    }
}

impl Plan {
    /// An empty plan.
    pub fn new(id: Id, name: impl Into<String>, model: ModelRef) -> Plan {
        Plan {
            id,
            name: name.into(),
            demo: false,
            model,
            answers: Arc::default(),
            processes: Arc::default(),
            rollout: Arc::default(),
            work: Arc::default(),
            money: Arc::default(),
            foreign: Arc::default(),
            lineage: Arc::default(),
        }
    }

    /// A process by its identifier.
    pub fn process(&self, id: &Id) -> Option<&Arc<Process>> {
        self.processes.iter().find(|process| process.id == *id)
    }
}
