//! The risk register.

use serde::Serialize;

use crate::domain::language::Lang;
use crate::domain::model::Model;
use crate::domain::risk::Registered;
use crate::domain::units::{Id, Rating};
use crate::text::{compare, rollout};

/// A line of the risk register, the gravest open one first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RiskReport {
    /// Its identifier in the register.
    pub id: Id,
    /// What may happen.
    pub title: String,
    /// 1 hardly, 5 nearly certain; `null` while it is not rated.
    pub likelihood: Option<Rating>,
    /// 1 hardly, 5 the rollout fails; `null` while it is not rated.
    pub impact: Option<Rating>,
    /// Likelihood times impact.
    pub score: Option<u8>,
    /// What raises it; empty for a risk that only the team names.
    pub why: Vec<String>,
    /// Whether the team has taken it up.
    pub taken_up: bool,
    /// The day the team closed it.
    pub closed: Option<String>,
}

impl RiskReport {
    /// Lays a line out.
    pub fn new(model: &Model, line: &Registered, lang: Lang) -> RiskReport {
        let own = line.entry.map_or("", |entry| entry.title.as_str());
        let named_by = line.template.map_or(&line.id, |template| &template.id);
        RiskReport {
            id: line.id.clone(),
            title: compare::work::risk(lang, model, named_by, own),
            likelihood: line.likelihood(),
            impact: line.impact(),
            score: line.score(),
            why: line.why.iter().map(|reason| rollout::reason(lang, model, reason)).collect(),
            taken_up: line.entry.is_some(),
            closed: line.entry.and_then(|entry| entry.closed).map(|day| day.to_string()),
        }
    }
}
