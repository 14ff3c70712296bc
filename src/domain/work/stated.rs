//! What stands in the fields of a package, and what its template says where the team says otherwise.

use super::{OwnPackage, PackageChange, Work, template_of};
use crate::domain::model::{Model, PackageTemplate};
use crate::domain::units::Id;

/// A package as its form shows it: the template, what the team changed, or the team's own package.
#[derive(Clone, Copy, Debug)]
pub struct Stated<'a> {
    template: Option<&'a PackageTemplate>,
    change: Option<&'a PackageChange>,
    own: Option<&'a OwnPackage>,
}

/// A value of a package. `template` is there only where the team says something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said<T> {
    /// What holds.
    pub now: T,
    /// What the template says instead.
    pub template: Option<T>,
}

impl<T: PartialEq> Said<T> {
    fn new(changed: Option<T>, template: T) -> Said<T> {
        match changed {
            Some(now) if now != template => Said { now, template: Some(template) },
            _ => Said { now: template, template: None },
        }
    }
}

impl<'a> Stated<'a> {
    /// The package with that identifier.
    pub fn of(model: &'a Model, work: &'a Work, package: &Id) -> Stated<'a> {
        let own = work.own.get(package).map(|own| &**own);
        let template = model.package(&template_of(package.as_str()).into()).filter(|_| own.is_none());
        Stated { template, change: work.change(package), own }
    }

    /// Total hours of a role.
    pub fn hours(&self, role: &Id) -> Said<u16> {
        if let Some(own) = self.own {
            return Said::new(None, own.hours.get(role).copied().unwrap_or(0));
        }
        let of_template = self.template.and_then(|template| template.hours.get(role)).copied().unwrap_or(0);
        Said::new(self.change.and_then(|change| change.hours.get(role)).copied(), of_template)
    }

    /// Least weeks.
    pub fn weeks(&self) -> Said<u8> {
        let of_template = self.template.map_or(1, |template| template.weeks);
        match self.own {
            Some(own) => Said::new(None, own.weeks),
            None => Said::new(self.change.and_then(|change| change.weeks), of_template),
        }
    }

    /// When it is done, in the team's own words; blank where the template's words hold.
    pub fn done_when(&self) -> &'a str {
        match (self.own, self.change) {
            (Some(own), _) => &own.done_when,
            (None, Some(change)) => &change.done_when,
            (None, None) => "",
        }
    }

    /// The template; of a package of the team's own there is none.
    pub fn template(&self) -> Option<&'a PackageTemplate> {
        self.template
    }

    /// Whether anything but its status is not as the template has it.
    pub fn is_changed(&self) -> bool {
        self.change.is_some_and(|change| {
            let rest = PackageChange { progress: None, ..change.clone() };
            !rest.is_empty()
        })
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::model::PhaseKind;
    use crate::domain::rollout::fixture::model;
    use crate::domain::work::Progress;

    fn work(change: PackageChange) -> Work {
        Work { packages: [("kpi".into(), Arc::new(change))].into(), ..Work::default() }
    }

    #[test]
    fn a_field_shows_what_holds_and_the_template_only_where_it_differs() {
        let model = model();
        let template = model.package(&"kpi".into()).unwrap();
        let (role, hours) = template.hours.first_key_value().unwrap();
        let untouched = Work::default();
        let stated = Stated::of(&model, &untouched, &"kpi".into());
        assert_eq!(stated.hours(role), Said { now: *hours, template: None });
        assert_eq!(stated.weeks(), Said { now: template.weeks, template: None });
        assert!(!stated.is_changed());

        let change = PackageChange {
            hours: [(role.clone(), hours + 5), ("someone".into(), 3)].into(),
            weeks: Some(template.weeks + 1),
            ..PackageChange::default()
        };
        let changed = work(change);
        let stated = Stated::of(&model, &changed, &"kpi".into());
        assert_eq!(stated.hours(role), Said { now: hours + 5, template: Some(*hours) });
        assert_eq!(stated.hours(&"someone".into()), Said { now: 3, template: Some(0) });
        assert_eq!(stated.weeks(), Said { now: template.weeks + 1, template: Some(template.weeks) });
        assert!(stated.is_changed());

        let same = work(PackageChange { weeks: Some(template.weeks), ..PackageChange::default() });
        assert_eq!(Stated::of(&model, &same, &"kpi".into()).weeks().template, None);
    }

    #[test]
    fn progress_is_no_change_of_the_template() {
        let begun =
            PackageChange { progress: Some(Progress::Done { started: None, ended: None }), ..PackageChange::default() };
        assert!(!Stated::of(&model(), &work(begun), &"kpi".into()).is_changed());
    }

    #[test]
    fn a_package_of_the_teams_own_has_no_template() {
        let model = model();
        let mut own = OwnPackage::new("Move house", PhaseKind::Pilot);
        own.hours.insert("lead".into(), 6);
        own.done_when = "keys handed over".to_owned();
        let work = Work { own: [("o1".into(), Arc::new(own))].into(), ..Work::default() };
        let stated = Stated::of(&model, &work, &"o1".into());
        assert!(stated.template().is_none());
        assert_eq!(stated.hours(&"lead".into()), Said { now: 6, template: None });
        assert_eq!(stated.hours(&"it".into()), Said { now: 0, template: None });
        assert_eq!(stated.done_when(), "keys handed over");
    }
}
