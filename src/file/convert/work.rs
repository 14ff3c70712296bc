//! The work of a rollout to and from the domain.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{NO_REASON, Repairs};
use crate::domain::foreign::Foreign;
use crate::domain::plan::Plan;
use crate::domain::units::Id;
use crate::domain::work::{Decision, Measured, OwnPackage, PackageChange, Progress, Risk, Work};
use crate::file::v1::{Day, Rating};
use crate::file::v2;

/// The work of a plan; `None` when it says nothing and nothing unknown hangs on it.
pub(super) fn to_file(plan: &Plan) -> Option<v2::Work> {
    let hung = || plan.foreign.iter().any(|(path, _)| below_work(path).is_some());
    (*plan.work != Work::default() || hung()).then(|| work_to_file(&plan.work))
}

/// The steps of an unknown field below `plan.work`.
fn below_work(path: &[String]) -> Option<&[String]> {
    match path {
        [plan, work, below @ ..] if plan == "plan" && work == "work" && !below.is_empty() => Some(below),
        _ => None,
    }
}

fn work_to_file(work: &Work) -> v2::Work {
    let usual = Work::default().objective;
    let mut gates: BTreeMap<v2::Phase, BTreeMap<_, _>> = BTreeMap::new();
    for ((phase, day), decision) in &work.gates {
        gates.entry((*phase).into()).or_default().insert(Day(*day), decision_to_file(decision));
    }
    let mut measured: BTreeMap<String, BTreeMap<_, _>> = BTreeMap::new();
    for ((kpi, day), found) in &work.measured {
        let found = v2::Measured { value: found.value, note: found.note.clone() };
        measured.entry(kpi.to_string()).or_default().insert(Day(*day), found);
    }
    let holiday = |name: &String| v2::Holiday { name: name.clone() };
    v2::Work {
        objective: (work.objective != usual).then(|| work.objective.into()),
        deadline: work.deadline.map(Day),
        planned_from: work.planned_from.map(Day),
        holidays: work.holidays.iter().map(|(day, name)| (Day(*day), holiday(name))).collect(),
        packages: work.packages.iter().map(|(id, change)| (id.to_string(), change_to_file(change))).collect(),
        own: work.own.iter().map(|(id, own)| (id.to_string(), own_to_file(own))).collect(),
        gates,
        measured,
        risks: work.risks.iter().map(|(id, risk)| (id.to_string(), risk_to_file(risk))).collect(),
    }
}

fn change_to_file(change: &PackageChange) -> v2::Package {
    v2::Package {
        hours: hours_to_file(&change.hours),
        weeks: change.weeks.map(v2::Weeks),
        owner: change.owner.clone(),
        after: change.after.iter().map(|(before, link)| (before.to_string(), (*link).into())).collect(),
        note: change.note.clone(),
        done_when: change.done_when.clone(),
        left_out: change.left_out.clone(),
        pinned: change.pinned.map(Day),
        progress: change.progress.as_ref().map(progress_to_file),
    }
}

fn progress_to_file(progress: &Progress) -> v2::Progress {
    let (status, ended, reason) = match progress {
        Progress::Doing { .. } => (v2::Status::Doing, None, ""),
        Progress::Blocked { reason, .. } => (v2::Status::Blocked, None, reason.as_str()),
        Progress::Done { ended, .. } => (v2::Status::Done, *ended, ""),
    };
    v2::Progress {
        status,
        started: progress.started().map(Day),
        ended: ended.map(Day),
        remaining: progress.remaining().map(hours_to_file).unwrap_or_default(),
        reason: reason.to_owned(),
    }
}

fn own_to_file(own: &OwnPackage) -> v2::OwnPackage {
    v2::OwnPackage {
        name: own.name.clone(),
        phase: own.phase.into(),
        kind: own.kind.into(),
        process: own.process.as_ref().map(Id::to_string),
        hours: hours_to_file(&own.hours),
        weeks: v2::Weeks(own.weeks),
        after: own.after.iter().map(Id::to_string).collect(),
        done_when: own.done_when.clone(),
    }
}

fn decision_to_file(decision: &Decision) -> v2::Decision {
    v2::Decision { outcome: decision.outcome.into(), who: decision.who.clone(), why: decision.why.clone() }
}

fn risk_to_file(risk: &Risk) -> v2::Risk {
    v2::Risk {
        template: risk.template.as_ref().map(Id::to_string),
        title: risk.title.clone(),
        note: risk.note.clone(),
        likelihood: risk.likelihood.map(Rating),
        impact: risk.impact.map(Rating),
        owner: risk.owner.clone(),
        response: risk.response.clone(),
        packages: risk.packages.iter().map(Id::to_string).collect(),
        closed: risk.closed.map(Day),
    }
}

fn hours_to_file(hours: &BTreeMap<Id, u16>) -> BTreeMap<String, u16> {
    hours.iter().map(|(role, hours)| (role.to_string(), *hours)).collect()
}

fn to_hours(hours: BTreeMap<String, u16>) -> BTreeMap<Id, u16> {
    hours.into_iter().map(|(role, hours)| (role.into(), hours)).collect()
}

