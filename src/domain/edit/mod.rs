//! Every change to a plan as a value, and the one function that applies it.

mod many;
mod work;

use std::sync::Arc;

pub use many::{Change, change_all, decide_all};
pub use work::{PackageSet, RiskSet, WorkEdit};

use super::answers::{Answer, Mark};
use super::figures::MoneySettings;
use super::plan::{Freeze, KpiSetting, Plan};
use super::process::{Bucket, Override, Process};
use super::units::{Date, Id};
use super::work::Work;

/// A change a person made. Applying it to the plan it was made for gives the next plan; undo keeps the one before.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Call the plan something else.
    Rename(String),
    /// Answer a question, or take the answer back.
    SetAnswer {
        /// The question.
        question: Id,
        /// The answer; `None` takes it back.
        mark: Option<Mark>,
    },
    /// Write a note to a question; a blank one removes it.
    SetNote {
        /// The question.
        question: Id,
        /// The note.
        note: String,
    },
    /// Add processes at the end. Those whose identifier exists already are left out.
    AddProcesses(Vec<Process>),
    /// Put new versions of processes in the place of the old ones, in one step.
    ReplaceProcesses(Vec<Process>),
    /// Remove processes, and what was changed of their work packages.
    RemoveProcesses(Vec<Id>),
    /// Decide a bucket by hand for several processes, or go back to the computed ones. A decision without a reason
    /// changes nothing.
    Decide {
        /// The processes.
        processes: Vec<Id>,
        /// The decision; `None` goes back to the computed bucket.
        decided: Option<Override>,
    },
    /// Set the day the rollout starts.
    SetStart(Option<Date>),
    /// Set the hours a role has a week; `None` goes back to the model's default.
    SetHours {
        /// The role.
        role: Id,
        /// Hours a week.
        hours: Option<u16>,
    },
    /// Add a freeze or change the one with the same identifier. `from` and `to` are put in order.
    SetFreeze(Freeze),
    /// Remove a freeze.
    RemoveFreeze(Id),
    /// Say where a key figure stands and where it shall be. What is no number is left out.
    SetKpi {
        /// The key figure.
        kpi: Id,
        /// What was said.
        setting: KpiSetting,
    },
    /// Change the work of the rollout.
    Work(WorkEdit),
    /// Put what is said about money in the place of what was said.
    SetMoney {
        /// All of it, with one thing changed.
        settings: Arc<MoneySettings>,
        /// What was changed: going on there is one step.
        at: Id,
    },
    /// Replace the whole content and its lineage, keeping the document's identifier: an import over the open plan, or the
    /// outcome of a merge.
    ReplaceAll(Box<Plan>),
}

impl Edit {
    /// Whether this edit goes on in the place where `before` was made, so that both are one step for undo: typing.
    pub fn continues(&self, before: &Edit) -> bool {
        match (self, before) {
            (Edit::Rename(_), Edit::Rename(_)) => true,
            (Edit::SetNote { question: now, .. }, Edit::SetNote { question: then, .. }) => now == then,
            (Edit::SetKpi { kpi: now, .. }, Edit::SetKpi { kpi: then, .. }) => now == then,
            (Edit::Work(now), Edit::Work(then)) => now.continues(then),
            (Edit::SetHours { role: now, .. }, Edit::SetHours { role: then, .. }) => now == then,
            (Edit::SetMoney { at: now, .. }, Edit::SetMoney { at: then, .. }) => now == then,
            _ => false,
        }
    }
}

