//! A whole plan evaluated.

use serde::Serialize;

use super::processes::{ProcessReport, TeamReport};
use super::risks::RiskReport;
use super::schedule::ScheduleReport;
use super::stage::StageReport;
use crate::domain::answers::Sheet;
use crate::domain::evaluate::{evaluate_with_gains, risks};
use crate::domain::language::Lang;
use crate::domain::model::Model;
use crate::domain::plan::Plan;
use crate::domain::units::{Date, Id};

/// Everything a plan evaluates to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Evaluation {
    /// The document.
    pub plan: Id,
    /// What it is called.
    pub name: String,
    /// The model it was evaluated by.
    pub model: Id,
    /// The edition of that model.
    pub revision: String,
    /// The day it was evaluated for.
    pub today: String,
    /// The stage and its reasons.
    pub stage: StageReport,
    /// Every process, in the plan's order.
    pub processes: Vec<ProcessReport>,
    /// The processes together.
    pub team: TeamReport,
    /// The work packages with their weeks.
    pub schedule: ScheduleReport,
    /// The risk register: what the answers raise and what the team watches, the gravest open risk first.
    pub risks: Vec<RiskReport>,
}

/// Evaluates a plan and lays the results out.
pub fn evaluation(plan: &Plan, model: &Model, today: Date, lang: Lang) -> Evaluation {
    let (found, gains) = evaluate_with_gains(plan, model, today);
    let sheet = Sheet::new(model, &plan.answers);
    let processes = plan.processes.iter().zip(&found.assessments);
    let together = plan.processes.iter().map(|process| &**process).zip(&found.assessments);
    let risks = risks(model, &sheet, &found.stage, together, &plan.work);
    Evaluation {
        plan: plan.id.clone(),
        name: plan.name.clone(),
        model: model.id.clone(),
        revision: model.revision.clone(),
        today: today.to_string(),
        stage: StageReport::new(model, &sheet, &found.stage, lang),
        processes: processes.map(|(process, found)| ProcessReport::new(process, found)).collect(),
        team: TeamReport::from(&found.team),
        schedule: ScheduleReport::new(model, &found.rollout, plan.work.objective, &gains, lang),
        risks: risks.iter().map(|line| RiskReport::new(model, line, lang)).collect(),
    }
}
