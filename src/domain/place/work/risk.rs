//! Risks, as places.

use std::collections::BTreeSet;

use super::set_member;
use crate::domain::place::Value;
use crate::domain::units::Id;
use crate::domain::work::Risk;

/// One thing about a risk.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "named like the fields of `Risk`")]
pub enum RiskField {
    Template,
    Title,
    Note,
    Likelihood,
    Impact,
    Owner,
    Response,
    Package(Id),
    Closed,
}

impl RiskField {
    pub(super) fn name(&self) -> (&'static str, Option<&Id>) {
        match self {
            RiskField::Template => ("template", None),
            RiskField::Title => ("title", None),
            RiskField::Note => ("note", None),
            RiskField::Likelihood => ("likelihood", None),
            RiskField::Impact => ("impact", None),
            RiskField::Owner => ("owner", None),
            RiskField::Response => ("response", None),
            RiskField::Package(package) => ("packages", Some(package)),
            RiskField::Closed => ("closed", None),
        }
    }

    pub(super) fn value(&self, risk: &Risk) -> Option<Value> {
        match self {
            RiskField::Template => risk.template.clone().map(Value::Id),
            RiskField::Title => Value::text(&risk.title),
            RiskField::Note => Value::text(&risk.note),
            RiskField::Likelihood => risk.likelihood.map(Value::Rating),
            RiskField::Impact => risk.impact.map(Value::Rating),
            RiskField::Owner => Value::text(&risk.owner),
            RiskField::Response => Value::text(&risk.response),
            RiskField::Package(package) => risk.packages.contains(package).then_some(Value::YesNo(true)),
            RiskField::Closed => risk.closed.map(Value::Date),
        }
    }

    pub(super) fn copy(&self, from: &Risk, to: &mut Risk) {
        match self {
            RiskField::Template => to.template.clone_from(&from.template),
            RiskField::Title => to.title.clone_from(&from.title),
            RiskField::Note => to.note.clone_from(&from.note),
            RiskField::Likelihood => to.likelihood = from.likelihood,
            RiskField::Impact => to.impact = from.impact,
            RiskField::Owner => to.owner.clone_from(&from.owner),
            RiskField::Response => to.response.clone_from(&from.response),
            RiskField::Package(package) => set_member(&mut to.packages, package, from.packages.contains(package)),
            RiskField::Closed => to.closed = from.closed,
        }
    }

    pub(super) fn of<'a>(risks: impl Iterator<Item = &'a Risk>) -> BTreeSet<RiskField> {
        use RiskField::{Closed, Impact, Likelihood, Note, Owner, Package, Response, Template, Title};
        let mut found = BTreeSet::from([Template, Title, Note, Likelihood, Impact, Owner, Response, Closed]);
        found.extend(risks.flat_map(|risk| &risk.packages).cloned().map(Package));
        found
    }
}
