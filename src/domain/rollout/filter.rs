//! Which packages of a rollout to look at.

use super::Planned;
use crate::domain::model::PhaseKind;
use crate::domain::units::Id;
use crate::domain::work::{Status, Work};

/// What a package has to be to be looked at; whatever is absent does not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PackageFilter {
    /// Its phase.
    pub phase: Option<PhaseKind>,
    /// A role that has hours in it.
    pub role: Option<Id>,
    /// How far it is.
    pub status: Option<Status>,
    /// Whether any delay of it moves the end.
    pub critical: bool,
    /// Words that occur in its title or its owner.
    pub query: String,
}

impl PackageFilter {
    /// Whether every package is looked at.
    pub fn is_open(&self) -> bool {
        *self == PackageFilter { query: self.query.clone(), ..PackageFilter::default() } && self.query.trim().is_empty()
    }

    /// Whether a package is looked at. `title` is what the reader sees.
    pub fn admits(&self, planned: &Planned, work: &Work, title: &str) -> bool {
        let package = &planned.package;
        let takes = |role: &Id| package.hours.get(role).is_some_and(|hours| *hours > 0);
        let is_critical = || planned.placement.as_ref().is_some_and(|placement| placement.critical);
        self.phase.is_none_or(|phase| phase == package.phase)
            && self.role.as_ref().is_none_or(takes)
            && self.status.is_none_or(|status| status == work.status(&package.id))
            && (!self.critical || is_critical())
            && self.mentions(title, work.change(&package.id).map_or("", |change| &change.owner))
    }

    fn mentions(&self, title: &str, owner: &str) -> bool {
        let text = format!("{title}\n{owner}").to_lowercase();
        self.query.split_whitespace().all(|word| text.contains(&word.to_lowercase()))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::language::Lang;
    use crate::domain::plan::RolloutSettings;
    use crate::domain::process::Bucket::AiHandles;
    use crate::domain::rollout::Rollout;
    use crate::domain::rollout::fixture::{planned, process, team};
    use crate::domain::work::{PackageChange, Progress};

    fn plan() -> Rollout {
        planned(&team(1, vec![process("a", AiHandles, 1.0)]), &RolloutSettings::default())
    }

    fn admitted(filter: &PackageFilter, work: &Work) -> Vec<String> {
        let rollout = plan();
        let fits = |planned: &&Planned| filter.admits(planned, work, &planned.package.title.get(Lang::En));
        rollout.packages.iter().filter(fits).map(|planned| planned.package.id.to_string()).collect()
    }

    #[test]
    fn what_asks_for_nothing_admits_everything() {
        let open = PackageFilter { query: "  ".to_owned(), ..PackageFilter::default() };
        assert!(open.is_open());
        assert_eq!(admitted(&open, &Work::default()).len(), plan().packages.len());
    }

    #[test]
    fn each_part_of_a_filter_narrows() {
        let change = PackageChange {
            owner: "May".to_owned(),
            progress: Some(Progress::Done { started: None, ended: None }),
            ..PackageChange::default()
        };
        let work = Work { packages: [("kpi".into(), Arc::new(change))].into(), ..Work::default() };
        let only = |filter: PackageFilter| {
            assert!(!filter.is_open());
            admitted(&filter, &work)
        };
        assert_eq!(only(PackageFilter { status: Some(Status::Done), ..PackageFilter::default() }), ["kpi"]);
        assert_eq!(only(PackageFilter { query: "mAy".to_owned(), ..PackageFilter::default() }), ["kpi"]);
        let pilots = only(PackageFilter { phase: Some(PhaseKind::Pilot), ..PackageFilter::default() });
        assert!(pilots.contains(&"pilot@a".to_owned()) && !pilots.contains(&"kpi".to_owned()));
        let it = only(PackageFilter { role: Some("it".into()), ..PackageFilter::default() });
        assert!(!it.is_empty() && it.len() < plan().packages.len());
        let critical = only(PackageFilter { critical: true, ..PackageFilter::default() });
        assert!(critical.contains(&"kpi".to_owned()) && !critical.contains(&"standards".to_owned()));
        let both = PackageFilter { critical: true, phase: Some(PhaseKind::Pilot), ..PackageFilter::default() };
        assert!(only(both).iter().all(|id| critical.contains(id) && pilots.contains(id)));
    }
}