fn to_ids(ids: Vec<String>) -> BTreeSet<Id> {
    ids.into_iter().map(Id::from).collect()
}

impl Repairs {
    /// The work of a file. A package nothing was changed of is dropped, unless unknown fields hang on it.
    pub(super) fn work(&mut self, file: v2::Work, foreign: &Foreign) -> Work {
        let with_fields: BTreeSet<&str> = foreign
            .iter()
            .filter_map(|(path, _)| match below_work(path)? {
                [packages, package, _, ..] if packages == "packages" => Some(package.as_str()),
                _ => None,
            })
            .collect();
        let mut packages = BTreeMap::new();
        for (id, package) in file.packages {
            let change = self.change(&id, package);
            if !change.is_empty() || with_fields.contains(id.as_str()) {
                packages.insert(Id::from(id), Arc::new(change));
            }
        }
        let mut gates = BTreeMap::new();
        for (phase, decisions) in file.gates {
            for (Day(day), decision) in decisions {
                gates.insert((phase.into(), day), self.decision(&day.to_string(), decision));
            }
        }
        let measured = file.measured.into_iter().flat_map(|(kpi, values)| {
            let kpi = Id::from(kpi);
            let found = |found: v2::Measured| Measured { value: found.value, note: found.note };
            values.into_iter().map(move |(Day(day), value)| ((kpi.clone(), day), found(value)))
        });
        Work {
            objective: file.objective.map(Into::into).unwrap_or_default(),
            deadline: file.deadline.map(|day| day.0),
            planned_from: file.planned_from.map(|day| day.0),
            holidays: file.holidays.into_iter().map(|(day, holiday)| (day.0, holiday.name)).collect(),
            packages,
            own: file.own.into_iter().map(|(id, own)| (id.into(), Arc::new(to_own(own)))).collect(),
            gates,
            measured: measured.collect(),
            risks: file.risks.into_iter().map(|(id, risk)| (id.into(), Arc::new(to_risk(risk)))).collect(),
        }
    }

    fn change(&mut self, id: &str, file: v2::Package) -> PackageChange {
        PackageChange {
            hours: to_hours(file.hours),
            weeks: file.weeks.map(|weeks| weeks.0),
            owner: file.owner,
            after: file.after.into_iter().map(|(before, link)| (before.into(), link.into())).collect(),
            note: file.note,
            done_when: file.done_when,
            left_out: file.left_out.map(|reason| self.reason(id, reason)),
            pinned: file.pinned.map(|day| day.0),
            progress: file.progress.map(|progress| self.progress(id, progress)),
        }
    }

    fn progress(&mut self, id: &str, file: v2::Progress) -> Progress {
        let unfit = match file.status {
            v2::Status::Doing => file.ended.is_some() || !file.reason.is_empty(),
            v2::Status::Blocked => file.ended.is_some(),
            v2::Status::Done => !file.remaining.is_empty() || !file.reason.is_empty(),
        };
        let (started, ended) = (file.started.map(|day| day.0), file.ended.map(|day| day.0));
        if unfit || file.status == v2::Status::Done && started.zip(ended).is_some_and(|(first, last)| last < first) {
            self.progress.push(id.to_owned());
        }
        let remaining = to_hours(file.remaining);
        match file.status {
            v2::Status::Doing => Progress::Doing { started, remaining },
            v2::Status::Blocked => Progress::Blocked { started, remaining, reason: self.reason(id, file.reason) },
            v2::Status::Done => match started.zip(ended) {
                Some((one, other)) => Progress::Done { started: Some(one.min(other)), ended: Some(one.max(other)) },
                None => Progress::Done { started, ended },
            },
        }
    }

    fn decision(&mut self, day: &str, file: v2::Decision) -> Decision {
        let decision = Decision { outcome: file.outcome.into(), who: file.who, why: file.why };
        if decision.is_sound() {
            return decision;
        }
        Decision { why: self.reason(day, String::new()), ..decision }
    }

    /// The reason, or what stands for it.
    fn reason(&mut self, of: &str, reason: String) -> String {
        if reason.trim().is_empty() {
            if self.no_reason.last().is_none_or(|last| last != of) {
                self.no_reason.push(of.to_owned());
            }
            return NO_REASON.to_owned();
        }
        reason
    }
}

fn to_own(file: v2::OwnPackage) -> OwnPackage {
    OwnPackage {
        name: file.name,
        phase: file.phase.into(),
        kind: file.kind.into(),
        process: file.process.map(Id::from),
        hours: to_hours(file.hours),
        weeks: file.weeks.0,
        after: to_ids(file.after),
        done_when: file.done_when,
    }
}

fn to_risk(file: v2::Risk) -> Risk {
    Risk {
        template: file.template.map(Id::from),
        title: file.title,
        note: file.note,
        likelihood: file.likelihood.map(|rating| rating.0),
        impact: file.impact.map(|rating| rating.0),
        owner: file.owner,
        response: file.response,
        packages: to_ids(file.packages),
        closed: file.closed.map(|day| day.0),
    }
}
