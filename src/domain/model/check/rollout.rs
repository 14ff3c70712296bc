//! What must hold in the part of a pack that makes rollouts.

use std::collections::BTreeSet;

use super::Checker;
use crate::domain::model::Pack;
use crate::domain::model::{PackageTemplate, PhaseKind, RiskTemplate, Scope};
use crate::domain::units::Id;

impl Checker {
    /// Roles, key figures, phases, packages and risks.
    pub(super) fn rollout(&mut self, pack: &Pack) {
        self.unique("roles", pack.roles.iter().map(|r| &r.id));
        self.unique("kpis", pack.kpis.iter().map(|k| &k.id));
        self.unique("packages", pack.packages.iter().map(|p| &p.id));
        let phases: Vec<_> = pack.phases.iter().map(|p| p.id).collect();
        self.ensure(phases == PhaseKind::ALL, "phases", "does not list the four phases once each in their order");
        for (index, phase) in pack.phases.iter().enumerate() {
            let path = format!("phases[{index}]");
            self.text(&format!("{path}.name"), &phase.name);
            self.text(&format!("{path}.about"), &phase.about);
            self.text(&format!("{path}.gate.name"), &phase.gate.name);
            self.text(&format!("{path}.gate.note"), &phase.gate.note);
            for (n, kpi) in phase.gate.kpis.iter().enumerate() {
                self.named(format!("{path}.gate.kpis[{n}]"), "key figure", [kpi], pack.kpis.iter().map(|k| &k.id));
            }
        }
        for (index, kpi) in pack.kpis.iter().enumerate() {
            self.text(&format!("kpis[{index}].name"), &kpi.name);
            self.text(&format!("kpis[{index}].about"), &kpi.about);
            self.source(pack, &format!("kpis[{index}]"), kpi.source.as_ref());
        }
        for (index, role) in pack.roles.iter().enumerate() {
            self.text(&format!("roles[{index}].name"), &role.name);
            self.text(&format!("roles[{index}].about"), &role.about);
        }
        for (index, package) in pack.packages.iter().enumerate() {
            self.package(pack, &format!("packages[{index}]"), package);
        }
        self.unique("risks", pack.risks.iter().map(|r| &r.id));
        for (index, risk) in pack.risks.iter().enumerate() {
            self.risk(pack, &format!("risks[{index}]"), risk);
        }
        if let Some(member) = cycle(&pack.packages) {
            self.add("packages", format!("wait for each other in a circle through {member:?}"));
        }
    }

    fn risk(&mut self, pack: &Pack, path: &str, risk: &RiskTemplate) {
        self.text(&format!("{path}.title"), &risk.title);
        self.text(&format!("{path}.about"), &risk.about);
        self.text(&format!("{path}.response"), &risk.response);
        self.source(pack, path, risk.source.as_ref());
        if let Some(condition) = &risk.when {
            self.condition(pack, &format!("{path}.when"), condition);
        }
        self.named(format!("{path}.packages"), "package", &risk.packages, pack.packages.iter().map(|p| &p.id));
    }

    fn package(&mut self, pack: &Pack, path: &str, package: &PackageTemplate) {
        self.text(&format!("{path}.name"), &package.name);
        self.text(&format!("{path}.done_when"), &package.done_when);
        self.text(&format!("{path}.why"), &package.why);
        self.source(pack, path, package.source.as_ref());
        self.ensure(package.weeks >= 1, format!("{path}.weeks"), "is 0");
        let per_process = !package.buckets.is_empty() || package.missing.is_some();
        match package.scope {
            Scope::Team => self.ensure(!per_process, path, "is for the team and names buckets or a missing item"),
            Scope::Process => self.ensure(!package.buckets.is_empty(), path, "is for processes and names no bucket"),
        }
        if let Some(condition) = &package.when {
            self.condition(pack, &format!("{path}.when"), condition);
        }
        self.named(format!("{path}.hours"), "role", package.hours.keys(), pack.roles.iter().map(|r| &r.id));
        for (n, before) in package.after.iter().enumerate() {
            self.named(format!("{path}.after[{n}]"), "package", [before], pack.packages.iter().map(|p| &p.id));
        }
    }
}

/// A package on a circle of `after`, if there is one.
fn cycle(packages: &[PackageTemplate]) -> Option<&Id> {
    let mut open: Vec<&PackageTemplate> = packages.iter().collect();
    loop {
        let before = open.len();
        let waiting: BTreeSet<&Id> = open.iter().map(|p| &p.id).collect();
        open.retain(|package| package.after.iter().any(|id| waiting.contains(id)));
        if open.len() == before {
            break;
        }
    }
    // Whatever is left waits for something that is left, so walking back must come round.
    let mut seen = BTreeSet::new();
    let mut at = open.first().copied()?;
    while seen.insert(&at.id) {
        at = open.iter().find(|package| at.after.contains(&package.id))?;
    }
    Some(&at.id)
}
