//! A plan in which every place is found at once, however many there are.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Entry, MoneyEntry, MoneyPlace, Place, Value, WorkPlace};
use crate::domain::plan::{Freeze, KpiSetting, Plan};
use crate::domain::process::Process;
use crate::domain::units::Id;
use crate::domain::work::process_of;

/// A plan with its lists by identifier.
pub struct Index<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Its processes.
    pub processes: BTreeMap<&'a Id, &'a Arc<Process>>,
    /// Its freezes.
    pub freezes: BTreeMap<&'a Id, &'a Freeze>,
    /// Its unknown fields by path.
    pub foreign: BTreeMap<&'a [String], &'a str>,
}

impl<'a> Index<'a> {
    /// The index of a plan.
    pub fn new(plan: &'a Plan) -> Index<'a> {
        Index {
            plan,
            processes: plan.processes.iter().map(|process| (&process.id, process)).collect(),
            freezes: plan.rollout.freezes.iter().map(|freeze| (&freeze.id, freeze)).collect(),
            foreign: plan.foreign.iter().map(|(path, text)| (path.as_slice(), text.as_str())).collect(),
        }
    }

    /// What people call the process, package or risk a place belongs to; `None` when it belongs to none that has a name.
    pub fn name(&self, place: &Place) -> Option<&'a str> {
        let own = |id: &Id| self.plan.work.own.get(id).map(|own| own.name.as_str());
        let process = |id: &str| self.processes.get(&Id::from(id)).map(|process| process.name.as_str());
        match place {
            Place::Process(id) | Place::Field { process: id, .. } => process(id.as_str()),
            Place::Work(WorkPlace::Package(id, _)) => own(id).or_else(|| process(process_of(id.as_str())?)),
            Place::Work(WorkPlace::Own(id, _) | WorkPlace::Entry(Entry::Own(id))) => own(id),
            Place::Work(WorkPlace::Risk(id, _) | WorkPlace::Entry(Entry::Risk(id))) => {
                self.plan.work.risks.get(id).map(|risk| risk.title.as_str())
            }
            Place::Money(MoneyPlace::Entry(entry)) => self.money_name(entry),
            _ => None,
        }
    }

    /// What the team calls the scenario a figure or cost belongs to, or the cost itself; `None` where the content names it.
    fn money_name(&self, entry: &MoneyEntry) -> Option<&'a str> {
        let money = &self.plan.money;
        let scenario = |id: &str| money.scenarios.get(id).map(|own| own.name.as_str());
        match entry {
            MoneyEntry::Scenario(id) => scenario(id.as_str()),
            MoneyEntry::Cost(key) => money.costs.get(key).map(|cost| cost.name.as_str()),
            MoneyEntry::Figure(key) => {
                let (of, rest) = key.as_str().split_once('/')?;
                let cost = rest.strip_prefix("cost/").and_then(|cost| money.costs.get(format!("{of}/{cost}").as_str()));
                cost.map(|cost| cost.name.as_str()).or_else(|| scenario(of))
            }
            MoneyEntry::Elsewhere(_) => None,
        }
    }

    /// What stands in a place; `None` when nothing does.
    pub fn value(&self, place: &Place) -> Option<Value> {
        let plan = self.plan;
        let kpi = |id: &Id, of: fn(&KpiSetting) -> Option<f64>| plan.rollout.kpis.get(id).and_then(of);
        match place {
            Place::Name => Value::text(&plan.name),
            Place::Model => Some(Value::Model(plan.model.clone())),
            Place::Demo => Some(Value::YesNo(plan.demo)),
            Place::Mark(question) => plan.answers.get(question)?.mark.map(Value::Mark),
            Place::Note(question) => Value::text(&plan.answers.get(question)?.note),
            Place::Process(id) => self.processes.get(id).map(|process| Value::Process(Arc::clone(process))),
            Place::Field { process, field } => field.value(self.processes.get(process)?),
            Place::Start => plan.rollout.start.map(Value::Date),
            Place::Hours(role) => plan.rollout.hours_per_week.get(role).map(|hours| Value::Count((*hours).into())),
            Place::Freeze(id) => self.freezes.get(id).map(|freeze| Value::Freeze((*freeze).clone())),
            Place::Baseline(id) => kpi(id, |kpi| kpi.baseline).map(Value::Number),
            Place::Target(id) => kpi(id, |kpi| kpi.target).map(Value::Number),
            Place::Work(place) => place.value(&plan.work),
            Place::Money(place) => place.value(&plan.money),
            Place::Foreign(path) => self.foreign.get(path.as_slice()).map(|text| Value::Json((*text).to_owned())),
        }
    }
}