impl Plan {
    /// The plan after an edit. An edit that names what is not there changes nothing.
    #[must_use]
    pub fn apply(&self, edit: &Edit) -> Plan {
        let mut next = self.clone();
        match edit {
            Edit::Rename(name) => next.name.clone_from(name),
            Edit::SetAnswer { question, mark } => next.change_answer(question, |answer| answer.mark = *mark),
            Edit::SetNote { question, note } => next.change_answer(question, |answer| answer.set_note(note)),
            Edit::AddProcesses(added) => next.add_processes(added),
            Edit::ReplaceProcesses(changed) => next.replace_processes(changed),
            Edit::RemoveProcesses(gone) => {
                Arc::make_mut(&mut next.processes).retain(|p| !gone.contains(&p.id));
                Work::forget_processes(&mut next.work, gone);
            }
            Edit::Decide { processes, decided } => next.decide(processes, decided.as_ref()),
            Edit::SetStart(start) => Arc::make_mut(&mut next.rollout).start = *start,
            Edit::SetHours { role, hours } => {
                set_or_remove(&mut Arc::make_mut(&mut next.rollout).hours_per_week, role, *hours)
            }
            Edit::SetFreeze(freeze) => next.set_freeze(freeze),
            Edit::RemoveFreeze(id) => Arc::make_mut(&mut next.rollout).freezes.retain(|freeze| freeze.id != *id),
            Edit::SetKpi { kpi, setting } => {
                let number = |value: Option<f64>| value.filter(|value| value.is_finite());
                let setting = KpiSetting { baseline: number(setting.baseline), target: number(setting.target) };
                let kept = (setting != KpiSetting::default()).then_some(setting);
                set_or_remove(&mut Arc::make_mut(&mut next.rollout).kpis, kpi, kept);
            }
            Edit::Work(edit) => edit.apply(&mut next.work),
            Edit::SetMoney { settings, .. } => next.money.clone_from(settings),
            Edit::ReplaceAll(plan) => next = Plan { id: self.id.clone(), ..(**plan).clone() },
        }
        next
    }

    /// The plan after an edit; `None` when it changes nothing.
    pub fn changed(&self, edit: &Edit) -> Option<Plan> {
        let next = self.apply(edit);
        (next != *self).then_some(next)
    }

    /// The plan after an edit to an answer or a note; `None` when it changes nothing or is of another kind. For a program in
    /// which nothing else can be edited, so that it does not carry the rest.
    pub fn answered(&self, edit: &Edit) -> Option<Plan> {
        let mut next = self.clone();
        match edit {
            Edit::SetAnswer { question, mark } => next.change_answer(question, |answer| answer.mark = *mark),
            Edit::SetNote { question, note } => next.change_answer(question, |answer| answer.set_note(note)),
            _ => return None,
        }
        (next.answers != self.answers).then_some(next)
    }

    fn change_answer(&mut self, question: &Id, change: impl FnOnce(&mut Answer)) {
        let answers = Arc::make_mut(&mut self.answers);
        let mut answer = answers.get(question).cloned().unwrap_or_default();
        change(&mut answer);
        set_or_remove(answers, question, (!answer.is_empty()).then_some(answer));
    }

    fn add_processes(&mut self, added: &[Process]) {
        let processes = Arc::make_mut(&mut self.processes);
        for process in added {
            if processes.iter().all(|present| present.id != process.id) {
                processes.push(Arc::new(with_sound_decision(process)));
            }
        }
    }

    fn replace_processes(&mut self, changed: &[Process]) {
        for place in Arc::make_mut(&mut self.processes) {
            if let Some(process) = changed.iter().find(|process| process.id == place.id) {
                *place = Arc::new(with_sound_decision(process));
            }
        }
    }

    fn decide(&mut self, ids: &[Id], decided: Option<&Override>) {
        if decided.is_some_and(|decided| !has_reason(decided)) {
            return;
        }
        for place in Arc::make_mut(&mut self.processes) {
            if ids.contains(&place.id) {
                Arc::make_mut(place).decided = decided.cloned();
            }
        }
    }

    fn set_freeze(&mut self, freeze: &Freeze) {
        let mut freeze = freeze.clone();
        if freeze.to < freeze.from {
            std::mem::swap(&mut freeze.from, &mut freeze.to);
        }
        let freezes = &mut Arc::make_mut(&mut self.rollout).freezes;
        match freezes.iter_mut().find(|present| present.id == freeze.id) {
            Some(present) => *present = freeze,
            None => freezes.push(freeze),
        }
    }
}

fn has_reason(decided: &Override) -> bool {
    !decided.reason.trim().is_empty()
}

/// The process; a decision without a reason is left out, as no file may hold one.
fn with_sound_decision(process: &Process) -> Process {
    Process { decided: process.decided.clone().filter(has_reason), ..process.clone() }
}

/// A decision for the board: dropping a process on the bucket the rules give it takes the decision back.
pub fn decision(computed: Option<Bucket>, wanted: Bucket, reason: &str) -> Option<Override> {
    (computed != Some(wanted)).then(|| Override { bucket: wanted, reason: reason.to_owned() })
}

fn set_or_remove<K: Clone + Ord, V>(map: &mut std::collections::BTreeMap<K, V>, key: &K, value: Option<V>) {
    match value {
        Some(value) => drop(map.insert(key.clone(), value)),
        None => drop(map.remove(key)),
    }
}

#[cfg(test)]
mod tests;
