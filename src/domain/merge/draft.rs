//! The merged plan while it is made.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Three;
use crate::domain::order::weave;
use crate::domain::place::{Entry, Field, Index, MoneyEntry, Place, order};
use crate::domain::plan::{Freeze, KpiSetting, Plan, RolloutSettings};
use crate::domain::process::Process;
use crate::domain::units::Id;
use crate::domain::work::Work;

/// Mine, with what was taken so far; lists by identifier.
pub(super) struct Draft {
    plan: Plan,
    processes: BTreeMap<Id, Arc<Process>>,
    freezes: BTreeMap<Id, Freeze>,
    foreign: BTreeMap<Vec<String>, String>,
}

/// What an unknown field hangs on.
#[derive(Clone)]
pub(super) enum Owner<'a> {
    Answer(&'a str),
    Process(&'a str),
    Freeze(&'a str),
    Kpi(&'a str),
    Work(Entry),
    Money(MoneyEntry),
}

impl<'a> Owner<'a> {
    /// What the field at a path hangs on; `None` for what every plan has.
    pub fn of(path: &'a [String]) -> Option<Owner<'a>> {
        let steps: Vec<&str> = path.iter().take(5).map(String::as_str).collect();
        match steps.as_slice() {
            ["plan", "answers", question, _, ..] => Some(Owner::Answer(question)),
            ["plan", "processes", item, _, ..] => item.strip_prefix('@').map(Owner::Process),
            ["plan", "rollout", "freezes", item, _] => item.strip_prefix('@').map(Owner::Freeze),
            ["plan", "rollout", "kpis", kpi, _] => Some(Owner::Kpi(kpi)),
            ["plan", "money", ..] => MoneyEntry::of(&path[2..]).map(Owner::Money),
            ["plan", "work", ..] => Entry::of(&path[2..]).map(Owner::Work),
            _ => None,
        }
    }

    /// Whether a plan has it.
    pub fn is_in(&self, index: &Index<'_>) -> bool {
        match self {
            Owner::Answer(id) => index.plan.answers.contains_key(*id),
            Owner::Process(id) => index.processes.contains_key(&Id::from(*id)),
            Owner::Freeze(id) => index.freezes.contains_key(&Id::from(*id)),
            Owner::Kpi(id) => index.plan.rollout.kpis.contains_key(*id),
            Owner::Work(entry) => entry.is_in(&index.plan.work),
            Owner::Money(entry) => entry.is_in(&index.plan.money),
        }
    }
}

impl Draft {
    /// Mine as it is.
    pub fn new(three: &Three<Index<'_>>) -> Draft {
        let mine = &three.mine;
        Draft {
            plan: mine.plan.clone(),
            processes: mine.processes.iter().map(|(id, process)| ((*id).clone(), Arc::clone(process))).collect(),
            freezes: mine.freezes.iter().map(|(id, freeze)| ((*id).clone(), (*freeze).clone())).collect(),
            foreign: mine.foreign.iter().map(|(path, text)| (path.to_vec(), (*text).to_owned())).collect(),
        }
    }

    /// Makes the draft say in a place what `from` says. Processes and unknown fields have functions of their own.
    pub fn copy(&mut self, place: &Place, from: &Index<'_>) {
        let (plan, other) = (&mut self.plan, from.plan);
        match place {
            Place::Name => plan.name.clone_from(&other.name),
            Place::Model => plan.model.clone_from(&other.model),
            Place::Demo => plan.demo = other.demo,
            Place::Mark(question) => {
                let mark = other.answers.get(question).and_then(|answer| answer.mark);
                Arc::make_mut(&mut plan.answers).entry(question.clone()).or_default().mark = mark;
            }
            Place::Note(question) => {
                let note = other.answers.get(question).map(|answer| answer.note.clone()).unwrap_or_default();
                Arc::make_mut(&mut plan.answers).entry(question.clone()).or_default().note = note;
            }
            Place::Start => self.rollout().start = other.rollout.start,
            Place::Hours(role) => put(&mut self.rollout().hours_per_week, role, other.rollout.hours_per_week.get(role)),
            Place::Freeze(id) => put(&mut self.freezes, id, from.freezes.get(id).copied()),
            Place::Baseline(kpi) => self.kpi(kpi).baseline = other.rollout.kpis.get(kpi).and_then(|set| set.baseline),
            Place::Target(kpi) => self.kpi(kpi).target = other.rollout.kpis.get(kpi).and_then(|set| set.target),
            Place::Work(place) => place.copy(&other.work, Arc::make_mut(&mut plan.work)),
            Place::Money(place) => place.copy(&other.money, Arc::make_mut(&mut plan.money)),
            Place::Process(_) | Place::Field { .. } | Place::Foreign(_) => {}
        }
    }

    fn rollout(&mut self) -> &mut RolloutSettings {
        Arc::make_mut(&mut self.plan.rollout)
    }

    fn kpi(&mut self, id: &Id) -> &mut KpiSetting {
        self.rollout().kpis.entry(id.clone()).or_default()
    }

    /// Makes a process say in these fields what `from` says.
    pub fn copy_fields(&mut self, from: &Process, fields: &[Field]) {
        if let Some(process) = self.processes.get_mut(&from.id).filter(|_| !fields.is_empty()) {
            let process = Arc::make_mut(process);
            fields.iter().for_each(|field| field.copy(from, process));
        }
    }

    /// Puts a process in, or takes it out.
    pub fn put_process(&mut self, id: &Id, process: Option<&Arc<Process>>) {
        put(&mut self.processes, id, process);
    }

    /// Puts an unknown field in, or takes it out.
    pub fn put_foreign(&mut self, path: &[String], text: Option<&str>) {
        match text {
            Some(text) => drop(self.foreign.insert(path.to_vec(), text.to_owned())),
            None => drop(self.foreign.remove(path)),
        }
    }

    /// The plan: lists in order, what says nothing left out, descending from all that either copy descends from.
    pub fn finish(mut self, three: &Three<Index<'_>>) -> Plan {
        self.settle_entries(three);
        let processes = three.each(|index| order(index.plan));
        let processes = ordered(processes, &self.processes);
        if !same(&processes, &self.plan.processes) {
            self.plan.processes = Arc::new(processes);
        }
        let freezes = three.each(|index| index.plan.rollout.freezes.iter().map(|freeze| &freeze.id).collect());
        let freezes = ordered(freezes, &self.freezes);
        if freezes != self.plan.rollout.freezes {
            self.rollout().freezes = freezes;
        }
        let foreign: Vec<_> = self.foreign.into_iter().collect();
        if foreign != *self.plan.foreign {
            self.plan.foreign = Arc::new(foreign);
        }
        let lineage = self.plan.lineage.joined(&three.theirs.plan.lineage);
        if lineage != *self.plan.lineage {
            self.plan.lineage = Arc::new(lineage);
        }
        self.plan
    }

    /// Answers and key figures that say nothing: there as long as unknown fields can hang on them, by the rule of every
    /// place.
    fn settle_entries(&mut self, three: &Three<Index<'_>>) {
        let plans = three.each(|index| index.plan);
        let with_fields: BTreeSet<&str> = self
            .foreign
            .keys()
            .filter_map(|path| match Owner::of(path) {
                Some(Owner::Answer(question)) => Some(question),
                _ => None,
            })
            .collect();
        let mut answers = (*self.plan.answers).clone();
        for question in plans.mine.answers.keys().chain(plans.theirs.answers.keys()) {
            let says_nothing = answers.get(question).is_none_or(|answer| answer.is_empty());
            if says_nothing {
                let there = stays(plans.each(|plan| plan.answers.contains_key(question)));
                let empty = (there && with_fields.contains(question.as_str())).then(Default::default);
                put(&mut answers, question, empty.as_ref());
            }
        }
        if answers != *self.plan.answers {
            self.plan.answers = Arc::new(answers);
        }
        let mut kpis = self.plan.rollout.kpis.clone();
        for kpi in plans.mine.rollout.kpis.keys().chain(plans.theirs.rollout.kpis.keys()) {
            if kpis.get(kpi).is_none_or(|set| *set == KpiSetting::default()) {
                let there = stays(plans.each(|plan| plan.rollout.kpis.contains_key(kpi)));
                put(&mut kpis, kpi, there.then(KpiSetting::default).as_ref());
            }
        }
        if kpis != self.plan.rollout.kpis {
            self.rollout().kpis = kpis;
        }
        self.settle_packages(&plans.map(|plan| &*plan.work));
    }

    /// The same for packages nothing was changed of.
    fn settle_packages(&mut self, three: &Three<&Work>) {
        let with_fields: BTreeSet<Id> = (self.foreign.keys())
            .filter_map(|path| match Owner::of(path) {
                Some(Owner::Work(Entry::Package(package))) => Some(package),
                _ => None,
            })
            .collect();
        let mut packages = self.plan.work.packages.clone();
        for package in three.mine.packages.keys().chain(three.theirs.packages.keys()) {
            if packages.get(package).is_none_or(|change| change.is_empty()) {
                let there = stays(three.each(|work| work.packages.contains_key(package)));
                let empty = (there && with_fields.contains(package)).then(Arc::default);
                put(&mut packages, package, empty.as_ref());
            }
        }
        if packages != self.plan.work.packages {
            Arc::make_mut(&mut self.plan.work).packages = packages;
        }
    }
}

/// Whether something that says nothing is there, by the rule of every place.
fn stays(there: Three<bool>) -> bool {
    if there.changed().0 { there.mine } else { there.theirs }
}

fn put<V: Clone>(map: &mut BTreeMap<Id, V>, id: &Id, value: Option<&V>) {
    match value {
        Some(value) => drop(map.insert(id.clone(), value.clone())),
        None => drop(map.remove(id)),
    }
}

/// The things that are kept, in the order that was changed; mine when both were or none was.
fn ordered<T: Clone>(orders: Three<Vec<&Id>>, kept: &BTreeMap<Id, T>) -> Vec<T> {
    let sets = orders.each(|order| order.iter().copied().collect::<BTreeSet<_>>());
    let everywhere = |id: &&&Id| sets.base.contains(*id) && sets.mine.contains(*id) && sets.theirs.contains(*id);
    let shared = orders.each(|order| order.iter().filter(everywhere).copied().collect::<Vec<_>>());
    let Three { mine, theirs, .. } =
        orders.map(|order| order.into_iter().filter(|id| kept.contains_key(*id)).collect::<Vec<_>>());
    let order = if shared.changed() == (false, true) { weave(&theirs, &mine) } else { weave(&mine, &theirs) };
    order.into_iter().filter_map(|id| kept.get(id).cloned()).collect()
}

fn same(processes: &[Arc<Process>], others: &[Arc<Process>]) -> bool {
    processes.len() == others.len() && processes.iter().zip(others).all(|(one, other)| Arc::ptr_eq(one, other))
}
