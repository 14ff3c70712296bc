//! The newest version of the file to and from the domain. What did not change since version 1 is written in its types.

mod money;
mod work;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::notice::{Notice, about};
use super::{limits, v1, v2};
use crate::domain::answers::{Answer, Answers};
use crate::domain::foreign::Foreign;
use crate::domain::lineage::Lineage;
use crate::domain::plan::{Freeze, KpiSetting, ModelRef, Plan, RolloutSettings};
use crate::domain::process::{Handoff, KnowledgeSource, Override, Process, RatingKind, Ratings};
use crate::domain::units::{Id, Minutes};

/// Stands for the reason of a decision that came without one.
const NO_REASON: &str = "–";

/// The file of a plan, complete but for the unknown fields.
pub(super) fn to_file(plan: &Plan, saved: Option<&str>, saved_by: Option<&str>) -> v2::File {
    v2::File {
        format: limits::FORMAT.to_owned(),
        version: limits::VERSION,
        saved: saved.map(str::to_owned),
        saved_by: saved_by.map(str::to_owned),
        app: env!("CARGO_PKG_VERSION").to_owned(),
        lineage: plan.lineage.revisions().iter().map(Id::to_string).collect(),
        plan: v2::Plan {
            id: plan.id.to_string(),
            name: plan.name.clone(),
            demo: plan.demo,
            model: Some(v1::ModelRef { id: plan.model.id.to_string(), revision: plan.model.revision.clone() }),
            answers: plan.answers.iter().map(|(id, answer)| (id.to_string(), answer_to_file(answer))).collect(),
            processes: plan.processes.iter().map(|process| process_to_file(process)).collect(),
            rollout: rollout_to_file(&plan.rollout),
            work: work::to_file(plan),
            money: money::to_file(plan),
        },
    }
}

fn answer_to_file(answer: &Answer) -> v1::Answer {
    v1::Answer { mark: answer.mark.map(v1::Mark), note: answer.note.clone() }
}

fn process_to_file(process: &Process) -> v1::Process {
    let Process { handoff, knowledge, .. } = process;
    v1::Process {
        id: process.id.to_string(),
        name: process.name.clone(),
        note: process.note.clone(),
        volume_per_month: process.volume_per_month,
        minutes_per_case: process.minutes_per_case.map(|minutes| v1::Minutes(minutes.get())),
        ratings: ratings_to_file(&process.ratings),
        typical: process.typical,
        reversibility: process.reversibility.into(),
        personal_data: process.personal_data.into(),
        law_requires_person: process.law_requires_person,
        channels: process.channels.clone(),
        owner: process.owner.clone(),
        lifecycle: process.lifecycle.map(Into::into),
        ai_scope: process.ai_scope.clone(),
        handoff: v1::Handoff {
            trigger: handoff.trigger.clone(),
            seconds: handoff.seconds,
            context: handoff.context.clone(),
        },
        knowledge: v1::Knowledge {
            name: knowledge.name.clone(),
            owner: knowledge.owner.clone(),
            reviewed: knowledge.reviewed.map(v1::Day),
        },
        quality_measure: process.quality_measure.clone(),
        reviewer: process.reviewer.clone(),
        stop_rule: process.stop_rule.clone(),
        decided: process
            .decided
            .as_ref()
            .map(|decided| v1::Decided { bucket: decided.bucket.into(), reason: decided.reason.clone() }),
    }
}

fn ratings_to_file(ratings: &Ratings) -> v1::Ratings {
    let get = |kind| ratings.get(&kind).copied().map(v1::Rating);
    v1::Ratings {
        rule_clarity: get(RatingKind::RuleClarity),
        input_structure: get(RatingKind::InputStructure),
        exception_frequency: get(RatingKind::ExceptionFrequency),
        stability: get(RatingKind::Stability),
        knowledge_readiness: get(RatingKind::KnowledgeReadiness),
        system_access: get(RatingKind::SystemAccess),
        judgement: get(RatingKind::Judgement),
        emotion: get(RatingKind::Emotion),
        physical_presence: get(RatingKind::PhysicalPresence),
        consequence_of_error: get(RatingKind::ConsequenceOfError),
    }
}

fn rollout_to_file(rollout: &RolloutSettings) -> v1::Rollout {
    v1::Rollout {
        start: rollout.start.map(v1::Day),
        hours_per_week: rollout.hours_per_week.iter().map(|(role, hours)| (role.to_string(), *hours)).collect(),
        freezes: rollout
            .freezes
            .iter()
            .map(|freeze| v1::Freeze {
                id: freeze.id.to_string(),
                name: freeze.name.clone(),
                from: v1::Day(freeze.from),
                to: v1::Day(freeze.to),
            })
            .collect(),
        kpis: rollout
            .kpis
            .iter()
            .map(|(kpi, set)| (kpi.to_string(), v1::Kpi { baseline: set.baseline, target: set.target }))
            .collect(),
    }
}

/// The plan of a file, and what had to be put right in it. `model` is the one to assume when the file names none.
pub(super) fn to_plan(file: v2::File, model: &ModelRef, foreign: Foreign) -> (Plan, Vec<Notice>) {
    let mut repairs = Repairs::default();
    let lineage = Lineage::new(file.lineage.into_iter().map(Id::from));
    let file = file.plan;
    let answers = to_answers(file.answers, &foreign);
    let processes = file.processes.into_iter().map(|process| Arc::new(repairs.process(process))).collect();
    let rollout = repairs.rollout(file.rollout);
    let work = repairs.work(file.work.unwrap_or_default(), &foreign);
    let (money, trimmed) = money::to_money(file.money.unwrap_or_default(), &foreign);
    let plan = Plan {
        id: file.id.into(),
        name: file.name,
        demo: file.demo,
        model: file.model.map_or_else(|| model.clone(), |m| ModelRef { id: m.id.into(), revision: m.revision }),
        answers: Arc::new(answers),
        processes: Arc::new(processes),
        rollout: Arc::new(rollout),
        work: Arc::new(work),
        money: Arc::new(money),
        foreign: Arc::new(foreign),
        lineage: Arc::new(lineage),
    };
    let mut notices = repairs.notices();
    notices.extend(trimmed.then_some(Notice::CaseTrimmed));
    (plan, notices)
}

