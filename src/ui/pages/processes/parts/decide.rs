//! Deciding a bucket: by the rules, or by hand with a reason.

use leptos::prelude::*;

use crate::domain::edit;
use crate::domain::process::{Bucket, Process};
use crate::domain::units::Id;
use crate::state::Store;
use crate::text::names;
use crate::text::processes::common;

/// Processes whose bucket somebody wants to decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// The processes.
    pub processes: Vec<Id>,
    /// Where they shall go, if that is said already.
    pub bucket: Option<Bucket>,
}

impl Wish {
    /// One process.
    pub fn one(process: Id, bucket: Option<Bucket>) -> Wish {
        Wish { processes: vec![process], bucket }
    }
}

/// What a decision is about: the processes as they are now.
#[derive(Clone, Debug)]
pub struct Subject {
    /// Each process with its computed bucket.
    pub processes: Vec<(std::sync::Arc<Process>, Option<Bucket>)>,
}

impl Subject {
    /// The processes a wish names, without following them.
    pub fn of(store: Store, ids: &[Id]) -> Subject {
        let processes = store.results.processes.with_untracked(|all| {
            let wanted = all.iter().filter(|(process, _)| ids.contains(&process.id));
            wanted.map(|(process, found)| (process.clone(), found.computed)).collect()
        });
        Subject { processes }
    }

    /// How many the rules put into a bucket.
    pub fn by_rules(&self, bucket: Bucket) -> usize {
        self.processes.iter().filter(|(_, computed)| *computed == Some(bucket)).count()
    }

    /// Whether putting them into a bucket needs a reason.
    pub fn needs_reason(&self, bucket: Bucket) -> bool {
        self.by_rules(bucket) < self.processes.len()
    }

    /// Whether the rules put all of them somewhere.
    pub fn is_rated(&self) -> bool {
        self.processes.iter().all(|(_, computed)| computed.is_some())
    }

    /// The name, when there is one process.
    pub fn name(&self) -> Option<&str> {
        match self.processes.as_slice() {
            [(process, _)] => Some(&process.name),
            _ => None,
        }
    }

    /// The bucket all of them are in now.
    pub fn bucket(&self) -> Option<Bucket> {
        let now = |(process, computed): &(std::sync::Arc<Process>, Option<Bucket>)| {
            process.decided.as_ref().map(|decided| decided.bucket).or(*computed)
        };
        let first = self.processes.first().and_then(now);
        first.filter(|first| self.processes.iter().all(|process| now(process) == Some(*first)))
    }

    /// The reason given before, when all have the same.
    pub fn reason(&self) -> Option<&str> {
        let given = |process: &Process| process.decided.as_ref().map(|decided| decided.reason.clone());
        let first = self.processes.first()?.0.decided.as_ref()?;
        let same = self.processes.iter().all(|(process, _)| given(process).as_ref() == Some(&first.reason));
        same.then_some(&first.reason)
    }
}

/// Puts processes into a bucket in one step, and says so.
pub fn decide(store: Store, subject: &Subject, bucket: Bucket, reason: &str) {
    let processes = subject.processes.iter().map(|(process, computed)| (&**process, *computed));
    let lang = untrack(|| store.lang());
    let to = names::bucket(bucket).get(lang);
    let said = match subject.name() {
        Some(name) if subject.needs_reason(bucket) => {
            common::DECIDED_ONE.fill(lang, &[("name", &name), ("bucket", &to)])
        }
        Some(name) => common::DECIDED_BACK.fill(lang, &[("name", &name), ("bucket", &to)]),
        None => common::DECIDED_MANY.fill(lang, &[("n", &subject.processes.len()), ("bucket", &to)]),
    };
    store.dispatch_with_undo(edit::decide_all(processes, bucket, reason.trim()), said);
}