/// A single process.
pub(super) fn to_process(file: v1::Process) -> Process {
    Repairs::default().process(file)
}

/// An answer without mark and note says nothing and is dropped, unless unknown fields hang on it.
fn to_answers(answers: BTreeMap<String, v1::Answer>, foreign: &Foreign) -> Answers {
    let with_fields: BTreeSet<&str> = foreign
        .iter()
        .filter_map(|(path, _)| match path.as_slice() {
            [plan, answers, question, _, ..] if plan == "plan" && answers == "answers" => Some(question.as_str()),
            _ => None,
        })
        .collect();
    let answers = answers.into_iter().filter_map(|(id, answer)| {
        let kept = Answer { mark: answer.mark.map(|mark| mark.0), note: answer.note };
        (!kept.is_empty() || with_fields.contains(id.as_str())).then(|| (Id::from(id), kept))
    });
    answers.collect()
}

/// What was put right, by the names of what it was put right in.
#[derive(Default)]
struct Repairs {
    swapped: Vec<String>,
    no_reason: Vec<String>,
    rounded: Vec<String>,
    progress: Vec<String>,
}

impl Repairs {
    fn notices(self) -> Vec<Notice> {
        let swapped = about(self.swapped, Notice::SwappedDays);
        let no_reason = about(self.no_reason, Notice::NoReason);
        let rounded = about(self.rounded, Notice::Rounded);
        let progress = about(self.progress, Notice::Progress);
        [swapped, no_reason, rounded, progress].into_iter().flatten().collect()
    }

    fn process(&mut self, file: v1::Process) -> Process {
        let minutes_per_case = file.minutes_per_case.and_then(|minutes| self.minutes(&file.name, minutes.0));
        let decided = file.decided.map(|decided| self.decided(&file.name, decided));
        Process {
            id: file.id.into(),
            name: file.name,
            note: file.note,
            volume_per_month: file.volume_per_month,
            minutes_per_case,
            ratings: to_ratings(&file.ratings),
            typical: file.typical,
            reversibility: file.reversibility.into(),
            personal_data: file.personal_data.into(),
            law_requires_person: file.law_requires_person,
            channels: file.channels,
            owner: file.owner,
            lifecycle: file.lifecycle.map(Into::into),
            ai_scope: file.ai_scope,
            handoff: Handoff {
                trigger: file.handoff.trigger,
                seconds: file.handoff.seconds,
                context: file.handoff.context,
            },
            knowledge: KnowledgeSource {
                name: file.knowledge.name,
                owner: file.knowledge.owner,
                reviewed: file.knowledge.reviewed.map(|day| day.0),
            },
            quality_measure: file.quality_measure,
            reviewer: file.reviewer,
            stop_rule: file.stop_rule,
            decided,
        }
    }

    fn minutes(&mut self, process: &str, written: f64) -> Option<Minutes> {
        const NO_DIFFERENCE: f64 = 1e-6;
        let minutes = Minutes::new(written)?;
        if (minutes.get() - written).abs() > NO_DIFFERENCE {
            self.rounded.push(process.to_owned());
        }
        Some(minutes)
    }

    fn decided(&mut self, process: &str, file: v1::Decided) -> Override {
        let blank = file.reason.trim().is_empty();
        if blank {
            self.no_reason.push(process.to_owned());
        }
        Override { bucket: file.bucket.into(), reason: if blank { NO_REASON.to_owned() } else { file.reason } }
    }

    fn rollout(&mut self, file: v1::Rollout) -> RolloutSettings {
        let setting = |kpi: v1::Kpi| KpiSetting { baseline: kpi.baseline, target: kpi.target };
        RolloutSettings {
            start: file.start.map(|day| day.0),
            hours_per_week: file.hours_per_week.into_iter().map(|(role, hours)| (role.into(), hours)).collect(),
            freezes: file.freezes.into_iter().map(|freeze| self.freeze(freeze)).collect(),
            kpis: file.kpis.into_iter().map(|(kpi, file)| (kpi.into(), setting(file))).collect(),
        }
    }

    fn freeze(&mut self, file: v1::Freeze) -> Freeze {
        let (v1::Day(from), v1::Day(to)) = (file.from, file.to);
        if to < from {
            self.swapped.push(file.name.clone());
        }
        Freeze { id: file.id.into(), name: file.name, from: from.min(to), to: from.max(to) }
    }
}

fn to_ratings(file: &v1::Ratings) -> Ratings {
    let all = [
        (RatingKind::RuleClarity, file.rule_clarity),
        (RatingKind::InputStructure, file.input_structure),
        (RatingKind::ExceptionFrequency, file.exception_frequency),
        (RatingKind::Stability, file.stability),
        (RatingKind::KnowledgeReadiness, file.knowledge_readiness),
        (RatingKind::SystemAccess, file.system_access),
        (RatingKind::Judgement, file.judgement),
        (RatingKind::Emotion, file.emotion),
        (RatingKind::PhysicalPresence, file.physical_presence),
        (RatingKind::ConsequenceOfError, file.consequence_of_error),
    ];
    all.into_iter().filter_map(|(kind, rating)| Some((kind, rating?.0))).collect()
}
